//! What a reader writes at an Isso: the form while it is open, and changes to what they wrote before.
//! It must lose nothing typed, which is kept letter by letter and leaves the browser only when it is sent; nor call off what is being sent.

use super::acting::Kind;
use super::session::Session;
use super::showing::PlaceState;
use crate::browser::alive::with;
use crate::browser::exchange::{Exchange, Heard};
use crate::browser::{moments, promise};
use crate::embed::request::field;
use crate::respond::{Act, Asked, Setup, Sheet, Which};
use crate::responses::conversation::{Conversation, Entry};
use crate::responses::form::{Form, Phase, Writer, remember_writer, save_lost_replies, writer};
use crate::responses::isso::{Write, Written};
use crate::responses::place::{self, Rules};
use crate::responses::{Response, State, cache, own};
use crate::strings::Key;
use std::cell::RefCell;
use std::rc::Rc;

/// An open form.
#[derive(Debug)]
pub(super) struct Writing {
    place: usize,
    /// The response that it answers or changes, for as long as that is there.
    which: RefCell<Option<Which>>,
    form: RefCell<Form>,
    sheet: RefCell<Option<Sheet>>,
    exchange: RefCell<Option<Exchange>>,
}

impl Session {
    /// Does what a reader asks for in order to write.
    pub(super) fn write(self: &Rc<Self>, asked: Asked) {
        match asked {
            Asked::Write => {
                let place = (0..self.known.sources.len()).find(|number| self.isso(*number).is_some());
                if let Some(place) = place {
                    let title = self.words.text(Key::RESPONSES_WRITE);
                    self.open_form(place, None, Form::open(&*self.storage, &self.known.key, None), &title);
                }
            }
            Asked::Reply(which) => {
                let title = self.words.fill(Key::RESPONSES_REPLY_TO, &[("name", &self.name_of(&which))]);
                let form = Form::open(&*self.storage, &self.known.key, Some(&which.id));
                self.open_form(which.place, Some(&which), form, &title);
            }
            Asked::Edit(which) => self.act_on(&which.clone(), Write::Source(&which.id)),
            Asked::Delete(which) => self.act_on(&which.clone(), Write::Delete(&which.id)),
            Asked::Like(which) => self.act_on(&which.clone(), Write::Like(&which.id)),
            Asked::Quote => self.quote(),
            _ => {}
        }
    }

    fn name_of(&self, which: &Which) -> String {
        self.response(which).map(|response| response.author.name.clone()).unwrap_or_default()
    }

    fn response(&self, which: &Which) -> Option<Rc<Response>> {
        let places = self.places.borrow();
        places.get(which.place)?.thread.responses.iter().find(|response| response.id == which.id).cloned()
    }

    fn rules(&self, place: usize) -> Rules {
        self.places.borrow().get(place).and_then(|place| place.rules).unwrap_or_default()
    }

    /// Opens a form under a response, or above all of them. A form already open is closed and its draft kept; while one is being sent, nothing opens.
    pub(super) fn open_form(self: &Rc<Self>, place: usize, which: Option<&Which>, form: Form, title: &str) {
        if self.is_sending() {
            return;
        }
        // The same form, if already open, is left as it is, with its undo history.
        let is_same = |open: &Rc<Writing>| {
            open.place == place && open.which.borrow().as_ref() == which && open.form.borrow().is_change() == form.is_change()
        };
        if let Some(open) = self.open_writing().filter(is_same) {
            return open.sheet.borrow().iter().for_each(Sheet::focus);
        }
        self.writing.take();
        // A form for a change that was asked for earlier must not open over this one.
        self.acting.borrow_mut().retain(|(_, kind, _)| *kind != Kind::Source);
        let Some(slot) = self.section(|section| section.slot(which)) else { return };
        let is_draft = form.is_resumed();
        let setup = Setup {
            title,
            rules: self.rules(place),
            // Not for a change: Isso takes no e-mail address with one, so the writer would be remembered without it.
            remembers: (self.known.may_keep && !form.is_change()).then(|| writer(&*self.storage).is_some()),
            has_selection: self.selected.borrow().is_some(),
        };
        let acting = Rc::downgrade(self);
        let act = move |act| with(&acting, |session| session.act(act));
        let sheet = Sheet::open(&slot, &form, &setup, &self.words, &self.mount.abort_signal(), Box::new(act));
        if let Some(sheet) = &sheet {
            sheet.focus();
            if is_draft {
                sheet.report(&self.words.text(Key::RESPONSES_DRAFT_KEPT));
            }
        }
        let writing = Writing {
            place,
            which: RefCell::new(which.cloned()),
            form: RefCell::new(form),
            sheet: RefCell::new(sheet),
            exchange: RefCell::default(),
        };
        self.writing.replace(Some(Rc::new(writing)));
    }

    /// The open form, if there is one.
    pub(super) fn open_writing(&self) -> Option<Rc<Writing>> {
        self.writing.borrow().clone()
    }

