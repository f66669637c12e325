// Minifies the JavaScript that wasm-bindgen wrote. Must not change what it exports.
import { build } from 'esbuild';

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
  return outputFiles[0].text;
}
