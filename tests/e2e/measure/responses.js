// Scrolls to the article's end as a reader does, and tells when the first response and all of them stood there; the last argument is called with it.
const [count, done] = arguments;
const pause = (ms) => new Promise((then) => setTimeout(then, ms));
const root = () => document.querySelector('[data-intertitle-host=responses]')?.shadowRoot;

(async () => {
  const begun = performance.now();
  performance.mark('responses-begin');
  scrollBy(0, 100);
  document.querySelector('article').lastElementChild.scrollIntoView({ behavior: 'instant' });
  while (!root()) await pause(20);
  let first;
  // Asked seldom: a count of thousands would be a part of what is measured.
  for (;;) {
    const last = [...root().querySelectorAll('[role=status]')].some((line) => line.textContent === 'Responses loaded.');
    if (!first && root().querySelector('article')) first = performance.now();
    if (last) break;
    await pause(50);
  }
  const shown = performance.now();
  await pause(1000);
  performance.mark('responses-end');
  const found = root().querySelectorAll('article').length;
  done(found === count ? { begun, first, shown } : { error: `${found} responses are shown` });
})().catch((error) => done({ error: String(error) }));