    /// Whether a form is being sent; if so, the reader is told and the form focused. It is not called off: the comment may have been accepted all
    /// the same, and a reader who sent it again would have posted it twice.
    fn is_sending(&self) -> bool {
        let sending = self.open_writing().filter(|writing| writing.is_sending());
        if let Some(writing) = &sending {
            self.announce(&self.words.text(Key::RESPONSES_SENDING));
            writing.sheet.borrow().iter().for_each(Sheet::focus);
        }
        sending.is_some()
    }

    fn act(self: &Rc<Self>, act: Act) {
        let Some(writing) = self.open_writing() else { return };
        match act {
            Act::Typed(field, value) => {
                let (had_problem, was_writing) = {
                    let form = writing.form.borrow();
                    (form.problem(field).is_some(), matches!(form.phase(), Phase::Writing))
                };
                let mut form = writing.form.borrow_mut();
                form.set(field, value);
                form.keep(&*self.storage, &self.known.key);
                if !matches!(form.phase(), Phase::Sending) {
                    // Ends the request for a preview of the earlier text.
                    writing.exchange.take();
                }
                if had_problem || !was_writing {
                    writing.show(&form, false);
                }
            }
            Act::Preview => {
                let request = {
                    let mut form = writing.form.borrow_mut();
                    let request = form.preview().and_then(|write| self.isso(writing.place)?.request(&write));
                    if form.first_problem().is_some() {
                        writing.show(&form, true);
                    }
                    request
                };
                if let Some(request) = request {
                    self.carry(&writing, &request, true);
                }
            }
            Act::Send(remembers) => self.send(&writing, remembers),
            Act::Cancel => {
                if self.is_sending() {
                    return;
                }
                self.writing.take();
                // The form must have left the page before the focus moves.
                writing.sheet.take();
                let was_change = writing.form.borrow().is_change();
                self.section(|section| section.focus_opener(writing.which.borrow().as_ref(), was_change));
            }
        }
    }

    fn send(self: &Rc<Self>, writing: &Rc<Writing>, remembers: bool) {
        let request = {
            let mut form = writing.form.borrow_mut();
            let is_good = form.send(self.rules(writing.place)).is_some();
            if is_good || !matches!(form.phase(), Phase::Sending) {
                writing.show(&form, true);
            }
            if is_good { self.isso(writing.place).and_then(|isso| isso.request(&form.write(&self.known.title))) } else { None }
        };
        let Some(request) = request else { return };
        if !writing.form.borrow().is_change() {
            let who = {
                let form = writing.form.borrow();
                let remark = form.remark();
                Writer { name: remark.author.clone(), email: remark.email.clone(), website: remark.website.clone() }
            };
            remember_writer(&*self.storage, remembers.then_some(&who));
        }
        self.carry(writing, &request, false);
    }

    /// Sends a request of the form, and shows its outcome.
    fn carry(self: &Rc<Self>, writing: &Rc<Writing>, request: &place::Request, is_preview: bool) {
        let waiting = Rc::downgrade(self);
        let open = Rc::downgrade(writing);
        let heard = move |heard: Heard| {
            with(&waiting, |session| {
                let Some(writing) = open.upgrade() else { return };
                session.heard(&writing, heard, is_preview);
            });
        };
        writing.exchange.replace(Some(Exchange::begin(request, Box::new(heard))));
    }

    fn heard(self: &Rc<Self>, writing: &Rc<Writing>, heard: Heard, is_preview: bool) {
        let Some(isso) = self.isso(writing.place) else { return };
        let mut json = None;
        let outcome = heard.map(|(answer, text)| {
            json = Some(String::from(text));
            answer
        });
        let posted = {
            let mut form = writing.form.borrow_mut();
            let written = {
                let write = if is_preview { Write::Preview("") } else { form.write(&self.known.title) };
                isso.written(&write, outcome)
            };
            if let Written::Failed(fault) = &written {
                self.mount.warn(&["responses: ", &fault.to_string()].concat());
            }
            let posted = if is_preview {
                form.previewed(written);
                None
            } else {
                form.answered(written, &*self.storage, &self.known.key)
            };
            writing.show(&form, false);
            posted
        };
        match posted {
            Some(posted) => {
                self.writing.take();
                self.note_waiting(&posted.id, json.as_deref().filter(|_| posted.state == State::Waiting));
                self.posted(writing.place, posted);
            }
            None => self.answer_what_is_there(),
        }
    }

