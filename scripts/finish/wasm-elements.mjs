// The table of functions that a WebAssembly module calls indirectly. Must not move an entry: its place is its address.
import { Reader, SECTION, encodedNumber, sections, withSections } from './wasm.mjs';
import { FUNCTION, imports } from './wasm-interface.mjs';
import { functions } from './wasm-functions.mjs';

/** A segment of the default table with its functions by index: how linkers write it. */
const PLAIN = 0;

const END = 0x0b;

/**
 * The module whose table no longer holds the functions whose names `isDead` takes: another one stands in their places, which nothing calls.
 * A table that is written in another way is left as it is.
 */
export function withoutElements(bytes, isDead) {
  const all = segments(bytes);
  if (!all) return bytes;
  const imported = imports(bytes).filter(({ kind }) => kind === FUNCTION).length;
  const dead = new Set(functions(bytes).flatMap(({ name }, position) => (isDead(name) ? [imported + position] : [])));
  const alive = all.flatMap(({ indices }) => indices).find((index) => !dead.has(index));
  if (alive === undefined) return bytes;
  const written = all.map(({ head, indices }) =>
    Buffer.concat([head, encodedNumber(indices.length), ...indices.map((index) => encodedNumber(dead.has(index) ? alive : index))]));
  return withSections(bytes, { [SECTION.element]: Buffer.concat([encodedNumber(all.length), ...written]) });
}

/** `{head, indices}` of each segment, the head being what stands before its functions; nothing if one is no plain list. */
function segments(bytes) {
  const section = sections(bytes).find(({ id }) => id === SECTION.element);
  if (!section) return undefined;
  const reader = new Reader(bytes, section.body);
  const found = [];
  for (let left = reader.number(); left > 0; left--) {
    const start = reader.at;
    if (reader.number() !== PLAIN) return undefined;
    while (reader.byte() !== END);
    const head = bytes.subarray(start, reader.at);
    found.push({ head, indices: Array.from({ length: reader.number() }, () => reader.number()) });
  }
  return found;
}
