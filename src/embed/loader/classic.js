// The script an author pastes: <script src="…/intertitle.js" async data-article="auto"></script>.
// It must do nothing but find itself on the page and start the one loader.
import { create } from './loader.js';

const script = document.currentScript;
const own = script instanceof HTMLScriptElement ? script : null;
if (own) {
  window.Intertitle ??= create(new URL('.', own.src).href);
  window.Intertitle.adopt?.(own.dataset);
}
