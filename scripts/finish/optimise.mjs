// Shrinks a module with Binaryen. Must use only the features that every supported browser has.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withoutUnaddressed } from './wasm-elements.mjs';

/** The features that rustc assumes for wasm32-unknown-unknown since 1.82. Not `--all-features`: browsers refuse the result. */
const FEATURES = [
  'bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue',
].map((feature) => `--enable-${feature}`);

/**
 * The passes for the smallest code. It is flattened first, so that equal parts are found, and optimised until nothing changes. A function with
 * one caller is not inlined unless it is tiny: separate functions look more alike, and Brotli packs them 1.5 kB smaller. Rust's stack comes first
 * in memory, so no pointer is below 1,024. Not `--traps-never-happen`: a panic is a trap, and must stay one.
 */
const LEVEL = [
  '--flatten', '--rereloop', '-Oz', '-Oz', '--one-caller-inline-max-function-size=20', '--always-inline-max-function-size=5', '--low-memory-unused',
  '--converge',
];

/** Where `scripts/size` finds the modules as linked, and as optimised but still with the names of their functions. */
export const KEPT = 'out/size';

export async function keep(name, bytes) {
  await mkdir(KEPT, { recursive: true });
  await writeFile(join(KEPT, name), bytes);
}

/** The smallest equivalent of `module`, its functions still named. */
export const optimise = async (module) => wasmOpt(await withoutUncalled(module), [...LEVEL, '-g']);

/**
 * The module without functions that could be called only through the function table, and never are. Rust puts there what only wasm-bindgen needs,
 * and the methods of types that are never constructed; Binaryen considers the whole table used. Repeated, since a dropped function may have been
 * the last caller of others.
 */
async function withoutUncalled(module) {
  let kept = module;
  let dropped;
  do {
    [kept, dropped] = withoutUnaddressed(await wasmOpt(kept, ['--remove-unused-module-elements', '-g']));
  } while (dropped);
  return kept;
}

/** What `wasm-opt` makes of `module` with the arguments `what`. */
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
