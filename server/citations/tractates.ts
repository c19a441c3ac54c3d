import { fold } from '../text/fold';
import tractates from './works/tractates.json';

/** A tractate of the Mishnah, and of the Talmud and the Tosefta where they have it. */
export interface Tractate {
  /** Its name in keys: `bavakamma`. */
  readonly key: string;
  readonly title: string;
  /** Its place in the order of the Mishnah, from 1. */
  readonly number: number;
  /** Number of chapters in the Mishnah. Absent where editions differ. */
  readonly chapters?: number;
  /** First and last leaf in the Babylonian Talmud. Absent where the tractate is not part of it. */
  readonly leaves?: readonly number[];
  /** Whether its name is a usual word or the name of a person, so that a leaf alone does not show what is meant. */
  readonly isCommon: boolean;
}

interface Entry {
  readonly key: string;
  readonly title: string;
  readonly spellings: readonly string[];
  readonly abbreviations: readonly string[];
  readonly chapters?: number;
  readonly leaves?: readonly number[];
  readonly common?: boolean;
}

const all = tractates.map((entry: Entry, index): Tractate & Entry => ({
  ...entry,
  number: index + 1,
  isCommon: entry.common === true,
}));
const byKey = new Map<string, Tractate>(all.map(tractate => [tractate.key, tractate]));
const byName = new Map<string, Tractate>();
const byAbbreviation = new Map<string, Tractate>();
for (const tractate of all) {
  for (const name of [tractate.title, ...tractate.spellings]) byName.set(plain(name), tractate);
  for (const name of tractate.abbreviations) byAbbreviation.set(plain(name), tractate);
}

/** The first words of all names and abbreviations, folded. */
const firstWords = new Set(
  all.flatMap(({ title, spellings, abbreviations }) =>
    [title, ...spellings, ...abbreviations].map(name => fold(name).split(/[^\p{L}]+/u)[0]),
  ),
);

/** Whether a folded word may be the first one of a name or an abbreviation. A cheap test. */
export function mayStartTractate(word: string): boolean {
  return firstWords.has(word);
}

/** The tractate with a key. */
export function tractateNamed(key: string): Tractate | undefined {
  return byKey.get(key);
}

/** The tractate with a name in any of its romanisations, in folded words: "baba batra". */
export function tractateOfName(words: readonly string[]): Tractate | undefined {
  return byName.get(words.join(''));
}

/** The tractate with an abbreviation, in folded words: "b qam". It is read only after the name of a work. */
export function tractateOfAbbreviation(words: readonly string[]): Tractate | undefined {
  return byAbbreviation.get(words.join(''));
}

/** Longest name of a tractate in words. */
export const maxTractateWords = 3;

function plain(name: string): string {
  return fold(name).replace(/[^\p{L}]/gu, '');
}
