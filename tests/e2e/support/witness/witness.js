// Runs first in every test page and records what happens in it: errors, console, events, listeners, observers, and the page as it was before us.
// Must not change what the page does: every call is passed on to the browser's own function.
(() => {
  const record = { errors: [], console: [], events: [], violations: [] };
  const live = new Map();
  const listen = EventTarget.prototype.addEventListener;
  const unlisten = EventTarget.prototype.removeEventListener;

  const say = (part) => (part instanceof Error ? `${part.name}: ${part.message}` : typeof part === "object" ? JSON.stringify(part) : String(part));
  for (const level of ["error", "warn", "info"]) {
    const original = console[level];
    console[level] = (...parts) => {
      record.console.push({ level, text: parts.map(say).join(" ") });
      original.apply(console, parts);
    };
  }
  listen.call(window, "error", (event) => record.errors.push(event.message ?? `${event.target.localName} did not load`));
  listen.call(window, "unhandledrejection", (event) => record.errors.push(`unhandled: ${say(event.reason)}`));
  listen.call(document, "securitypolicyviolation", (event) => record.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  for (const type of ["intertitle:ready", "intertitle:error", "intertitle:quote"]) {
    listen.call(document, type, (event) => {
      const { target, detail, bubbles, composed } = event;
      record.events.push({ type, detail, bubbles, composed, on: target.id || target.localName });
    });
  }

  // Listeners and observers that stay open, each by its target and type.
  const numbers = new WeakMap();
  let next = 0;
  const numberOf = (thing) => {
    if (!numbers.has(thing)) numbers.set(thing, next++);
    return numbers.get(thing);
  };
  const nameOf = (target) => target.localName ?? target.constructor.name;
  const keyOf = (target, type, callback, options) => {
    const capture = typeof options === "object" ? options?.capture : options;
    return [numberOf(target), type, numberOf(callback), !!capture].join(" ");
  };
  EventTarget.prototype.addEventListener = function addEventListener(type, callback, options) {
    const target = this ?? window;
    if (callback && !options?.signal?.aborted) {
      const key = keyOf(target, type, callback, options);
      live.set(key, { name: `${nameOf(target)} ${type}`, target, once: !!options?.once });
      if (options?.signal) listen.call(options.signal, "abort", () => live.delete(key));
    }
    return listen.call(target, type, callback, options);
  };
  EventTarget.prototype.removeEventListener = function removeEventListener(type, callback, options) {
    const target = this ?? window;
    if (callback) live.delete(keyOf(target, type, callback, options));
    return unlisten.call(target, type, callback, options);
  };
  for (const name of ["MutationObserver", "IntersectionObserver", "ResizeObserver"]) {
    const { observe, unobserve, disconnect } = window[name].prototype;
    Object.assign(window[name].prototype, {
      observe(target, options) {
        live.set(`${numberOf(this)} ${numberOf(target)}`, { name: `${nameOf(target)} ${name}`, target, observer: this });
        return observe.call(this, target, options);
      },
      disconnect() {
        for (const [key, { observer }] of live) if (observer === this) live.delete(key);
        return disconnect.call(this);
      },
    });
    if (unobserve) {
      window[name].prototype.unobserve = function (target) {
        live.delete(`${numberOf(this)} ${numberOf(target)}`);
        return unobserve.call(this, target);
      };
    }
  }

  // A listener on a node that has left the page is gone with it, and one with `once` when it has run.
  const stays = ({ target, once }) => !once && (!(target instanceof Node) || target.isConnected) && !(target instanceof AbortSignal);
  const openNow = () => [...live.values()].filter(stays).map(({ name }) => name).sort();

  const snapshot = () => ({
    html: document.documentElement.outerHTML,
    sheets: document.adoptedStyleSheets?.length,
    highlights: CSS.highlights ? [...CSS.highlights.keys()] : [],
    // Without frames, which are numbered, and the globals that chromedriver's own scripts leave behind.
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$|^cdc_|^ret_nodes$/.test(name)).sort(),
    open: openNow(),
  });

  const inHosts = (selector) => [...document.querySelectorAll("intertitle-host")].flatMap((host) => [...(host.shadowRoot?.querySelectorAll(selector) ?? [])]);

  const isVisible = (element) => element.checkVisibility?.({ visibilityProperty: true }) !== false && element.getClientRects().length > 0;
  const inBylines = () => inHosts("[part~=reading-time]");
  const inDocks = () => inHosts("[part~=time-left]").filter(isVisible);
  const timeLabels = () => (inBylines().length > 0 ? inBylines() : inDocks());
  const readingTimes = () => timeLabels().map((label) => label.textContent.replace(/\s+/g, " ").trim());

  // Controls in our roots and in articles that we built, by the name that a screen reader says.
  const nameOfControl = (element) => (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim();
  const controls = () => {
    const selector = "button, summary, a[href], [role=button]";
    const all = [...inHosts(selector), ...document.querySelectorAll(".intertitle-cover[role=button], .intertitle-article summary")];
    return all.filter(isVisible);
  };
  const control = (name) => controls().find((element) => nameOfControl(element) === name);

  // The element with the focus, also inside a shadow root.
  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };

  window.witness = { record, snapshot, inHosts, timeLabels, readingTimes, controls, control, focused, before: null };
  listen.call(document, "DOMContentLoaded", () => { window.witness.before = snapshot(); }, { once: true });
})();
