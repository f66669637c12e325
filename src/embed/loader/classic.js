// The script an author pastes: <script src="…/intertitle.js" async data-article="auto"></script>.
// It must do nothing but find its own element and start the one loader of the page.
import { create } from './loader.js';

// A named element of the page could take the place of `currentScript` (DOM clobbering), hence the check that this is a script.
// In a module script `currentScript` is null.
const script = document.currentScript ?? document.querySelector('[src*="intertitle.js"]');
if (script instanceof HTMLScriptElement) {
  if (!window.Intertitle?.adopt) window.Intertitle = create(new URL('.', script.src).href);
  window.Intertitle.adopt(script.dataset);
}
