// Shrinks a module with Binaryen. Must use only the features that every supported browser has.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withoutUnaddressed } from './wasm-elements.mjs';

/** What rustc assumes of wasm32-unknown-unknown since 1.82. Not `--all-features`: browsers refuse the result. */
const FEATURES = [
  'bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue',
].map((feature) => `--enable-${feature}`);

/**
 * Smallest code: flattened first, so that equal parts are found, and again until nothing more is. A function with one caller is not
 * copied into it unless it is tiny: separate functions look more alike, and brotli packs them 1.5 kB smaller. Rust's stack stands
 * first in memory, so that no pointer is below 1,024. Not `--traps-never-happen`: a panic is a trap, and must stay one.
 */
const LEVEL = [
  '--flatten', '--rereloop', '-Oz', '-Oz', '--one-caller-inline-max-function-size=20', '--always-inline-max-function-size=5', '--low-memory-unused',
  '--converge',
];

/** Where `scripts/size` finds the modules as linked, and as shipped but with the names of their functions. */
export const KEPT = 'out/size';

export async function keep(name, bytes) {
  await mkdir(KEPT, { recursive: true });
  await writeFile(join(KEPT, name), bytes);
}

/** The smallest equivalent of `module`, its functions still named. */
export const optimise = async (module) => wasmOpt(await withoutUncalled(module), [...LEVEL, '-g']);

/**
 * The module without what can only be called through the table of functions, and is not. Rust puts there what wasm-bindgen only looks at, and the
 * methods of types that are never made; Binaryen takes all that is in it for used. What is dropped may have been the last to call others.
 */
async function withoutUncalled(module) {
  let kept = module;
  let dropped;
  do {
    [kept, dropped] = withoutUnaddressed(await wasmOpt(kept, ['--remove-unused-module-elements', '-g']));
  } while (dropped);
  return kept;
}

/** What Binaryen makes of `module` when it is told `what`. */
export async function wasmOpt(module, what) {
  const folder = await mkdtemp(join(tmpdir(), 'intertitle-'));
  const before = join(folder, 'before.wasm');
  const after = join(folder, 'after.wasm');
  try {
    await writeFile(before, module);
    await promisify(execFile)(process.execPath, ['node_modules/binaryen/bin/wasm-opt', before, ...what, ...FEATURES, '-o', after]);
    return await readFile(after);
  } finally {
    await rm(folder, { recursive: true });
  }
}
