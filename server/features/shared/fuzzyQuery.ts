/**
 * Most characters of a query for fuse.js. It splits a longer query into parts of this length and searches for each;
 * names are short, so one part is enough.
 */
export const maxFuzzyQuery = 32;
