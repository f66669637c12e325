// Fetches the content-hashed modules and the author's documents, all in parallel.
// It must not look at the page; every failure is a Fault that names cause and cure.
/* global __BUILD__, __INTEGRITY__ */
import { Fault } from './fault.js';
import { painted } from './pace.js';

/** The Fault for a file that could not be loaded; `why` is the browser's message or the host's status. */
const lost = (code, name, why) =>
  new Fault(code, `${name} was not loaded (${why}); check address, type, CORS, policy`);

/**
 * Matches an error by which a browser says that a policy forbids WebAssembly, or (a `ReferenceError`) that it has none. Any other error means that
 * a file did not arrive whole.
 */
const REFUSED = /csp|polic|unsafe|^Ref/i;

/** A fragment that grows with each module that failed to load: some browsers cache a failure under its address, so the next attempt uses another. */
let again = '';

/** Loads one of our modules with its WebAssembly, compiled while it streams; the name of every file contains that of the build. */
export async function instantiate(base, part) {
  const name = `intertitle${part}-${__BUILD__}`;
  const missing = ({ message }) => {
    throw lost('module', name, message);
  };
  // On a slow machine even a download takes the processor from the page.
  await painted();
  const [module, { ok, status, body }] = await Promise.all([
    import(`${base}${name}.js${again}`).catch((error) => {
      again += '#1';
      missing(error);
    }),
    (__INTEGRITY__ ? fetch(`${base}${name}.wasm`, { integrity: __INTEGRITY__[`${name}.wasm`] }) : fetch(`${base}${name}.wasm`)).catch(missing),
  ]);
  if (!ok) missing({ message: status });
  try {
    // Streaming compilation accepts only this media type, so it is set here, whatever the host sends.
    await module.default({ module_or_path: new Response(body, { headers: { 'content-type': 'application/wasm' } }) });
  } catch (error) {
    // By name, because a browser without WebAssembly has no class for its errors.
    if (error.name === 'RuntimeError') throw error;
    if (!REFUSED.test(error)) missing(error);
    throw new Fault('webassembly', `WebAssembly was refused (${error.message}); add 'wasm-unsafe-eval' to script-src`);
  }
  return module;
}

/** The document at `address` as `{article, address}`: the published JSON, and the address after redirects. `module` loads one of our modules. */
export async function source(address, type, module) {
  const said = kindOf(type);
  const named = said || kindOf(/\.\w+$/.exec(new URL(address).pathname));
  const [[kind, { response, responseURL }]] = await Promise.all([read(address, named, said), named && module(named)]);
  if (kind === PLAIN) return { article: parsed(response, address), address: responseURL };
  return { ...JSON.parse((await module(kind)).read(response)), address: responseURL };
}

/** The modules that read HTML, and JSON: that one is fetched for every document. */
const HTML = '-posts';
const PLAIN = '-documents';

/** The module that reads the kind of document that `word` names: the author's `type`, a file extension or a media type; falsy if it names none. */
const kindOf = (word) => (/json/i.test(word) ? PLAIN : /md|markdown|plain|txt/i.test(word) ? '-markdown' : /html?/i.test(word) && HTML);

const parsed = (text, address) => {
  try {
    return JSON.parse(text);
  } catch ({ message }) {
    throw new Fault('document', `${address} is not JSON: ${message}`);
  }
};

/** Fetches a file as text, or as an inert HTML document, in which nothing runs or loads: that needs no Trusted Types policy. */
const read = (address, named, said) => new Promise((done, fail) => {
  const request = new XMLHttpRequest();
  let kind = named;
  let sent;
  request.open('GET', address);
  request.onreadystatechange = () => {
    if (request.readyState !== 2) return;
    sent = kindOf(request.getResponseHeader('content-type'));
    kind ||= sent || HTML;
    if (kind === HTML) request.responseType = 'document';
  };
  request.onloadend = () => {
    const { status, response } = request;
    // A host may answer with an HTML page for a file that it does not have.
    const isPage = kind !== HTML && !said && sent === HTML;
    const why = !status ? 'network' : status > 399 ? status : isPage ? 'HTML' : response === null && 'no HTML';
    if (why) fail(lost('document', address, why));
    else done([kind, request]);
  };
  request.send();
});
