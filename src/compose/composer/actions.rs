//! What can be done with a card: copied, saved, shared. Each says what happened, whatever happened.
//! It sends nothing anywhere; where the picture goes is the reader's and the browser's business.

use super::choice::Choice;
use super::{Keep, Open, Told};
use crate::browser::clipboard::{self, Copied};
use crate::browser::share::{self, Shared};
use crate::browser::{blob, download};
use crate::error::Error;
use crate::quotes::card::{file_name, plain_text, svg};
use crate::strings::Key;
use std::pin::Pin;
use std::rc::Rc;

/// Something that can be done with a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The picture to the clipboard, with the words and the link as its text.
    CopyImage,
    /// The words with attribution and link.
    CopyWords,
    /// The link.
    CopyLink,
    /// The alternative text.
    CopyAlt,
    /// The quote kept in this browser.
    Keep,
    /// The picture as a PNG file.
    DownloadPng,
    /// The picture as an SVG file.
    DownloadSvg,
    /// The picture to another program, by the system's own way.
    Share,
}

/// What to tell the reader when it is done; nothing if the reader thought better of it.
type Doing = Pin<Box<dyn Future<Output = Result<Option<String>, Error>>>>;

impl Action {
    const ALL: [Self; 8] =
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

    /// What its button says.
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
    /// Does it, and says so when it is done.
    pub(super) fn perform(self: &Rc<Self>, action: Action) {
        self.dialog.say("");
        let doing = self.begin(action);
        let open = Rc::downgrade(self);
        wasm_bindgen_futures::spawn_local(async move {
            let done = doing.await;
            let Some(open) = open.upgrade() else { return };
            match done {
                Ok(Some(text)) => {
                    open.dialog.say(&text);
                    (open.told)(Told::Done(action));
                }
                Ok(None) => {}
                Err(error) => {
                    open.dialog.say(&open.words.text(Key::ACTION_FAILED));
                    (open.told)(Told::Failed(action, error));
                }
            }
        });
    }

    /// Begins it within the click: what browsers allow only there is asked for before anything is waited for.
    fn begin(&self, action: Action) -> Doing {
        let choice = self.choice.borrow();
        match action {
            Action::CopyImage => self.copy_image(&choice),
            Action::CopyWords => self.copy_text(self.words_of(&choice), Key::WORDS_COPIED),
            Action::CopyLink => self.copy_text(self.link.clone().unwrap_or_default(), Key::LINK_COPIED),
            Action::CopyAlt => self.copy_text(self.alt_of(&choice), Key::ALT_COPIED),
            Action::Keep => self.keep_quote(),
            Action::DownloadPng => self.download_png(&choice),
            Action::DownloadSvg => self.download_svg(&choice),
            Action::Share => self.share(&choice),
        }
    }

    fn copy_image(&self, choice: &Choice) -> Doing {
        let copying = clipboard::copy_image(&self.png(), &self.words_of(choice));
        let texts = [Key::IMAGE_COPIED, Key::IMAGE_REFUSED].map(|key| self.words.text(key));
        Box::pin(async move {
            let [image, refused] = texts;
            Ok(Some(if copying.await? == Copied::Image { image } else { refused }))
        })
    }

    fn copy_text(&self, text: String, done: Key) -> Doing {
        let done = self.words.text(done);
        Box::pin(async move { clipboard::copy_text(&text).await.map(|()| Some(done)) })
    }

    fn keep_quote(&self) -> Doing {
        let keeping = self.keep.as_ref().map(|Keep(keep)| keep());
        let [kept, refused] = [Key::QUOTE_WAS_KEPT, Key::ACTION_FAILED].map(|key| self.words.text(key));
        Box::pin(async move {
            let is_kept = match keeping {
                Some(keeping) => keeping.await,
                None => false,
            };
            Ok(Some(if is_kept { kept } else { refused }))
        })
    }

    fn download_png(&self, choice: &Choice) -> Doing {
        let (name, done) = self.file(choice, ".png");
        let png = self.png();
        Box::pin(async move { download::save(&png.blob().await?, &name).map(|()| Some(done)) })
    }

    fn download_svg(&self, choice: &Choice) -> Doing {
        let (name, done) = self.file(choice, ".svg");
        let svg = self.svg(choice);
        Box::pin(async move { download::save(&blob::of_text(&svg, "image/svg+xml")?, &name).map(|()| Some(done)) })
    }

    fn share(&self, choice: &Choice) -> Doing {
        let (name, _) = self.file(choice, ".png");
        let (png, text, done) = (self.png(), self.words_of(choice), self.words.text(Key::CARD_SHARED));
        Box::pin(async move {
            let shared = share::image(&png.blob().await?, &name, &text).await?;
            Ok((shared == Shared::Done).then_some(done))
        })
    }

    /// The card as an SVG document.
    fn svg(&self, choice: &Choice) -> String {
        let layout = choice.layout(choice.design, choice.format, &self.preview.measure);
        let alt = self.alt_of(choice);
        svg::render(&layout, &svg::Document { alt: &alt, language: choice.card.language.as_deref(), keeps_widths: true })
    }

    /// The name of a file, and what to say when it is saved.
    fn file(&self, choice: &Choice, ending: &str) -> (String, String) {
        let name = [&file_name(&choice.card, choice.format), ending].concat();
        let done = self.words.fill(Key::CARD_SAVED, &[("name", &name)]);
        (name, done)
    }

    fn words_of(&self, choice: &Choice) -> String {
        plain_text(&choice.card, self.link.as_deref())
    }

    fn alt_of(&self, choice: &Choice) -> String {
        choice.alt_text(&self.words.text(Key::QUOTE_CARD))
    }
}
