/** Where a bracket stands in its paragraph. What a bracket means depends on it as much as on its words. */
export interface BracketPlace {
  /** A sentence or part of one ended before it: a full stop, colon, dash, closing mark or the start of a paragraph. */
  readonly afterBreak: boolean;
  /** A sentence begins or ends after it: a capital, a digit, an opening mark, a full stop or the end of a paragraph. */
  readonly beforeBreak: boolean;
  /** A colon follows, as after the name of a speaker: `The Chair (reading):`. */
  readonly beforeColon: boolean;
  /** The word directly before it in the same sentence, in lower case, or ''. */
  readonly previousWord: string;
}

/** The place of the bracket [start, end) of the masked view. */
export function placeOf(view: string, start: number, end: number): BracketPlace {
  const before = view.slice(Math.max(0, start - reach), start).replace(ignoredBefore, '');
  const after = view.slice(end, end + reach).replace(ignoredAfter, '');
  return {
    afterBreak: before === '' || breakBefore.test(before),
    beforeBreak: after === '' || breakAfter.test(after),
    beforeColon: after[0] === ':',
    previousWord: (lastWord.exec(before)?.[0] ?? '').toLowerCase(),
  };
}

/** Whether the bracket is no part of a sentence. */
export function isApart({ afterBreak, beforeBreak }: BracketPlace): boolean {
  return afterBreak && beforeBreak;
}

/** How far around a bracket is looked, in code units. A running header between them is longer: then nothing is known. */
const reach = 40;
/** Spaces, raised note marks and signs of Markdown say nothing about the place. */
const ignoredBefore = /[ \u2060*_\\⁰¹²³⁴-⁹]+$/;
const ignoredAfter = /^[ \u2060*_\\]+/;
const breakBefore = /[\n.!?…؟۔:;؛"”’»)\]—–]$|(?:^|[^\p{L}\p{N}])-$/u;
const breakAfter = /^[\n.!?…؟۔:"“‘«([\\—–-]|^\p{Lu}|^\p{Lo}|^\p{Nd}/u;
const lastWord = /[\p{L}\p{M}][\p{L}\p{M}'’]*$/u;
