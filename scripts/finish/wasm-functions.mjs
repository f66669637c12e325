// The functions a WebAssembly module defines, by name and size. Must not change the module.
import { Reader, SECTION, sections } from './wasm.mjs';
import { FUNCTION, imports } from './wasm-interface.mjs';

const FUNCTION_NAMES = 1;

/** `{name, size}` of each, the size of the body in bytes; the name is empty where the module has none. */
export function functions(bytes) {
  const all = sections(bytes);
  const names = functionNames(bytes, all);
  const imported = imports(bytes).filter(({ kind }) => kind === FUNCTION).length;
  const reader = new Reader(bytes, all.find(({ id }) => id === SECTION.code).body);
  return Array.from({ length: reader.number() }, (_, position) => {
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
