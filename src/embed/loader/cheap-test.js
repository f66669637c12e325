// The loader's cheap test: does this page hold one post, so that fetching the widget is worth it?
// It must be cheap and need not be exact: the finder has the last word; docs/finding.md has the measurements.

// The names by which blog engines and themes mark a post and its text.
const POST =
  'article,.hentry,[class*=entry-content],[class*=post-content],[class*=post-body],[class*=article-body],[itemprop~=articleBody]';

// 250 words of 5.6 characters: the letters, a space, now and then a comma.
const ENOUGH = 1400;

// Chinese and Japanese: a word of two characters takes no space, and must count as much as one of 5.6.
const DENSE = /[\u2e80-\u9fff]/g;

const lengthOf = (text) => text.trim().replace(DENSE, '...').length;

const holdsOne = (page, selector, holderOf) => {
  const lengths = new Map();
  for (const element of page.querySelectorAll(selector)) {
    const holder = holderOf(element);
    lengths.set(holder, (lengths.get(holder) ?? 0) + lengthOf(element.textContent));
  }
  const [first, second = 0] = [...lengths.values()].sort((a, b) => b - a);
  return first > ENOUGH && first > second * 2;
};

/** Whether one element holds at least 250 words, in paragraphs of its own or under a name typical of posts, and no other holds half as many. */
export const looksLikePost = (page) =>
  holdsOne(page, 'p', (paragraph) => paragraph.parentNode) || holdsOne(page, `:is(${POST}):not(:is(${POST}) *)`, (post) => post);
