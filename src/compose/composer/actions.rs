//! The actions on a card: copying, saving, sharing. Each tells the reader the outcome, good or bad.
//! They must send nothing anywhere themselves: where the picture goes is up to the reader and the browser.

use super::choice::Choice;
use super::{ComposerEvent, Keep, Open};
use crate::browser::alive::once;
use crate::browser::clipboard::{self, Copied};
use crate::browser::promise::Hear;
use crate::browser::share::{self, Shared};
use crate::browser::{blob, download};
use crate::error::Error;
use crate::quotes::card::{file_name, plain_text, svg};
use crate::strings::Key;
use std::rc::Rc;
use web_sys::Blob;

/// An action on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Copies the picture, with the words and the link as its text.
    CopyImage,
    /// Copies the words with attribution and link.
    CopyWords,
    /// Copies the link.
    CopyLink,
    /// Copies the alternative text.
    CopyAlt,
    /// Keeps the quote in this browser.
    Keep,
    /// Saves the picture as a PNG file.
    DownloadPng,
    /// Saves the picture as an SVG file.
    DownloadSvg,
    /// Shares the picture, with the system's own dialog.
    Share,
}

/// Called with what to tell the reader when the action is done; `None` if the reader cancelled it.
type HearDone = Hear<Result<Option<String>, Error>>;

impl Action {
    /// Every action, in the order in which they are offered.
    pub(super) const ALL: [Self; 8] =
        [Self::CopyImage, Self::CopyWords, Self::CopyLink, Self::CopyAlt, Self::Keep, Self::DownloadPng, Self::DownloadSvg, Self::Share];

    /// Its name in events.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::CopyImage => "copy-image",
            Self::CopyWords => "copy-words",
            Self::CopyLink => "copy-link",
            Self::CopyAlt => "copy-alt",
            Self::Keep => "keep",
            Self::DownloadPng => "download-png",
            Self::DownloadSvg => "download-svg",
            Self::Share => "share",
        }
    }

    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.name() == name)
    }

    /// The label of its button.
    pub(super) fn key(self) -> Key {
        match self {
            Self::CopyImage => Key::COPY_IMAGE,
            Self::CopyWords => Key::COPY_WORDS,
            Self::CopyLink => Key::COPY_LINK,
            Self::CopyAlt => Key::COPY_ALT,
            Self::Keep => Key::QUOTE_KEEP,
            Self::DownloadPng => Key::DOWNLOAD_PNG,
            Self::DownloadSvg => Key::DOWNLOAD_SVG,
            Self::Share => Key::SHARE_CARD,
        }
    }
}

impl Open {
    /// Performs an action, and tells the reader the outcome.
    pub(super) fn perform(self: &Rc<Self>, action: Action) {
        self.dialog.announce("");
        self.begin(action, once(self, move |open, done| open.done(action, done)));
    }

    fn done(&self, action: Action, done: Result<Option<String>, Error>) {
        match done {
            Ok(Some(text)) => {
                self.dialog.announce(&text);
                (self.on_event)(ComposerEvent::Done(action));
            }
            Ok(None) => {}
            Err(error) => {
                self.dialog.announce(self.words.text(Key::ACTION_FAILED));
                (self.on_event)(ComposerEvent::Failed(action, error));
            }
        }
    }

    /// Begins an action within the click: browsers allow some requests only there, so those come before any waiting.
    fn begin(&self, action: Action, hear: HearDone) {
        let choice = self.choice.borrow();
        match action {
            Action::CopyImage => self.copy_image(&choice, hear),
            Action::CopyWords => self.copy_text(&self.words_of(&choice), Key::WORDS_COPIED, hear),
            Action::CopyLink => self.copy_text(self.link.as_deref().unwrap_or_default(), Key::LINK_COPIED, hear),
            Action::CopyAlt => self.copy_text(&self.alt_of(&choice), Key::ALT_COPIED, hear),
            Action::Keep => self.keep_quote(hear),
            Action::DownloadPng => self.download_png(&choice, hear),
            Action::DownloadSvg => self.download_svg(&choice, hear),
            Action::Share => self.share(&choice, hear),
        }
    }

    fn copy_image(&self, choice: &Choice, hear: HearDone) {
        let [image, refused] = [Key::IMAGE_COPIED, Key::IMAGE_REFUSED].map(|key| self.words.text(key).to_owned());
        let say = |copied| Some(if copied == Copied::Image { image } else { refused });
        clipboard::copy_image(&self.png(), &self.words_of(choice), Box::new(|copied| hear(copied.map(say))));
    }

    fn copy_text(&self, text: &str, done: Key, hear: HearDone) {
        let done = self.words.text(done).to_owned();
        clipboard::copy_text(text, Box::new(|copied| hear(copied.map(|()| Some(done)))));
    }

    fn keep_quote(&self, hear: HearDone) {
        let [kept, refused] = [Key::QUOTE_WAS_KEPT, Key::ACTION_FAILED].map(|key| self.words.text(key).to_owned());
        if let Some(Keep(keep)) = &self.keep {
            keep(Box::new(|is_kept| hear(Ok(Some(if is_kept { kept } else { refused })))));
        }
    }

    fn download_png(&self, choice: &Choice, hear: HearDone) {
        let (name, done) = self.file(choice, ".png");
        let save = move |blob: Blob| download::save(&blob, &name).map(|()| Some(done));
        self.png().blob(Box::new(|blob| hear(blob.and_then(save))));
    }

    fn download_svg(&self, choice: &Choice, hear: HearDone) {
        let (name, done) = self.file(choice, ".svg");
        let file = blob::of_text(&self.svg(choice), "image/svg+xml");
        hear(file.and_then(|file| download::save(&file, &name)).map(|()| Some(done)));
    }

    fn share(&self, choice: &Choice, hear: HearDone) {
        let (name, _) = self.file(choice, ".png");
        let (text, done) = (self.words_of(choice), self.words.text(Key::CARD_SHARED).to_owned());
        let shared = |shared: Result<Shared, Error>| hear(shared.map(|shared| (shared == Shared::Done).then_some(done)));
        self.png().blob(Box::new(move |blob| match blob {
            Ok(blob) => share::image(&blob, &name, &text, Box::new(shared)),
            Err(error) => shared(Err(error)),
        }));
    }

    /// The card as an SVG document.
    fn svg(&self, choice: &Choice) -> String {
        let layout = choice.layout(choice.design, choice.format, &self.preview.measure);
        let alt = self.alt_of(choice);
        svg::render(&layout, &svg::Document { alt: &alt, language: choice.card.language.as_deref(), keeps_widths: true })
    }

    /// The name of a file, and the words for when it is saved.
    fn file(&self, choice: &Choice, ending: &str) -> (String, String) {
        let name = [&file_name(&choice.card, choice.format), ending].concat();
        let done = self.words.fill(Key::CARD_SAVED, &[("name", &name)]);
        (name, done)
    }

    fn words_of(&self, choice: &Choice) -> String {
        plain_text(&choice.card, self.link.as_deref())
    }

    fn alt_of(&self, choice: &Choice) -> String {
        choice.alt_text(self.words.text(Key::QUOTE_CARD))
    }
}
