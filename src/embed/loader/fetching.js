// Fetches the content-hashed modules and the author's documents, all in parallel.
// It must not look at the page, and every failure is a Fault that names cause and cure.
/* global __BUILD__, __INTEGRITY__ */
import { Fault } from './fault.js';

const integrity = (name) => (__INTEGRITY__ ? { integrity: __INTEGRITY__[name] } : {});

/** What did not come; `why` is the browser's word or the host's status. */
const lost = (code, name, why) =>
  new Fault(code, `${name} could not be loaded (${why}); check address, CORS, connect-src`);

/** A module of ours with its WebAssembly, compiled while it streams; all files of a build share its name. */
async function instantiate(base, part) {
  const name = `intertitle${part}-${__BUILD__}`;
  const missing = (error) => {
    throw lost('module', name, error.message);
  };
  const wasm = `${name}.wasm`;
  const [module, { ok, status, body }] = await Promise.all([
    import(`${base}${name}.js`).catch(missing),
    fetch(base + wasm, integrity(wasm)).catch(missing),
  ]);
  if (!ok) throw lost('module', wasm, status);
  try {
    // Whatever type the host gives it: streaming compilation insists on this one.
    await module.default({ module_or_path: new Response(body, { headers: { 'content-type': 'application/wasm' } }) });
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    throw new Fault('webassembly', `WebAssembly was refused (${error.message}); add 'wasm-unsafe-eval' to script-src`);
  }
  return module;
}

export function fetching(base) {
  let markdown;
  return {
    module: (part) => instantiate(base, part),

    /** The document at `address`: `{article}` (published JSON) or `{document}` (inert HTML). */
    async source(address, type) {
      const kind = KINDS.test(type) ? type : guess(address);
      if (kind === 'html') return { document: await read(address, 'document') };
      if (kind === 'json') return { article: await read(address, 'json') };
      const [module, words] = await Promise.all([(markdown ??= instantiate(base, '-markdown')), read(address, 'text')]);
      return JSON.parse(module.read(words));
    },
  };
}

const KINDS = /^(markdown|json|html)$/;

const guess = (address) => {
  const path = new URL(address).pathname;
  return /\.(md|markdown|txt)$/i.test(path) ? 'markdown' : /\.json$/i.test(path) ? 'json' : 'html';
};

/** A file as text, JSON or an HTML document in which nothing runs and nothing loads; no Trusted Types policy is needed for that. */
const read = (address, as) => new Promise((done, fail) => {
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = as;
  request.onload = () => {
    const { status, response } = request;
    const why = status < 400 ? response === null && 'broken' : status;
    if (why) fail(lost('document', address, why));
    else done(response);
  };
  request.onerror = () => fail(lost('document', address, 'network'));
  request.send();
});
