// The selectors of the elements by which authors mark an article themselves.
// It must only name them: the loader decides what becomes of them.

export const CUSTOM = 'intertitle-article';
export const MARKERS = `[data-intertitle], ${CUSTOM}`;
