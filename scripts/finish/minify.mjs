// Minifies a script that esbuild has bundled once more: each minifier drops what the other leaves. Must not change what the script does.
import { minify } from 'terser';

/**
 * The same script, smaller by 80 bytes or more (Brotli). `isModule` tells whether it is an ES module.
 * Functions may become arrows, because none of ours or of wasm-bindgen's is called with `new`, except classes.
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
