// Fetches the content-hashed modules and the author's documents, all in parallel.
// It must not look at the page, and every failure is a Fault that names cause and cure.
/* global __APP__, __APP_WASM__, __DOCUMENTS__, __DOCUMENTS_WASM__, __MARKDOWN__, __MARKDOWN_WASM__, __INTEGRITY__ */
import { Fault } from './fault.js';

const integrity = (name) => (__INTEGRITY__ ? { integrity: __INTEGRITY__[name] } : {});

/** What did not come; `why` is the browser's word or the host's status. */
const lost = (code, name, why) =>
  new Fault(code, `${name} could not be loaded (${why}); check its address, CORS and the page's connect-src`);

async function get(code, address, options) {
  const response = await fetch(address, options).catch((error) => {
    throw lost(code, address, error.message);
  });
  if (!response.ok) throw lost(code, address, response.status);
  return response;
}

/** A module of ours with its WebAssembly, compiled while it streams. */
async function instantiate(base, glue, wasm) {
  const [module, { body }] = await Promise.all([
    import(new URL(glue, base).href).catch((error) => {
      throw lost('module', glue, error.message);
    }),
    get('module', new URL(wasm, base), integrity(wasm)),
  ]);
  try {
    // Whatever type the host gives it: streaming compilation insists on this one.
    await module.default({ module_or_path: new Response(body, { headers: { 'content-type': 'application/wasm' } }) });
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw new Fault('fault', `stopped by an internal fault (${error.message})`);
    throw new Fault('webassembly', `WebAssembly was refused (${error.message}); add 'wasm-unsafe-eval' to the page's script-src`);
  }
  return module;
}

export function fetching(base) {
  const once = (run) => {
    let result;
    return () => (result ??= run());
  };
  const markdown = once(() => instantiate(base, __MARKDOWN__, __MARKDOWN_WASM__));
  return {
    app: () => instantiate(base, __APP__, __APP_WASM__),
    documents: () => instantiate(base, __DOCUMENTS__, __DOCUMENTS_WASM__),

    /** The document at `address`: `{article}` (published JSON) or `{document}` (inert HTML). */
    async source(address, type) {
      const kind = type && type !== 'auto' ? type : guess(address);
      if (kind === 'html') return { document: await inert(address) };
      if (kind === 'json') return { article: await read(address, 'json') };
      const [module, words] = await Promise.all([markdown(), read(address, 'text')]);
      return JSON.parse(module.read(words));
    },
  };
}

const guess = (address) => {
  const path = new URL(address).pathname;
  return /\.(md|markdown|txt)$/i.test(path) ? 'markdown' : /\.json$/i.test(path) ? 'json' : 'html';
};

/** `as` is the response's own method: text or json. */
async function read(address, as) {
  const response = await get('document', address);
  return response[as]().catch((error) => {
    throw new Fault('document', `${address} could not be read (${error.message})`);
  });
}

/** An HTML document in which nothing runs and nothing loads; no Trusted Types policy is needed for it. */
const inert = (address) => new Promise((done, fail) => {
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.onload = () => (request.status < 400 && request.response ? done(request.response) : fail(lost('document', address, request.status)));
  request.onerror = () => fail(lost('document', address, 'no answer'));
  request.send();
});
