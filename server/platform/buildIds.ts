declare const BUILD: string | undefined;

/** Changes with all that decides what is found in a text, written in by the build. */
export const build = typeof BUILD === 'string' ? BUILD : 'not built';

declare const SEGMENTS: string | undefined;

/** Changes with all that decides what a segment of the search holds, written in by the build. */
export const segmentsBuild = typeof SEGMENTS === 'string' ? SEGMENTS : 'not built';
