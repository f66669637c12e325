// Adapts the widget to a quote-card benchmark: `render(node, card)` returns the PNG that a reader would download.
// It must go only the reader's way (composer, "Download PNG"), so that it times what a click costs.

/** How many milliseconds the composer, with its modules, may take to open. */
const PATIENCE = 30_000;

/** What `value` returns, once it returns something. */
const until = async (value) => {
  for (const start = performance.now(); performance.now() - start < PATIENCE; ) {
    const found = value();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 1));
  }
  throw new Error('the composer did not open');
};

const dialog = () => document.querySelector('[data-intertitle-host=composer]')?.shadowRoot.querySelector('dialog[open]');

let composer;

/** The composer with this card's words, opened once. */
async function opened(card) {
  const { mount } = await import('/widget/intertitle.mjs');
  const article = document.body.appendChild(document.createElement('article'));
  const title = article.appendChild(document.createElement('h1'));
  title.textContent = card.source;
  const quote = article.appendChild(document.createElement('p'));
  quote.textContent = card.quote;
  const handle = mount(article, { author: card.author, dock: 'off', progress: 'off' });
  await handle.ready;
  const range = document.createRange();
  range.selectNodeContents(quote);
  handle.quote(range);
  const root = await until(dialog);
  root.querySelector('input[value=portrait]').click();
  return root;
}

export async function render(_node, card) {
  composer ??= await opened(card);
  const make = URL.createObjectURL;
  return new Promise((done) => {
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = make;
      done(blob);
      return make.call(URL, blob);
    };
    // The card is redrawn, as after a reader's change, and then saved.
    composer.querySelector('input[value=portrait]').dispatchEvent(new Event('change', { bubbles: true }));
    composer.querySelector('button[value=download-png]').click();
  });
}
