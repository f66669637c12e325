// Scrolls to the article's end as a reader does, and calls its last argument with when the first response and all of them were shown.
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
  // Counted only now and then, because counting thousands would affect the measurement.
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
