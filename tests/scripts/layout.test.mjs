// A new wasm-bindgen that lays out its glue in another way is noticed, pattern by pattern.
import assert from 'node:assert/strict';
import test from 'node:test';
import { misfits } from '../../scripts/finish/layout.mjs';
import { INSTANCE, NUMBER, TEXT } from './imports.mjs';
import { module } from './modules.mjs';

const MODULE = module('(module (func $"wasm_streams::close") (func $"app::mount"))');

const made = (name) => `export class ${name} {
    free() {
    }
}
if (Symbol.dispose) ${name}.prototype[Symbol.dispose] = ${name}.prototype.free;
const ${name}Finalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.free(ptr, 1));
`;

/** Glue as wasm-bindgen 0.2.130 writes it, with one place for each pattern. */
const GLUE = `${['IntoUnderlyingByteSource', 'IntoUnderlyingSink', 'IntoUnderlyingSource'].map(made).join('')}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
${TEXT}
${INSTANCE}
${NUMBER}
        __wbg_closest_3: function() { return handleError(function (arg0, arg1, arg2) {
            const ret = arg0.closest(getStringFromWasm0(arg1, arg2));
            return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
        }, arguments); },
        __wbg_static_accessor_GLOBAL_4: function() {
            const ret = typeof global === 'undefined' ? undefined : global;
            return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
        },
    };
    return {
        __proto__: null,
        "./app_bg.js": import0,
    };
}

function wasm_bindgen_invoke_1(arg0) {
    wasm.wasm_bindgen_invoke_1(arg0);
}

export function told(text) {
    const ptr0 = passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
}

let cachedDataViewMemory0 = null;
function getDataViewMemory0() {
    return cachedDataViewMemory0;
}

function getUint8ArrayMemory0() {
    if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {
        cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
    }
    return cachedUint8ArrayMemory0;
}

function getStringFromWasm0(ptr, len) {
    return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}

function handleError(f, args) {
    return f.apply(this, args);
}

function passStringToWasm0(arg, malloc, realloc) {
    return 1;
}

cachedTextDecoder.decode();
function decodeText(bytes) {
    return cachedTextDecoder.decode(bytes);
}

const cachedTextEncoder = new TextEncoder();

if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = undefined;
}

function __wbg_finalize_init(instance, module) {
}
export { initSync, __wbg_init as default };
`;

const told = (...glues) => misfits(glues.map((glue, index) => ({ binary: `module-${index}`, module: MODULE, glue })), 'kept');

test('the layout of today is as expected', () => {
  assert.deepEqual(told(GLUE), []);
});

test('each pattern is named, with its file and what to look at, when its place is written differently', () => {
  const changes = {
    'glue.mjs: TOLD': ['const len1 = WASM_VECTOR_LEN;', 'const len1 = written();'],
    'glue.mjs: INSTANCE': ['} catch (_) {', '} finally {'],
    'glue.mjs: NUMBER': ["typeof(obj) === 'number'", 'Number.isFinite(obj)'],
    'glue.mjs: GUARDED': ['}, arguments); },', '}, [...arguments]); },'],
    'glue.mjs: GUARD': ['function handleError(f, args) {', 'function handleError(f, given) {'],
    'glue.mjs: GIVEN': ['const ret = arg0.closest', 'let ret = arg0.closest'],
    'glue.mjs: REALLOCATED': ['passStringToWasm0(text, wasm.__wbindgen_malloc, ', 'passStringToWasm0(text, malloc, '],
    'glue.mjs: VIEW': ['let cachedDataViewMemory0 = null;', 'let cachedDataViewMemory0;'],
    'glue.mjs: BYTES': ['cachedUint8ArrayMemory0.byteLength === 0', '!cachedUint8ArrayMemory0.byteLength'],
    'glue.mjs: GLOBAL': ["typeof global === 'undefined' ? undefined : global", 'globals()'],
    'glue.mjs: DECODED': ['\ncachedTextDecoder.decode();', '\ncachedTextDecoder.decode(none);'],
    'glue.mjs: PROTOTYPE': ['__proto__: null,\n        "./app', '"__proto__": null,\n        "./app'],
    'glue.mjs: STARTS': ['{ initSync, __wbg_init as default }', '{ __wbg_init as default }'],
    'glue.mjs: ENCODER': ["!('encodeInto' in cachedTextEncoder)", '!cachedTextEncoder.encodeInto'],
    'glue.mjs: REGISTRY': ["(typeof FinalizationRegistry === 'undefined')", '!globalThis.FinalizationRegistry'],
    'slim.mjs: classOf (NEVER_MADE IntoUnderlyingSink)': ['export class IntoUnderlyingSink {', 'export class IntoUnderlyingSink extends Object {'],
    'slim.mjs: finalizationOf (NEVER_MADE IntoUnderlyingSink)': ['const IntoUnderlyingSinkFinalization =', 'let IntoUnderlyingSinkFinalization ='],
    'slim.mjs: ENTRY': ['        __wbg_localName_1: function', '    __wbg_localName_1: function'],
    'slim.mjs: CALLER': ['    wasm.wasm_bindgen_invoke_1(arg0);', '  wasm.wasm_bindgen_invoke_1(arg0);'],
    'slim.mjs: SELF': ['"./app_bg.js"', "'./app_bg.js'"],
  };
  for (const [name, [before, after]] of Object.entries(changes)) {
    assert.ok(GLUE.includes(before), before);
    const [fault, ...others] = told(GLUE, GLUE.replace(before, after));
    assert.match(`${fault}`.replace(name, 'NAME'), /^scripts\/finish\/NAME matches \d of \d places: look for .* in kept\/module-1\.linked\.js, and change /);
    assert.deepEqual(others, [], name);
  }
});

test('a pattern that has no place in any module is named, but it need not be in all', () => {
  const none = GLUE.replace(/^ {8}__wbg_instanceof[^]*?^ {8}\},\n/m, '');
  assert.deepEqual(told(GLUE, none), []);
  const [fault, ...others] = told(none, none);
  assert.equal(fault, 'scripts/finish/glue.mjs: INSTANCE matches nothing in any module: look in kept/*.linked.js how that is written now; if it is gone, delete INSTANCE');
  assert.deepEqual(others, []);
});

test('a crate that is no longer linked is named', () => {
  const [fault] = misfits([{ binary: 'app', module: module('(module (func $"app::mount"))'), glue: GLUE }], 'kept');
  assert.match(fault, /^scripts\/finish\/slim\.mjs: NEVER_CALLED matches nothing in any module: look in kept\/\*\.linked\.wasm/);
});
