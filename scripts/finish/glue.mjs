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
    const start = text == null ? 0 : passStringToWasm0(text);
    const memory = getDataViewMemory0();
    memory.setInt32(at + 4, WASM_VECTOR_LEN, true);
    memory.setInt32(at, start, true);
}
`;
const TOLD =
  /^ +(?:const|var) ptr1 = (?:isLikeNone\(ret\) \? 0 : )?passStringToWasm0\(ret, .*\n.* len1 = WASM_VECTOR_LEN;\n +getDataView.*\(\(arg0 >>> 0\) \+ 4 \* 1, len1, true\);\n +getDataView.*\(\(arg0 >>> 0\) \+ 4 \* 0, ptr1, true\);\n/gm;

/** Calls of the page that may throw: each is guarded once, when the imports are made, instead of by a function around it. */
const GUARDED = /function\(\) \{ return handleError\((function ?\(.*?^ {8}\}), arguments\); \},$/gms;
const GUARD = /^function handleError\(f, args\) \{.*?^\}\n/gms;
const GUARDS = `function handleError(f) {
    return (...args) => {
        try {
            return f(...args);
        } catch (e) {
            wasm.__wbindgen_exn_store(addToExternrefTable0(e));
        }
    };
}
`;

/** Returns an object of the page, or that there is none: written once, too. */
const GIVE = `function givenOrNone(value) {
    return isLikeNone(value) ? 0 : addToExternrefTable0(value);
}
`;
const GIVEN = /^ +const ret = (.*);\n +return isLikeNone\(ret\) \? 0 : addToExternrefTable0\(ret\);\n/gm;

/** Returns a number, or that it is none. */
const NUMBER = /^ +const ret = typeof\(obj\) === 'number' \? obj : undefined;\n +getDataView.*setFloat64.*\n +getDataView.*setInt32.*\n/gm;
const NUMBERS = `            const memory = getDataViewMemory0();
            const isNumber = typeof obj === 'number';
            memory.setFloat64(arg0 + 8, isNumber ? obj : 0, true);
            memory.setInt32(arg0, isNumber, true);
