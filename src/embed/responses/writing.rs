//! What a reader writes at an Isso, while the form is open: typed, previewed, sent, answered.
//! It must lose nothing typed, which is kept letter by letter and leaves the browser only when it is sent; nor call off what is being sent.

use super::session::Session;
use crate::browser::alive::{once, with};
use crate::browser::exchange::{Exchange, Heard};
use crate::browser::moments;
use crate::respond::{Act, ShownForm, Which};
use crate::responses::form::{Field, Form, Phase, Refusal, Writer, remember_writer};
use crate::responses::isso::{Write, Written};
use crate::responses::place::Request;
use crate::responses::{Response, State, own};
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
    shown: RefCell<Option<ShownForm>>,
    exchange: RefCell<Option<Exchange>>,
}

impl Session {
    /// The open form, if there is one.
    pub(super) fn open_writing(&self) -> Option<Rc<Writing>> {
        self.writing.borrow().clone()
    }

    /// Whether the reader must wait because the form is being sent; if so, they are told, and the form is focused. Sending is not called off: the
    /// comment may have been accepted all the same, and a reader who sent it again would have posted it twice.
    pub(super) fn must_wait(&self) -> bool {
        let sending = self.open_writing().filter(|writing| writing.is_sending());
        if let Some(writing) = &sending {
            self.announce(self.words.text(Key::RESPONSES_SENDING));
            writing.focus();
        }
        sending.is_some()
    }

    /// Does what the reader does with the form.
    pub(super) fn act(self: &Rc<Self>, act: Act) {
        let Some(writing) = self.open_writing() else { return };
        match act {
            Act::Typed(field, value) => self.typed(&writing, field, value),
            Act::Preview => self.preview(&writing),
            Act::Send { remembers } => self.send(&writing, remembers),
            Act::Cancel => self.cancel(&writing),
        }
    }

    fn typed(&self, writing: &Writing, field: Field, value: String) {
        let mut form = writing.form.borrow_mut();
        let (had_problem, was_writing) = (form.problem(field).is_some(), matches!(form.phase(), Phase::Writing));
        form.set(field, value);
        form.keep(&*self.storage, &self.known.key);
        if !matches!(form.phase(), Phase::Sending) {
            // Ends the request for a preview of the earlier text.
            writing.exchange.take();
        }
        if had_problem || !was_writing {
            writing.show(&form);
        }
    }

    fn preview(self: &Rc<Self>, writing: &Rc<Writing>) {
        let request = {
            let mut form = writing.form.borrow_mut();
            let request = form.preview().and_then(|write| self.isso(writing.place)?.request(&write));
            if form.first_problem().is_some() {
                writing.show_problem(&form);
            }
            request
        };
        if let Some(request) = request {
            self.carry(writing, &request, Self::previewed);
        }
    }

    fn cancel(&self, writing: &Writing) {
        if self.must_wait() {
            return;
        }
        self.writing.take();
        // The form must have left the page before the focus moves.
        writing.shown.take();
        let was_change = writing.form.borrow().is_change();
        self.section(|section| section.focus_opener(writing.which.borrow().as_ref(), was_change));
    }

