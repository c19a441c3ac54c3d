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
export function readAfterSource(state: ParseState, sequence: DivisionSequence): boolean {
  const before = sourceEndBefore(state, sequence.first);
  if (before === undefined) return false;
  const verse = sequence.divisions.find(division => division.kind === 'verse');
  const chapter = sequence.divisions.find(division => division.kind === 'chapter');
  if (chapter !== undefined || (verse !== undefined && sequence.divisions.length === 1)) {
    const book = bookEndingBefore(state, before);
    if (book !== undefined && (chapter !== undefined || book.book.verses.length === 1))
      return addBookCitations(state, book, sequence, chapter, verse);
  }
  if (verse !== undefined && sequence.divisions.length === 1) {
    const name = surahNameEndingBefore(state, before);
    if (name !== undefined && isCertainSurah(state, name, sequence)) {
      addNamedSurah(
        state,
        name,
        tokenSpan(state, name.first, name.next),
        { places: placesOfVerses(verse, name.number), next: sequence.next },
        { start: name.start },
      );
      state.consumedTo = sequence.next;
      return true;
    }
  }
  if (verse !== undefined || chapter !== undefined) return false;
  return readMisspelledTitle(state, sequence, before);
}

function isCertainSurah(state: ParseState, name: SurahNameMatch, sequence: DivisionSequence): boolean {
  if (name.distance > maxDistanceWithoutCue) return false;
  if (!name.needsCue) return true;
  const { text } = state.tokens[sequence.first];
  // "Yusuf, ayah 12" and «یوسف، آیه ۱۲» can be nothing else; "John, verse 12" can.
  return /^(?:ay|ا)/.test(text) && isMark(state, name.next, ',');
}

export function sourceEndBefore(state: ParseState, index: number): number | undefined {
  let cursor = index;
  while (
    cursor > state.consumedTo &&
    cursor > index - 3 &&
    state.tokens[cursor - 1].kind === 'mark' &&
    /^[,:;"'*_.-]$/.test(state.tokens[cursor - 1].text)
  )
    cursor--;
  return cursor > state.consumedTo && state.tokens[cursor - 1].kind === 'word' ? cursor : undefined;
}

/** A title nobody has seen, before a place that only such works have: "Nehjul Belaaga, Sermon 27". */
function readMisspelledTitle(state: ParseState, sequence: DivisionSequence, before: number): boolean {
  const innermost = state.enclosureIndex[sequence.first];
  for (let first = before - 1, words = 0; first >= Math.max(state.consumedTo, before - 12) && words < 8; first--) {
    const token = state.tokens[first];
    if (
      state.enclosureIndex[first] !== innermost ||
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
    addWorkCitations(state, work, sequence.divisions, { start: span.start, work: span });
    state.consumedTo = sequence.next;
    readCarriedDivisions(state, work);
    return true;
  }
  return false;
}
