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
  // The element of a handle is any element; `document` and `window` hear all of them.
  handle.element.addEventListener("intertitle:progress", ({ detail }) => console.log(detail.fraction.toFixed(2)));
  document.addEventListener("intertitle:ready", ({ detail }) => console.log(detail.title.length + detail.minutes));
  window.addEventListener("intertitle:quote", ({ detail }) => console.log(detail.link));
  // @ts-expect-error: a detail that is never sent
  document.addEventListener("intertitle:ready", ({ detail }) => console.log(detail.nonsense));
  const marked: HTMLElement | null = document.querySelector("intertitle-article");
  marked?.setAttribute("src", "/reviews/her.json");
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
