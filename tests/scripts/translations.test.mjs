// The translations as they ship: whole for each tag, in the plural forms that the language has.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { translations, writeTranslations } from '../../scripts/finish/translations.mjs';

const { languages, files } = await translations();

test('what counts has the plural forms of its language, in every one', () => {
  for (const { name, text } of files) {
    const language = name.slice(0, name.lastIndexOf('-'));
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, words] of Object.entries(JSON.parse(text))) {
      if (typeof words === 'object') assert.deepEqual(Object.keys(words).sort(), [...forms].sort(), `${name}: ${key}`);
    }
  }
});

test('every language has every part, under every tag', () => {
  assert(languages.includes('ar') && languages.includes('zh-tw') && !languages.includes('en'));
  assert.deepEqual(languages, [...new Set(languages)].map((tag) => tag.toLowerCase()).sort());
  const parts = ['reading', 'quotes', 'films', 'responses'];
  assert.deepEqual(files.map(({ name }) => name), languages.flatMap((language) => parts.map((part) => `${language}-${part}`)));
});

test('files are named after the build', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'intertitle-'));
  await writeTranslations(join(directory, 'strings'), files.slice(0, 1), '0123456789abcdef');
  const [name] = await readdir(join(directory, 'strings'));
  assert.equal(name, 'ar-reading-0123456789abcdef.json');
  assert.equal(JSON.parse(await readFile(join(directory, 'strings', name), 'utf8')).contents, 'المحتويات');
  await rm(directory, { recursive: true });
});
