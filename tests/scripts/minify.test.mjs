// Minified scripts do what they did before, and the loader is within its budget.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { bundleLoader } from '../../scripts/finish/loader.mjs';
import { minified } from '../../scripts/finish/minify.mjs';

const SCRIPT = `// A comment.
export class Kept {
  #own = [];
  constructor(...own) { this.#own = own; }
  get sum() { return this.#own.reduce((sum, one) => sum + one, 0); }
}
export const imports = {
  called: function (one) { return one + 1; },
  passed: function () { return ((call, given) => call.apply(this, given))(function (one, two) { return one * two; }, arguments); },
};
export default function told(name) { return typeof name === 'undefined' ? 'nobody' : name; }
`;

test('a module exports what it did, in fewer bytes', async () => {
  const squeezed = await minified(SCRIPT, true);
  assert.ok(squeezed.length < SCRIPT.length && !squeezed.includes('comment'));
  const [before, after] = await Promise.all([SCRIPT, squeezed].map((text) => import(`data:text/javascript,${encodeURIComponent(text)}`)));
  assert.deepEqual(Object.keys(after), Object.keys(before));
  for (const { Kept, imports, default: told } of [before, after]) {
    assert.equal(new Kept(1, 2, 3).sum, 6);
    assert.deepEqual([imports.called(1), imports.passed(2, 3), told(), told('her')], [2, 6, 'nobody', 'her']);
  }
});

test('the loader is within its budget', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'intertitle-'));
  try {
    await bundleLoader({ directory, names: { version: '0.1.0', build: '0123456789abcdef' }, integrity: null, release: true });
    const { limit } = JSON.parse(await readFile('scripts/budget.json', 'utf8')).brotli.loader;
    const { length } = brotliCompressSync(await readFile(join(directory, 'intertitle.js')));
    assert.ok(length <= limit, `${length} bytes, ${limit} allowed`);
    assert.match(await readFile(join(directory, 'intertitle.mjs'), 'utf8'), /export\s*\{.*\bmount\b.*\}/);
  } finally {
    await rm(directory, { recursive: true });
  }
});
