//! What several areas of the native tests share.

pub(crate) mod trees;
