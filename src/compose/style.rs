//! The style sheets of the dialogs, each as one text.
//! Each is adopted by its dialog's own root, never by the page.

/// Everything the composer looks like.
#[cfg(feature = "cards")]
pub const COMPOSER: &str =
    concat!(include_str!(concat!(env!("OUT_DIR"), "/dialog.css")), include_str!(concat!(env!("OUT_DIR"), "/composer.css")));

/// Everything the list of quotes looks like.
#[cfg(feature = "quotes")]
pub const SHELF: &str =
    concat!(include_str!(concat!(env!("OUT_DIR"), "/dialog.css")), include_str!(concat!(env!("OUT_DIR"), "/shelf.css")));
