// Selects, clicks and saves as a reader does, and calls its last argument with how long each took, in milliseconds.
const done = arguments[arguments.length - 1];
const pause = (ms) => new Promise((then) => setTimeout(then, ms));
const inHost = (name, selector) => document.querySelector(`[data-intertitle-host=${name}]`)?.shadowRoot.querySelector(selector);
const until = async (value) => {
  for (let found; ; await new Promise((then) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = then; port2.postMessage(0); })) {
    if ((found = value())) return found;
  }
};
const tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
const longest = async (since) => {
  await pause(200);
  return Math.max(0, ...tasks.filter((task) => task.startTime + task.duration > since).map((task) => task.duration));
};
const paragraphs = [...document.querySelectorAll('article p')];
const middle = paragraphs[Math.floor(paragraphs.length / 2)];

const button = () => [...document.querySelectorAll('[data-intertitle-host=quote]')].map((host) => host.shadowRoot.querySelector('button:not([hidden])')).find(Boolean);
const select = async () => {
  getSelection().removeAllRanges();
  await until(() => !button());
  await pause(100);
  getSelection().setBaseAndExtent(middle.firstChild, 0, middle.firstChild, 90);
  const start = performance.now();
  document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, detail: 1 }));
  await until(button);
  return performance.now() - start;
};

(async () => {
  middle.scrollIntoView({ block: 'center', behavior: 'instant' });
  await pause(500);
  const seen = { first: await select() };
  await pause(2500);
  const rested = performance.now();
  seen.button = await select();
  await pause(1500);
  seen.reading = await longest(rested);
  const clicked = performance.now();
  button().click();
  await until(() => inHost('composer', 'dialog[open]'));
  seen.composer = performance.now() - clicked;
  seen.click = await longest(clicked);
  await pause(1000);
  const make = URL.createObjectURL.bind(URL);
  let saved;
  URL.createObjectURL = (blob) => { saved = blob; return make(blob); };
  seen.pngs = [];
  for (let round = 0; round < 8; round++) {
    saved = undefined;
    const start = performance.now();
    inHost('composer', 'button[value=download-png]').click();
    await until(() => saved);
    seen.pngs.push(performance.now() - start);
    await pause(150);
  }
  seen.bytes = saved.size;
  done(seen);
})().catch((error) => done({ error: String(error) }));
