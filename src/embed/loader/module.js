// The ES module for bundlers and theme authors: `import { mount } from "…/intertitle.mjs"`.
// It must touch nothing on the page by itself: it shares the loader of a script tag, or makes one.
import { create } from './loader.js';

const intertitle = (globalThis.Intertitle ??= create(new URL('.', import.meta.url).href));

export const mount = intertitle.mount;
export const unmount = intertitle.unmount;
export const version = intertitle.version;
export default intertitle;
