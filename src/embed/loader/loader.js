// Finds mount points, fetches what they need when they need it, and watches over what is mounted.
// It must stay small, survive anything the page or the WebAssembly does, and never cost the reader the article. What only a
// mounted article needs comes with the widget's module (mount.js).
/* global __BUILD__, __VERSION__ */
import { Fault, report } from './fault.js';
import { instantiate, source } from './fetching.js';
import { looksLikePost } from './cheap-test.js';
import { CUSTOM, MARKERS } from './markers.js';
import { mistyped } from './mistyped.js';
import { painted, settled, yielding } from './pace.js';

/**
 * The page's address without campaign parameters at its end, which scripts may remove without turning to another page; and without its fragment,
 * unless that is a route (as in src/parse/route.rs).
 */
const here = () => location.href.replace(/#(?!!?\/).*|.utm_[^#]+/g, '');

const absolute = (address) => {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    throw new Fault('document', `${address} is no URL`);
  }
};

/**
 * An article of the page, from the moment it is found until it is unmounted.
 * @typedef {object} Entry
 * @property {Element} element
 * @property {import('./intertitle.d.ts').Options} given the options of a call
 * @property {string} address the page's, when the article was found
 * @property {() => void} [restore] releases the place reserved for a document
 * @property {import('./mount.js').Mount} [mount] once the widget's module is there
 * @property {import('./intertitle.d.ts').Handle} [handle]
 * @property {boolean} [gone] whether it has been unmounted
 */

/**
 * The loader of this page, which fetches everything from the folder `base`.
 * @param {string} base
 * @returns {import('./intertitle.d.ts').Loader}
 */