`;

/** A guarded `instanceof`: all browsers that we support have the classes that we ask for, so no guard is needed. */
const INSTANCE = /^ +let result;\n +try \{\n +result = (.* instanceof \w+);\n +\} catch .*\n +result = false;\n +\}\n +const ret = result;\n +return ret;\n/gm;

/** Copies a text into the module's memory: encoded by the browser at once, where wasm-bindgen copies ASCII letter by letter, and reallocates. */
const PASS = `function passStringToWasm0(text) {
    const bytes = cachedTextEncoder.encode(text);
    const start = wasm.__wbindgen_malloc(WASM_VECTOR_LEN = bytes.length, 1);
    getUint8ArrayMemory0().set(bytes, start);
    return start;
}
`;
const PASSED = /^function passStringToWasm0\(.*?^\}\n/gms;
const REALLOCATED = /(?<=passStringToWasm0\(\w+), wasm\.__wbindgen_malloc, wasm\.__wbindgen_realloc(?=\))/g;

/** The module's memory as numbers, which wasm-bindgen keeps until it grows; it is made when it is needed. */
const VIEW = /^let cachedDataViewMemory0 = null;\n(function getDataViewMemory0\(\) \{\n).*?^\}\n/gms;

/** Whether the module's memory as bytes has to be made, or made anew. */
const BYTES = /(cachedUint8ArrayMemory0) === null \|\| \1\.byteLength === 0/g;

/** The ways to the global object of a browser that has no `globalThis`. */
const GLOBAL = /typeof (?:globalThis|global|self|window) === 'undefined' \? undefined : \w+/g;

/** A workaround for Safari after two gigabytes of text, and a first call that decodes nothing. */
const DECODED = /^cachedTextDecoder\.decode\(\);\n|\bdecodeText\((?=getUint8ArrayMemory0)/gm;

/** What keeps the names of imports apart from those that every object has. */
const PROTOTYPE = /^ +__proto__: null,\n/gm;

/** The six ways to start a module. */
const STARTS = /^function __wbg_finalize_init\(.*^export \{ initSync, __wbg_init as default \};\n/gms;

/** What encodes text in a browser without `encodeInto`. */
const ENCODER = /^if \(!\('encodeInto' in cachedTextEncoder\)\) \{\n.*?^\}\n/gms;

/** The question whether a browser has `FinalizationRegistry`. */
const REGISTRY = /\(typeof FinalizationRegistry === 'undefined'\)\n.*\n {4}: (?=new FinalizationRegistry)/g;

/** Each pattern, with a sign of the places that it must match (layout.mjs). The import table is in every glue once. */
export const LAYOUT = [
  { name: 'TOLD', pattern: TOLD, sign: /passStringToWasm0\(ret\b/g },
  { name: 'GUARDED', pattern: GUARDED, sign: /\bhandleError\((?!f\b)/g },
  { name: 'GUARD', pattern: GUARD, sign: /^function handleError\(/gm },
  { name: 'GIVEN', pattern: GIVEN, sign: /\bisLikeNone\(ret\) \? 0 : addToExternrefTable0\(ret\)/g },
  { name: 'NUMBER', pattern: NUMBER, sign: /^ *__wbg___wbindgen_number_get_\w+: /gm },
  { name: 'INSTANCE', pattern: INSTANCE, sign: /^ *__wbg_instanceof_\w+: /gm },
  { name: 'PASSED', pattern: PASSED, sign: /^function passStringToWasm0\(/gm },
  { name: 'REALLOCATED', pattern: REALLOCATED, sign: /\bwasm\.__wbindgen_realloc\b/g },
  { name: 'VIEW', pattern: VIEW, sign: /^function getDataViewMemory0\(/gm },
  { name: 'BYTES', pattern: BYTES, sign: /^function getUint8ArrayMemory0\(/gm },
  { name: 'GLOBAL', pattern: GLOBAL, sign: /^ *__wbg_static_accessor_(?:GLOBAL|SELF|WINDOW)\w+: /gm },
  { name: 'DECODED', pattern: DECODED, sign: /\bdecodeText\((?!bytes|ptr)|^cachedTextDecoder\./gm },
  { name: 'PROTOTYPE', pattern: PROTOTYPE, sign: /__proto__/g },
  { name: 'STARTS', pattern: STARTS, sign: /^function __wbg_get_imports\(/gm },
  { name: 'ENCODER', pattern: ENCODER, sign: /\bnew TextEncoder\(/g },
  { name: 'REGISTRY', pattern: REGISTRY, sign: /\bnew FinalizationRegistry\(/g },
];

/** The glue without its code for browsers that we do not support and for other callers than ours, and with what its functions share written once: 0.9 kB less (Brotli) in each module. */
export function withoutFallbacks(glue) {
  return shared(shared(glue, TOLD, '            tellText(arg0, ret);\n', TELL), GIVEN, '            return givenOrNone($1);\n', GIVE)
    .replace(NUMBER, NUMBERS)
    .replace(GUARDED, 'handleError($1),')
    .replace(GUARD, GUARDS)
    .replace(INSTANCE, '            return $1;\n')
    .replace(PASSED, PASS)
    .replace(REALLOCATED, '')
    .replace(VIEW, '$1    return new DataView(wasm.memory.buffer);\n}\n')
    .replace(BYTES, '!$1?.byteLength')
    .replace(GLOBAL, 'globalThis')
    .replace(DECODED, (text) => (text.startsWith('decodeText') ? 'cachedTextDecoder.decode(' : ''))
    .replace(PROTOTYPE, '')
    .replace(STARTS, START)
    .replace(ENCODER, '')
    .replace(REGISTRY, '');
}

/** `glue` with what `pattern` matches replaced by calls of a function, whose text is added if there are any. */
function shared(glue, pattern, call, helper) {
  const called = glue.replace(pattern, call);
  return called === glue ? glue : called + helper;
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
