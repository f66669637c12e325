// Reads the sections of a WebAssembly binary (https://webassembly.github.io/spec/core/binary/).
// Must not interpret instructions.

const HEADER = 8;
const SECTION = { custom: 0, import: 2, code: 10 };
const NAME_OF = { functions: 1 };
const IMPORTED_FUNCTION = 0;

/** Reads numbers and names from `bytes`, from `at` on. */
class Reader {
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

/** The sections in order: `{id, start, body, end}`, `start` at the section's id and `body` after its length. */
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

/** The module without names, producers and other sections that no browser needs. */
export function withoutCustomSections(bytes) {
  const kept = sections(bytes).filter(({ id }) => id !== SECTION.custom);
  return Buffer.concat([bytes.subarray(0, HEADER), ...kept.map(({ start, end }) => bytes.subarray(start, end))]);
}

/** The functions the module defines: `{name, size}`, the size of the body in bytes. */
export function functions(bytes) {
  const all = sections(bytes);
  const names = functionNames(bytes, all);
  const imported = importedFunctions(bytes, all);
  const code = all.find(({ id }) => id === SECTION.code);
  const reader = new Reader(bytes, code.body);
  const count = reader.number();
  return Array.from({ length: count }, (_, position) => {
    const size = reader.number();
    reader.at += size;
    return { name: names.get(imported + position) ?? '', size };
  });
}

/** Index → name, from the name section. */
function functionNames(bytes, all) {
  const names = new Map();
  for (const section of all.filter(({ id }) => id === SECTION.custom)) {
    const reader = new Reader(bytes, section.body);
    if (reader.name() !== 'name') continue;
    while (reader.at < section.end) {
      const kind = reader.byte();
      const end = reader.number() + reader.at;
      if (kind === NAME_OF.functions) {
        for (let left = reader.number(); left > 0; left--) names.set(reader.number(), reader.name());
      }
      reader.at = end;
    }
  }
  return names;
}

/** How many functions come from outside: they have the first indices. */
function importedFunctions(bytes, all) {
  const section = all.find(({ id }) => id === SECTION.import);
  if (!section) return 0;
  const reader = new Reader(bytes, section.body);
  let functionsSeen = 0;
  for (let left = reader.number(); left > 0; left--) {
    reader.name();
    reader.name();
    const kind = reader.byte();
    if (kind === IMPORTED_FUNCTION) functionsSeen++;
    skipDescription(reader, kind);
  }
  return functionsSeen;
}

/** Passes over what follows an import's names: a type, a table, a memory, a global or a tag. */
function skipDescription(reader, kind) {
  const limits = () => {
    const flags = reader.byte();
    reader.number();
    if (flags & 1) reader.number();
  };
  if (kind === 0) reader.number();
  else if (kind === 1) { reader.byte(); limits(); }
  else if (kind === 2) limits();
  else if (kind === 3) reader.at += 2;
  else { reader.byte(); reader.number(); }
}
