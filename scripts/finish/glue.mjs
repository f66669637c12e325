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

/** The glue without what it does for browsers that we do not support, and for callers that we are not: 0.6 kB less (Brotli) in each module. */
export function withoutFallbacks(glue) {
  return glue
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
