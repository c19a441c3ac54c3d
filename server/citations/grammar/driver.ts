import { readOrdinalPsalm } from './bible';
import { isNumberOrRoman } from './numbers';
import { readAtNumber } from './bare';
import { readIbid, readThis } from './backward';
import { kindNamed } from './kinds';
import { readAtKind } from './partsFirst';
import { readAfterQuran, readForeignSurah, readSurah } from './quran';
import { isSurahWord, quranNameAt } from './quranName';
import { isMark, isReference, spanOf, type Scan } from './scan';
import { readSpeech } from './speech';
import { readTitle } from './work';

/** Called before each token with its offset: what a note's mark points to is remembered there. */
export type Passing = (offset: number) => void;

/** Reads one paragraph or note from left to right; what is found goes to `scan.found`. Each token is looked at a bounded number of times. */
export function readBlock(scan: Scan, passing?: Passing): void {
  for (let index = 0; index < scan.tokens.length; index++) {
    if (index < scan.done) continue;
    passing?.(scan.tokens[index].start);
    if (scan.tokens[index].kind === 'number') readAtNumber(scan, index);
    else readAtWord(scan, index);
  }
}

function readAtWord(scan: Scan, index: number): boolean {
  const { kind, text } = scan.tokens[index];
  if (kind === 'mark' && text !== '§' && text !== '¶') return false;
  const name = quranNameAt(scan, index);
  if (name !== undefined) {
    if (readAfterQuran(scan, name)) return true;
    noteScripture(scan, index, 'quran');
    return wholeScripture(scan, name);
  }
  if (isSurahWord(scan, index)) {
    if (readSurah(scan, index)) return true;
    noteScripture(scan, index, 'quran');
    return false;
  }
  if (text.startsWith('sure') && readForeignSurah(scan, index)) return true;
  if (text === 'psalm' && readOrdinalPsalm(scan, index)) return true;
  noteWord(scan, index);
  if (readIbid(scan, index) || readThis(scan, index)) return true;
  const title = mayStartTitle(scan, index) ? scan.titles.at(scan.tokens, index) : undefined;
  if (title !== undefined) {
    if (readTitle(scan, title)) return true;
    if (title.next > index + 1) {
      scan.done = title.next;
      return false;
    }
  }
  if (kindNamed(text) !== undefined && readAtKind(scan, index)) return true;
  if (readSpeech(scan, index)) return true;
  return isNumberOrRoman(scan, index) && readAtNumber(scan, index);
}

/** In prose titles start with a capital or an article; in brackets people write as they like. */
function mayStartTitle(scan: Scan, index: number): boolean {
  const { capital, text } = scan.tokens[index];
  return capital || ((text === 'al' || text === 'as') && isMark(scan, index + 1, '-')) || isReference(scan, index);
}

/** Words that tell which scripture a paragraph speaks of. */
function noteWord(scan: Scan, index: number): void {
  const { text, capital } = scan.tokens[index];
  if (/^(?:ayah|ayat|aya|ayahs|ayas|ayats|quranic|koranic|ایه|ایات|الایه|الایات)$/.test(text))
    noteScripture(scan, index, 'quran');
  else if (
    capital &&
    /^(?:bible|gospel|gospels|testament|torah|scripture|scriptures|psalm|psalms|apostle|epistle|jesus|انجیل|تورات|biblical)$/.test(
      text,
    )
  )
    noteScripture(scan, index, 'bible');
}

function noteScripture(scan: Scan, index: number, work: 'quran' | 'bible'): void {
  scan.memory.speaksOf = { work, block: scan.block, at: scan.tokens[index].start };
}

/** "[The Holy Quran]": brackets that hold the name alone. */
function wholeScripture(
  scan: Scan,
  name: { readonly first: number; readonly next: number; readonly short: boolean },
): boolean {
  if (name.short || !isReference(scan, name.first)) return false;
  const home = scan.within[name.first];
  const [first, last] =
    home >= 0 ? [scan.enclosures[home].open + 1, scan.enclosures[home].close] : [0, scan.tokens.length];
  if (first !== name.first || !(name.next === last || (isMark(scan, name.next, '.') && name.next + 1 === last)))
    return false;
  const span = spanOf(scan, name.first, name.next);
  scan.found.push({ key: 'quran', ...span, form: 'prose', work: span, problems: [] });
  scan.memory.last = { work: 'quran', levels: [], key: 'quran', block: scan.block };
  scan.done = name.next;
  return true;
}
