//! Pages whose content security policy forbids nearly everything.

use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![plain_page, strict_policy, trusted_types];

async fn plain_page(page: Page) -> Result {
    is_enhanced(&page, "plain").await
}

async fn strict_policy(page: Page) -> Result {
    is_enhanced(&page, "strict-csp").await
}

async fn trusted_types(page: Page) -> Result {
    is_enhanced(&page, "trusted-types").await
}

async fn is_enhanced(page: &Page, case: &str) -> Result {
    page.open(case).await?;
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, ["2 min read"]);
    assert_eq!(page.troubles().await?, Vec::<String>::new());
    Ok(())
}
