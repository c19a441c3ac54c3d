// scripts/build.mjs defines these constants. They do not exist when the sources run without a build.
declare const BUILD: string | undefined;
declare const SEGMENTS: string | undefined;
declare const SCRIPTS: Readonly<Record<string, string>> | undefined;

/** A hash of all code and data that decide which facts are found in a text. Part of the keys of cached facts. */
export const factsBuild = typeof BUILD === 'string' ? BUILD : 'not built';

/** A hash of all code and data that decide what a search segment holds. Stored segments of another build are not used. */
export const segmentsBuild = typeof SEGMENTS === 'string' ? SEGMENTS : 'not built';

/** A hash of each script that `server.js` and `cli.js` run, by its name without `.js`. */
export const scriptHashes = typeof SCRIPTS === 'object' ? SCRIPTS : {};
