// How TypeScript authors use the module; `tsc` must accept all of it, and refuse each line marked @ts-expect-error.
import Intertitle, { mount, unmount, version, type Handle, type Options } from "intertitle";

const options: Options = { src: "/reviews/her.md", film: "Her (2013)", rating: 4.5, progress: "off", theme: "dark", strings: { minutes: "min" } };
const element = document.querySelector("article");

if (element) {
  const handle: Handle = mount(element, options);
  await handle.ready;
  const same: Element = handle.element;
  handle.unmount();

  same.addEventListener("intertitle:ready", () => {});
  (same as HTMLElement).addEventListener("intertitle:ready", (event) => {
    const minutes: number = event.detail.minutes;
    const words: number = event.detail.words;
    console.log(minutes + words);
  });
  (same as HTMLElement).addEventListener("intertitle:error", (event) => {
    const message: string = event.detail.message;
    console.log(event.detail.code === "webassembly" ? "refused" : message);
    // @ts-expect-error: a code that is never sent
    console.log(event.detail.code === "nonsense");
  });
  // @ts-expect-error: an option takes the values it documents
  mount(element, { theme: "sepia" });
  // @ts-expect-error: an article is named by its element, not by a selector
  mount("article");
}

Intertitle.mount(document.body, { progress: true, outline: "auto" });
window.Intertitle.unmount();
unmount();
export const known: string = version + Intertitle.version;
// @ts-expect-error: the version is the loader's
version = "2";
