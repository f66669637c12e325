// Checks that the glue is laid out as glue.mjs and slim.mjs expect. Where one of their patterns no longer matches, modules would get larger or, as
// some patterns need one another, not start, and nothing would tell why. Must not change the glue.
import { LAYOUT as SHORTENED } from './glue.mjs';
import { LAYOUT as DROPPED } from './slim.mjs';
import { functions } from './wasm-functions.mjs';

/** Every pattern: `{file, name, pattern, sign, of}`, of which `sign` is what its places have in common however they are written. */
const RULES = [
  ...SHORTENED.map((rule) => ({ file: 'glue.mjs', of: 'glue', ...rule })),
  ...DROPPED.map((rule) => ({ file: 'slim.mjs', of: 'glue', ...rule })),
];

/** What a rule searches (its `of`), and what the file with that text is called. */
const TEXTS = {
  glue: { text: ({ glue }) => glue, extension: 'js' },
  names: { text: ({ module }) => functions(module).map(({ name }) => name).join('\n'), extension: 'wasm' },
};

/**
 * One sentence about each pattern that misses some of its places, or has none in any of the modules `linked`, a list of `{binary, module, glue}`; the
 * sentence says what to look at in the folder `kept`, where each of them is a `….linked.js` and a `….linked.wasm`.
 */
export function misfits(linked, kept) {
  return RULES.flatMap(({ file, name, pattern, sign, of }) => {
    const { text, extension } = TEXTS[of];
    const places = linked.map((one) => ({ binary: one.binary, matched: count(text(one), pattern), there: count(text(one), sign) }));
    const missed = places.find(({ matched, there }) => matched !== there);
    const matches = `scripts/finish/${file}: ${name} matches`;
    if (missed) {
      const { binary, matched, there } = missed;
      return [`${matches} ${matched} of ${there} places: look for ${sign} in ${kept}/${binary}.linked.${extension}, and change ${name} to how they are written there`];
    }
    if (places.some(({ matched }) => matched)) return [];
    return [`${matches} nothing in any module: look in ${kept}/*.linked.${extension} how that is written now; if it is gone, delete ${name}`];
  });
}

const count = (text, pattern) => text.match(pattern)?.length ?? 0;
