// Finds mount points, fetches what they need when they need it, and watches over what was mounted.
// It must stay small, survive anything the page or the WebAssembly does, and never cost the reader the article: what only a
// mounted article needs comes with the widget's module (mount.js).
/* global __BUILD__, __VERSION__ */
import { Fault, report } from './fault.js';
import { instantiate, once, source } from './fetching.js';
import { looksLikePost } from './cheap-test.js';
import { CUSTOM, MARKERS } from './markers.js';
import { mistyped } from './mistyped.js';
import { painted, settled, yielding } from './pace.js';

/**
 * The page's address, without what a campaign has put at its end, for scripts that tidy the address turn no page; and without its fragment, unless that
 * is a route.
 */
const here = () => location.href.split(/#(?!!?\/)|.utm_/)[0];

/**
 * Keeps the place of a document that is on its way, so that what follows does not jump; returns what gives it back. An animation that has ended holds
 * it: what the page writes into the element's style meanwhile is the page's.
 */
const reserve = (element) => {
  const held = element.animate({ display: 'block', minHeight: '100vh' }, { fill: 'forwards' });
  return () => held.cancel();
};

const absolute = (address) => {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    throw new Fault('document', `${address} is no URL`);
  }
};

export function create(base) {
  const mounts = new Map();
  const left = new WeakMap();
  const returns = new WeakMap();
  const firstPage = here();
  let script = {};
  let dead = false;
  let watch;
  let app;

  /** Calls into a WebAssembly; after a trap none is called again, and every article is left plain. */
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
  /** A module of ours, fetched and started once; one that did not come is asked for again. */
  const module = (name) => once(started, name, async () => {
    const it = await instantiate(base, name);
    modules.push(it);
    guard(() => it.start?.(die));
    return it;
  });

  /**
   * A trap in a callback of ours, known by our module at the top of its stack: nothing else tells us. What an author's listener throws is not ours.
   * A frame ends in line and column; those of a WebAssembly itself (`wasm://…`) name nobody.
   */
  const trapped = ({ error, reason = error }) => {
    if (reason?.stack?.match?.(/[^m]:\/\/\S+\d:\d/)?.[0].includes(__BUILD__)) die(reason);
  };

  const enhance = async (entry) => {
    if (dead) return;
    const { element, given } = entry;
    const option = (name) => given[name] ?? element.dataset[name] ?? element.getAttribute(name);
    const address = option('src') ?? (element.dataset.intertitle || element.getAttribute('href'));
    if (address && element.localName !== 'a') entry.restore = reserve(element);
    const href = address ? absolute(address) : null;
    const fetching = given.article ? { article: given.article } : href && source(href, option('type'), module);
    const [fetched, documents] = await Promise.all([fetching, fetching && module('-documents'), module('').then((it) => (app = it)), settled()]);
    if (entry.gone || dead) return;
    const mount = (entry.mount = new app.Mount(entry, href, chosen, () => leave(element)));
    const request = { ...fetched, base, script, given, page: element === document.body, turned: here() !== firstPage };
    mount.ask = (name, call, ...rest) => module(name)
      .then((it) => entry.gone || guard(() => it[call](mount, request, ...rest)))
      .catch((error) => mount.warn(error.message));
    if (documents) {
      request.built = guard(() => documents.build(mount, request));
      if (!request.built) return;
      await yielding();
    }
    while (!entry.gone && guard(() => app.step(mount, request))) await yielding();
  };

  const add = (element, given = {}) => {
    if (mounts.has(element)) return mounts.get(element).handle;
    const entry = { element, given, address: here() };
    mounts.set(element, entry);
    const ready = enhance(entry).catch((error) => {
      clear(entry);
      if (!dead) report(element, error);
    });
    return (entry.handle = { element, ready, unmount: () => leave(element), quote: (range) => mounts.get(element)?.mount?.ask('-quotes', 'quote', range) });
  };

  const clear = ({ mount, restore }, how = 'clear') => (mount ? mount[how] : restore)?.call(mount);

  const remove = (element) => {
    const entry = mounts.get(element);
    if (!entry) return;
    entry.gone = true;
    mounts.delete(element);
    for (const it of modules) guard(() => it.unmount?.(entry.mount?.number));
    clear(entry);
  };

  /** What the author unmounts stays unmounted on this page. */
  const leave = (element) => {
    left.set(element, here());
    remove(element);
  };

  const all = (call) => [...mounts.keys()].map(call);
  /** What the page has thrown away is put back three times, on each of its addresses. */
  const isOpen = (element) => !mounts.has(element) && left.get(element) !== here() && !(returns.get(element) > 3);

  /** Mounts what has come near. */
  const come = (target) => (target.matches(MARKERS) ? isOpen(target) && add(target) : adoptAll());

  /** Waits until elements come near; where a browser cannot tell, they are. */
  const near = window.IntersectionObserver ? new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      come(target);
    }
  }, { rootMargin: '100%' }) : { observe: come, disconnect() {} };

  /** `auto`, read as a selector, names elements that no page has; what is no selector matches nothing. */
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
    for (const stray of document.querySelectorAll('intertitle-host')) if (!stray.shadowRoot) stray.remove();
    for (const [element, { mount, address }] of mounts) {
      const turned = address !== here();
      if (!(turned && element === document.body) && !(mount ? mount.isLost(turned) : !element.isConnected)) continue;
      if (element.isConnected) returns.set(element, turned ? 0 : (returns.get(element) || 0) + 1);
      remove(element);
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
        attributeChangedCallback(name, was, is) {
          const entry = mounts.get(this);
          if (!entry || was === is || dead) return;
          remove(this);
          add(this, entry.given);
        }
      });
    } catch {
      // Defined by another, or by none: it is an element all the same.
    }
    changes.observe(document, { childList: true, subtree: true });
    // Turbo keeps a copy of the page as it leaves it: it must be the page, not our chrome.
    addEventListener('turbo:before-cache', () => all(remove), watch);
    addEventListener('error', trapped, watch);
    addEventListener('unhandledrejection', trapped, watch);
    scan();
    settled().then(missing);
  };

  /** A selector that matches nothing once the page is there is a mistake, and is told, as is a name that is nearly ours; a page without a post is none. */
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
    near.disconnect();
  };

  /** Looks at a page with nothing of ours marked only once its first paint is on the screen: until then the processor is the page's. */
  const arrive = async () => wake(document.querySelector(MARKERS) || await painted());
  const begin = () => (document.readyState === 'loading' ? addEventListener('DOMContentLoaded', arrive) : arrive());
  begin();

  return {
    version: __VERSION__,
    mount(element, options) {
      // Where there is no element, it is here that its author is told, and nothing has begun.
      left.set(element);
      wake();
      return add(element, options);
    },
    unmount() {
      all(leave);
      sleep();
    },
    /** A script tag tells its options; a second one on the page, or on the next page, only adds to them. */
    adopt(options) {
      script = { ...script, ...options };
      if (watch) soon();
      else begin();
    },
  };
}
