// The loader's cheap test on pages of paragraphs: what counts as long enough, in which script.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

// As a module, which Node.js before version 20.19 would not take a file named `.js` for.
const source = await readFile('src/embed/loader/cheap-test.js', 'utf8');
const { looksLikePost } = await import(`data:text/javascript,${encodeURIComponent(source)}`);

/** A page with one parent for each list of paragraphs, and no element with a name. */
const page = (...parents) => ({
  querySelectorAll: (selector) => (selector === 'p' ? parents.flatMap((texts) => texts.map((textContent) => ({ textContent, parentNode: texts }))) : []),
});

const english = Array(10).fill('The second time you see what the picture lacks, and you think of the man. '.repeat(2));
const japanese = Array(10).fill('二度目に見えるのは、画面に写っていないものだ。人はそれを覚えている。だから、もう一度見る。');

test('about 250 words are enough, in scripts with spaces and without', () => {
  assert.ok(looksLikePost(page(english)));
  assert.ok(!looksLikePost(page(english.slice(0, 9))));
  assert.ok(japanese.join('').length < 500);
  assert.ok(looksLikePost(page(japanese.concat(japanese[0]))));
  assert.ok(!looksLikePost(page(japanese.slice(0, 9))));
});

test('a second text of more than half the length makes it a page of several posts', () => {
  assert.ok(!looksLikePost(page(english, english.slice(0, 6))));
  assert.ok(looksLikePost(page(english, english.slice(0, 4))));
  assert.ok(!looksLikePost(page(japanese.concat(japanese), japanese.concat(japanese[0]))));
});

test('space around a text does not count', () => {
  assert.ok(!looksLikePost(page(Array(20).fill(`${' '.repeat(90)}Short.`))));
});
