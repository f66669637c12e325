// Trunk's one hook, for `trunk build` and `trunk serve` alike: finishes what Trunk compiled.
// It must leave in the staging directory exactly the files a deployment copies, each named by its final bytes.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { contentHash } from './finish/hashes.mjs';
import { minifyGlue } from './finish/glue.mjs';
import { bundleLoader } from './finish/loader.mjs';
import { optimise } from './finish/optimise.mjs';
import { measure, printSizes, withinBudget } from './finish/sizes.mjs';
import { writeVersioned } from './finish/versioned.mjs';
import { version } from './finish/version.mjs';

const staging = resolve(process.env.TRUNK_STAGING_DIR ?? 'dist');
const release = process.env.TRUNK_PROFILE === 'release';

/** Finishes one WebAssembly module and its glue, and returns the two file names. */
async function finish(binary) {
  const staged = { glue: join(staging, `${binary}.js`), wasm: join(staging, `${binary}_bg.wasm`) };
  const name = binary === 'intertitle-app' ? 'intertitle' : binary;

  const linked = await readFile(staged.wasm);
  const bytes = release ? await optimise(binary, linked) : linked;
  const wasm = `${name}-${contentHash(bytes)}.wasm`;
  await writeFile(join(staging, wasm), bytes);

  const written = (await readFile(staged.glue, 'utf8')).replaceAll(`${binary}_bg.wasm`, wasm);
  const text = release ? await minifyGlue(written, staging) : written;
  const glue = `${name}-${contentHash(text)}.js`;
  await writeFile(join(staging, glue), text);

  await Promise.all([rm(staged.glue), rm(staged.wasm)]);
  return { glue, wasm };
}

const app = await finish('intertitle-app');
const markdown = await finish('intertitle-markdown');
await rm(join(staging, 'snippets'), { recursive: true, force: true });

const names = { app, markdown, version: await version() };
await bundleLoader({ directory: staging, names, integrity: null, release });
await writeVersioned({ directory: staging, names, release });

if (release) {
  const sizes = await measure(staging, names);
  printSizes(sizes);
  if (!(await withinBudget(sizes))) process.exitCode = 1;
}
