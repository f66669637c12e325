// Copies a folder's scripts and WebAssembly as Brotli files (`name.br`), as a static host would send them.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const [from, to] = process.argv.slice(2);
for (const name of await readdir(from)) {
  if (/\.(js|wasm)$/.test(name)) await writeFile(join(to, `${name}.br`), brotliCompressSync(await readFile(join(from, name))));
}
