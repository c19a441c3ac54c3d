/** The content of server/citations/languages/bookNames.json. `keyOf` is `keyOfName`, which only TypeScript can import. */
export function bibleNames(keyOf: (name: string, code: never) => string | undefined): Promise<string>;

export function bibleTables(): Promise<string>;
