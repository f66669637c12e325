// Small WebAssembly modules for the tests of this folder, from text. Must not read the build.
import binaryen from 'binaryen';

/** The bytes of a module in the text format, with the names of its functions. */
export function module(text) {
  binaryen.setDebugInfo(true);
  const parsed = binaryen.parseText(text);
  const bytes = Buffer.from(parsed.emitBinary());
  parsed.dispose();
  return bytes;
}

/** Glue as wasm-bindgen writes it, as far as it matters to the hook. */
export const GLUE = `export class IntoUnderlyingSink {
    close() {
        wasm.intounderlyingsink_close(this.ptr);
    }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;

/** Mounts. */
export function mount() {
    return wasm.mount() + wasm.__wbindgen_malloc(1, 1);
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_body_5f971cbc6950ca4f: function(arg0) {
            return arg0.body;
        },
        __wbg_enqueue_c11626eae1c54509: function() { return handleError(function (arg0, arg1) {
            arg0.enqueue(arg1);
        }, arguments); },
    };
    return {
        __proto__: null,
        "./app_bg.js": import0,
    };
}
const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_intounderlyingsink_free(ptr, 1));
let wasm;
`;

/** A module that goes with it. */
export const LINKED = module(`(module
  (import "./app_bg.js" "__wbg_body_5f971cbc6950ca4f" (func $body (param i32) (result i32)))
  (func $"app::mount" (export "mount") (result i32) (call $body (i32.const 7)))
  (func $"__wbindgen_malloc" (export "__wbindgen_malloc") (param i32 i32) (result i32) (i32.const 5))
  (func $"wasm_streams::close" (export "intounderlyingsink_close") (param i32))
  (func $"wasm_streams::free" (export "__wbg_intounderlyingsink_free") (param i32 i32))
)`);
