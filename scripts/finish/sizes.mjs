// Measures what a reader downloads and compares it with scripts/budget.json. Must not change a file.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { MODULES } from './modules.mjs';

const BUDGET = 'scripts/budget.json';

/** How many bytes Brotli makes of `bytes`, at its best. */
export const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } }).length;

/** `{title, files: [{name, raw, gzip, brotli}]}` by part: the loader, what an enhanced post loads, each other module, the catalogue. */
export async function measure(directory, names) {
  const weigh = async (name) => {
    const bytes = await readFile(join(directory, name));
    return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
  };
  const all = (list) => Promise.all(list.map(weigh));
  const weighed = { loader: { title: 'the loader', files: await all(['intertitle.js']) } };
  for (const [name, title] of Object.entries(MODULES)) {
    const { glue, wasm } = names.modules[name];
    // An enhanced post loads the widget's module and the loader.
    weighed[name === 'app' ? 'firstView' : name] = { title, files: await all(name === 'app' ? ['intertitle.js', glue, wasm] : [glue, wasm]) };
  }
  const words = (await readdir(join(directory, 'strings'))).filter((name) => name.includes('-reading-')).map((name) => `strings/${name}`);
  const [longest] = (await all(words)).sort((a, b) => b.brotli - a.brotli);
  weighed.firstViewTranslated = { title: 'an enhanced post in another language at most', files: [...weighed.firstView.files, longest] };
  weighed.catalogue = { title: 'the house catalogue', files: await catalogue(join(directory, 'films')) };
  const films = join(directory, 'films');
  weighed.catalogueView = { title: 'of it, one view at most', files: await catalogueView(films, VIEW) };
  weighed.catalogueLocal = { title: 'of it, one view in a language with titles of its own', files: await catalogueView(films, [...VIEW, LOCAL]) };
  weighed.catalogueNaming = { title: 'of it, one view that names films elsewhere, by other titles too', files: await catalogueView(films, [...VIEW, ...NAMING]) };
  return weighed;
}

/** The files of the index. They are compressed already, so no encoding makes them smaller. */
async function catalogue(directory) {
  const names = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return Promise.all(names.map(async (entry) => {
    // Node 18.17 has the folder under its older name, `path`.
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const { length } = await readFile(file);
    return { name: file.slice(directory.length + 1), raw: length, gzip: length, brotli: length };
  }));
}

/** What every page view fetches, and how many of each: the manifest, the known films, and one file of films. */
const VIEW = [[/^films\.json$/, 1], [/known\.bin$/, 1], [/\/f\d+\/\d+\.bin$/, 1]];

/** What a page in another language also fetches: the titles of the known films in it. */
const LOCAL = [/known-[\w-]+\.bin$/, 1];

/**
 * What an article also fetches if it names films that are not near its own: the directors of the known films and, if it names any film by
 * another title, two files of titles.
 */
const NAMING = [[/directors\.bin$/, 1], [/\/t\d+\/\d+\.bin$/, 2]];

/** The largest files of each kind, as many as it says. */
async function catalogueView(directory, kinds) {
  const files = await catalogue(directory);
  const largest = ([pattern, count]) => files.filter(({ name }) => pattern.test(name)).sort((a, b) => b.raw - a.raw).slice(0, count);
  return kinds.flatMap(largest);
}

const total = (files, encoding) => files.reduce((sum, file) => sum + file[encoding], 0);

/** Prints a table of the sizes in bytes, one line per file. */
export function printSizes(weighed) {
  const line = (name, raw, gzip, brotli) =>
    console.log(`  ${name.padEnd(44)}${[raw, gzip, brotli].map((n) => n.toLocaleString('en').padStart(10)).join('')}`);
  line('Bytes', 'raw', 'gzip', 'brotli');
  for (const { title, files } of Object.values(weighed)) {
    for (const file of files.length < 5 ? files : []) line(file.name, file.raw, file.gzip, file.brotli);
    line(`  = ${title}`, total(files, 'raw'), total(files, 'gzip'), total(files, 'brotli'));
  }
}

/** Whether every part is within its budget; prints which is not, and by how much. */
export async function withinBudget(sizes) {
  const budget = JSON.parse(await readFile(BUDGET, 'utf8'));
  let within = true;
  for (const [part, { limit, aim }] of Object.entries(budget.brotli)) {
    const bytes = total(sizes[part].files, 'brotli');
    if (bytes > limit) {
      within = false;
      console.error(`error: ${sizes[part].title} weighs ${bytes} bytes (brotli), ${bytes - limit} over the limit of ${limit} in ${BUDGET}; see scripts/size`);
    } else if (aim && bytes > aim) {
      console.log(`  ${sizes[part].title}: ${bytes - aim} bytes over the aim of ${aim}, within the limit of ${limit}`);
    }
  }
  return within;
}
