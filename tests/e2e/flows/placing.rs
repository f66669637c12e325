//! Where authors put the tag: in the head, at the end, among the paragraphs, as a module, by a tag manager.
//! Each is the same essay, and has to become the same article.

use super::is_enhanced;
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![in_the_head, deferred, as_a_module, the_es_module_by_a_tag, at_the_end_of_the_body, inside_the_post, appended_after_load];

async fn in_the_head(page: Page) -> Result {
    is_enhanced(&page, "tag-bare").await
}

async fn deferred(page: Page) -> Result {
    is_enhanced(&page, "tag-defer").await
}

async fn as_a_module(page: Page) -> Result {
    is_enhanced(&page, "tag-module").await
}

async fn the_es_module_by_a_tag(page: Page) -> Result {
    is_enhanced(&page, "tag-mjs").await
}

async fn at_the_end_of_the_body(page: Page) -> Result {
    is_enhanced(&page, "tag-end").await
}

async fn inside_the_post(page: Page) -> Result {
    is_enhanced(&page, "tag-inside").await
}

async fn appended_after_load(page: Page) -> Result {
    is_enhanced(&page, "tag-late").await
}
