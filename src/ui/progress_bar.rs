//! How far the reader is in the article, as a hairline at the window's edge.
//! It is a position, not a task: never announced, only there for who asks.

use leptos::prelude::*;

/// The hairline.
#[component]
pub fn ProgressBar(
    /// Its name: "Reading progress".
    label: String,
    /// 0 to 1.
    #[prop(into)]
    fraction: Signal<f64>,
    /// The position in words: "about 4 of 9 minutes read".
    #[prop(into)]
    value: Signal<String>,
) -> impl IntoView {
    let percent = move || (fraction.get() * 100.0).round() as u32;
    view! {
        <div
            part="progress"
            class="progress"
            role="progressbar"
            aria-label=label
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=move || percent().to_string()
            aria-valuetext=move || value.get()
        >
            <div part="progress-bar" class="progress__bar" style:transform=move || scale(fraction.get())></div>
        </div>
    }
}

fn scale(fraction: f64) -> String {
    let thousandths = (fraction * 1000.0).round() as u32;
    let mut text = String::from("scaleX(");
    text.push_str(&thousandths.to_string());
    text.push_str("e-3)");
    text
}
