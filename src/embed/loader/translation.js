// Fetches Intertitle's words in the language of an article: one small file for each language and part of the widget, beside this module.
// It must not choose words: the author's own come first, and English stands in for what is missing.
/* global __LANGUAGES__ */

/** The part of the words that each module with an interface shows. */
const PARTS = { '': 'reading', '-quotes': 'quotes', '-cards': 'quotes', '-films': 'films', '-paths': 'films', '-responses': 'responses' };

const fetched = {};

/** The words of one translated language, as they become strings on a request; without them, after one warning, nothing. */
const words = (language, part) => (fetched[language + part] ??= (async () => {
  const address = import.meta.url.replace(/intertitle-(\w+)\.js.*/, `strings/${language}-${part}-$1.json`);
  try {
    const response = await fetch(address);
    if (!response.ok) throw response.status;
    return await response.json();
  } catch (why) {
    console.warn(`Intertitle: ${address} was not loaded (${why}); readers see English words`);
  }
})());

/** The words that `module` shows in the language of this tag, or nothing if there is no translation: `pt-BR` is `pt` unless it has its own. */
export const translation = (tag, module) => {
  const [language, region] = tag.toLowerCase().split(/[-_]/);
  const known = [`${language}-${region}`, language].find((name) => __LANGUAGES__.includes(` ${name} `));
  return known && PARTS[module] && words(known, PARTS[module]);
};

// Most articles are in the language of their page: its words come along with the WebAssembly, not after it.
translation(document.documentElement.lang, '');