export function create(base) {
  /** @type {Map<Element, Entry>} */
  const mounts = new Map();
  const left = new WeakMap();
  const firstPage = here();
  let script = {};
  let dead = false;
  let watch;
  let app;

  /** Calls into the WebAssembly; after a trap nothing calls it again, and every article is left plain. */
  const guard = (call) => {
    try {
      if (!dead) return call();
    } catch (error) {
      die(error);
    }
  };

  const die = (error) => {
    if (dead) return;
    dead = true;
    sleep();
    for (const [element, entry] of mounts) {
      clear(entry, 'strip');
      report(element, error);
    }
  };

  const started = {};
  const modules = [];
  /** One of our modules, fetched and started once; after a failure it is fetched again. */
  const module = (name) => (started[name] ??= instantiate(base, name).then((it) => {
    modules.push(it);
    guard(() => it.start?.(die));
    return it;
  }, (error) => {
    delete started[name];
    throw error;
  }));

  /**
   * Ends everything after a trap in one of our callbacks, which is recognised by its stack: the first file in it is one of ours, but not if an
   * author's listener threw. A frame ends in line and column; frames inside WebAssembly (`wasm://…`) name no file, and are skipped.
   * @param {Partial<ErrorEvent & PromiseRejectionEvent>} event
   */
  const trapped = ({ error, reason = error }) => {
    if (reason?.stack?.match?.(/[^m]:\/\/\S+\d:\d/)?.[0].includes(__BUILD__)) die(reason);
  };

  const enhance = async (entry) => {
    if (dead) return;
    const { element, given } = entry;
    const option = (name) => given[name] ?? element.dataset[name] ?? element.getAttribute(name);
    const address = option('src') ?? (element.dataset.intertitle || element.getAttribute('href'));
    if (address && element.localName !== 'a') {
      // Reserves the place of the document, so that what follows does not jump. A finished animation holds it, so that `style` stays the page's own.
      const held = element.animate({ display: 'block', minHeight: '100vh' }, { fill: 'forwards' });
      entry.restore = () => held.cancel();
    }
    const href = address ? absolute(address) : null;
    const fetching = given.article ? { article: given.article } : href && source(href, option('type'), module);
    const [fetched, documents] = await Promise.all([fetching, fetching && module('-documents'), module('').then((it) => (app = it)), settled()]);
    if (entry.gone || dead) return;
    const mount = (entry.mount = new app.Mount(entry, href, chosen, () => leave(element)));
    // Calls another of our modules, for as long as the article is there; `ready` is what the call waits for besides.
    mount.use = (name, ready, call) => Promise.all([module(name), ready]).then(([it]) => entry.gone || guard(() => call(it)));
    const request = { ...fetched, base, script, given, page: element === document.body, turned: here() !== firstPage };
    await mount.run(request, [documents?.build, app.step], guard);
  };

  const add = (element, given = {}) => {
    if (mounts.has(element)) return mounts.get(element).handle;
    /** @type {Entry} */
    const entry = { element, given, address: here() };
    mounts.set(element, entry);
    const ready = enhance(entry).catch((error) => {
      clear(entry);
      // What an unmounted article was waiting for is no news.
      if (!(entry.gone || dead)) report(element, error);
    });
    return (entry.handle = { element, ready, unmount: () => leave(element), quote: (range) => mounts.get(element)?.mount?.ask('-quotes', 'quote', range) });
  };

  /** @param {Entry} entry */
  const clear = ({ mount, restore }, how = 'clear') => (mount ? mount[how] : restore)?.call(mount);

  const remove = (element) => {
    const entry = mounts.get(element);
    if (!entry) return;
    entry.gone = true;
    mounts.delete(element);
    for (const it of modules) guard(() => it.unmount?.(entry.mount?.number));
    clear(entry);
  };

  /** Unmounts an article for as long as the page keeps this address. */
  const leave = (element) => {
    left.set(element, here());
    remove(element);
  };

  const all = (call) => [...mounts.keys()].map(call);
  /** Whether an element may be mounted: not once all are unmounted, nor if it was unmounted at this address, nor if the page keeps undoing its mount. */
  const isOpen = (element) => watch && !(mounts.has(element) || left.get(element) === here() || app?.isUndone(element));

  /** Mounts an element that has come near the window. */
  const come = (target) => (target.matches(MARKERS) ? isOpen(target) && add(target) : adoptAll());

  /**
   * Waits until elements come near the window; in a browser that cannot tell, all count as near.
   * @type {Partial<IntersectionObserver>}
   */
  const near = window.IntersectionObserver ? new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      come(target);
    }
  }, { rootMargin: '100%' }) : { observe: come };

  /** What the author's selector matches. `auto` matches nothing, since no page has `<auto>` elements; nor does an invalid selector. */
  const chosen = () => {
    try {
      return [...document.querySelectorAll(script.article || 'auto')];
    } catch {
      return [];
    }
  };

  const adoptAll = async () => {
    for (const element of chosen()) {
      if (isOpen(element)) add(element);
      await yielding();
    }
  };

  const scan = () => {
    for (const [element, { mount, address, given }] of mounts) {
      const turned = address !== here();
      const lost = mount?.isLost(turned) ?? (element === document.body ? turned : !element.isConnected);
      if (lost) remove(element);
      // Its text has come; what was mounted by a call, nothing else would find again.
      if (lost > 1) add(element, given);
    }
    for (const element of [...document.querySelectorAll(MARKERS), ...chosen()]) if (isOpen(element)) near.observe(element);
    if (script.article === 'auto' && isOpen(document.body) && looksLikePost(document)) add(document.body);
  };

  let waiting = 0;
  const soon = () => {
    waiting ||= setTimeout(() => {
      waiting = 0;
      if (watch) scan();
    }, 50);
  };
  const changes = new MutationObserver(soon);

  /** Watches the page, until everything is unmounted. */
  const wake = () => {
    if (watch || dead) return;
    watch = new AbortController();
    try {
      customElements.define(CUSTOM, class extends HTMLElement {
        static observedAttributes = ['src'];
        attributeChangedCallback(_, was, is) {
          const entry = mounts.get(this);
          if (!entry || was === is || dead) return;
          remove(this);
          add(this, entry.given);
        }
      });
    } catch {
      // Already defined, or the browser has no custom elements: the element is found as a marker all the same.
    }
    changes.observe(document, { childList: true, subtree: true });
    // Turbo keeps a copy of each page it leaves, which must not contain our chrome.
    addEventListener('turbo:before-cache', () => all(remove), watch);
    addEventListener('error', trapped, watch);
    addEventListener('unhandledrejection', trapped, watch);
    scan();
    settled().then(missing);
  };

  /** Once the page has settled, reports a selector that matches nothing and mistyped attribute names; a page without a post is not a mistake. */
  const missing = () => {
    const { article } = script;
    if (!watch) return;
    mistyped();
    if (article === 'auto') mounts.size || console.info('Intertitle: no post here');
    else if (article && !chosen()[0]) report(document.body, new Fault('nothing-found', `data-article="${article}" matches nothing`));
  };

  const sleep = () => {
    watch = watch?.abort();
    changes.disconnect();
    near.disconnect?.();
  };

  let latest;
  /**
   * Begins at once on a page with a marker; elsewhere only after the first paint, so that until then the page has the processor. It does not begin if
   * everything has been unmounted meanwhile.
   */
  const begin = async () => {
    const own = (latest = {});
    if (document.readyState === 'loading') await new Promise((done) => addEventListener('DOMContentLoaded', done, { once: true }));
    if (!document.querySelector(MARKERS)) await painted();
    if (own === latest) wake();
  };
  begin();

  return {
    version: __VERSION__,
    mount(element, options) {
      // The author gets the error here, before anything has begun.
      if (!element?.localName) throw new TypeError('Intertitle: no element');
      left.set(element);
      wake();
      return add(element, options);
    },
    unmount() {
      latest = 0;
      all(leave);
      sleep();
    },
    /** Takes the options of a script tag; a second tag, on this page or the next, only adds to them. */
    adopt(options) {
      script = { ...script, ...options };
      if (watch) soon();
      else begin();
    },
  };
}
