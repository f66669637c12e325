// The WebAssembly modules, in one list for every script; index.html lists them once more, for Trunk.
// Must not touch files.

/** Each module's name, with what a reader downloads it for. */
export const MODULES = {
  app: 'an enhanced post',
  documents: 'a fetched article, besides',
  posts: 'a fetched page, or whoever quotes, besides',
  quotes: 'whoever quotes, besides',
  cards: 'quote cards, besides',
  films: 'related films, besides',
  paths: 'paths between films, besides',
  responses: 'responses, besides',
  markdown: 'a Markdown source, besides',
};

/** The name of each module's binary, in Cargo and Trunk. */
export const BINARIES = Object.keys(MODULES).map((name) => `intertitle-${name}`);
