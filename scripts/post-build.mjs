// Trunk's one hook, for `trunk build` and `trunk serve` alike: finishes what Trunk compiled.
// It must leave in the staging directory exactly the files a deployment copies, each named by its final bytes.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { contentHash } from './finish/hashes.mjs';
import { minifyGlue } from './finish/glue.mjs';
import { bundleLoader } from './finish/loader.mjs';
import { keep, optimise } from './finish/optimise.mjs';
import { measure, printSizes, withinBudget } from './finish/sizes.mjs';
import { withShortNames, withoutUncallable } from './finish/slim.mjs';
import { writeVersioned } from './finish/versioned.mjs';
import { version } from './finish/version.mjs';
import { withoutCustomSections } from './finish/wasm.mjs';

const staging = resolve(process.env.TRUNK_STAGING_DIR ?? 'dist');
const release = process.env.TRUNK_PROFILE === 'release';

/** Finishes one WebAssembly module and its glue, and returns their name, and the two files. */
async function finish(binary) {
  const staged = { glue: join(staging, `${binary}.js`), wasm: join(staging, `${binary}_bg.wasm`) };
  const linked = { module: await readFile(staged.wasm), glue: await readFile(staged.glue, 'utf8') };
  const { module, glue } = release ? await slimmed(binary, linked) : linked;

  // One name for both, from the bytes of both, so that the loader need know only one.
  const name = `${binary === 'intertitle-app' ? 'intertitle' : binary}-${contentHash(Buffer.concat([module, Buffer.from(glue)]))}`;
  const [script, wasm] = [`${name}.js`, `${name}.wasm`];
  const named = glue.replaceAll(`${binary}_bg.wasm`, wasm);
  const text = release ? await minifyGlue(named, staging) : named;

  await Promise.all([rm(staged.glue), rm(staged.wasm), writeFile(join(staging, wasm), module), writeFile(join(staging, script), text)]);
  return { name, glue: script, wasm };
}

/** The smallest equivalent of a module with its glue. */
async function slimmed(binary, linked) {
  await keep(`${binary}.linked.wasm`, linked.module);
  const { module, glue } = withoutUncallable(linked.module, linked.glue);
  console.log(`  wasm-opt -Oz ${binary} (${Math.round(module.length / 1000)} kB) …`);
  const optimised = await optimise(module);
  await keep(`${binary}.optimised.wasm`, optimised);
  return withShortNames(withoutCustomSections(optimised), glue);
}

const app = await finish('intertitle-app');
const documents = await finish('intertitle-documents');
const markdown = await finish('intertitle-markdown');
await rm(join(staging, 'snippets'), { recursive: true, force: true });

const names = { app, documents, markdown, version: await version() };
await bundleLoader({ directory: staging, names, integrity: null, release });
await writeVersioned({ directory: staging, names, release });

if (release) {
  const sizes = await measure(staging, names);
  printSizes(sizes);
  // BUDGET=report builds what is too heavy all the same, to look for what to drop.
  if (!(await withinBudget(sizes)) && process.env.BUDGET !== 'report') process.exitCode = 1;
}
