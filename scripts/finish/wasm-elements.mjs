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
  const imported = imports(bytes).filter(({ kind }) => kind === FUNCTION).length;
  const dead = new Set(functions(bytes).flatMap(({ name }, position) => (isDead(name) ? [imported + position] : [])));
  return without(bytes, dead);
}

/**
 * The module whose table no longer holds what nothing can call, since its address stands nowhere: not as a constant in code, nor in data, at whatever
 * place. Where other bytes look like an address, its function stays; so addresses should be high (`--table-base`). Code must be written in as few
 * bytes as Binaryen does, and data be whole. The second value is how many are left out.
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

/** `i32.const` with this number, as it stands in code. */
function constant(number) {
  const bytes = [0x41];
  let left = number;
  // Of a signed number the last byte must not look negative.
  for (; left > 0x3f; left >>= 7) bytes.push((left & 0x7f) | 0x80);
  return Buffer.from([...bytes, left]);
}

/** The number as it stands in memory. */
function word(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

/** Where a segment begins in the table: its head is a kind, and an expression of one constant, which is no negative number. */
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
