// What the loader's own sources use and its published types do not have: what the build writes into it (scripts/finish/loader.mjs), what only a
// script tag calls, and what `lib.dom` lacks.
import type {} from "../../../src/embed/loader/intertitle.d.ts";

declare module "../../../src/embed/loader/intertitle.d.ts" {
  interface Loader {
    adopt(options: Record<string, string>): void;
  }
}

declare global {
  const __VERSION__: string;
  const __BUILD__: string;
  const __LANGUAGES__: string;
  const __INTEGRITY__: Record<string, string> | null;
  interface Window {
    scheduler?: { yield?(): Promise<void> };
  }
  var Intertitle: Window["Intertitle"];
}
