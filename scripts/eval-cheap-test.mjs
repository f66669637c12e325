// Measures the loader's cheap test on saved pages, in a real Chromium: which pages pass it, and which posts that the finder finds it loses.
// usage: node scripts/eval-cheap-test.mjs FOLDER [FINDS.json]
// FOLDER holds *.html or *.html.gz; FINDS.json was written by scripts/eval-finder. Nothing is fetched from elsewhere.

import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openChromium } from './chromium.mjs';

const [folder, finds] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/eval-cheap-test.mjs FOLDER [FINDS.json]');
  process.exit(2);
}

const cheapTest = readFileSync(new URL('../src/embed/loader/cheap-test.js', import.meta.url));
const pages = readdirSync(folder).filter((file) => /\.html(\.gz)?$/.test(file));
if (pages.length === 0) {
  console.error(`error: there is no page in ${folder}\n  do: name the folder that holds *.html or *.html.gz`);
  process.exit(1);
}
const nameOf = (file) => file.replace(/\.html(\.gz)?$/, '');

// Each page is parsed into an inert document: its scripts do not run and it loads nothing.
const runner = `<!doctype html><title>running</title><script type="module">
  import { looksLikePost } from './cheap-test.js';
  const verdicts = {};
  for (const file of ${JSON.stringify(pages)}) {
    const source = await (await fetch('pages/' + file)).text();
    const page = new DOMParser().parseFromString(source, 'text/html');
    const start = performance.now();
    verdicts[file] = { passes: looksLikePost(page), ms: performance.now() - start };
  }
  await fetch('verdicts', { method: 'POST', body: JSON.stringify(verdicts) });
</script>`;

let browser;
const verdicts = await new Promise((resolve, reject) => {
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      let body = '';
      for await (const chunk of request) body += chunk;
      response.end();
      server.close();
      return resolve(JSON.parse(body));
    }
    const path = decodeURIComponent(request.url);
    if (path === '/') return response.setHeader('content-type', 'text/html; charset=utf-8').end(runner);
    if (path === '/cheap-test.js') return response.setHeader('content-type', 'text/javascript').end(cheapTest);
    const page = pages.find((file) => path === '/pages/' + file);
    if (!page) return response.writeHead(404).end();
    const bytes = readFileSync(join(folder, page));
    response.setHeader('content-type', 'text/plain; charset=utf-8').end(page.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  });
  server.listen(0, '127.0.0.1', () => {
    browser = openChromium(`http://127.0.0.1:${server.address().port}/`);
    browser.once('error', reject).once('exit', () => reject(new Error('Chromium ended before the pages were measured')));
  });
});
browser.kill();

const passed = pages.filter((file) => verdicts[file].passes);
const times = pages.map((file) => verdicts[file].ms).sort((a, b) => a - b);
console.log(`pages ${pages.length}  pass ${passed.length}  median ${times[times.length >> 1].toFixed(2)} ms  slowest ${times.at(-1).toFixed(2)} ms`);

if (finds) {
  const found = JSON.parse(readFileSync(finds, 'utf8'));
  const has = (file) => Boolean(found[nameOf(file)]);
  const lost = pages.filter((file) => has(file) && !verdicts[file].passes);
  const idle = passed.filter((file) => !has(file));
  console.log(`the finder enhances ${pages.filter(has).length}: ${lost.length} lost by the cheap test, ${idle.length} pass in vain`);
  for (const file of lost) console.log(`lost      ${nameOf(file)}`);
  for (const file of idle) console.log(`in vain   ${nameOf(file)}`);
}
