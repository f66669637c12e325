//! What readers see: Leptos components that show values and raise callbacks.
//! Must not compute what the core can.
