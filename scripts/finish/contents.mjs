// Checks that the files that ship contain no crates that the browser makes needless, no HTML strings and no paths of the builder's machine.
// Must not judge sizes.
import { readFile, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { withoutHashes } from './crates.mjs';
import { KEPT } from './optimise.mjs';
import { functions } from './wasm-functions.mjs';

/**
 * Crates whose work the browser does, by `JSON.parse`, `URL` and `Intl`; they would cost more than the whole widget. The last is std's own
 * allocator, which is linked in addition to ours (src/allocator.rs) as soon as anything asks for the current thread; and core's reader of
 * decimal numbers, whose tables take 10 kB (src/article/decimal.rs).
 */
const NEEDLESS = ['serde_json', 'regex', 'regex_automata', 'regex_syntax', 'url', 'idna', 'chrono', 'dlmalloc', 'core::num::dec2flt'];

/** One entry per check: `{check, fault}`, with an empty fault if all is well. */
export async function faults(directory, binaries) {
  const found = [];
  for (const binary of binaries) {
    const linked = await readFile(`${KEPT}/${binary}.linked.wasm`);
    found.push({ check: `no needless crate in ${binary}`, fault: needlessFunctions(functions(linked)) });
  }
  for (const name of await shipped(directory)) {
    const text = (await readFile(join(directory, name))).toString('latin1');
    found.push({ check: `no path of the builder in ${name}`, fault: builderPaths(text) });
    found.push({ check: `no name made up by a tool in ${name}`, fault: longNames(text) });
    if (!/\.m?js$/.test(name)) continue;
    found.push({ check: `no HTML string in ${name}`, fault: htmlStrings(text) });
    found.push({ check: `no second way to do a thing in ${name}`, fault: ways(text) });
  }
  return found;
}

/** Our own files: `intertitle*` at the top level and in the versioned folder. */
async function shipped(directory) {
  const names = await readdir(directory, { recursive: true });
  const own = names.map((name) => name.replaceAll('\\', '/')).filter((name) => /^(v[^/]+\/)?intertitle[^/]*\.(js|mjs|wasm)$/.test(name));
  if (own.length === 0) throw new Error(`${directory} holds no file of ours; run scripts/build --release`);
  return own.sort();
}

/** The functions of needless crates; empty if there are none. It looks at modules as linked, before Binaryen drops or inlines any functions. */
export function needlessFunctions(all) {
  const names = all.map(({ name }) => withoutHashes(name));
  if (!names.some((name) => name.includes('::'))) return 'the functions have no names; build with strip = "debuginfo"';
  return names.filter((name) => NEEDLESS.some((crate) => new RegExp(`(^|[^\\w:])${crate}::`).test(name))).join(', ');
}

/** The ways of making markup from strings that `text` uses. */
export function htmlStrings(text) {
  return ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write'].filter((word) => text.includes(word)).join(', ');
}

/** Names that wasm-bindgen generated and slim.mjs did not shorten: a new version may form them differently. */
export function longNames(text) {
  return [...new Set(text.match(/(wasm_bindgen_|__wbg_\w+_)[0-9a-f]{16}\w*/g))].join(', ');
}

/** Code in `text` for browsers and callers that we do not have: glue.mjs drops it, but a new wasm-bindgen may write it differently. */
export function ways(text) {
  return ['initSync', 'WebAssembly.Module', '"encodeInto"', 'typeof FinalizationRegistry'].filter((word) => text.includes(word)).join(', ');
}

/** The folders of the builder's machine that `text` names. */
export function builderPaths(text) {
  const own = [homedir(), process.cwd(), process.env.CARGO_HOME].filter((path) => path && path !== '/');
  const known = ['.cargo/registry', '.rustup/toolchains', '/home/', '/Users/', 'C:\\Users'];
  return [...own.map((path) => `${path}/`), ...known].filter((path) => text.includes(path)).join(', ');
}
