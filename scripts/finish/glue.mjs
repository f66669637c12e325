// Makes the JavaScript that wasm-bindgen wrote as small as what we use of it. Must not change what it gives to our loader.
// Knows how wasm-bindgen lays its glue out: where that changes, `ways` in contents.mjs sees it.
import { build } from 'esbuild';
import { minified } from './minify.mjs';

/** The loader's one way to start a module, instead of six with their warnings; whoever asks twice gets what is there. */
const START = `async function __wbg_init({ module_or_path }) {
    if (wasm) return;
    const { instance } = await WebAssembly.instantiateStreaming(module_or_path, __wbg_get_imports());
    if (wasm) return;
    wasm = instance.exports;
    wasm.__wbindgen_start();
}

export { __wbg_init as default };
`;

/** How a text is given back to WebAssembly, written once instead of in every function that does. */
const TELL = `function tellText(at, text) {
    const start = text == null ? 0 : passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const memory = getDataViewMemory0();
    memory.setInt32((at >>> 0) + 4, WASM_VECTOR_LEN, true);
    memory.setInt32(at >>> 0, start, true);
}
`;
const TOLD =
  /^ +(?:const|var) ptr1 = (?:isLikeNone\(ret\) \? 0 : )?passStringToWasm0\(ret, .*\n.* len1 = WASM_VECTOR_LEN;\n +getDataView.*\(\(arg0 >>> 0\) \+ 4 \* 1, len1, true\);\n +getDataView.*\(\(arg0 >>> 0\) \+ 4 \* 0, ptr1, true\);\n/gm;

/** Whether something is of a class; the browsers that we support have all that we ask for. */
const INSTANCE = /^ +let result;\n +try \{\n +result = (.* instanceof \w+);\n +\} catch .*\n +result = false;\n +\}\n +const ret = result;\n +return ret;\n/gm;

/** What a text takes whose memory cannot grow: ours always can. */
const FIXED = /^ {4}if \(realloc === undefined\) \{\n(?: {8}.*\n)* {4}\}\n/gm;

/** What Safari needs after two gigabytes of text. */
const GIGABYTES = /^ {4}numBytesDecoded \+= bytes\.length;\n {4}if \(.*\n(?: {8}.*\n)* {4}\}\n/gm;

/** The glue without what it does for browsers that we do not support, and for callers that we are not: 0.6 kB less (Brotli) in each module. */
export function withoutFallbacks(glue) {
  const told = glue.replace(TOLD, '            tellText(arg0, ret);\n');
  return (told === glue ? glue : told + TELL)
    .replace(INSTANCE, '            return $1;\n')
    .replace(FIXED, '')
    .replace(GIGABYTES, '')
    .replace(/^function __wbg_finalize_init\(.*^export \{ initSync, __wbg_init as default \};\n/ms, START)
    .replace(/^if \(!\('encodeInto' in cachedTextEncoder\)\) \{\n.*?^\}\n/ms, '')
    .replace(/\(typeof FinalizationRegistry === 'undefined'\)\n.*\n {4}: (?=new FinalizationRegistry)/g, '');
}

/** One ES module without white space; `snippets/…` that it imports from `directory` become part of it. */
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
