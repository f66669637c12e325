// The loader's cheap test: does this page hold one post, so that fetching the widget is worth it?
// It must not be exact, only cheap: the finder has the last word.

/** Whether a known container holds at least 250 words. */
export const looksLikePost = (page) => {
  const element = page.querySelector('[itemprop=articleBody], .entry-content, .post-content, article, main');
  return !!element && element.textContent.length > 250 * 5.5;
};
