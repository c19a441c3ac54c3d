declare const VERSION: string | undefined;

/** Version of the package, written in by the build. */
export const version = typeof VERSION === 'string' ? VERSION : 'not built';
