// The hook drops what nothing calls and shortens names, and module and glue still fit together.
import assert from 'node:assert/strict';
import test from 'node:test';
import { withShortNames, withoutUncallable } from '../../scripts/finish/slim.mjs';
import { functions } from '../../scripts/finish/wasm-functions.mjs';
import { exports, imports } from '../../scripts/finish/wasm-interface.mjs';
import { withoutCustomSections } from '../../scripts/finish/wasm.mjs';
import { GLUE, LINKED, module } from './modules.mjs';

const names = (entries) => entries.map(({ name }) => name);

test('a module is read: the names of its functions, its imports and its exports', () => {
  assert.deepEqual(names(functions(LINKED)), ['app::mount', '__wbindgen_malloc', 'wasm_streams::close', 'wasm_streams::free']);
  assert.ok(functions(LINKED).every(({ size }) => size > 0));
  assert.deepEqual(names(imports(LINKED)), ['__wbg_body_5f971cbc6950ca4f']);
  assert.deepEqual(names(exports(LINKED)), ['mount', '__wbindgen_malloc', 'intounderlyingsink_close', '__wbg_intounderlyingsink_free']);
});

test('names are dropped from what ships, and nothing else', () => {
  const shipped = withoutCustomSections(LINKED);
  assert.ok(shipped.length < LINKED.length);
  assert.deepEqual(names(functions(shipped)), ['', '', '', '']);
  assert.ok(WebAssembly.validate(shipped));
});

test('exports that the glue cannot call are dropped with their class', () => {
  const { module, glue } = withoutUncallable(LINKED, GLUE);
  assert.deepEqual(names(exports(module)), ['mount', '__wbindgen_malloc']);
  assert.ok(!glue.includes('IntoUnderlying'));
  assert.ok(glue.includes('export function mount'));
  assert.ok(WebAssembly.validate(module));
});

test('short names agree on both sides', async () => {
  const first = withoutUncallable(LINKED, GLUE);
  const { module, glue } = withShortNames(first.module, first.glue);
  assert.ok(!/__wb(g_body|g_enqueue|indgen_malloc)/.test(glue), 'the long names are gone, and the function that nothing imports');
  assert.ok(!module.includes('__wbg_body'));

  const run = new Function('bytes', 'page', `
    ${glue.replaceAll('export function', 'function')}
    wasm = new WebAssembly.Instance(new WebAssembly.Module(bytes), { '_': replaced(__wbg_get_imports()['_']) }).exports;
    function replaced(table) { return Object.fromEntries(Object.entries(table).filter(([, value]) => value).map(([name, call]) => [name, (at) => call(page[at])])); }
    return mount();
  `);
  assert.equal(run(module, { 7: { body: 30 } }), 35);
});

test('glue that is laid out in another way is left alone', () => {
  const glue = GLUE.replaceAll('    ', '\t');
  const { module, glue: kept } = withoutUncallable(LINKED, glue);
  assert.ok(withShortNames(module, kept).glue.includes('enqueue'));
});

test('functions that are the same are there once, on both sides', () => {
  const twins = module(`(module
    (import "./app_bg.js" "__wbg_remove_1" (func $remove (param i32) (result i32)))
    (import "./app_bg.js" "__wbg_remove_2" (func $drop (param i32) (result i32)))
    (func $"invoke" (export "wasm_bindgen_invoke_1") (export "wasm_bindgen_invoke_2") (param i32) (result i32)
      (i32.add (call $remove (local.get 0)) (call $drop (local.get 0))))
  )`);
  const remove = (number) => `        __wbg_remove_${number}: function(arg0) {\n            // Told ${number} times.\n            return arg0 + 1;\n        },\n`;
  const invoke = (number) => `function wasm_bindgen_invoke_${number}(arg0) {\n    return wasm.wasm_bindgen_invoke_${number}(arg0);\n}\n`;
  const glue = `const import0 = {\n${remove(1)}${remove(2)}};\n${invoke(1)}${invoke(2)}
let wasm;
export const both = (arg0) => [wasm_bindgen_invoke_1(arg0), wasm_bindgen_invoke_2(arg0)];
`;
  const { module: short, glue: kept } = withShortNames(twins, glue);
  assert.deepEqual(names(imports(short)), ['_0', '_0']);
  assert.equal(exports(short).length, 1);
  assert.equal(kept.match(/arg0 \+ 1/g).length, 1);
  const run = new Function('bytes', `
    ${kept.replace('export const', 'var')}
    wasm = new WebAssembly.Instance(new WebAssembly.Module(bytes), { _: import0 }).exports;
    return both(20);
  `);
  assert.deepEqual(run(short), [42, 42]);
});
