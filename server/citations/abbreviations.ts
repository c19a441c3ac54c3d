import { fold } from '../text/fold';
import type { Work } from './citation';
import type { Token } from './tokenize';

/** An abbreviation of a work: "LG", "Adv. haer.". */
export interface Abbreviation {
  readonly work: Work;
  /** Its words as they are written, without points. */
  readonly words: readonly string[];
  /** Whether it also means other things. */
  readonly isUnsure: boolean;
}

/** Abbreviations of a table of works. */
export interface AbbreviationTable {
  /** By their folded words, joined with a space. */
  readonly byWords: ReadonlyMap<string, readonly Abbreviation[]>;
  /** The first folded word of each. */
  readonly firstWords: ReadonlySet<string>;
}

/** Abbreviations of one length that stand at a token, and the token after the last one, with its point. */
interface AbbreviationMatch {
  readonly found: readonly Abbreviation[];
  readonly next: number;
}

export function abbreviationTable(works: readonly Work[]): AbbreviationTable {
  const byWords = new Map<string, Abbreviation[]>();
  for (const work of works) {
    const add = (text: string, isUnsure: boolean): void => {
      const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
      const key = words.map(word => fold(word)).join(' ');
      byWords.set(key, [...(byWords.get(key) ?? []), { work, words, isUnsure }]);
    };
    for (const text of work.abbreviations ?? []) add(text, false);
    for (const text of work.unsureAbbreviations ?? []) add(text, true);
  }
  return { byWords, firstWords: new Set([...byWords.keys()].map(key => key.split(' ')[0])) };
}

/** The abbreviations that start at a token, the longest first. */
export function abbreviationsAt(
  { byWords, firstWords }: AbbreviationTable,
  view: string,
  tokens: readonly Token[],
  index: number,
): AbbreviationMatch[] {
  if (!firstWords.has(tokens[index].text)) return [];
  const matches: AbbreviationMatch[] = [];
  const written: string[] = [];
  let key = '';
  let cursor = index;
  while (written.length < maxWords && tokens[cursor]?.kind === 'word') {
    const { text, start, end } = tokens[cursor];
    written.push(view.slice(start, end));
    key += written.length === 1 ? text : ` ${text}`;
    cursor++;
    if (tokens[cursor]?.text === '.') cursor++;
    const found = (byWords.get(key) ?? []).filter(({ words }) => isWrittenSo(words, written));
    if (found.length > 0) matches.unshift({ found, next: cursor });
    // "Caesar, B.G.": the author is the first word.
    if (written.length === 1 && tokens[cursor]?.text === ',') cursor++;
  }
  return matches;
}

const maxWords = 4;

/** Whether capitals are as they should be: all of them in "LG" and "Sn", in "Adv. haer." those of the first word. */
function isWrittenSo(words: readonly string[], written: readonly string[]): boolean {
  const isAllCapital = words.every(word => word === word.toUpperCase());
  if (isAllCapital) return words.every((word, index) => word === written[index]);
  return words[0] === written[0];
}
