// Writes the immutable copy of a release, for pages that use subresource integrity (SRI). Must not touch the stable files.
import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { integrityOf } from './hashes.mjs';
import { bundleLoader } from './loader.mjs';

/** Writes `v<version>/`, whose loader carries the hashes of its siblings, and `integrity.json` with the loader's own. */
export async function writeVersioned({ directory, names, release }) {
  const folder = `v${names.version}`;
  await mkdir(join(directory, folder), { recursive: true });

  const integrity = {};
  for (const name of Object.values(names.modules).flatMap(({ glue, wasm }) => [glue, wasm])) {
    await copyFile(join(directory, name), join(directory, folder, name));
    integrity[name] = integrityOf(await readFile(join(directory, name)));
  }
  await bundleLoader({ directory: join(directory, folder), names, integrity, release });

  // The widget looks for the house catalogue and for its words in other languages beside the loader, wherever that is.
  for (const beside of ['films', 'strings']) await cp(join(directory, beside), join(directory, folder, beside), { recursive: true });

  const loaders = {};
  for (const name of ['intertitle.js', 'intertitle.mjs']) {
    loaders[`${folder}/${name}`] = integrityOf(await readFile(join(directory, folder, name)));
  }
  await writeFile(join(directory, 'integrity.json'), `${JSON.stringify(loaders, null, 2)}\n`);
}
