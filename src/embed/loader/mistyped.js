// Names that are nearly ours: an article whose marker is mistyped would stand there for nothing, and nobody would say why.
// It must only look: when that is worth it is the loader's to say.

/** How many letters one has and the other has not, in whatever order: what a slip of the finger changes least. */
const apart = (one, other) => {
  let left = one;
  for (const letter of other) left = left.replace(letter, '');
  return 2 * left.length + other.length - one.length;
};

/** Tells of every attribute on the page whose name is nearly that of our script tag or of our markers. */
export const mistyped = () => {
  for (const element of document.querySelectorAll('*')) {
    const right = element.localName === 'script' ? 'data-article' : 'data-intertitle';
    for (const name of element.getAttributeNames()) {
      if (name !== right && name.length > 9 && apart(name, right) < 3) console.warn(`Intertitle: ${name}: did you mean ${right}?`);
    }
  }
};
