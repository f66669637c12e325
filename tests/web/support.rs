//! A stage for one test: a page of its own inside a `<section>`, and the hosts that the loader would make.
//! Dropping it must remove it, because what a test leaves behind shows in the next one's counts.

use intertitle::article::{Article, Block, BlockKind, Inline};
use intertitle::browser::document;
use intertitle::browser::json::JsonValue;
use intertitle::browser::words::Words;
use intertitle::config::Config;
use intertitle::reading::words::SpacedWords;
use intertitle::reading::{outline, passages, time};
use intertitle::strings::Overrides;
use intertitle::ui::chrome::{Chrome, PageArticle};
use intertitle::ui::hosts::Hosts;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AbortController, Element, HtmlElement, KeyboardEvent, KeyboardEventInit, Node, ShadowRootInit, ShadowRootMode};

/// What the loader would fetch for a language: Arabic stands for all that have translations.
pub(crate) fn translated(language: &str) -> Overrides {
    match language.split('-').next() {
        Some("ar") => Overrides::read(&JsonValue::parse(include_str!("../../translations/ar/reading.json")).unwrap()),
        _ => Overrides::default(),
    }
}

/// A text of so many words.
pub(crate) fn long(words: usize) -> String {
    "word ".repeat(words)
}

/// What a page does when it receives an event.
type Hearing = Box<dyn FnOnce()>;

pub(crate) struct Stage {
    pub section: HtmlElement,
    /// Whether the article counts as one that was fetched and built.
    pub is_built: Cell<bool>,
    controller: AbortController,
    hosts: RefCell<Vec<HtmlElement>>,
    pub progress: Rc<RefCell<Vec<f64>>>,
    /// What the page does when it is first told of progress.
    pub hearing: Rc<RefCell<Option<Hearing>>>,
    pub quoted: RefCell<Vec<String>>,
    pub sought: RefCell<Vec<String>>,
    pub filmed: RefCell<Vec<String>>,
    pub responded: RefCell<Vec<String>>,
}

impl Stage {
    /// A stage with a title, a byline and blocks; each block is given as an element's name and its text.
    pub(crate) fn new(blocks: &[(&str, &str)]) -> Rc<Self> {
        let section = element("section");
        document().unwrap().body().unwrap().append_child(&section).unwrap();
        let stage = Self {
            section,
            is_built: Cell::default(),
            controller: AbortController::new().unwrap(),
            hosts: RefCell::default(),
            progress: Rc::default(),
            hearing: Rc::default(),
            quoted: RefCell::default(),
            sought: RefCell::default(),
            filmed: RefCell::default(),
            responded: RefCell::default(),
        };
        stage.add("h1", "A title");
        stage.add("p", "By Ada Example").set_class_name("byline");
        for (name, text) in blocks {
            stage.add(name, text);
        }
        Rc::new(stage)
    }

    pub(crate) fn add(&self, name: &str, text: &str) -> HtmlElement {
        let child = element(name);
        child.set_text_content(Some(text));
        self.section.append_child(&child).unwrap();
        child
    }

    /// The blocks after title and byline.
    pub(crate) fn blocks(&self) -> Vec<Element> {
        let children = self.section.children();
        (2..children.length()).filter_map(|index| children.item(index)).collect()
    }

    /// The article made of the blocks, and its elements.
    fn article(&self) -> (Article, PageArticle) {
        let elements = self.blocks();
        let block = |element: &Element| {
            let content = vec![Inline::text(element.text_content().unwrap())];
            let heading = element.local_name() == "h2";
            Block::new(if heading { BlockKind::Heading { level: 2, content } } else { BlockKind::Paragraph { content } })
        };
        let article = Article::new(Default::default(), elements.iter().map(block).collect(), vec![]);
        let root: Element = self.section.clone().into();
        let on_page = PageArticle {
            around: root.clone(),
            text: root,
            blocks: elements,
            byline: None,
            is_built: self.is_built.get(),
            language: "en".to_owned(),
            wants_films: false,
            wants_responses: false,
            is_sought: false,
        };
        (article, on_page)
    }

    pub(crate) fn mount(self: &Rc<Self>, config: Config, language: &str) -> Chrome {
        let (article, mut on_page) = self.article();
        language.clone_into(&mut on_page.language);
        let words = Rc::new(Words::new(language, translated(language)));
        let measure = time::measure(&article, &SpacedWords);
        Chrome::mount(Rc::clone(self) as Rc<dyn Hosts>, &on_page, measure, outline::of(&passages::of(&article)), config, &words)
    }

