// Fetches the content-hashed modules and the author's documents, all in parallel.
// It must not look at the page, and every failure is a Fault that names cause and cure.
/* global __APP__, __APP_WASM__, __MARKDOWN__, __MARKDOWN_WASM__, __INTEGRITY__ */
import { Fault } from './fault.js';

const integrity = (name) => (__INTEGRITY__ ? { integrity: __INTEGRITY__[name] } : {});

/** A module of ours with its WebAssembly, compiled while it streams. */
async function instantiate(base, glue, wasm) {
  const imported = import(new URL(glue, base).href).catch((error) => {
    throw new Fault('module', `${glue} could not be loaded (${error.message}); check that every file of the release lies beside intertitle.js`);
  });
  const bytes = fetch(new URL(wasm, base), integrity(wasm)).then((response) => {
    if (!response.ok) throw new Fault('module', `${wasm} answered ${response.status}; check that every file of the release lies beside intertitle.js`);
    // Whatever type the host gives it: streaming compilation insists on this one.
    return new Response(response.body, { headers: { 'content-type': 'application/wasm' } });
  }, (error) => {
    throw new Fault('module', `${wasm} could not be fetched (${error.message}); allow its host in the page's connect-src, with CORS`);
  });
  const [module, response] = await Promise.all([imported, bytes]);
  try {
    await module.default({ module_or_path: response });
  } catch (error) {
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
    app: once(() => instantiate(base, __APP__, __APP_WASM__)),

    /** The document at `address`: `{article}` (published JSON) or `{document}` (inert HTML). */
    async source(address, type) {
      const kind = !type || type === 'auto' ? guess(address) : type;
      if (kind === 'html') return { document: await inert(address) };
      if (kind === 'json') return { article: await text(address, (response) => response.json()) };
      const [module, words] = await Promise.all([markdown(), text(address, (response) => response.text())]);
      return JSON.parse(module.read(words));
    },
  };
}

const guess = (address) => {
  const path = new URL(address, document.baseURI).pathname;
  return /\.(md|markdown|txt)$/i.test(path) ? 'markdown' : /\.json$/i.test(path) ? 'json' : 'html';
};

const lost = (address, why) => new Fault('document', `${address} ${why}`);

async function text(address, read) {
  const response = await fetch(address).catch((error) => {
    throw lost(address, `could not be fetched (${error.message}); allow its host in the page's connect-src, with CORS`);
  });
  if (!response.ok) throw lost(address, `answered ${response.status}; check the address`);
  return read(response).catch((error) => {
    throw lost(address, `could not be read (${error.message})`);
  });
}

/** An HTML document in which nothing runs and nothing loads; no Trusted Types policy is needed for it. */
const inert = (address) => new Promise((done, fail) => {
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.onload = () => (request.status < 400 && request.response ? done(request.response) : fail(lost(address, `answered ${request.status}; check the address`)));
  request.onerror = () => fail(lost(address, "could not be fetched; allow its host in the page's connect-src, with CORS"));
  request.send();
});
