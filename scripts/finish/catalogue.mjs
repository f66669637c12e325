// Builds the static index of the house catalogue with the author's own command line. Must not rebuild it while nothing has changed.
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { contentHash } from './hashes.mjs';

const CATALOGUE = 'catalogue/films.jsonl';

/** What the index depends on besides the films: the code that ranks and writes them. */
const SOURCES = ['scripts/finish/catalogue.mjs', 'src/films', 'src/native/films', 'src/native/cli/films', 'src/quotes/fold.rs', 'src/hash.rs'];

/** The options that keep a page view within 12 kB. */
const SMALL = ['--lean', '--candidates', '13', '--per-file', '9'];

const BUILT = 'target/films';

/** Copies the index to `directory`, which must not exist yet; builds the index first if necessary. */
export async function copyCatalogue(directory) {
  const built = join(BUILT, contentHash(Buffer.concat(await Promise.all((await inputs()).map((file) => readFile(file))))));
  if (!existsSync(built)) await build(built);
  await cp(built, directory, { recursive: true });
}

async function inputs() {
  return [CATALOGUE, ...(await Promise.all(SOURCES.map(filesOf))).flat().sort()];
}

/** The file itself, or the Rust files in a folder. */
async function filesOf(path) {
  if (/\.(mjs|rs)$/.test(path)) return [path];
  const names = await readdir(path, { recursive: true });
  return names.filter((name) => name.endsWith('.rs')).map((name) => join(path, name));
}

/** Builds the index, in the release profile, without which maximal compression takes minutes. The compiler flags for WebAssembly are left out. */
async function build(out) {
  console.log('  Building the house catalogue …');
  const aside = `${out}.building`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  const ours = Object.entries(process.env).filter(([name]) => !/^(CARGO_ENCODED_RUSTFLAGS|RUSTFLAGS|RUSTC_BOOTSTRAP|CARGO_UNSTABLE_.*|CARGO_BUILD_TARGET)$/.test(name));
  const run = ['run', '--quiet', '--release', '--bin', 'intertitle', '--', 'films', 'build', CATALOGUE, '--out', aside, ...SMALL];
  const { stdout } = await promisify(execFile)('cargo', run, { env: Object.fromEntries(ours) });
  process.stdout.write(stdout.replace(/^/gm, '  '));
  await rename(aside, out);
}
