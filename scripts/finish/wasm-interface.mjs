// The imports and exports of a WebAssembly module. Must not know what the names mean.
import { Reader, SECTION, encodedName, encodedNumber, sections, withSections } from './wasm.mjs';

export const FUNCTION = 0;

/** The imports in order: `{module, name, kind, description}`, with the description as bytes. */
export function imports(bytes) {
  return entries(bytes, SECTION.import, (reader) => {
    const module = reader.name();
    const name = reader.name();
    const start = reader.at;
    const kind = reader.byte();
    skipDescription(reader, kind);
    return { module, name, kind, description: bytes.subarray(start, reader.at) };
  });
}

/** The exports in order: `{name, kind, index}`. */
export function exports(bytes) {
  return entries(bytes, SECTION.export, (reader) => ({ name: reader.name(), kind: reader.byte(), index: reader.number() }));
}

/** The module with these imports (as many, in the same order) and these exports. */
export function withInterface(bytes, { imports: taken, exports: given }) {
  const list = (items) => Buffer.concat([encodedNumber(items.length), ...items]);
  return withSections(bytes, {
    [SECTION.import]: list(taken.map(({ module, name, description }) => Buffer.concat([encodedName(module), encodedName(name), description]))),
    [SECTION.export]: list(given.map(({ name, kind, index }) => Buffer.concat([encodedName(name), Buffer.from([kind]), encodedNumber(index)]))),
  });
}

function entries(bytes, id, read) {
  const section = sections(bytes).find((one) => one.id === id);
  if (!section) return [];
  const reader = new Reader(bytes, section.body);
  return Array.from({ length: reader.number() }, () => read(reader));
}

/** Skips the description of an import: a function's type, a table, a memory, a global or a tag. */
function skipDescription(reader, kind) {
  const limits = () => {
    const flags = reader.byte();
    reader.number();
    if (flags & 1) reader.number();
  };
  if (kind === FUNCTION) reader.number();
  else if (kind === 1) { reader.byte(); limits(); }
  else if (kind === 2) limits();
  else if (kind === 3) reader.at += 2;
  else { reader.byte(); reader.number(); }
}
