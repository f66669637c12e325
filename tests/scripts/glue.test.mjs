// The glue between a module and the page loses its fallbacks, and still starts a module.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { ways } from '../../scripts/finish/contents.mjs';
import { minifyGlue, withoutFallbacks } from '../../scripts/finish/glue.mjs';
import { INSTANCE, NUMBER, TEXT } from './imports.mjs';
import { module } from './modules.mjs';

const GLUE = `let started = 0;
export const starts = () => started;
function __wbg_get_imports() {
    return { page: { start: () => { started += 1; } } };
}
const CLOSURE_DTORS = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(state => wasm.drop(state));
const cachedTextEncoder = new TextEncoder();
if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function (arg, view) {
        throw new Error('not here');
    };
}
export const kept = [CLOSURE_DTORS, cachedTextEncoder];
let wasmModule, wasmInstance, wasm;
function __wbg_finalize_init(instance, module) {
    wasm = instance.exports;
}
async function __wbg_load(module, imports) {
    return WebAssembly.instantiate(module, imports);
}
function initSync(module) {
    return new WebAssembly.Module(module);
}
async function __wbg_init(module_or_path) {
    return __wbg_load(module_or_path);
}
export { initSync, __wbg_init as default };
`;

const BYTES = module('(module (import "page" "start" (func $start)) (func (export "__wbindgen_start") (call $start)))');

const answer = () => new Response(BYTES, { headers: { 'content-type': 'application/wasm' } });

/** The glue as the loader imports it. */
async function imported(text) {
  const folder = await mkdtemp(join(tmpdir(), 'intertitle-'));
  try {
    const file = join(folder, 'glue.mjs');
    await writeFile(file, await minifyGlue(text, folder));
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a module is started once, however often it is asked for', async () => {
  const glue = await imported(withoutFallbacks(GLUE));
  await Promise.all([glue.default({ module_or_path: answer() }), glue.default({ module_or_path: answer() })]);
  await glue.default({ module_or_path: answer() });
  assert.equal(glue.starts(), 1);
});

test('a module that did not start is asked for again', async () => {
  const glue = await imported(withoutFallbacks(GLUE));
  await assert.rejects(glue.default({ module_or_path: new Response('<!doctype html>', { headers: { 'content-type': 'application/wasm' } }) }), { name: 'CompileError' });
  await glue.default({ module_or_path: answer() });
  assert.equal(glue.starts(), 1);
});

test('what no supported browser needs is gone, and noticed where it is not', async () => {
  const shipped = async (text) => minifyGlue(text, tmpdir());
  assert.equal(ways(await shipped(withoutFallbacks(GLUE))), '');
  assert.equal(ways(await shipped(GLUE)), 'initSync, WebAssembly.Module, "encodeInto", typeof FinalizationRegistry');
});

test('what several imports do is written once, and code that never runs is gone', () => {
  const glue = `const WAYS = {
        __proto__: null,
${TEXT}
        __wbg_getAttribute_2: function() { return handleError(function (arg0, arg1) {
            const ret = arg1.getAttribute();
            var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
            var len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
        }, arguments); },
${INSTANCE}
${NUMBER}
        __wbg_closest_4: function() { return handleError(function (arg0) {
            const ret = arg0.closest();
            return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
        }, arguments); },
        __wbg_static_accessor_SELF_5: function() {
            const ret = typeof self === 'undefined' ? undefined : self;
            return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
        },
};
const table = [];
const memory = new ArrayBuffer(64);
const wasm = { memory: { buffer: memory }, __wbindgen_malloc: () => 48, __wbindgen_exn_store: (index) => table.push('thrown', index) };
const addToExternrefTable0 = (value) => table.push(value);
const isLikeNone = (value) => value === undefined || value === null;
let cachedUint8ArrayMemory0 = null;
function getUint8ArrayMemory0() {
    if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {
        cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
    }
    return cachedUint8ArrayMemory0;
}
const cachedTextEncoder = new TextEncoder();
let WASM_VECTOR_LEN = 0;
let cachedDataViewMemory0 = null;
function getDataViewMemory0() {
    return cachedDataViewMemory0;
}
function handleError(f, args) {
    return f.apply(this, args);
}
function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        const buf = 'unused';
        return buf;
    }
    return 48;
}
const cachedTextDecoder = new TextDecoder();
cachedTextDecoder.decode();
let numBytesDecoded = 0;
function decodeText(bytes) {
    numBytesDecoded += bytes.length;
    return cachedTextDecoder.decode(bytes);
}
function getStringFromWasm0(ptr, len) {
    return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}
`;
  const kept = withoutFallbacks(glue);
  for (const gone of ['ptr1', '(_)', 'unused', 'return decodeText', '__wbindgen_realloc', '__proto__', 'typeof self', 'arguments']) assert.ok(!kept.includes(gone), gone);
  const [ways, memory, table, getStringFromWasm0] = new Function(`${kept}; return [WAYS, memory, table, getStringFromWasm0];`)();
  const told = () => [...new Int32Array(memory, 8, 2)];
  ways.__wbg_localName_1(8, { localName: 'article' });
  assert.deepEqual(told(), [48, 7]);
  ways.__wbg_getAttribute_2(8, { getAttribute: () => null });
  assert.equal(told()[0], 0);
  ways.__wbg_getAttribute_2(8, { getAttribute: () => 'Amélie' });
  assert.deepEqual(told(), [48, 7]);
  assert.equal(getStringFromWasm0(48, 7), 'Amélie');
  ways.__wbg___wbindgen_number_get_6(16, 2.5);
  assert.deepEqual([new Int32Array(memory, 16, 1)[0], new Float64Array(memory, 24, 1)[0]], [1, 2.5]);
  ways.__wbg___wbindgen_number_get_6(16, '2.5');
  assert.equal(new Int32Array(memory, 16, 1)[0], 0);
  assert.deepEqual([new Map(), 1].map(ways.__wbg_instanceof_Map_3), [true, false]);
  assert.deepEqual([undefined, null].map((none) => ways.__wbg_closest_4({ closest: () => none })), [0, 0]);
  assert.equal(ways.__wbg_closest_4({ closest: () => 'section' }), 1);
  const fault = new SyntaxError('no selector');
  ways.__wbg_closest_4({ closest: () => { throw fault; } });
  assert.deepEqual(table, ['section', fault, 'thrown', 2]);
  assert.equal(ways.__wbg_static_accessor_SELF_5(), 5);
  assert.equal(table[4], globalThis);
});
