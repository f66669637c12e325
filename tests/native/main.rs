//! The native tests: one binary, one module per area.

mod url_policy;