    /// Turns a reply to a comment that has gone into a response to the article, unless it is being sent already.
    pub(super) fn answer_what_is_there(&self) {
        let Some(writing) = self.open_writing().filter(|writing| !writing.is_sending()) else { return };
        let mut form = writing.form.borrow_mut();
        let has_gone = writing.which.borrow().as_ref().is_some_and(|which| self.response(which).is_none());
        if form.is_change() || !has_gone {
            return;
        }
        writing.which.take();
        let before = form.remark().text.clone();
        form.answer_article(&*self.storage, &self.known.key);
        if let Some(sheet) = &*writing.sheet.borrow() {
            sheet.name(&self.words.text(Key::RESPONSES_WRITE));
            if form.remark().text != before {
                sheet.text(&form.remark().text);
            }
            sheet.report(&self.words.text(Key::RESPONSES_DELETED));
        }
    }

    /// Turns kept replies to comments that have gone into a draft for the article, once the comments have been read. An open form holds words of its
    /// own, which it would keep over that draft.
    pub(super) fn save_lost_replies(&self, conversation: &Conversation) {
        let place = (0..self.known.sources.len()).find(|number| self.isso(*number).is_some());
        let Some(place) = place.filter(|_| self.open_writing().is_none()) else { return };
        let is_whole = conversation.places.get(place).is_some_and(|place| place.fault.is_none() && !place.is_cut);
        if is_whole {
            let is_there = |id: &str| {
                let of_id = |entry: &&Entry| entry.place == place && entry.response.id == id;
                conversation.entries.iter().find(of_id).is_some_and(|entry| entry.response.state == State::Shown)
            };
            save_lost_replies(&*self.storage, &self.known.key, &is_there);
        }
    }

    /// Shows the reader's new response among the others.
    fn posted(self: &Rc<Self>, place: usize, response: Response) {
        let waits = response.state == State::Waiting;
        let which = Which { place, id: response.id.clone() };
        if let Some(now) = moments::now() {
            own::remember(&*self.storage, &self.known.key, &response.id, now);
        }
        self.change(&which, |responses, sum| match responses.iter_mut().find(|known| known.id == response.id) {
            Some(known) => *known = Rc::new(response),
            None => {
                *sum = sum.map(|sum| sum.saturating_add(u32::from(!waits)));
                responses.push(Rc::new(response));
            }
        });
        self.done.replace(Some((Some(which), if waits { Key::RESPONSES_SENT_WAITS } else { Key::RESPONSES_SENT })));
    }

    /// Changes a place's responses, and shows the result.
    pub(super) fn change(self: &Rc<Self>, which: &Which, change: impl FnOnce(&mut Vec<Rc<Response>>, &mut Option<u32>)) {
        self.forget_answers(which.place);
        if let Some(place) = self.places.borrow_mut().get_mut(which.place) {
            change(&mut place.thread.responses, &mut place.thread.sum);
        }
        self.section(|section| {
            section.stop();
            section.forget(which);
        });
        let is_asked = |place: &PlaceState| place.asking.as_ref().is_some_and(|asking| asking.is_under_way());
        if self.places.borrow().get(which.place).is_some_and(is_asked) {
            // The answer under way may be from before the change.
            self.ask(which.place);
        }
        self.show();
    }

    /// Forgets a place's kept answers, which are no longer true.
    pub(super) fn forget_answers(&self, place: usize) {
        if let Some(isso) = self.isso(place) {
            cache::forget(&*self.answers, &isso.comments_request().address);
        }
    }

    /// Offers in the open form to quote the selected words.
    pub(super) fn offer_quote(&self) {
        if let Some(writing) = self.open_writing()
            && let Some(sheet) = &*writing.sheet.borrow()
        {
            sheet.offer_quote();
        }
    }

    /// Puts the words that the reader selected in the article, and the link that lands on them, into the form.
    fn quote(self: &Rc<Self>) {
        let Some(range) = self.selected.borrow().clone() else { return };
        let waiting = Rc::downgrade(self);
        let cited = move |cited: wasm_bindgen::JsValue| {
            with(&waiting, |session| {
                let text = |name: &str| field(&cited, name)?.as_string();
                let (Some(words), Some(link), Some(writing)) = (text("text"), text("link"), session.open_writing()) else { return };
                let mut form = writing.form.borrow_mut();
                form.quote(&words, &link);
                form.keep(&*session.storage, &session.known.key);
                writing.show(&form, false);
                if let Some(sheet) = &*writing.sheet.borrow() {
                    sheet.text(&form.remark().text);
                    sheet.focus();
                }
            });
        };
        promise::then(&self.mount.ask_passage("-quotes", "passage", &self.text, &range), Box::new(cited));
    }
}

impl Writing {
    /// Whether it is a change of this response.
    pub(super) fn is_change_of(&self, which: &Which) -> bool {
        self.form.borrow().is_change() && self.which.borrow().as_ref() == Some(which)
    }

    pub(super) fn is_sending(&self) -> bool {
        matches!(self.form.borrow().phase(), Phase::Sending) && self.exchange.borrow().is_some()
    }

    fn show(&self, form: &Form, was_sent: bool) {
        if let Some(sheet) = &*self.sheet.borrow() {
            sheet.show(form, was_sent);
        }
    }
}
