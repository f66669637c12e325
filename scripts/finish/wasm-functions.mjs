// The names and bodies of the functions that a WebAssembly module defines. Must not interpret instructions.
import { Reader, SECTION, encodedName, encodedNumber, sections, withoutCustomSections } from './wasm.mjs';
import { FUNCTION, imports } from './wasm-interface.mjs';

const FUNCTION_NAMES = 1;

/** `{name, body, size}` of each function, with the size of the body in bytes; the name is empty if the module has none. */
export function functions(bytes) {
  const all = sections(bytes);
  const names = functionNames(bytes, all);
  const first = importedFunctions(bytes);
  const reader = new Reader(bytes, all.find(({ id }) => id === SECTION.code).body);
  return Array.from({ length: reader.number() }, (_, position) => {
    const size = reader.number();
    reader.at += size;
    return { name: names.get(first + position) ?? '', body: bytes.subarray(reader.at - size, reader.at), size };
  });
}

/** The module with these names for the functions it defines, in order, and no other custom section. */
export function withFunctionNames(bytes, names) {
  const first = importedFunctions(bytes);
  const entries = names.map((name, position) => Buffer.concat([encodedNumber(first + position), encodedName(name)]));
  const table = Buffer.concat([encodedNumber(names.length), ...entries]);
  const body = Buffer.concat([encodedName('name'), Buffer.from([FUNCTION_NAMES]), encodedNumber(table.length), table]);
  return Buffer.concat([withoutCustomSections(bytes), Buffer.from([SECTION.custom]), encodedNumber(body.length), body]);
}

/** How many functions are imported: they have the first indices. */
const importedFunctions = (bytes) => imports(bytes).filter(({ kind }) => kind === FUNCTION).length;

/** Index → name, from the name section. */
function functionNames(bytes, all) {
  const names = new Map();
  for (const section of all.filter(({ id }) => id === SECTION.custom)) {
    const reader = new Reader(bytes, section.body);
    if (reader.name() !== 'name') continue;
    while (reader.at < section.end) {
      const kind = reader.byte();
      const length = reader.number();
      const end = reader.at + length;
      if (kind === FUNCTION_NAMES) {
        for (let left = reader.number(); left > 0; left--) names.set(reader.number(), reader.name());
      }
      reader.at = end;
    }
  }
  return names;
}
