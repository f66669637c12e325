// Blanks texts of the standard library that nothing in a module uses any more: the linker kept them for code that was dropped later, and
// Binaryen drops functions but never data. Must not touch a text to which anything refers.
import { Reader, SECTION, sections } from './wasm.mjs';

/** The error messages of `std::io`, which lie one after another, from the first kind of error to the last. */
const TEXTS = [/entity not found[\x20-\x7e]+?operation successful/g];

const I32_CONST = 0x41;

/** The size of a pointer in bytes. */
const WORD = 4;

/** The opcodes of the first and the last instruction that accesses memory; an alignment and an offset follow each. */
const [FIRST_ACCESS, LAST_ACCESS] = [0x28, 0x3e];

/**
 * The module with those texts, and the table of pointers to them, replaced by zeros, which compress to nothing; unchanged if code or other data
 * refers to them.
 */
export function withoutDeadTexts(module) {
  const slim = Buffer.from(module);
  const data = segments(module);
  for (const segment of data) {
    const text = module.subarray(segment.start, segment.end).toString('latin1');
    for (const { 0: found, index } of TEXTS.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const texts = { from: segment.address + index, to: segment.address + index + found.length };
      for (const { from, to } of dead(module, data, texts)) {
        for (const { address, start, end } of data) {
          if (from >= address && to <= address + end - start) slim.fill(0, start + from - address, start + to - address);
        }
      }
    }
  }
  return slim;
}

/** The ranges that nothing needs: the texts with the table that points into them, or none. */
function dead(module, data, texts) {
  if (isInCode(module, texts)) return [];
  const pointers = pointersInto(module, data, texts);
  if (!pointers.length) return [texts];
  const table = { from: pointers[0], to: pointers.at(-1) + WORD };
  const isTable = pointers.every((pointer, nth) => pointer === table.from + nth * WORD);
  return isTable && !isInCode(module, table) && !pointersInto(module, data, table).length ? [texts, table] : [];
}

/** The active data segments of a module: `{address, start, end}`, with the address in memory, and start and end in the file. */
function segments(module) {
  const section = sections(module).find(({ id }) => id === SECTION.data);
  if (!section) return [];
  const reader = new Reader(module, section.body);
  const found = [];
  for (let count = reader.number(); count > 0; count--) {
    const isPassive = reader.number() === 1;
    let address;
    if (!isPassive) {
      reader.byte();
      address = signed(reader);
      reader.byte();
    }
    const length = reader.number();
    if (!isPassive) found.push({ address, start: reader.at, end: reader.at + length });
    reader.at += length;
  }
  return found;
}

/**
 * Whether code may refer to a range of memory. Instructions are not decoded: every byte that could begin a constant or an access is read as one,
 * so there may be false positives, but no false negatives.
 */
function isInCode(module, { from, to }) {
  const isInside = (address) => address >= from && address < to;
  const code = sections(module).find(({ id }) => id === SECTION.code);
  for (let at = code.body; at < code.end; at++) {
    const reader = new Reader(module, at + 1);
    if (module[at] === I32_CONST && isInside(signed(reader))) return true;
    if (module[at] >= FIRST_ACCESS && module[at] <= LAST_ACCESS) {
      reader.number();
      if (isInside(reader.number())) return true;
    }
  }
  return false;
}

/** The addresses, ascending, of words in data that may point into a range of memory. Any four bytes count as a word, as above. */
function pointersInto(module, data, { from, to }) {
  const found = [];
  for (const { address, start, end } of data) {
    for (let at = start; at + WORD <= end; at++) {
      const word = module.readUInt32LE(at);
      if (word >= from && word < to) found.push(address + at - start);
    }
  }
  return found;
}

/** A signed LEB128 number of 32 bits, as an address. */
function signed(reader) {
  let value = 0;
  let shift = 0;
  let byte;
  do {
    byte = reader.byte();
    value |= (byte & 0x7f) << shift;
    shift += 7;
  } while (byte >= 0x80 && shift < 35);
  if (shift < 32 && byte & 0x40) value |= -1 << shift;
  return value >>> 0;
}
