/** The part of bibtex-parse 2.1 that is used here. */
declare module 'bibtex-parse' {
  interface Field {
    readonly name: string;
    readonly value: unknown;
    readonly datatype: string;
  }
  interface Item {
    readonly itemtype: 'entry' | 'string' | 'preamble' | 'comment';
    readonly type?: string;
    /** Null where an entry has none. */
    readonly key?: string | null;
    readonly name?: string;
    readonly value?: unknown;
    readonly fields?: readonly Field[];
  }
  /** Throws where the text is no BibTeX. */
  export function parse(text: string, options?: { readonly number: 'string' }): Item[];
}
