// The glue between a module and the page loses its fallbacks, and still starts a module.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { ways } from '../../scripts/finish/contents.mjs';
import { minifyGlue, withoutFallbacks } from '../../scripts/finish/glue.mjs';
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

test('strings are returned by one shared function, and code that never runs is gone', () => {
  const glue = `const WAYS = {
        __wbg_localName_1: function(arg0, arg1) {
            const ret = arg1.localName;
            const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
            const len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
        },
        __wbg_getAttribute_2: function() { return handleError(function (arg0, arg1) {
            const ret = arg1.getAttribute();
            var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
            var len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
        }, arguments); },
        __wbg_instanceof_Map_3: function(arg0) {
            let result;
            try {
                result = arg0 instanceof Map;
            } catch (_) {
                result = false;
            }
            const ret = result;
            return ret;
        },
};
const memory = new DataView(new ArrayBuffer(64));
const handleError = (run, given) => run(...given);
const wasm = {};
let WASM_VECTOR_LEN = 0;
const getDataViewMemory0 = () => memory;
function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        const buf = 'unused';
        return buf;
    }
    WASM_VECTOR_LEN = arg.length;
    return 48;
}
let numBytesDecoded = 0;
function decodeText(bytes) {
    numBytesDecoded += bytes.length;
    if (numBytesDecoded >= 10) {
        numBytesDecoded = bytes.length;
    }
    return bytes.join();
}
`;
  const kept = withoutFallbacks(glue);
  for (const gone of ['ptr1', 'catch', 'unused', 'numBytesDecoded +=']) assert.ok(!kept.includes(gone), gone);
  const [ways, memory, decodeText] = new Function(`${kept}; return [WAYS, memory, decodeText];`)();
  const told = () => [memory.getInt32(8, true), memory.getInt32(12, true)];
  ways.__wbg_localName_1(8, { localName: 'article' });
  assert.deepEqual(told(), [48, 7]);
  ways.__wbg_getAttribute_2(8, { getAttribute: () => null });
  assert.equal(told()[0], 0);
  ways.__wbg_getAttribute_2(8, { getAttribute: () => 'her' });
  assert.deepEqual(told(), [48, 3]);
  assert.deepEqual([new Map(), 1].map(ways.__wbg_instanceof_Map_3), [true, false]);
  assert.equal(decodeText([1, 2]), '1,2');
});