    fn send(self: &Rc<Self>, writing: &Rc<Writing>, remembers: bool) {
        let request = {
            let mut form = writing.form.borrow_mut();
            let is_good = form.send(self.rules(writing.place)).is_some();
            if is_good || !matches!(form.phase(), Phase::Sending) {
                writing.show_problem(&form);
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
        self.carry(writing, &request, Self::sent);
    }

    /// Sends a request of the form; `hear` is called with the outcome, if the form is still open.
    fn carry(self: &Rc<Self>, writing: &Rc<Writing>, request: &Request, hear: fn(&Rc<Self>, &Writing, Heard)) {
        let open = Rc::downgrade(writing);
        let heard = once(self, move |session, heard| with(&open, |writing| hear(session, writing, heard)));
        writing.exchange.replace(Some(Exchange::begin(request, heard)));
    }

    fn previewed(self: &Rc<Self>, writing: &Writing, heard: Heard) {
        let Some(isso) = self.isso(writing.place) else { return };
        let written = isso.written(&Write::Preview(""), heard.map(|(answer, _)| answer));
        self.warn_of(&written);
        {
            let mut form = writing.form.borrow_mut();
            form.previewed(written);
            writing.show(&form);
        }
        self.answer_what_is_there();
    }

    fn sent(self: &Rc<Self>, writing: &Writing, heard: Heard) {
        let Some(isso) = self.isso(writing.place) else { return };
        let mut json = None;
        let outcome = heard.map(|(answer, text)| {
            json = Some(String::from(text));
            answer
        });
        let posted = {
            let mut form = writing.form.borrow_mut();
            let written = isso.written(&form.write(&self.known.title), outcome);
            self.warn_of(&written);
            let posted = form.answered(written, &*self.storage, &self.known.key);
            writing.show(&form);
            posted
        };
        match posted {
            Some(posted) => {
                self.writing.take();
                self.note_waiting(&posted.id, json.as_deref().filter(|_| posted.state == State::Waiting));
                self.posted(writing.place, posted);
            }
            None => {
                // The comment may have been taken all the same, and only the answer lost: then the reader must see it, before they send it again.
                if matches!(writing.form.borrow().phase(), Phase::Refused(Refusal::Failed(_))) {
                    self.forget_answers(writing.place);
                    self.ask(writing.place);
                }
                self.answer_what_is_there();
            }
        }
    }

    /// Tells the author why a request of the form, or about a response, has failed.
    pub(super) fn warn_of(&self, written: &Written) {
        if let Written::Failed(fault) = written {
            self.mount.warn(&["responses: ", &fault.to_string()].concat());
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
        writing.on_shown(|shown| {
            shown.name(self.words.text(Key::RESPONSES_WRITE));
            if form.remark().text != before {
                shown.text(&form.remark().text);
            }
            shown.report(self.words.text(Key::RESPONSES_DELETED));
        });
    }

    /// Shows the reader's new response among the others.
    fn posted(self: &Rc<Self>, place: usize, response: Rc<Response>) {
        let waits = response.state == State::Waiting;
        let which = Which { place, id: response.id.clone() };
        if let Some(now) = moments::now() {
            own::remember(&*self.storage, &self.known.key, &response.id, now);
        }
        self.change(&which, |responses, sum| match responses.iter_mut().find(|known| known.id == response.id) {
            Some(known) => *known = response,
            None => {
                *sum = sum.map(|sum| sum.saturating_add(u32::from(!waits)));
                responses.push(response);
            }
        });
        self.news.done(Some(which), if waits { Key::RESPONSES_SENT_WAITS } else { Key::RESPONSES_SENT });
    }
}

impl Writing {
    /// A form, and how it is shown.
    pub(super) fn new(place: usize, which: Option<Which>, form: Form, shown: Option<ShownForm>) -> Self {
        let (which, form, shown) = (RefCell::new(which), RefCell::new(form), RefCell::new(shown));
        Self { place, which, form, shown, exchange: RefCell::default() }
    }

    /// Whether it is the form for this.
    pub(super) fn is_about(&self, place: usize, which: Option<&Which>, is_change: bool) -> bool {
        self.place == place && self.which.borrow().as_ref() == which && self.form.borrow().is_change() == is_change
    }

    /// Whether it is a change of this response.
    pub(super) fn is_change_of(&self, which: &Which) -> bool {
        self.form.borrow().is_change() && self.which.borrow().as_ref() == Some(which)
    }

    pub(super) fn is_sending(&self) -> bool {
        matches!(self.form.borrow().phase(), Phase::Sending) && self.exchange.borrow().is_some()
    }

    /// Moves the focus into the form.
    pub(super) fn focus(&self) {
        self.on_shown(ShownForm::focus);
    }

    /// Offers to quote the selected words.
    pub(super) fn offer_quote(&self) {
        self.on_shown(ShownForm::offer_quote);
    }

    /// Adds a quote, with the link that lands on it, to the text.
    pub(super) fn quote(&self, session: &Session, words: &str, link: &str) {
        let mut form = self.form.borrow_mut();
        form.quote(words, link);
        form.keep(&*session.storage, &session.known.key);
        self.on_shown(|shown| {
            shown.show(&form);
            shown.text(&form.remark().text);
            shown.focus();
        });
    }

    fn show(&self, form: &Form) {
        self.on_shown(|shown| shown.show(form));
    }

    /// The same after the reader has pressed a button: the focus moves to the first field with a problem.
    fn show_problem(&self, form: &Form) {
        self.on_shown(|shown| shown.show_problem(form));
    }

    fn on_shown(&self, run: impl FnOnce(&ShownForm)) {
        if let Some(shown) = &*self.shown.borrow() {
            run(shown);
        }
    }
}
