// Trunk compiles, and Cargo knows, exactly the modules that the scripts finish and measure.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { BINARIES, MODULES } from '../../scripts/finish/modules.mjs';

const found = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);

test('the modules are the same in index.html, Cargo.toml and the scripts', async () => {
  const [page, manifest] = await Promise.all(['index.html', 'Cargo.toml'].map((name) => readFile(name, 'utf8')));
  assert.deepEqual(found(page, /data-bin="([^"]+)"/g), BINARIES);
  assert.deepEqual(new Set(found(manifest, /name = "(intertitle-[^"]+)"/g)), new Set(BINARIES));
});

test('every module has a budget', async () => {
  const { brotli } = JSON.parse(await readFile('scripts/budget.json', 'utf8'));
  const budgeted = Object.keys(brotli).map((name) => (name === 'firstView' ? 'app' : name));
  assert.deepEqual(Object.keys(MODULES).filter((name) => !budgeted.includes(name)), []);
});
