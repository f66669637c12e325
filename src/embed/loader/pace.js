// When to act: not before the page has come to rest, and never for long at a time.
// It must not wait for ever: a reader on a train has images that never come.

const PATIENCE = 3000;

/** How long we work in one task, in milliseconds: with one step more it is still a short one on a slow phone. */
const BREATH = 8;

let rest;

/** Settles once the page has loaded (frameworks have hydrated by then) and a frame of it is drawn, or three seconds after it was parsed. */
export const settled = () => (rest ??= new Promise((done) => {
  const drawn = () => requestAnimationFrame(() => setTimeout(done));
  if (document.readyState === 'complete') drawn();
  else addEventListener('load', drawn, { once: true });
  setTimeout(done, PATIENCE);
}));

let since = 0;

/** Lets the page breathe between two pieces of work; not between small ones, since each breath may cost a layout of the page. */
export const yielding = () => Date.now() < since + BREATH || new Promise((done) => setTimeout(() => done((since = Date.now()))));
