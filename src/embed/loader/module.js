// The ES module for bundlers and theme authors: `import { mount } from "…/intertitle.mjs"`.
// It must touch nothing on the page by itself: it shares the loader of a script tag, or makes one. A script tag that loads it can have options, too.
import { create } from './loader.js';

// An element with the id `Intertitle` would also be found under this name, but is no loader: hence the test for `adopt`.
if (!globalThis.Intertitle?.adopt) globalThis.Intertitle = create(new URL('.', import.meta.url).href);
const intertitle = globalThis.Intertitle;
/** @type {NodeListOf<HTMLScriptElement>} */
const modules = document.querySelectorAll('script[type=module]');
for (const { src, dataset } of modules) if (src === import.meta.url) intertitle.adopt(dataset);

export const mount = intertitle.mount;
export const unmount = intertitle.unmount;
export const version = intertitle.version;
export default intertitle;
