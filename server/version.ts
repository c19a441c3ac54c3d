declare const VERSION: string | undefined;
declare const BUILD: string | undefined;

/** Version of the package, written in by the build. */
export const version = typeof VERSION === 'string' ? VERSION : 'not built';

/** Changes with all that decides what is found in a text, written in by the build. */
export const build = typeof BUILD === 'string' ? BUILD : 'not built';
