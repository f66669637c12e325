// How authors mark an article themselves. Must only name them: what becomes of them is the loader's.

export const CUSTOM = 'intertitle-article';
export const MARKERS = `[data-intertitle], ${CUSTOM}`;
