// Finds mount points, fetches what they need when they need it, and watches over what was mounted.
// It must stay small, survive anything the page or the WebAssembly does, and never cost the reader the article.
import { Fault, report } from './fault.js';
import { fetching } from './fetching.js';
import { layers } from './options.js';
import { looksLikePost } from './cheap-test.js';
import { Mount } from './mount.js';
import { settled, yielding } from './pace.js';

const MARKERS = '[data-intertitle], intertitle-article';

export function create(base) {
  const mounts = new Map();
  const fetched = fetching(base);
  const firstPage = location.pathname;
  let script = {};
  let dead = false;
  let app;

  /** Calls into the WebAssembly; after a trap it is never called again, and every article is left plain. */
  const guard = (call) => {
    if (dead) return undefined;
    try {
      return call(app);
    } catch (error) {
      return die(error);
    }
  };

  const die = (error) => {
    if (dead) return;
    dead = true;
    for (const { mount } of mounts.values()) {
      mount.strip();
      report(mount.element, new Fault('fault', `an internal fault stopped the widget (${error?.message ?? error})`));
    }
  };

  const start = async () => {
    const module = await fetched.app();
    if (!app) {
      app = module;
      app.start((message) => die(message));
      addEventListener('error', (event) => {
        if (event.filename?.startsWith(base) && event.error instanceof WebAssembly.RuntimeError) die(event.error);
      });
    }
  };

  const enhance = async (entry, given) => {
    const { mount } = entry;
    const { element } = mount;
    const site = layers(element, script, given, firstPage);
    const address = given.src ?? site.attributes.src ?? (element.dataset.intertitle || (element.localName === 'a' && element.getAttribute('href')));
    if (address && element.localName !== 'a') mount.reserve();
    const [source] = await Promise.all([
      given.article ? { article: given.article } : address ? fetched.source(new URL(address, document.baseURI).href, given.type ?? site.attributes.type) : {},
      start(),
      settled(),
    ]);
    if (entry.gone || dead) return;
    entry.id = guard(() => app.mount(mount, { ...site, ...source, address: address || null, page: element === document.body }));
  };

  const add = (element, given = {}) => {
    const known = mounts.get(element);
    if (known) return known.handle;
    const entry = { mount: new Mount(element) };
    mounts.set(element, entry);
    const ready = dead ? Promise.resolve() : enhance(entry, given).catch((error) => {
      entry.mount.clear();
      report(element, error);
    });
    return (entry.handle = { element, ready, unmount: () => remove(element) });
  };

  const remove = (element) => {
    const entry = mounts.get(element);
    if (!entry) return;
    entry.gone = true;
    mounts.delete(element);
    if (entry.id !== undefined) guard(() => app.unmount(entry.id));
    entry.mount.clear();
  };

  /** Mounts what has come near and is wanted; a second call finds nothing new. */
  const near = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      if (target.matches(MARKERS)) add(target);
      else adoptAll();
    }
  }, { rootMargin: '100% 0px' });

  const chosen = () => (script.article && script.article !== 'auto' ? [...document.querySelectorAll(script.article)] : []);

  const adoptAll = async () => {
    for (const element of chosen()) {
      add(element);
      await yielding();
    }
  };

  const scan = () => {
    for (const stray of document.querySelectorAll('intertitle-host:empty')) if (!stray.shadowRoot) stray.remove();
    for (const [element, { mount }] of mounts) {
      if (mount.lost || (element === document.body && mount.address !== location.href.split('#')[0])) remove(element);
    }
    for (const element of [...document.querySelectorAll(MARKERS), ...chosen()]) if (!mounts.has(element)) near.observe(element);
    if (script.article === 'auto' && !mounts.has(document.body) && looksLikePost(document)) add(document.body);
  };

  let waiting = 0;
  const soon = () => {
    waiting ||= setTimeout(() => {
      waiting = 0;
      if (!dead) scan();
    }, 50);
  };

  const begin = () => {
    new MutationObserver(soon).observe(document.documentElement, { childList: true, subtree: true });
    scan();
  };

  // Turbo keeps a copy of the page as it leaves it: it must be the page, not our chrome.
  document.addEventListener('turbo:before-cache', () => [...mounts.keys()].forEach(remove));
  if (!customElements.get('intertitle-article')) customElements.define('intertitle-article', class extends HTMLElement {});
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else queueMicrotask(begin);

  return {
    version: __VERSION__,
    mount: add,
    unmount: () => [...mounts.keys()].forEach(remove),
    /** A script tag tells its options; a second one on the page, or on the next page, only adds to them. */
    adopt(options) {
      script = { ...script, ...options };
      if (document.readyState !== 'loading') soon();
    },
  };
}
