/** One sentence of the matrix on a page of its language. */
export interface Sentence {
  /** The whole page. Only what is found in [start, end) counts. */
  readonly page: string;
  readonly start: number;
  readonly end: number;
  /** Keys that have to be found, and no others. Empty for a look-alike. */
  readonly want: readonly string[];
}

/** Sentences of one kind. `table`, `row` and `column` are printed as they are. */
export interface Cell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly sentences: readonly Sentence[];
}

/** A sentence between two paragraphs of its page. */
export function onPage(
  language: { readonly title: string; readonly page: readonly [string, string] },
  sentence: string,
  want: readonly string[],
): Sentence {
  const before = `${language.title}\n\n${language.page[0]}\n\n`;
  return {
    page: `${before}${sentence}\n\n${language.page[1]}\n`,
    start: before.length,
    end: before.length + sentence.length,
    want,
  };
}

/** Puts values into the `{name}` of a template. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w*)\}/g, (_, name: string) => String(values[name]));
}

/** A number up to 199 in Roman numerals, in capitals. */
export function roman(number: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
  return (number >= 100 ? 'C' : '') + tens[Math.floor(number / 10) % 10] + ones[number % 10];
}
