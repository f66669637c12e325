//! The page: one web API per file, each implementing a port or wrapping one thing of the page.
//! Must not compute what the core can.
