import { asciiDigits, fold } from '../text/fold';
import { partsOfSpeech } from '../text/lexicon';
import { offices } from '../themes/lists';
import { pattern, patternSource } from '../transcript/pattern';

/** A file name that is a date and a name: `1965-Johnson-2.txt`, `Varga_2001-05-12.md`. */
export interface NameShape {
  /** Path of its folder in the corpus; empty for the corpus itself. */
  readonly folder: string;
  /** Names of one folder with the same order belong together. */
  readonly order: 'date first' | 'name first';
  /** The capitalised words beside the date, with spaces between them. */
  readonly words: string;
}

const date = patternSource`
  (?:(?:1\d|20)\d{2}(?:[-_. ]?(?:0[1-9]|1[0-2])(?:[-_. ]?[0-3]\d)?)?|[0-3]?\d[-_.][01]?\d[-_.](?:1\d|20)\d{2})`;
const words = patternSource`(\p{Lu}[\p{L}\p{M}'’]{1,30}\.?(?:[-_ ]{1,2}\p{Lu}[\p{L}\p{M}'’]{0,30}\.?){0,3})`;
const number = patternSource`(?:[-_ ]{1,2}\(?(?:\d{1,2}|[a-z]|[IVX]{1,4}|[pP]art[-_ ]?\d{1,2})\)?)?`;
const dateFirst = new RegExp(`^${date}[-_ ]{1,3}${words}${number}$`, 'u');
const nameFirst = new RegExp(`^${words}[-_ ]{1,3}${date}${number}$`, 'u');

/** The shape of the path of a transcript in its corpus; undefined for other names. */
export function nameShape(path: string): NameShape | undefined {
  const slash = path.lastIndexOf('/');
  const stem = asciiDigits(path.slice(slash + 1)).replace(/\.[^.\d][^.]{0,8}$/, '');
  const first = dateFirst.exec(stem);
  const match = first ?? nameFirst.exec(stem);
  if (match === null || stem.length > 120) return undefined;
  return {
    folder: path.slice(0, Math.max(0, slash)),
    order: first === null ? 'name first' : 'date first',
    words: match[1].replace(/[-_ ]+/g, ' '),
  };
}

/** The folded surname that words end with: `bush` of `GWBush` and of `George Bush`. */
export function surnameOf(words: string): string {
  const last = words.slice(words.lastIndexOf(' ') + 1);
  return fold(/\p{Lu}\p{Ll}[\p{L}\p{M}'’]*$/u.exec(last)?.[0] ?? last);
}

/** Words that name no person: kinds of texts, languages, times, parts of archives. */
const noPerson = pattern('iu')`
  ^(?:
    speech(?:es)?|address(?:es)?|lectures?|talks?|sermons?|khutba[sh]?|remarks|statements?|letters?|message|interviews?
    |inaugural|homily|homilies|transcripts?|translation|minutes|notes|draft|final|copy|version|volume|vol|part|chapter
    |book|page|day|night|week|session|meeting|conference|congress|english|farsi|persian|arabic|urdu|turkish|french|german
    |spanish|russian|italian|hebrew|latin|greek|january|february|march|april|may|june|july|august|september|october
    |november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|muharram|safar|rajab
    |shaban|ramadan|ramazan|shawwal|farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|dey|bahman|esfand
    |monday|tuesday|wednesday|thursday|friday|saturday|sunday|easter|christmas|nowruz|norooz|eid|ashura
  )\.?$`;

/** Whether no word is that of a text, a language or a time, and the last one is written as a name is: `GWBush`. */
export function mayBePerson(words: string): boolean {
  const parts = words.split(' ');
  return /\p{Ll}/u.test(parts[parts.length - 1]) && !parts.some(part => noPerson.test(part));
}

/** Whether a speaker is named by an office and no name: "the President". */
export function isOffice(speaker: string): boolean {
  return speaker.split(' ').every(word => /^the$/i.test(word) || offices.has(fold(word)));
}

/** Whether a word is none of the common words of English. */
export function isUncommon(words: string): boolean {
  return words.split(' ').some(word => word.length > 2 && partsOfSpeech(word.toLowerCase()).length === 0);
}
