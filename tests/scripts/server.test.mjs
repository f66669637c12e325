// The module can be imported where there is no page: frameworks render on a server what they later mount in the browser.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundleLoader } from '../../scripts/finish/loader.mjs';

test('an import on a server does nothing, and only a mount fails there', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'intertitle-'));
  try {
    await bundleLoader({ directory, names: { version: '0.1.0', build: '0123456789abcdef' }, integrity: null, release: true });
    const module = await import(pathToFileURL(join(directory, 'intertitle.mjs')).href);
    assert.equal(module.version, '0.1.0');
    assert.equal(module.default.version, '0.1.0');
    module.unmount();
    assert.throws(() => module.mount({}), /no page here/);
    assert.equal(globalThis.Intertitle, undefined, 'it left something behind');
  } finally {
    await rm(directory, { recursive: true });
  }
});
