// The modules of the WebAssembly, in one list for every script; index.html names them once more, for Trunk.
// Must not touch files.

/** By name: who downloads it. */
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

/** The binary of each, as Cargo and Trunk call it. */
export const BINARIES = Object.keys(MODULES).map((name) => `intertitle-${name}`);
