// Reduces the glue that wasm-bindgen wrote to what we use of it. Must not change what it exports to our loader.
// It relies on how wasm-bindgen lays out its glue; if that changes, the build fails (layout.mjs).
import { build } from 'esbuild';
import { minified } from './minify.mjs';

/** The one way in which our loader starts a module, instead of six with their warnings; a second call does nothing. */
const START = `async function __wbg_init({ module_or_path }) {
    if (wasm) return;
    const { instance } = await WebAssembly.instantiateStreaming(module_or_path, __wbg_get_imports());
    if (wasm) return;
    wasm = instance.exports;
    wasm.__wbindgen_start();
}

export { __wbg_init as default };
`;

/** Returns a string to WebAssembly: written once, instead of in every function that does so. */
const TELL = `function tellText(at, text) {
    const start = text == null ? 0 : passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const memory = getDataViewMemory0();
    memory.setInt32((at >>> 0) + 4, WASM_VECTOR_LEN, true);
    memory.setInt32(at >>> 0, start, true);
}
`;
const TOLD =
  /^ +(?:const|var) ptr1 = (?:isLikeNone\(ret\) \? 0 : )?passStringToWasm0\(ret, .*\n.* len1 = WASM_VECTOR_LEN;\n +getDataView.*\(\(arg0 >>> 0\) \+ 4 \* 1, len1, true\);\n +getDataView.*\(\(arg0 >>> 0\) \+ 4 \* 0, ptr1, true\);\n/gm;

/** A guarded `instanceof`: all browsers that we support have the classes that we ask for, so no guard is needed. */
const INSTANCE = /^ +let result;\n +try \{\n +result = (.* instanceof \w+);\n +\} catch .*\n +result = false;\n +\}\n +const ret = result;\n +return ret;\n/gm;

/** The case of memory that cannot be reallocated: ours always can. */
const FIXED = /^ {4}if \(realloc === undefined\) \{\n(?: {8}.*\n)* {4}\}\n/gm;

/** A workaround for Safari after two gigabytes of text. */
const GIGABYTES = /^ {4}numBytesDecoded \+= bytes\.length;\n {4}if \(.*\n(?: {8}.*\n)* {4}\}\n/gm;

/** The six ways to start a module. */
const STARTS = /^function __wbg_finalize_init\(.*^export \{ initSync, __wbg_init as default \};\n/gms;

/** What encodes text in a browser without `encodeInto`. */
const ENCODER = /^if \(!\('encodeInto' in cachedTextEncoder\)\) \{\n.*?^\}\n/gms;

/** The question whether a browser has `FinalizationRegistry`. */
const REGISTRY = /\(typeof FinalizationRegistry === 'undefined'\)\n.*\n {4}: (?=new FinalizationRegistry)/g;

/** Each pattern, with a sign of the places that it must match (layout.mjs). The import table is in every glue once. */
export const LAYOUT = [
  { name: 'TOLD', pattern: TOLD, sign: /passStringToWasm0\(ret\b/g },
  { name: 'INSTANCE', pattern: INSTANCE, sign: /^ *__wbg_instanceof_\w+: /gm },
  { name: 'FIXED', pattern: FIXED, sign: /^function passStringToWasm0\(/gm },
  { name: 'GIGABYTES', pattern: GIGABYTES, sign: /^function decodeText\(/gm },
  { name: 'STARTS', pattern: STARTS, sign: /^function __wbg_get_imports\(/gm },
  { name: 'ENCODER', pattern: ENCODER, sign: /\bnew TextEncoder\(/g },
  { name: 'REGISTRY', pattern: REGISTRY, sign: /\bnew FinalizationRegistry\(/g },
];

/** The glue without its code for browsers that we do not support and for other callers than ours: 0.6 kB less (Brotli) in each module. */
export function withoutFallbacks(glue) {
  const told = glue.replace(TOLD, '            tellText(arg0, ret);\n');
  return (told === glue ? glue : told + TELL)
    .replace(INSTANCE, '            return $1;\n')
    .replace(FIXED, '')
    .replace(GIGABYTES, '')
    .replace(STARTS, START)
    .replace(ENCODER, '')
    .replace(REGISTRY, '');
}

/** One minified ES module, into which the `snippets/…` that it imports from `directory` are bundled. */
export async function minifyGlue(text, directory) {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: directory, loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  return minified(outputFiles[0].text, true);
}
