// Tells by a function's name which crate it comes from. Must not read files.
import { BINARIES } from './modules.mjs';

/** The group of what rustc and the linker add to a module themselves. */
const RUNTIME = 'runtime and allocator';

/** The group of functions that JavaScript calls, with what was inlined into them. */
const EXPORTED = 'exported functions';

/** `{group, size, count}` of the functions of each crate, largest first. */
export const byCrate = (functions) => grouped(functions, ({ name }) => crateOf(name));

/** `{group, size, count}` of our own functions by module: `parse::html`. */
export function byModule(functions) {
  const own = functions.filter(({ name }) => crateOf(name) === 'intertitle');
  return grouped(own, ({ name }) => /intertitle(?:\[\w+\])?::([a-z_]+(?:::[a-z_]+(?=::))?)/.exec(name)?.[1] ?? 'main');
}

function grouped(functions, key) {
  const groups = new Map();
  for (const one of functions) {
    const group = key(one);
    const sum = groups.get(group) ?? { group, size: 0, count: 0 };
    sum.size += one.size;
    sum.count += 1;
    groups.set(group, sum);
  }
  return [...groups.values()].sort((a, b) => b.size - a.size);
}

/** The name without the hashes of its crates: rustc writes them as numbers, so that one in sixteen has fewer than sixteen digits. */
export const withoutHashes = (name) => name.replace(/(?<=\w)\[[0-9a-f]{1,16}\]/g, '');

/**
 * The crate in which a function's code was written. For `<type as trait>::method` that is the type's crate, or the trait's if the type is a
 * parameter; generated destructors are a group of their own.
 */
export function crateOf(name) {
  const plain = withoutHashes(name);
  if (plain.startsWith('core::ptr::drop_in_place')) return 'destructors (drop_in_place)';
  const [type, trait] = implementation(plain);
  const crate = firstPath(type) ?? firstPath(trait);
  if (!crate && plain.includes('::')) return 'core';
  if (!crate) return /^(__|mem|$)/.test(plain) ? RUNTIME : EXPORTED;
  if (/^(__rustc|dlmalloc|talc|compiler_builtins)$/.test(crate)) return RUNTIME;
  return BINARIES.includes(crate.replace('_', '-')) ? 'intertitle' : crate;
}

/** `<A as B>::f` is [A, B]; anything else is [itself, '']. */
function implementation(name) {
  if (!name.startsWith('<')) return [name, ''];
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    if (name[at] === '<') depth++;
    else if (name[at] === '>' && name[at - 1] !== '-') depth--;
    if (depth === 1 && name.startsWith(' as ', at)) return [name.slice(1, at), name.slice(at + 4)];
    if (depth === 0) return [name.slice(1, at), ''];
  }
  return [name, ''];
}

/** The crate at the beginning of a path such as `&mut [alloc::string::String]`; undefined for parameters and primitives. */
function firstPath(text) {
  return /^[<&*([\s]*(?:(?:mut|const|dyn|impl)\s+)*[<&*([\s]*([a-z_][a-z0-9_]*)::/i.exec(text)?.[1];
}
