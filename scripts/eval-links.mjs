// Follows text fragments in a real Chromium and compares where each lands with the sentence for which it was made.
// usage: node scripts/eval-links.mjs LINKS.json [ARTICLES]
// LINKS.json was written by examples/eval_links.rs. Every word is set on a line of its own, and Chromium scrolls to a passage's first line, so the
// scroll position tells with which word the passage begins. Where it ends a script cannot see.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from './chromium.mjs';

const [file, most] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/eval-links.mjs LINKS.json [ARTICLES]');
  process.exit(2);
}
const articles = JSON.parse(readFileSync(file, 'utf8')).slice(0, Number(most) || undefined);

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const style = 'html{overflow-anchor:none}body{width:1px;margin:0;padding:3000px 0;font:5px/6px serif}h1,p{font:inherit;margin:6px 0}';

// A word that is in no article, on a line of its own, to learn how far from the middle of the window this browser puts what it has found.
const known = 'zwischentitel';

// Runs in the page: follows each link from the top; the first line of its passage should end up where the known word did.
async function followAll(links, paragraphs, known) {
  const frame = () => new Promise(requestAnimationFrame);
  let off = 0;
  const place = ({ from, to }) => {
    const range = document.createRange();
    range.setStart(paragraphs[from[0]].firstChild, from[1]);
    range.setEnd(paragraphs[to[0]].firstChild, to[1]);
    return off + middle(range);
  };
  const middle = (range) => {
    const box = range.getClientRects()[0];
    return (box.top + box.bottom) / 2 + scrollY - innerHeight / 2;
  };
  const scrolledTo = async (directive) => {
    location.replace('#:~:' + directive);
    for (let waited = 0; waited < 60 && scrollY === 0; waited += 1) await frame();
    return scrollY;
  };
  const follow = async (link, frames) => {
    scrollTo(0, 0);
    for (let waited = 0; waited < frames; waited += 1) await frame();
    const expected = place(link);
    return { directive: link.directive, expected, actual: await scrolledTo(link.directive) };
  };
  const heading = document.createRange();
  heading.selectNodeContents(document.querySelector('h1'));
  off = (await scrolledTo('text=' + known)) - middle(heading);
  if (Math.abs(off) > 12) throw new Error('the known word was not found');
  const places = [];
  for (const link of links) {
    if (link.refused) continue;
    const first = await follow(link, 1);
    // On a busy machine the scroll of the previous link may come late, so a miss is tried again after a pause.
    places.push(Math.abs(first.expected - first.actual) <= 2 ? first : await follow(link, 30));
  }
  return places;
}

const page = (index) => `<!doctype html><html><meta charset="utf-8"><title>${index}</title><style>${style}</style><body>
<h1>${known}</h1>
${articles[index].paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
<script type="module">
  const links = await (await fetch('/links/${index}')).json();
  const places = await (${followAll})(links, document.querySelectorAll('p'), '${known}').catch(({ message }) => message);
  await fetch('/places', { method: 'POST', body: JSON.stringify(places) });
  location.href = '/${index + 1}';
</script>`;

const profile = mkdtempSync(join(tmpdir(), 'intertitle-links-'));
let browser;
process.once('exit', () => browser?.kill());
const places = await new Promise((resolve, reject) => {
  const all = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      let body = '';
      for await (const chunk of request) body += chunk;
      const places = JSON.parse(body);
      if (typeof places === 'string') return reject(new Error(places));
      all.push(...places);
      return response.end();
    }
    const links = /^\/links\/(\d+)$/.exec(request.url);
    if (links) return response.setHeader('content-type', 'application/json').end(JSON.stringify(articles[links[1]].links));
    const index = Number(request.url.slice(1));
    if (articles[index]) return response.setHeader('content-type', 'text/html').end(page(index));
    response.end();
    if (index === articles.length) {
      server.close();
      resolve(all);
    }
  });
  server.listen(0, '127.0.0.1', () => {
    const address = `http://127.0.0.1:${server.address().port}/0`;
    // Without this flag Chromium lets a page navigate only 200 times in ten seconds.
    browser = openChromium(address, '--disable-ipc-flooding-protection', '--window-size=800,1800', `--user-data-dir=${profile}`);
    browser.once('error', reject).once('exit', () => reject(new Error('Chromium ended before the links were followed')));
  });
});
browser.removeAllListeners('exit').once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
browser.kill();

const refused = articles.flatMap((article) => article.links).filter((link) => link.refused);
const landed = places.filter((place) => Math.abs(place.expected - place.actual) <= 2);
const lost = places.filter((place) => place.actual === 0);
const elsewhere = places.filter((place) => place.actual !== 0 && !landed.includes(place));
const share = (part) => `${part.length} (${((100 * part.length) / (places.length + refused.length)).toFixed(2)} %)`;
console.log(`sentences ${places.length + refused.length} in ${articles.length} articles`);
console.log(`landed ${share(landed)}, refused ${share(refused)}, found nothing ${share(lost)}, landed elsewhere ${share(elsewhere)}`);
for (const place of [...lost, ...elsewhere].slice(0, 20)) {
  console.log(`  ${decodeURIComponent(place.directive)}: expected ${Math.round(place.expected)}, was ${Math.round(place.actual)}`);
}
for (const { refused: text } of refused.slice(0, 20)) console.log(`  refused: ${text}`);
