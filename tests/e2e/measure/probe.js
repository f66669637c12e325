// Runs before a measured page's own scripts and records paints, layout shifts, long tasks and when our chrome is up.
// Must not change anything that the page calls.
(() => {
  const state = { fcp: 0, cls: 0, shifts: [], tasks: [], ours: 0, ready: 0, up: 0 };
  window.probe = state;
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });

  watch("paint", (entry) => { if (entry.name === "first-contentful-paint") state.fcp = entry.startTime; });
  watch("longtask", ({ startTime, duration }) => state.tasks.push({ start: startTime, duration }));

  // Cumulative layout shift as Web Vitals defines it: the worst window of at most 5 s without a gap of 1 s.
  let span = { from: -Infinity, last: -Infinity, sum: 0 };
  watch("layout-shift", ({ hadRecentInput, startTime, value, sources }) => {
    if (hadRecentInput) return;
    if (startTime - span.last > 1000 || startTime - span.from > 5000) span = { from: startTime, last: startTime, sum: 0 };
    span.last = startTime;
    span.sum += value;
    state.cls = Math.max(state.cls, span.sum);
    state.shifts.push({ at: startTime, value, who: sources?.map(({ node }) => node?.nodeName ?? "?") });
  });

  // Long animation frames name the scripts that ran in them, which is the only way to tell our work from the page's.
  watch("long-animation-frame", ({ scripts }) => {
    for (const { sourceURL, invoker, duration } of scripts) {
      if (/intertitle/.test(sourceURL + invoker)) state.ours = Math.max(state.ours, duration);
    }
  });

  // The chrome is up in the frame after that of the last article.
  addEventListener("intertitle:ready", () => {
    state.ready += 1;
    requestAnimationFrame(() => setTimeout(() => { state.up = performance.now(); }));
  });
})();
