// Prepares the translations of the widget's words: a small file for each language and part, since a page needs only those of its own language.
// Must not check them: tests/native/translations.rs does.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SOURCE = 'translations';

/**
 * The parts of the words, which src/embed/loader/translation.js fetches as it needs them, and the files of each language that make them. Subjects
 * and series of films need not be translated.
 */
const PARTS = { reading: ['reading'], quotes: ['quotes'], films: ['films', 'subjects'], responses: ['responses'] };

/** Other tags for a translation: Norwegian in general and Nynorsk, and the places where Chinese is written traditionally. */
const ALIASES = { nn: 'nb', no: 'nb', 'zh-tw': 'zh-hant', 'zh-hk': 'zh-hant', 'zh-mo': 'zh-hant' };

/** `{languages, files: [{name, text}]}`: the tags that have translations, in lower case, and the files, named `de-reading`. */
export async function translations() {
  const folders = (await readdir(SOURCE, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const sources = [...folders.map((name) => [name, name]), ...Object.entries(ALIASES)].sort();
  const files = sources.flatMap(([language, folder]) =>
    Object.entries(PARTS).map(async ([part, names]) => {
      const paths = names.map((name) => join(SOURCE, folder, `${name}.json`)).filter(existsSync);
      const parsed = await Promise.all(paths.map(async (path) => JSON.parse(await readFile(path, 'utf8'))));
      return { name: `${language}-${part}`, text: JSON.stringify(Object.assign({}, ...parsed)) };
    }),
  );
  return { languages: sources.map(([language]) => language), files: await Promise.all(files) };
}

/** Writes the files into `directory`, under the name of this build. */
export async function writeTranslations(directory, files, build) {
  await mkdir(directory, { recursive: true });
  await Promise.all(files.map(({ name, text }) => writeFile(join(directory, `${name}-${build}.json`), text)));
}
