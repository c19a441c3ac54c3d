// scripts/build.mjs defines both constants. They do not exist when the sources run without a build.
declare const BUILD: string | undefined;
declare const SEGMENTS: string | undefined;

/** A hash of all code and data that decide which facts are found in a text. Part of the keys of cached facts. */
export const factsBuild = typeof BUILD === 'string' ? BUILD : 'not built';

/** A hash of all code and data that decide what a search segment holds. Stored segments of another build are not used. */
export const segmentsBuild = typeof SEGMENTS === 'string' ? SEGMENTS : 'not built';
