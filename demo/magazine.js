/* Changeover's light switch: sets data-theme on the root and remembers it. The page is whole without it. */
(() => {
  "use strict";
  const root = document.documentElement;
  const KEY = "changeover-theme";

  const remembered = () => {
    try { return localStorage.getItem(KEY); } catch { return null; }
  };
  const remember = (theme) => {
    try { localStorage.setItem(KEY, theme); } catch { /* a private window: the choice lasts as long as the page */ }
  };
  const shown = () => root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

  const asked = new URLSearchParams(location.search).get("theme") || remembered();
  if (asked === "light" || asked === "dark") root.dataset.theme = asked;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("button.theme");
    if (!button) return;
    const label = () => { button.textContent = shown() === "dark" ? button.dataset.light : button.dataset.dark; };
    button.addEventListener("click", () => {
      root.dataset.theme = shown() === "dark" ? "light" : "dark";
      remember(root.dataset.theme);
      label();
    });
    label();
    button.hidden = false;
  });
})();
