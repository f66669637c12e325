// Drops from a module and its glue what neither side can call, and shortens the names between them.
// Must not change what the glue exports to the loader. It relies on how wasm-bindgen lays out its glue; if that changes,
// the build fails (layout.mjs).
import { withoutElements } from './wasm-elements.mjs';
import { FUNCTION, exports, imports, withInterface } from './wasm-interface.mjs';

/** Stream adaptors that a dependency of Leptos exports: nothing here ever constructs one, and they would keep 9 kB of code alive. */
const NEVER_MADE = ['IntoUnderlyingByteSource', 'IntoUnderlyingSink', 'IntoUnderlyingSource'];

/** The crate that they come from: its methods are in the function table too, where Binaryen has to consider them used. */
const NEVER_CALLED = 'wasm_streams';

/** One of those classes in the glue. */
const classOf = (name) => new RegExp(`^export class ${name} \\{\\n.*?^\\}\\n(?:if \\(Symbol\\.dispose\\) ${name}\\.[^\\n]*\\n)?`, 'gms');

/** What frees an object of such a class when it is no longer used. */
const finalizationOf = (name) => new RegExp(`^const ${name}Finalization = .*?;\\n`, 'gms');

/** A function in the glue's table of imports. */
const ENTRY = /^ {8}(__wb\w+): (function\(.*\n(?: {9}.*\n)* {8}\}.*,\n)/gm;

/** A function in the glue that calls one of wasm-bindgen's own in the module. */
const CALLER = /^function (wasm_bindgen_\w+)\(.*\n(?: {4}.*\n)*\}\n/gm;

/** The name of the glue in its table of imports. */
const SELF = /"\.\/[\w-]+_bg\.js"/g;

/** Each pattern, with a sign of the places that it must match (layout.mjs). */
export const LAYOUT = [
  ...NEVER_MADE.flatMap((name) => [
    { name: `classOf (NEVER_MADE ${name})`, pattern: classOf(name), sign: new RegExp(`^export class ${name}\\b`, 'gm') },
    { name: `finalizationOf (NEVER_MADE ${name})`, pattern: finalizationOf(name), sign: new RegExp(`\\b${name}Finalization =`, 'g') },
  ]),
  { name: 'NEVER_CALLED', pattern: new RegExp(NEVER_CALLED, 'g'), sign: new RegExp(NEVER_CALLED, 'g'), of: 'names' },
  { name: 'ENTRY', pattern: ENTRY, sign: /^ +["'\w]+: (?:async )?function/gm },
  { name: 'CALLER', pattern: CALLER, sign: /^(?:async )?function wasm_bindgen_/gm },
  { name: 'SELF', pattern: SELF, sign: /^function __wbg_get_imports\(/gm },
];

/** Before Binaryen: the glue without those classes, and the module without the exports that the glue does not name. */
export function withoutUncallable(module, glue) {
  let kept = glue;
  for (const name of NEVER_MADE) kept = kept.replace(classOf(name), '').replace(finalizationOf(name), '');
  const named = words(kept);
  const given = exports(module).filter(({ name }) => named.has(name));
  const called = withoutElements(module, (name) => name.includes(NEVER_CALLED));
  return { module: withInterface(called, { imports: imports(module), exports: given }), glue: kept };
}

/** After Binaryen: without glue that the module no longer imports, without duplicates, and with short names on both sides. */
export function withShortNames(module, glue) {
  const used = withoutUnused(glue, new Set(imports(module).map(({ name }) => name)));
  const [given, called] = withoutTwinExports(exports(module), used);
  const [kept, same] = withoutTwinImports(called);
  // A module may import the same function several times, under different indices.
  const taken = imports(module).map((one) => ({ ...one, name: same.get(one.name) ?? one.name }));
  const short = shortNames([...taken, ...given].map(({ name }) => name), words(kept));
  const shorten = (name) => short.get(name) ?? name;
  return {
    module: withInterface(module, {
      imports: taken.map((one) => ({ ...one, module: one.module.replace(GLUE, '_'), name: shorten(one.name) })),
      exports: given.map((one) => ({ ...one, name: shorten(one.name) })),
    }),
    glue: kept.replace(SELF, '"_"').replace(WORD, shorten),
  };
}

/** The glue's table of imports with only the functions in `wanted`. */
function withoutUnused(glue, wanted) {
  return glue.replace(ENTRY, (text, name) => (wanted.has(name) ? text : ''));
}

/** The exports with each of wasm-bindgen's own functions once, and glue that calls it by that name: Binaryen merges functions with equal bodies. */
function withoutTwinExports(given, glue) {
  const first = new Map();
  const same = new Map();
  for (const { name, kind, index } of given) {
    if (kind !== FUNCTION || !name.startsWith('wasm_bindgen_')) continue;
    if (first.has(index)) same.set(name, first.get(index));
    else first.set(index, name);
  }
  const kept = glue.replace(CALLER, (text, name) => (same.has(name) ? '' : text)).replace(WORD, (word) => same.get(word) ?? word);
  return [given.filter(({ name }) => !same.has(name)), kept];
}

/** The glue's table of imports with each function once, and a map from the names of dropped duplicates: `remove` of two interfaces is one. */
function withoutTwinImports(glue) {
  const first = new Map();
  const same = new Map();
  const kept = glue.replace(ENTRY, (text, name, told) => {
    const body = told.replace(/^ *\/\/.*\n/gm, '');
    const known = first.get(body);
    if (!known) first.set(body, name);
    else same.set(name, known);
    return known ? '' : text;
  });
  return [kept, same];
}

/** Maps each name that wasm-bindgen generated for internal use to a short one that is not in `taken`. */
function shortNames(names, taken) {
  const short = new Map();
  let count = 0;
  for (const name of names.filter((one) => /^(__wb|__externref|wasm_bindgen_)/.test(one))) {
    if (short.has(name)) continue;
    let candidate;
    do candidate = `_${(count++).toString(36)}`; while (taken.has(candidate));
    short.set(name, candidate);
  }
  return short;
}

/** The module name under which wasm-bindgen imports its own glue. */
const GLUE = /^\.\/[\w-]+_bg\.js$/;

const WORD = /[\w$]+/g;
const words = (text) => new Set(text.match(WORD));
