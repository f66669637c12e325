// Warns of attribute names that are nearly ours: an article whose marker is mistyped would otherwise be ignored without a word.
// It must only look; the loader decides when.

/** How many letters occur in one name but not in the other, in whatever order: a typing mistake changes few of them. */
const apart = (one, other) => {
  let left = one;
  for (const letter of other) left = left.replace(letter, '');
  return 2 * left.length + other.length - one.length;
};

/** Warns of every attribute on the page whose name is nearly that of our script tag's or our markers' attribute. */
export const mistyped = () => {
  for (const element of document.querySelectorAll('*')) {
    const right = element.localName === 'script' ? 'data-article' : 'data-intertitle';
    for (const name of element.getAttributeNames()) {
      if (name !== right && name.length > 9 && apart(name, right) < 3) console.warn(`Intertitle: ${name}: did you mean ${right}?`);
    }
  }
};
