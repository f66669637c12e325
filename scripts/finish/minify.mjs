// A second pass over a script that esbuild has bundled: what one minifier leaves, another drops. Must not change what the script does.
import { minify } from 'terser';

/**
 * The same script, smaller: 80 bytes and more of each file (Brotli). `isModule` tells whether it is an ES module.
 * Functions may become arrows: none of ours or of wasm-bindgen's is called with `new`, but for classes.
 */
export async function minified(text, isModule) {
  const { code } = await minify(text, {
    module: isModule,
    toplevel: true,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true },
    format: { comments: false },
  });
  return code;
}
