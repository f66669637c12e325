// The types are where TypeScript looks for them; `tests/types` checks what they say.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { bundleLoader } from '../../scripts/finish/loader.mjs';

const AUTHOR = `import { mount, type Handle } from "./intertitle.mjs";
export const handle: Handle = mount(document.body);
// @ts-expect-error: it is no number
export const wrong: number = mount(document.body);
`;

test('an import of the module finds its types', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'intertitle-'));
  try {
    await bundleLoader({ directory, names: { version: '0.1.0', build: '0123456789abcdef' }, integrity: null, release: false });
    await writeFile(join(directory, 'author.mts'), AUTHOR);
    for (const [module, resolution] of [['es2022', 'bundler'], ['nodenext', 'nodenext']]) {
      const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', module, '--moduleResolution', resolution];
      execFileSync(resolve('node_modules/.bin/tsc'), [...options, 'author.mts'], { cwd: directory, stdio: 'inherit' });
    }
  } finally {
    await rm(directory, { recursive: true });
  }
});
