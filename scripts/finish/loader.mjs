// Bundles the loader, with the names of the files that it fetches, and the part of it that comes with the widget. Must not decide those names.
import { build } from 'esbuild';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minified } from './minify.mjs';

const SOURCE = 'src/embed/loader';

/** `mount.js` with everything it imports, as text to be appended to an ES module, whose exports then include its own; `languages` have translations. */
export async function bundleMount(languages) {
  const entryPoints = [join(SOURCE, 'mount.js')];
  const define = { __LANGUAGES__: JSON.stringify(` ${languages.join(' ')} `) };
  const { outputFiles } = await build({ entryPoints, define, bundle: true, format: 'esm', target: 'es2022', write: false, logLevel: 'warning' });
  return outputFiles[0].text;
}

/**
 * Writes `intertitle.js` (classic), `intertitle.mjs` and their types into `directory`; TypeScript looks for the types of an `.mjs` in `.d.mts`.
 * `integrity` maps a file's name to its hash, or is null for the loader at the stable address, whose siblings change.
 */
export async function bundleLoader({ directory, names, integrity, release }) {
  const common = {
    bundle: true,
    target: 'es2022',
    minify: release,
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
    define: {
      __VERSION__: JSON.stringify(names.version),
      __BUILD__: JSON.stringify(names.build),
      __INTEGRITY__: JSON.stringify(integrity),
    },
  };
  const bundle = async (entry, format, name) => {
    const { outputFiles } = await build({ ...common, entryPoints: [join(SOURCE, entry)], format });
    const { text } = outputFiles[0];
    await writeFile(join(directory, name), release ? await minified(text, format === 'esm') : text);
  };
  await Promise.all([
    bundle('classic.js', 'iife', 'intertitle.js'),
    bundle('module.js', 'esm', 'intertitle.mjs'),
    ...['intertitle.d.ts', 'intertitle.d.mts'].map((name) => copyFile(join(SOURCE, 'intertitle.d.ts'), join(directory, name))),
  ]);
}
