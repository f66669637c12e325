// Functions are ordered by similarity, and a module does afterwards what it did before.
import assert from 'node:assert/strict';
import test from 'node:test';
import { arranged, jaccard, matrix, order } from '../../scripts/finish/arrange.mjs';
import { functions, withFunctionNames } from '../../scripts/finish/wasm-functions.mjs';
import { module } from './modules.mjs';

const set = (text) => new Set(text);

test('similarity is the intersection of two sets by their union', () => {
  assert.equal(jaccard(set('her'), set('her')), 1);
  assert.equal(jaccard(set('abcd'), set('cdef')), 2 / 6);
  assert.equal(jaccard(set('a'), set('b')), 0);
  assert.equal(jaccard(set(''), set('')), 0);
});

test('each is followed by the remaining one that is most similar', () => {
  const likeness = matrix([set('abc'), set('xyz'), set('abd'), set('xyw'), set('')]);
  assert.deepEqual(order(likeness, 0), [0, 2, 1, 3, 4]);
  assert.deepEqual(order(likeness, 1), [1, 3, 0, 2, 4]);
  assert.deepEqual(order(matrix([]), 0), []);
});

test('names are given in order', () => {
  const named = withFunctionNames(module('(module (func $a) (func $b))'), ['one', 'two']);
  assert.ok(WebAssembly.validate(named));
  assert.deepEqual(functions(named).map(({ name }) => name), ['one', 'two']);
});

test('an arranged module does what it did: calls, table, exports, imports', async () => {
  const sum = (name, last) => `(func $${name} (param i32 i32) (result i32)
    (i32.add (i32.mul (local.get 0) (i32.const 1000)) (i32.add (local.get 1) (i32.const ${last}))))`;
  const plain = module(`(module
    (import "page" "seven" (func $seven (result i32)))
    (table 2 2 funcref)
    (elem (i32.const 0) func $one $two)
    ${sum('one', 1)}
    (func $other (export "other") (result i32) (call $seven))
    ${sum('two', 2)}
    (func (export "indirect") (param i32) (result i32)
      (call_indirect (param i32 i32) (result i32) (i32.const 3) (call $other) (local.get 0))))`);
  const put = await arranged(plain, 2);
  const sizes = (bytes) => functions(bytes).map(({ size }) => size);
  assert.deepEqual(sizes(put).sort(), sizes(plain).sort());
  const long = Math.max(...sizes(plain));
  const [one, two] = [sizes(put).indexOf(long), sizes(put).lastIndexOf(long)];
  assert.equal(two - one, 1, 'the two that are alike stand together');
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(put), { page: { seven: () => 7 } });
  assert.deepEqual([exports.other(), exports.indirect(0), exports.indirect(1)], [7, 3008, 3009]);
});
