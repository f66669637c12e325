// The script an author pastes: <script src="…/intertitle.js" async data-article="auto"></script>.
// It must do nothing but find itself on the page and start the one loader.
import { create } from './loader.js';

// A page's own element could stand in the name's place (DOM clobbering); only a script has our address.
// A module script is told nothing of its own element.
const script = document.currentScript ?? document.querySelector('[src*="intertitle.js"]');
if (script instanceof HTMLScriptElement) {
  if (!window.Intertitle?.adopt) window.Intertitle = create(new URL('.', script.src).href);
  window.Intertitle.adopt(script.dataset);
}
