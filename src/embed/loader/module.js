// The ES module for bundlers and theme authors: `import { mount } from "…/intertitle.mjs"`.
// It must touch nothing on the page by itself: it shares the loader of a script tag, or makes one. A script tag that loads it can have options, too.
/* global __VERSION__ */
import { create } from './loader.js';

/** @returns {import('./intertitle.d.ts').Loader} */
const join = () => {
  // An element with the id `Intertitle` would also be found under this name, but is no loader: hence the test for `adopt`.
  if (!globalThis.Intertitle?.adopt) globalThis.Intertitle = create(new URL('.', import.meta.url).href);
  /** @type {NodeListOf<HTMLScriptElement>} */
  const modules = document.querySelectorAll('script[type=module]');
  for (const { src, dataset } of modules) if (src === import.meta.url) globalThis.Intertitle.adopt(dataset);
  return globalThis.Intertitle;
};

/** On a server, where components are rendered before they reach a page, there is nothing to mount on. */
const absent = { version: __VERSION__, mount() { throw new Error('Intertitle: there is no page here; mount in the browser'); }, unmount() {}, adopt() {} };

const intertitle = globalThis.document ? join() : absent;

export const mount = intertitle.mount;
export const unmount = intertitle.unmount;
export const version = intertitle.version;
export default intertitle;
