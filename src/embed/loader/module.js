// The ES module for bundlers and theme authors: `import { mount } from "…/intertitle.mjs"`.
// It must touch nothing on the page by itself: it shares the loader of a script tag, or makes one; a tag that names it is one.
import { create } from './loader.js';

// An element with this name as its id is no loader of ours.
if (!globalThis.Intertitle?.adopt) globalThis.Intertitle = create(new URL('.', import.meta.url).href);
const intertitle = globalThis.Intertitle;
for (const { src, dataset } of document.querySelectorAll('script[type=module]')) if (src === import.meta.url) intertitle.adopt(dataset);

export const mount = intertitle.mount;
export const unmount = intertitle.unmount;
export const version = intertitle.version;
export default intertitle;
