// Ranks a catalogue with MiniSearch as a JavaScript developer would set it up: fields with boosts, a whole name or subject as one term,
// a film's own fields as the query. This is the baseline for our ranking; nothing of it ships.
// usage: node scripts/eval-films-minisearch.mjs CATALOGUE.jsonl RUN.json   (minisearch in out/eval-films/node_modules)

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const [catalogue, out] = process.argv.slice(2);
if (!out) {
  console.error('usage: node scripts/eval-films-minisearch.mjs CATALOGUE.jsonl RUN.json');
  process.exit(2);
}
const MiniSearch = createRequire(resolve(out))('minisearch');

const COUNT = 500;
const boost = { directors: 3, cast: 1.5, subjects: 1, genres: 1 };
const fields = Object.keys(boost);
const films = readFileSync(catalogue, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

const started = performance.now();
const index = new MiniSearch({
  fields,
  // A term is a whole name: one line.
  tokenize: (text) => text.split('\n'),
  processTerm: (term) => term.toLowerCase() || null,
  extractField: (film, field) => (Array.isArray(film[field]) ? film[field].join('\n') : film[field]),
  searchOptions: { boost, combineWith: 'OR' },
});
index.addAll(films);
const ready = performance.now();

const run = {};
for (const film of films) {
  const queries = fields.filter((field) => film[field].length > 0).map((field) => ({ fields: [field], queries: [film[field].join('\n')] }));
  const found = index.search({ combineWith: 'OR', queries });
  run[film.id] = found.filter((hit) => hit.id !== film.id).slice(0, COUNT).map((hit) => hit.id);
}
const done = performance.now();
console.log(`${films.length} films ready in ${Math.round(ready - started)} ms; ${films.length} ranked in ${Math.round(done - ready)} ms`);
// What a page would fetch to do the same: the whole index as MiniSearch saves it, and the library.
const packed = (text) => brotliCompressSync(Buffer.from(text)).length;
const library = readFileSync(join(dirname(createRequire(resolve(out)).resolve('minisearch')), '../umd/index.js'), 'utf8');
console.log(`a page fetches ${packed(JSON.stringify(index))} bytes of index and ${packed(library)} of library (brotli)`);
console.log(`memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
writeFileSync(out, JSON.stringify(run));
