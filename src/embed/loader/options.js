// Gathers what the author set, layer by layer, as plain values; the core validates it.
// It must not judge: an unknown name or a bad value is the core's to report.

/** What belongs to one article and not to a whole site: forgotten when a script tag outlives its page. */
const PER_PAGE = ['title', 'dek', 'kicker', 'author', 'published', 'updated', 'film', 'rating', 'canonical', 'minutes', 'lang', 'config'];

/** The author's JSON block: in the element that it is for, or in the page. */
const BLOCK = 'script[data-intertitle-config]';

const camel = (name) => name.replace(/^data-/, '').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The attributes of a marker or custom element, by option name. */
const attributesOf = (element) => {
  const custom = element.localName === 'intertitle-article';
  const options = {};
  for (const { name, value } of element.attributes) if (custom || name.startsWith('data-')) options[camel(name)] = value;
  return options;
};

/** The four layers of one mount, weakest first: script tag, JSON block, element, call. */
export function layers(element, script, given, firstPage) {
  const site = { ...script };
  if (location.pathname !== firstPage) for (const name of PER_PAGE) delete site[name];
  const attributes = element === document.body ? {} : attributesOf(element);
  const name = given.config ?? attributes.config ?? site.config;
  const inside = element === document.body ? null : element.querySelector(BLOCK);
  const block = (name && document.querySelector(name)) || inside || document.querySelector(`:is(head, body) > ${BLOCK}`);
  return { script: site, block: block?.textContent ?? null, attributes, given };
}
