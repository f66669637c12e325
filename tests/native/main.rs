//! The native tests: one binary, one module per area.

mod html;
mod url_policy;