    /// The first matching element in any host that is in the page.
    pub(crate) fn find(&self, selector: &str) -> Option<HtmlElement> {
        let hosts = self.hosts.borrow();
        let mut open = hosts.iter().filter(|host| host.is_connected());
        open.find_map(|host| host.shadow_root()?.query_selector(selector).ok()?).map(JsCast::unchecked_into)
    }

    pub(crate) fn text(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_default()
    }

    /// Whether there is a host of this name.
    pub(crate) fn is_open(&self, name: &str) -> bool {
        self.hosts.borrow().iter().any(|host| host.is_connected() && host.get_attribute("data-intertitle-host").as_deref() == Some(name))
    }

    /// How many hosts are still in the page.
    pub(crate) fn hosts(&self) -> usize {
        self.hosts.borrow().iter().filter(|host| host.is_connected()).count()
    }
}

impl Hosts for Stage {
    fn open(&self, name: &str, parent: &Node, before: Option<&Node>) -> HtmlElement {
        let host = element("intertitle-host");
        host.set_attribute("data-intertitle-host", name).unwrap();
        let base = element("div");
        base.set_attribute("part", "base").unwrap();
        host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap().append_child(&base).unwrap();
        parent.insert_before(&host, before).unwrap();
        self.hosts.borrow_mut().push(host);
        base
    }

    fn close(&self, base: &HtmlElement) {
        base.get_root_node().unchecked_into::<web_sys::ShadowRoot>().host().remove();
    }

    fn endnotes(&self, base: &HtmlElement, language: &str) {
        base.set_text_content(Some(language));
    }

    fn quotes(&self, _text: &Element, language: &str) {
        self.sought.borrow_mut().push(language.to_owned());
    }

    fn list_quotes(&self, _text: &Element, _language: &str) {}

    fn responses(&self, _text: &Element, language: &str) {
        self.responded.borrow_mut().push(language.to_owned());
    }

    fn films(&self, _text: &Element, language: &str) {
        self.filmed.borrow_mut().push(language.to_owned());
    }

    fn quote(&self, passage: &Element, _language: &str) {
        self.quoted.borrow_mut().push(passage.text_content().unwrap());
    }

    fn address(&self) -> String {
        "https://blog.example/web-test".into()
    }

    fn progress_callback(&self) -> Box<dyn Fn(f64)> {
        let (progress, hearing) = (Rc::clone(&self.progress), Rc::clone(&self.hearing));
        Box::new(move |fraction| {
            progress.borrow_mut().push(fraction);
            let heard = hearing.take();
            heard.into_iter().for_each(|heard| heard());
        })
    }

    fn signal(&self) -> web_sys::AbortSignal {
        self.controller.signal()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        for host in self.hosts.borrow().iter() {
            host.remove();
        }
        self.section.remove();
    }
}

pub(crate) fn element(name: &str) -> HtmlElement {
    document().unwrap().create_element(name).unwrap().unchecked_into()
}

/// Presses a key on `target`, as a reader does. Returns how many of its two events reach the page.
pub(crate) fn press(target: &HtmlElement, key: &str) -> u32 {
    let how = KeyboardEventInit::new();
    how.set_key(key);
    press_so(target, &how)
}

pub(crate) fn press_so(target: &HtmlElement, how: &KeyboardEventInit) -> u32 {
    how.set_bubbles(true);
    how.set_composed(true);
    how.set_cancelable(true);
    let heard = Rc::new(Cell::new(0));
    let count = Rc::clone(&heard);
    let listener = Closure::<dyn FnMut(KeyboardEvent)>::new(move |_| count.set(count.get() + 1));
    let page = document().unwrap();
    for kind in ["keydown", "keyup"] {
        page.add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref()).unwrap();
        target.dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict(kind, how).unwrap()).unwrap();
        page.remove_event_listener_with_callback(kind, listener.as_ref().unchecked_ref()).unwrap();
    }
    heard.get()
}

/// Waits until `holds` returns true, for three seconds at most. Returns whether it did.
pub(crate) async fn until(holds: impl Fn() -> bool) -> bool {
    for _ in 0..60 {
        if holds() {
            return true;
        }
        pause(50).await;
    }
    false
}

/// Waits, so that timers, frames and observers have their turn.
pub(crate) async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        intertitle::browser::window().unwrap().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
}
