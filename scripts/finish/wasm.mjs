// Reads and writes the sections of a WebAssembly binary (https://webassembly.github.io/spec/core/binary/).
// Must not interpret instructions.

const HEADER = 8;

export const SECTION = { custom: 0, import: 2, export: 7, element: 9, code: 10, data: 11 };

/** Reads numbers and names from `bytes`, starting at `at`. */
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned LEB128 number. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  name() {
    const length = this.number();
    const start = this.at;
    this.at += length;
    return Buffer.from(this.bytes.subarray(start, this.at)).toString('utf8');
  }
}

/** An unsigned number in LEB128. */
export function encodedNumber(value) {
  const bytes = [];
  do {
    const rest = Math.floor(value / 128);
    bytes.push((value % 128) | (rest ? 128 : 0));
    value = rest;
  } while (value);
  return Buffer.from(bytes);
}

/** A name, preceded by its length. */
export function encodedName(text) {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([encodedNumber(bytes.length), bytes]);
}

/** The sections in order: `{id, start, body, end}`, where `start` is the offset of the section's id and `body` that after its length. */
export function sections(bytes) {
  const reader = new Reader(bytes, HEADER);
  const found = [];
  while (reader.at < bytes.length) {
    const start = reader.at;
    const id = reader.byte();
    const length = reader.number();
    found.push({ id, start, body: reader.at, end: reader.at + length });
    reader.at += length;
  }
  return found;
}

/** The module with some sections replaced: `bodies` maps a section's id to its new bytes. */
export function withSections(bytes, bodies) {
  const parts = sections(bytes).map(({ id, start, end }) => {
    const body = bodies[id];
    return body ? Buffer.concat([Buffer.from([id]), encodedNumber(body.length), body]) : bytes.subarray(start, end);
  });
  return Buffer.concat([bytes.subarray(0, HEADER), ...parts]);
}

/** The module without names, producers and other sections that no browser needs. */
export function withoutCustomSections(bytes) {
  const kept = sections(bytes).filter(({ id }) => id !== SECTION.custom);
  return Buffer.concat([bytes.subarray(0, HEADER), ...kept.map(({ start, end }) => bytes.subarray(start, end))]);
}
