// The hook blanks dead texts in a module's data, and leaves everything else.
import assert from 'node:assert/strict';
import test from 'node:test';
import { withoutDeadTexts } from '../../scripts/finish/dead-texts.mjs';
import { module } from './modules.mjs';

const TEXT = 'entity not foundpermission deniedoperation successful';

const withCode = (code, data = '') => module(`(module
  (memory (export "memory") 2)
  (data (i32.const 65600) "before${TEXT}after")
  ${data}
  (func (export "run") (result i32) ${code})
)`);

const text = (bytes) => bytes.toString('latin1');

test('a text that nothing mentions is blanked, and nothing beside it', () => {
  const slim = withoutDeadTexts(withCode('(i32.const 65600)'));
  assert.ok(!text(slim).includes('entity not found') && !text(slim).includes('operation successful'));
  assert.ok(text(slim).includes('before\0') && text(slim).includes('\0after'));
  assert.ok(WebAssembly.validate(slim));
});

test('a text that code mentions stays, by a constant or by an access', () => {
  for (const code of ['(i32.const 65610)', '(i32.load8_u offset=65640 (i32.const 0))']) {
    assert.ok(text(withoutDeadTexts(withCode(code))).includes(TEXT), code);
  }
});

test('a table of where each text begins goes with them, unless something mentions it', () => {
  const table = '(data (i32.const 4099) "\\46\\00\\01\\00\\56\\00\\01\\00")';
  const slim = withoutDeadTexts(withCode('(i32.const 1)', table));
  assert.ok(!text(slim).includes(TEXT) && !text(slim).includes('F\0\x01\0'));
  for (const code of ['(i32.const 4103)', '(i32.load offset=4099 (i32.const 0))']) {
    assert.ok(text(withoutDeadTexts(withCode(code, table))).includes(TEXT), code);
  }
});

test('a text that data points into otherwise stays', () => {
  const pointers = '(data (i32.const 3) "\\46\\00\\01\\00....\\56\\00\\01\\00")';
  assert.ok(text(withoutDeadTexts(withCode('(i32.const 1)', pointers))).includes(TEXT));
});

test('a module without data stays as it is', () => {
  const bytes = module('(module (func (export "run")))');
  assert.deepEqual(withoutDeadTexts(bytes), bytes);
});
