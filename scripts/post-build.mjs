// Trunk's only hook, for both `trunk build` and `trunk serve`: finishes what Trunk has compiled.
// It must leave in the staging directory exactly the files to deploy, with the modules named by the final bytes of all of them.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { arranged } from './finish/arrange.mjs';
import { withoutDeadTexts } from './finish/dead-texts.mjs';
import { copyCatalogue } from './finish/catalogue.mjs';
import { contentHash } from './finish/hashes.mjs';
import { minifyGlue, withoutFallbacks } from './finish/glue.mjs';
import { misfits } from './finish/layout.mjs';
import { bundleLoader, bundleMount } from './finish/loader.mjs';
import { KEPT, keep, optimise } from './finish/optimise.mjs';
import { BINARIES, MODULES } from './finish/modules.mjs';
import { measure, printSizes, withinBudget } from './finish/sizes.mjs';
import { withShortNames, withoutUncallable } from './finish/slim.mjs';
import { translations, writeTranslations } from './finish/translations.mjs';
import { writeVersioned } from './finish/versioned.mjs';
import { version } from './finish/version.mjs';

const staging = resolve(process.env.TRUNK_STAGING_DIR ?? 'dist');
const release = process.env.TRUNK_PROFILE === 'release';
const { languages, files: translated } = await translations();

/** Takes a WebAssembly module and its glue, as Trunk has linked them, out of the staging directory. */
async function taken(binary) {
  const staged = { glue: join(staging, `${binary}.js`), wasm: join(staging, `${binary}_bg.wasm`) };
  const linked = { binary, module: await readFile(staged.wasm), glue: await readFile(staged.glue, 'utf8') };
  await Promise.all([rm(staged.glue), rm(staged.wasm)]);
  if (release) await Promise.all([keep(`${binary}.linked.wasm`, linked.module), keep(`${binary}.linked.js`, linked.glue)]);
  return linked;
}

/** A linked module with its glue in their final form, except for their names. */
async function finished(one) {
  const { binary } = one;
  const { module, glue } = release ? await slimmed(one) : one;
  // What only mounted articles need (mount.js) comes with the module that mounts them.
  return { binary, module, glue: binary === 'intertitle-app' ? glue + (await bundleMount(languages)) : glue };
}

/** Writes the two files of a module under the name of this build, and returns their names. */
async function write({ binary, module, glue }, build) {
  const name = `${binary === 'intertitle-app' ? 'intertitle' : binary}-${build}`;
  const [script, wasm] = [`${name}.js`, `${name}.wasm`];
  const named = glue.replaceAll(`${binary}_bg.wasm`, wasm);
  const text = release ? await minifyGlue(named, staging) : named;
  await Promise.all([writeFile(join(staging, wasm), module), writeFile(join(staging, script), text)]);
  return { glue: script, wasm };
}

/** The smallest equivalent of a module with its glue. More orders are tried for the widget's, which every reader loads. */
async function slimmed({ binary, ...one }) {
  const { module, glue } = withoutUncallable(one.module, withoutFallbacks(one.glue));
  console.log(`  wasm-opt -Oz ${binary} (${Math.round(module.length / 1000)} kB) …`);
  const optimised = await optimise(module);
  await keep(`${binary}.optimised.wasm`, optimised);
  // Arranged last: which order is the smallest changes with any byte.
  const final = withShortNames(withoutDeadTexts(optimised), glue);
  return { ...final, module: await arranged(final.module, binary === 'intertitle-app' ? 32 : 8) };
}

const linked = await Promise.all(BINARIES.map(taken));
if (release) {
  // Before the minutes that Binaryen takes.
  const faults = misfits(linked, KEPT);
  for (const fault of faults) console.error(`error: ${fault}`);
  if (faults.length) process.exit(1);
}
const modules = [];
for (const one of linked) modules.push(await finished(one));
await rm(join(staging, 'snippets'), { recursive: true, force: true });

// One name for all, from the bytes of all: in a loader of 3 kB, every further hash would cost 14 incompressible bytes.
const build = contentHash(Buffer.concat([
  ...modules.flatMap(({ module, glue }) => [module, Buffer.from(glue)]),
  ...translated.map(({ text }) => Buffer.from(text)),
]));
const written = await Promise.all(modules.map((module) => write(module, build)));
const names = { modules: Object.fromEntries(Object.keys(MODULES).map((name, index) => [name, written[index]])), build, version: await version() };
await bundleLoader({ directory: staging, names, integrity: null, release });
await copyCatalogue(join(staging, 'films'));
await writeTranslations(join(staging, 'strings'), translated, build);
await writeVersioned({ directory: staging, names, release });

if (release) {
  const sizes = await measure(staging, names);
  printSizes(sizes);
  // BUDGET=report lets a build over its budget succeed, so that one can look for what to drop.
  if (!(await withinBudget(sizes)) && process.env.BUDGET !== 'report') process.exitCode = 1;
}
