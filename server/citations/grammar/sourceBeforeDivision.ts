import { maxDistanceWithoutCue } from '../names/surahNames';
import { addBookCitations } from './bible/addBook';
import { bookEndingBefore } from './bible/bookNames';
import type { DivisionSequence } from './divisions';
import { isMark, tokenSpan, type ParseState } from './parseState';
import { addNamedSurah } from './quran/addSurah';
import { surahNameEndingBefore, type SurahNameMatch } from './quran/surahName';
import { placesOfVerses } from './scripture/scripturePlace';
import { addWorkCitations } from './works/addWorkCitations';
import { readCarriedDivisions } from './works/carriedDivisions';

/** The source stands before: a surah's name, a book of the Bible, a title spelled as none in the tables. */
export function readAfterSource(state: ParseState, parts: DivisionSequence): boolean {
  const before = sourceEndBefore(state, parts.first);
  if (before === undefined) return false;
  const verse = parts.divisions.find(part => part.kind === 'verse');
  const chapter = parts.divisions.find(part => part.kind === 'chapter');
  if (chapter !== undefined || (verse !== undefined && parts.divisions.length === 1)) {
    const book = bookEndingBefore(state, before);
    if (book !== undefined && (chapter !== undefined || book.book.verses.length === 1))
      return addBookCitations(state, book, parts, chapter, verse);
  }
  if (verse !== undefined && parts.divisions.length === 1) {
    const name = surahNameEndingBefore(state, before);
    if (name !== undefined && isCertainSurah(state, name, parts)) {
      addNamedSurah(
        state,
        name,
        tokenSpan(state, name.first, name.next),
        { places: placesOfVerses(verse, name.number), next: parts.next },
        { start: name.start },
      );
      state.consumedTo = parts.next;
      return true;
    }
  }
  if (verse !== undefined || chapter !== undefined) return false;
  return readMisspelledTitle(state, parts, before);
}

function isCertainSurah(state: ParseState, name: SurahNameMatch, parts: DivisionSequence): boolean {
  if (name.distance > maxDistanceWithoutCue) return false;
  if (!name.needsCue) return true;
  const { text } = state.tokens[parts.first];
  // "Yusuf, ayah 12" and «یوسف، آیه ۱۲» can be nothing else; "John, verse 12" can.
  return /^(?:ay|ا)/.test(text) && isMark(state, name.next, ',');
}

export function sourceEndBefore(state: ParseState, index: number): number | undefined {
  let at = index;
  while (
    at > state.consumedTo &&
    at > index - 3 &&
    state.tokens[at - 1].kind === 'mark' &&
    /^[,:;"'*_.-]$/.test(state.tokens[at - 1].text)
  )
    at--;
  return at > state.consumedTo && state.tokens[at - 1].kind === 'word' ? at : undefined;
}

/** A title nobody has seen, before a place that only such works have: "Nehjul Belaaga, Sermon 27". */
function readMisspelledTitle(state: ParseState, parts: DivisionSequence, before: number): boolean {
  const home = state.enclosureIndex[parts.first];
  for (let first = before - 1, words = 0; first >= Math.max(state.consumedTo, before - 12) && words < 8; first--) {
    const token = state.tokens[first];
    if (
      state.enclosureIndex[first] !== home ||
      (token.kind === 'mark' && !/^['`-]$/.test(token.text)) ||
      token.kind === 'number'
    )
      break;
    if (token.kind !== 'word') continue;
    words++;
    if (words < 1 || !token.capital) continue;
    const span = tokenSpan(state, first, before);
    const work = state.titles.nearest(state.view.slice(span.start, span.end));
    if (work === undefined) continue;
    addWorkCitations(state, work, parts.divisions, { start: span.start, work: span });
    state.consumedTo = parts.next;
    readCarriedDivisions(state, work);
    return true;
  }
  return false;
}
