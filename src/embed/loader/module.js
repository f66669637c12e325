// The ES module for bundlers and theme authors: `import { mount } from "…/intertitle.mjs"`.
// It must touch nothing on the page by itself: it shares the loader of a script tag, or makes one.
import { create } from './loader.js';

// An element with this name as its id is no loader of ours.
if (!globalThis.Intertitle?.adopt) globalThis.Intertitle = create(new URL('.', import.meta.url).href);
const intertitle = globalThis.Intertitle;

export const mount = intertitle.mount;
export const unmount = intertitle.unmount;
export const version = intertitle.version;
export default intertitle;
