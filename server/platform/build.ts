declare const BUILD: string | undefined;

/** Changes with all that decides what is found in a text, written in by the build. */
export const build = typeof BUILD === 'string' ? BUILD : 'not built';
