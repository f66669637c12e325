// When to act: not before the page has come to rest, and never for long at a time.
// It must not wait for ever: a reader on a train has images that never come.

const PATIENCE = 3000;

let rest;

/**
 * Settles once the page has loaded, a frame of it is drawn and it has nothing to do for a moment, or three seconds after it was parsed. React hydrates in
 * many short tasks, which may begin only when the page has loaded; what we add before it has finished makes it render the whole page anew.
 */
export const settled = () => (rest ??= new Promise((done) => {
  const drawn = () => requestAnimationFrame(() => (window.requestIdleCallback ?? setTimeout)(done));
  if (document.readyState === 'complete') drawn();
  else addEventListener('load', drawn, { once: true });
  setTimeout(done, PATIENCE);
}));

/**
 * Settles when the page's first paint is on the screen, so that until then the page has the processor. A page that paints nothing before us, or is
 * not on a screen, is given 200 ms after it has settled.
 */
export const painted = () => new Promise((done) => {
  settled().then(() => setTimeout(done, 200));
  if (window.PerformanceObserver) new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
});

/** Lets the page breathe between two pieces of work. */
export const yielding = () => window.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
