//! Pages whose policies forbid nearly everything: the widget works, or says which keyword is missing.
//! The pages must differ only in their `headers.txt`.

use super::is_enhanced;
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![plain, strict_policy, trusted_types, strict_markdown, strict_html];

async fn plain(page: Page) -> Result {
    is_enhanced(&page, "plain").await
}

async fn strict_policy(page: Page) -> Result {
    is_enhanced(&page, "strict-csp").await
}

async fn trusted_types(page: Page) -> Result {
    is_enhanced(&page, "trusted-types").await
}

async fn strict_markdown(page: Page) -> Result {
    is_enhanced(&page, "strict-markdown").await
}

async fn strict_html(page: Page) -> Result {
    page.open("strict-html").await?;
    page.ready(1).await?;
    assert!(page.eval::<bool>("return document.querySelector('main').innerText.includes('sells mattresses')").await?);
    assert!(!page.eval::<bool>("return 'ranInsideTheDocument' in window").await?, "a script of the fetched document ran");
    // Chromium reports that the document's own `onerror` was refused, which is right and has nothing to do with us.
    let refused: Vec<String> = page.eval("return witness.record.violations.filter((line) => !line.startsWith('script-src-attr'))").await?;
    assert_eq!(refused, Vec::<String>::new());
    assert_eq!(page.complaints().await?, Vec::<String>::new());
    Ok(())
}
