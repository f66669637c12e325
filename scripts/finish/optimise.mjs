// Shrinks a module with Binaryen. Must use only the features that every supported browser has.
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withoutCustomSections } from './wasm.mjs';

/** What rustc assumes of wasm32-unknown-unknown since 1.82. Not `--all-features`: browsers refuse the result. */
const FEATURES = [
  'bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue',
].map((feature) => `--enable-${feature}`);

/** Where scripts/size finds the module as linked, and as shipped but with the names of its functions. */
export const NAMED = 'out/size';

/** The smallest equivalent of `linked`, without names. */
export async function optimise(binary, linked) {
  await mkdir(NAMED, { recursive: true });
  const before = join(NAMED, `${binary}.linked.wasm`);
  const after = join(NAMED, `${binary}.optimised.wasm`);
  await writeFile(before, linked);
  console.log(`  wasm-opt -Oz ${binary} (${Math.round(linked.length / 1000)} kB) …`);
  await promisify(execFile)(process.execPath, [
    'node_modules/binaryen/bin/wasm-opt', before, '-Oz', '-g', ...FEATURES, '-o', after,
  ]);
  return withoutCustomSections(await readFile(after));
}
