/** Options of one article, with the names of the attributes in camelCase. See docs/configuration.md. */
export interface Options {
  /** The document to fetch and show; without it, the element's own content is the article. */
  src?: string;
  /** The document's type; `auto` goes by its file extension, or else by its media type. */
  type?: "auto" | "markdown" | "json" | "html";
  /** The article itself, as docs/article.schema.json describes it. */
  article?: object;
  lang?: string;
  title?: string;
  dek?: string;
  kicker?: string;
  author?: string | object | (string | object)[];
  published?: string;
  updated?: string;
  publication?: string;
  canonical?: string;
  /** The film or films under review: "Her (2013)". */
  film?: string | object | (string | object)[];
  /** "4.5/5", or a number. */
  rating?: string | number;
  /** Your own reading time, in minutes, which replaces the measured one. */
  minutes?: number;
  /** As in the article's JSON: docs/json.md. */
  authors?: object[];
  series?: object;
  earlier?: object;
  hero?: object | string;
  tags?: string[];
  readingTime?: Switch;
  progress?: Switch;
  timeLeft?: Switch;
  outline?: Switch | "auto";
  resume?: Switch;
  spoilers?: Switch;
  endnotes?: Switch;
  /** Whether readers can make quote cards, and which quotes they are offered: all, only those you marked, or these. */
  quotes?: Switch | "marked" | readonly string[];
  /** Whether related films are listed after the article; or the folder of your own catalogue. */
  films?: Switch | "auto" | string;
  /** Whether film titles in the text are marked. */
  filmTitles?: Switch;
  /** Where a film's links lead: `"letterboxd wikidata"`. */
  filmLinks?: string;
  /** Your own choices for the related films: docs/related-films.md. */
  related?: Related;
  /** Where responses are: addresses of posts, `webmention`, `isso:https://…`. See docs/responses.md. */
  responses?: string | readonly string[];
  responsesOrder?: "oldest" | "newest";
  /** Accounts, addresses or ids whose responses are not shown. */
  responsesHide?: string | readonly string[];
  /** Whether pictures of people are loaded. */
  responsesPictures?: Switch | "ask";
  /** What readers can mark in one tap. */
  insights?: Switch | string | readonly string[];
  /** Where insights are counted. See docs/insights-protocol.md. */
  insightsAt?: string;
  blueskyService?: string;
  webmentionService?: string;
  /** Whether anything is kept in the reader's browser. */
  memory?: Switch;
  dock?: "bottom" | "top" | "off";
  theme?: "auto" | "light" | "dark";
  /** Replacements for the words shown to readers, by key. See docs/strings.md. */
  strings?: Record<string, unknown>;
  /** The `#id` of a JSON block that holds further options. */
  config?: string;
  [option: string]: unknown;
}

/** The author's own choices for the related films; a film is written as `"Her (2013)"`. */
export interface Related {
  pin?: (string | { film: string; reason?: string })[];
  hide?: string[];
  reasons?: Record<string, string>;
  posters?: Record<string, string>;
  /** Your ratings, from 0.5 to 5. */
  stars?: Record<string, number>;
  /** Shows only the films that are pinned. */
  only?: boolean;
}

export type Switch = "on" | "off" | boolean;

/** A mounted article. */
export interface Handle {
  /** The element it was mounted on. */
  readonly element: Element;
  /** Settles when the chrome is up. It never rejects: `intertitle:error` reports a failure. */
  readonly ready: Promise<void>;
  /** Removes everything that Intertitle added and leaves the page as it was found. Calling it again does nothing. */
  unmount(): void;
  /** Opens the composer of quote cards with the words of a range of the article. */
  quote(range: Range): void;
}

/**
 * Enhances `element`, or shows in it the document that `options.src` names. For an element that is already mounted it returns that handle; to
 * change the options, unmount it first. Throws if there is no element, and on a server, where there is no page.
 */
export function mount(element: Element, options?: Options): Handle;

/** Unmounts every article, and looks for no more until `mount` is called or a script tag is added. */
export function unmount(): void;

/** The version of the loader: "0.1.0". */
export const version: string;

/** The loader of a page, which all script tags and modules share. */
export interface Loader {
  mount: typeof mount;
  unmount: typeof unmount;
  readonly version: string;
}
declare const Intertitle: Loader;
export default Intertitle;

/** The `detail` of `intertitle:ready`. */
export interface ReadyDetail {
  words: number;
  /** Whole minutes, as shown. */
  minutes: number;
  /** The article's title, and its language as a BCP 47 tag. */
  title: string;
  language: string;
}

/** The `detail` of `intertitle:quote`: a TextQuoteSelector, and the link that lands on the words. */
export interface QuoteDetail {
  text: string;
  prefix: string;
  suffix: string;
  link: string;
}

/** The `detail` of `intertitle:error`. */
export interface ErrorDetail {
  code: "module" | "webassembly" | "document" | "nothing-found" | "fault";
  /** One sentence for the author: cause, then cure. */
  message: string;
}

/** The events of an article. They are dispatched on the mounted element, and bubble up to the document and the window. */
interface Events {
  "intertitle:ready": CustomEvent<ReadyDetail>;
  "intertitle:progress": CustomEvent<{ fraction: number }>;
  "intertitle:quote": CustomEvent<QuoteDetail>;
  "intertitle:error": CustomEvent<ErrorDetail>;
}

declare global {
  interface Window {
    Intertitle: Loader;
  }
  interface ElementEventMap extends Events {}
  interface GlobalEventHandlersEventMap extends Events {}
  interface HTMLElementTagNameMap {
    "intertitle-article": HTMLElement;
  }
}
