// What is left of the glue between a module and the page, and that it still starts one.
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

test('what no supported browser needs is gone, and is seen where it is not', async () => {
  const shipped = async (text) => minifyGlue(text, tmpdir());
  assert.equal(ways(await shipped(withoutFallbacks(GLUE))), '');
  assert.equal(ways(await shipped(GLUE)), 'initSync, WebAssembly.Module, "encodeInto", typeof FinalizationRegistry');
});
