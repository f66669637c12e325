// The loader's cheap test: does this page hold one post, so that fetching the widget is worth it?
// It must be cheap and need not be exact: the finder has the last word; docs/finding.md has the measurements.

// The names by which blog engines and themes mark a post and its text, and paragraphs that are lines with empty ones between them. A browser that does
// not know `:has` passes over it within `:is`.
const POST =
  ':is(article,.hentry,[class*=entry-content],[class*=post-content],[class*=post-body],[class*=article-body],[itemprop~=articleBody],:has(>br+br))';

// 250 words of 5.6 characters: the letters, a space, now and then a comma.
const ENOUGH = 1400;

// Chinese and Japanese: a word of two characters takes no space, and must count as much as one of 5.6.
const DENSE = /[\u2e80-\u9fff]/g;

/** Whether one element, itself selected or as the parent of what is, holds enough text, and no other half as much. */
const holdsOne = (page, selector, isParent) => {
  const lengths = new Map();
  for (const element of page.querySelectorAll(selector)) {
    const holder = isParent ? element.parentNode : element;
    lengths.set(holder, (lengths.get(holder) ?? 0) + element.textContent.trim().replace(DENSE, '...').length);
  }
  const [first, second = 0] = [...lengths.values()].sort((a, b) => b - a);
  return first > ENOUGH && first > second * 2;
};

/** Whether one element holds at least 250 words, in paragraphs of its own or as what may be a post, and no other holds half as many. */
export const looksLikePost = (page) => holdsOne(page, 'p', true) || holdsOne(page, `${POST}:not(${POST} *)`);
