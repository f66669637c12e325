//! What several areas of the native tests share.

pub(crate) mod folders;
pub(crate) mod html;
pub(crate) mod kept;
pub(crate) mod outline;
pub(crate) mod scratch;
pub(crate) mod sources;
pub(crate) mod trees;
