//! "5 min read", in the blog's own byline.
//! It inherits the line's font and colour and adds nothing but its words.

use leptos::prelude::*;

/// The reading time as a piece of the byline.
#[component]
pub fn ReadingTime(
    /// The words, from the string table.
    text: String,
) -> impl IntoView {
    view! { <span part="reading-time" class="reading-time">{text}</span> }
}
