// Dead functions are taken out of a module's function table, and the others keep their places there.
import assert from 'node:assert/strict';
import test from 'node:test';
import { withoutElements, withoutUnaddressed } from '../../scripts/finish/wasm-elements.mjs';
import { withoutUncallable } from '../../scripts/finish/slim.mjs';
import { module } from './modules.mjs';

const table = (segment) => module(`(module
  (type $answer (func (result i32)))
  (table $table 4 4 funcref)
  ${segment}
  (func $"app::one" (result i32) (i32.const 1))
  (func $"wasm_streams::write" (result i32) (i32.const 2))
  (func $"app::three" (result i32) (i32.const 3))
  (func $"call" (export "call") (param i32) (result i32) (call_indirect (type $answer) (local.get 0)))
)`);
const PLAIN = table('(elem (i32.const 1) func $"app::one" $"wasm_streams::write" $"app::three")');

const calling = (bytes) => new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.call;
const dead = (name) => name.startsWith('wasm_streams');

test('what is dead makes room, and the others keep their places', () => {
  assert.equal(calling(PLAIN)(2), 2);
  const call = calling(withoutElements(PLAIN, dead));
  assert.deepEqual([call(1), call(2), call(3)], [1, 1, 3]);
});

test('a module in which nothing is dead, or everything, or that has no table, stays as it is', () => {
  assert.deepEqual(withoutElements(PLAIN, () => false), PLAIN);
  assert.deepEqual(withoutElements(PLAIN, (name) => name.includes('::')), PLAIN);
  const none = module('(module (func $"app::one" (export "one")))');
  assert.deepEqual(withoutElements(none, dead), none);
});

test('a table that is written in another way stays as it is', () => {
  const passive = table('(elem $later func $"app::one" $"wasm_streams::write")');
  assert.deepEqual(withoutElements(passive, dead), passive);
});

test('before Binaryen the stream adaptors go from the table too', () => {
  const { module: kept } = withoutUncallable(PLAIN, 'export function call() { wasm.call(); }');
  assert.equal(calling(kept)(2), 1);
});

/** A module with the first of two functions at `address` of the table; `code` computes the address that is called, `data` declares memory. */
const addressed = (address, code, data = '') => module(`(module
  (type $answer (func (result i32)))
  (memory 1)
  ${data}
  (table $table 9000 9000 funcref)
  (func $"app::one" (result i32) (i32.const 1))
  (func $"app::two" (result i32) (i32.const 2))
  (elem (i32.const ${address}) func $"app::one" $"app::two")
  (func $"call" (export "call") (result i32) (call_indirect (type $answer) ${code}))
)`);

test('a function whose address occurs nowhere is removed and counted', () => {
  for (const address of [63, 64, 127, 128, 4_095, 7_680, 8_191]) {
    const [kept, dropped] = withoutUnaddressed(addressed(address, `(i32.const ${address + 1})`));
    assert.equal(dropped, 1, `${address}`);
    assert.equal(calling(kept)(), 2);
    const other = new WebAssembly.Instance(new WebAssembly.Module(withoutUnaddressed(addressed(address, `(i32.const ${address})`))[0]));
    assert.equal(other.exports.call(), 1);
  }
});

test('an address in data counts, wherever it lies', () => {
  // 7681 is 0x1e01.
  const data = String.raw`(data (i32.const 21) "a\01\1e\00\00")`;
  const [kept, dropped] = withoutUnaddressed(addressed(7_680, '(i32.load (i32.const 22))', data));
  assert.equal(dropped, 1);
  assert.equal(calling(kept)(), 2);
});

test('what is called keeps a module as it is', () => {
  const both = addressed(7_680, '(select (i32.const 7680) (i32.const 7681) (i32.const 1))');
  assert.deepEqual(withoutUnaddressed(both), [both, 0]);
  const none = module('(module (func $"app::one" (export "one")))');
  assert.deepEqual(withoutUnaddressed(none), [none, 0]);
});
