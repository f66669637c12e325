// Edits the table of functions that a WebAssembly module calls indirectly. Must not move an entry, because its index is its address.
import { Reader, SECTION, encodedNumber, sections, withSections } from './wasm.mjs';
import { FUNCTION, imports } from './wasm-interface.mjs';
import { functions } from './wasm-functions.mjs';

/** The kind of a segment for the default table that lists its functions by index, as linkers write it. */
const PLAIN = 0;

const END = 0x0b;

/**
 * The module without the functions in its table whose names satisfy `isDead`: their entries, which nothing calls, get another function.
 * A table that is written in another way is left as it is.
 */
export function withoutElements(bytes, isDead) {
  const imported = imports(bytes).filter(({ kind }) => kind === FUNCTION).length;
  const dead = new Set(functions(bytes).flatMap(({ name }, position) => (isDead(name) ? [imported + position] : [])));
  return without(bytes, dead);
}

/**
 * The module without the functions in its table that nothing can call, because their address occurs nowhere: neither as a constant in code nor
 * anywhere in data. If other bytes happen to look like an address, its function stays; so addresses should be high (`--table-base`). Constants must
 * be encoded as short as possible, as Binaryen does, and data uncompressed. Returns the module and how many functions were removed.
 */
export function withoutUnaddressed(bytes) {
  const told = sections(bytes).filter(({ id }) => id !== SECTION.custom && id !== SECTION.element);
  const rest = Buffer.concat(told.map(({ body, end }) => bytes.subarray(body, end)));
  const isAddressed = (address) => rest.includes(constant(address)) || rest.includes(word(address));
  const places = (segments(bytes) ?? []).flatMap(({ head, indices }) => indices.map((index, place) => [index, start(head) + place]));
  const addressed = new Set(places.flatMap(([index, address]) => (isAddressed(address) ? [index] : [])));
  const dead = new Set(places.flatMap(([index]) => (addressed.has(index) ? [] : [index])));
  return [without(bytes, dead), dead.size];
}

/** The bytes of `i32.const` with this number. */
function constant(number) {
  const bytes = [0x41];
  let left = number;
  // The number is signed, so bit 6 of its last byte must not be set.
  for (; left > 0x3f; left >>= 7) bytes.push((left & 0x7f) | 0x80);
  return Buffer.from([...bytes, left]);
}

/** The bytes of this number in memory. */
function word(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

/** The table index at which a segment begins: its head is a kind and an expression of one constant, which is not negative. */
const start = (head) => new Reader(head, 2).number();

function without(bytes, dead) {
  const all = segments(bytes);
  if (!all || !dead.size) return bytes;
  const alive = all.flatMap(({ indices }) => indices).find((index) => !dead.has(index));
  if (alive === undefined) return bytes;
  const written = all.map(({ head, indices }) =>
    Buffer.concat([head, encodedNumber(indices.length), ...indices.map((index) => encodedNumber(dead.has(index) ? alive : index))]));
  return withSections(bytes, { [SECTION.element]: Buffer.concat([encodedNumber(all.length), ...written]) });
}

/** `{head, indices}` of each segment, where the head is everything before its functions; undefined unless every segment is a plain list. */
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
