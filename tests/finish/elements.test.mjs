// What is taken out of a module's table of functions, and what keeps its place there.
import assert from 'node:assert/strict';
import test from 'node:test';
import { withoutElements } from '../../scripts/finish/wasm-elements.mjs';
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
