// Fetches the content-hashed modules and the author's documents, all in parallel.
// It must not look at the page, and every failure is a Fault that names cause and cure.
/* global __BUILD__, __INTEGRITY__ */
import { Fault } from './fault.js';
import { painted } from './pace.js';

/** What did not come; `why` is the browser's word or the host's status. */
const lost = (code, name, why) =>
  new Fault(code, `${name} could not be loaded (${why}); check address, type, CORS, CSP`);

/**
 * What is in an error where a policy stands in the way, or how it begins where a browser has no WebAssembly (`ReferenceError`). All others are of a
 * file that did not come whole.
 */
const REFUSED = /polic|csp|unsafe|^Ref/i;

/** How many modules did not come: some browsers remember that under the address, so the next one is asked for under another. */
let failures = 0;

/** A module of ours with its WebAssembly, compiled while it streams; all files of a build share its name. */
export async function instantiate(base, part) {
  const name = `intertitle${part}-${__BUILD__}`;
  const missing = ({ message }) => {
    throw lost('module', name, message);
  };
  // On a small machine a download already takes the processor from the page.
  await painted();
  const [module, { ok, status, body }] = await Promise.all([
    import(`${base}${name}.js${failures ? `#${failures}` : ''}`).catch((error) => {
      failures += 1;
      missing(error);
    }),
    fetch(`${base}${name}.wasm`, __INTEGRITY__ ? { integrity: __INTEGRITY__[`${name}.wasm`] } : {}).catch(missing),
  ]);
  if (!ok) missing({ message: status });
  try {
    // Whatever type the host gives it: streaming compilation insists on this one.
    await module.default({ module_or_path: new Response(body, { headers: { 'content-type': 'application/wasm' } }) });
  } catch (error) {
    // By name: where a browser has no WebAssembly, its errors are no classes.
    if (error.name === 'RuntimeError') throw error;
    if (!REFUSED.test(error)) missing(error);
    throw new Fault('webassembly', `WebAssembly was refused (${error.message}); add 'wasm-unsafe-eval' to script-src`);
  }
  return module;
}

/** What `make` promises, asked for once under this name; what did not come is asked for again. */
export const once = (kept, name, make) => (kept[name] ??= make().catch((error) => {
  delete kept[name];
  throw error;
}));

/** The modules that read what is no JSON. */
const READERS = { markdown: '-markdown', html: '-posts' };

/** The document at `address` as `{article, address}`, the published JSON and where it came from in the end; `module` gives a module of ours. */
export async function source(address, type, module) {
  const said = kindOf(type);
  const named = said || kindOf(/\.\w+$/.exec(new URL(address).pathname));
  const [[kind, { response, responseURL }]] = await Promise.all([read(address, named, said), READERS[named] && module(READERS[named])]);
  if (kind === 'json') return { article: parsed(response, address), address: responseURL };
  return { ...JSON.parse((await module(READERS[kind])).read(response)), address: responseURL };
}

/** What a document is by the author's word, by its ending or by its media type; nothing where that does not tell. */
const kindOf = (word) => (/json/i.test(word) ? 'json' : /md|markdown|plain|txt/i.test(word) ? 'markdown' : /html?/i.test(word) && 'html');

const parsed = (text, address) => {
  try {
    return JSON.parse(text);
  } catch ({ message }) {
    throw new Fault('document', `${address} is no JSON: ${message}`);
  }
};

/** A file as text, or as an HTML document in which nothing runs and nothing loads: no Trusted Types policy is needed for that. */
const read = (address, named, said) => new Promise((done, fail) => {
  const request = new XMLHttpRequest();
  let kind = named;
  let sent;
  request.open('GET', address);
  request.onreadystatechange = () => {
    if (request.readyState !== 2) return;
    sent = kindOf(request.getResponseHeader('content-type'));
    kind ||= sent || 'html';
    request.responseType = kind === 'html' ? 'document' : 'text';
  };
  request.onloadend = () => {
    const { status, response } = request;
    // A host that answers what it does not have with its front page.
    const isPage = kind !== 'html' && !said && sent === 'html';
    const why = !status ? 'network' : status > 399 ? status : isPage ? 'HTML' : response === null && 'no HTML';
    if (why) fail(lost('document', address, why));
    else done([kind, request]);
  };
  request.send();
});
