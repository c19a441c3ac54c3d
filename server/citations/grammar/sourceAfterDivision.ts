import { isArabicScript } from '../tokenize';
import type { Span } from '../../text/span';
import type { Work } from '../citation';
import { maxDistanceAfterCue, maxDistanceWithoutCue } from '../names/surahNames';
import { isInstrument, isNamedAfter } from '../instruments';
import { addBookCitations } from './bible/addBook';
import { bookStartingAt } from './bible/bookNames';
import { readBackReference } from './carried/backReference';
import { divisionRank } from './divisionWords';
import { readDivisions, type DivisionSequence, type NumberedDivision } from './divisions';
import { isAnyMark, isInReference, isMark, isNumber, textMatches, tokenSpan, type ParseState } from './parseState';
import { isArabicVerseWord, isSurahWord, quranNameFrom } from './quran/quranName';
import { surahNameAt } from './quran/surahName';
import { skipIzafa, surahHonorific } from './quran/surahReader';
import { addScriptureCitations } from './scripture/addScriptureCitations';
import { placesOfVerses, theQuran, type Scripture, type ScripturePlace } from './scripture/scripturePlace';
import { addWorkCitations } from './works/addWorkCitations';
import { readCarriedDivisions } from './works/carriedDivisions';
import { readColumnsAfterTitle } from './works/columnReader';
import { isCommonTitleAfterPlace } from './works/commonTitle';
import { titleSpan } from './works/titleReader';

/**
 * Reads divisions before their source: "verse 5 of Surah Hud", "chapter 2, verse 255 of the Holy Quran", "verse 16 of
 * John 3", "Sermon 27 of Nahj al-Balagha".
 */
export function readBeforeSource(state: ParseState, sequence: DivisionSequence): boolean {
  const isAmendment = sequence.divisions[0].kind === 'amendment' && textMatches(state, sequence.next, /^to$/);
  // Indonesian may leave the preposition out: "ayat 16 pasal 3 Kejadian".
  const bare = state.language.code === 'id' ? sequence.next : undefined;
  const tokenIndex = isAmendment ? sequence.next + 1 : (skipConnector(state, sequence.next) ?? bare);
  if (tokenIndex === undefined || state.tokens[tokenIndex] === undefined) return false;
  const verse = sequence.divisions.find(division => division.kind === 'verse');
  const chapter = sequence.divisions.find(division => division.kind === 'chapter');
  const isScripture = sequence.divisions.every(division => division.kind === 'verse' || division.kind === 'chapter');
  if (isScripture && readBeforeQuran(state, sequence, tokenIndex, verse, chapter)) return true;
  if (isScripture && readBeforeBook(state, sequence, tokenIndex, verse, chapter)) return true;
  const connected = state.tokens[tokenIndex];
  const article = connected.text === 'the' && !connected.capital ? tokenIndex + 1 : tokenIndex;
  const from = isMark(state, article, '"') ? article + 1 : article;
  const title = from < state.tokens.length ? state.titles.startingAt(state.tokens, from) : undefined;
  if (title === undefined || !mayStartTitle(state, from)) return false;
  if (title.ordinary && !isCommonTitleAfterPlace(state, title, sequence.divisions, article > tokenIndex)) return false;
  if (isOfOtherKind(title.work, sequence) || (title.weak && !mayHaveDivisions(title.work, sequence))) return false;
  if (title.weak && isInstrument(title.work) && isNamedAfter(state.tokens, title.next)) return false;
  const span = titleSpan(state, title);
  const named = { start: sequence.divisions[0].start, end: span.end, first: title.first, next: title.next };
  if (readColumnsAfterTitle(state, title.work, { ...named, isCommon: title.ordinary })) return true;
  const isList = sequence.divisions[sequence.divisions.length - 1].numbers.length > 1;
  // "Volume 2 of al-Kafi, page 163": the inner divisions may follow the title.
  const inner = isMark(state, title.next, ',') ? readDivisions(state, title.next + 1) : undefined;
  const innerAfterTitle =
    inner !== undefined &&
    !isList &&
    inner.divisions.every(division =>
      sequence.divisions.every(outer => divisionRank[outer.kind] < divisionRank[division.kind]),
    )
      ? inner
      : undefined;
  addWorkCitations(state, title.work, [...sequence.divisions, ...(innerAfterTitle?.divisions ?? [])], {
    start: sequence.divisions[0].start,
    work: span,
    ...(isList ? {} : { end: endOfQuotedTitle(state, article, title.next) }),
  });
  state.consumedTo = innerAfterTitle?.next ?? title.next;
  readCarriedDivisions(state, title.work);
  return true;
}

/** Whether only laws and confessions have such divisions, and the work is none: "Article 3 of the Act is". */
function isOfOtherKind({ key, divisions }: Work, sequence: DivisionSequence): boolean {
  if (divisions[0] === 'paragraph' || key.startsWith('bib:')) return false;
  return sequence.divisions.some(
    ({ kind }) => /^(?:article|amendment|canon|question)$/.test(kind) && !divisions.includes(kind),
  );
}

/** Whether a work may have such divisions; pages and volumes are those of an edition. */
function mayHaveDivisions(work: Work, { divisions }: DivisionSequence): boolean {
  return divisions.every(
    ({ kind }) =>
      work.divisions.includes(kind) || kind === 'page' || kind === 'volume' || work.divisions.includes('hadith'),
  );
}

/** The end of a title, with the quotation mark after it if one stands before it in the tokens [from, next). */
function endOfQuotedTitle(state: ParseState, from: number, next: number): number {
  const isQuoted = isMark(state, next, '"') && state.tokens.slice(from, next).some(({ text }) => text === '"');
  return state.tokens[isQuoted ? next : next - 1].end;
}

/** Whether a title on a page in another language has its capital: Spanish "no se" sounds like one. */
function mayStartTitle(state: ParseState, index: number): boolean {
  const { text, capital } = state.tokens[index];
  return capital || state.language.code === 'en' || (/^[ae][ls]$/.test(text) && isMark(state, index + 1, '-'));
}

/** Reads divisions before the Qur'an's name, a surah, or "the same surah". `index` is the first token of the source. */
function readBeforeQuran(
  state: ParseState,
  sequence: DivisionSequence,
  index: number,
  verse: NumberedDivision | undefined,
  chapter: NumberedDivision | undefined,
): boolean {
  const start = sequence.divisions[0].start;
  const quran = quranNameFrom(state, index);
  if (quran !== undefined && chapter !== undefined) {
    const work = tokenSpan(state, quran.first, quran.next);
    const places =
      verse === undefined
        ? chapter.numbers.map((item): ScripturePlace => ({
            chapter: item.from,
            ...(item.to === undefined ? {} : { toChapter: item.to }),
            chapterDigits: item,
            division: chapter,
            start: chapter.start,
            end: chapter.end,
          }))
        : placesOfVerses(verse, chapter.numbers[0].from);
    addScriptureCitations(
      state,
      theQuran,
      places.map((place, position) => (position === 0 ? { ...place, start } : place)),
      {
        start,
        work,
        division: { start: chapter.start, end: chapter.end },
        ...(places.length === 1 ? { end: work.end } : {}),
      },
    );
    state.consumedTo = quran.next;
    return true;
  }
  if (verse === undefined || chapter !== undefined) return false;
  const backReference = readBackReference(state, index, 'chapter');
  if (backReference !== undefined) {
    if (backReference.key === undefined) return false;
    addScriptureCitations(state, backReference.source, placesOfVerses(verse, backReference.chapter), {
      start,
      end: verse.numbers.length === 1 ? backReference.end : undefined,
      form: 'this',
    });
    state.consumedTo = backReference.next;
    return true;
  }
  const surah = readSurahSource(
    state,
    index,
    isArabicVerseWord(state.tokens[sequence.first].text) || isInReference(state, index),
  );
  if (surah === undefined) return false;
  const places = placesOfVerses(verse, surah.number);
  addScriptureCitations(state, theQuran, places, {
    start,
    division: surah.division,
    ...(places.length === 1 ? { end: surah.end } : {}),
    ...(surah.work === undefined ? {} : { work: surah.work }),
  });
  state.consumedTo = surah.next;
  return true;
}

/** A surah after its verse, with the Qur'an's name if that follows. */
interface SurahSource {
  readonly number: number;
  readonly division: Span;
  /** Span of the Qur'an's name. */
  readonly work?: Span;
  readonly end: number;
  readonly next: number;
}

/**
 * Reads "Surah Hud", "the blessed Surah 5", "Surah Hud (11)" or "al-Ma'idah", and the Qur'an's name after it. With
 * `verseIsCue`, the words before show that a surah follows; then a less usual spelling is accepted.
 */
function readSurahSource(state: ParseState, index: number, verseIsCue: boolean): SurahSource | undefined {
  let cursor = index;
  while (textMatches(state, cursor, /^(?:the|blessed|noble|holy|same)$/) && cursor < index + 3) cursor++;
  const hasSurahWord = isSurahWord(state, cursor);
  let nameIndex = hasSurahWord ? cursor + 1 : cursor;
  if (hasSurahWord) nameIndex = skipIzafa(state, nameIndex);
  while (
    hasSurahWord &&
    (textMatches(state, nameIndex, surahHonorific) || textMatches(state, nameIndex, /^(?:of|no|number)$/)) &&
    nameIndex < cursor + 5
  )
    nameIndex++;
  if (hasSurahWord && isMark(state, nameIndex, '"')) nameIndex++;
  if (hasSurahWord && isNumber(state, nameIndex)) {
    const item = state.tokens[nameIndex];
    return withQuranName(state, {
      number: item.value,
      division: tokenSpan(state, cursor, nameIndex + 1),
      end: item.end,
      next: nameIndex + 1,
    });
  }
  const name = surahNameAt(state, nameIndex);
  if (name === undefined) return undefined;
  const maxDistance = hasSurahWord
    ? maxDistanceAfterCue
    : verseIsCue
      ? maxDistanceAfterVerseWord
      : maxDistanceWithoutCue;
  if (
    name.distance > maxDistance ||
    (!hasSurahWord && name.needsCue && !(verseIsCue && isArabicScript(state.tokens[nameIndex].text))) ||
    (!hasSurahWord && !state.tokens[nameIndex].capital && !isMark(state, nameIndex + 1, '-'))
  )
    return undefined;
  let next = name.next;
  let end = name.end;
  if (
    isMark(state, next, '(') &&
    isNumber(state, next + 1) &&
    state.tokens[next + 1].value === name.number &&
    isMark(state, next + 2, ')')
  ) {
    end = state.tokens[next + 2].end;
    next += 3;
  }
  return withQuranName(state, {
    number: name.number,
    division: { start: state.tokens[hasSurahWord ? cursor : nameIndex].start, end },
    end,
    next,
  });
}

/** Chosen by hand between the two distances of surahNames.ts. Check with `npx tsx test/bench/surah-names.ts`. */
const maxDistanceAfterVerseWord = 0.14;

/** Adds the Qur'an's name that follows: "… of Surah Hud of the Holy Quran". */
function withQuranName(state: ParseState, match: SurahSource): SurahSource {
  const tokenIndex = textMatches(state, match.next, /^(?:of|in|from)$/) ? match.next + 1 : undefined;
  const name = tokenIndex === undefined ? undefined : quranNameFrom(state, tokenIndex);
  if (name === undefined) return match;
  const work = tokenSpan(state, name.first, name.next);
  return { ...match, work, end: work.end, next: name.next };
}

/** Reads divisions before a book of the Bible: "verse 16 of John 3", "chapter 3 of Genesis". */
function readBeforeBook(
  state: ParseState,
  sequence: DivisionSequence,
  index: number,
  verse: NumberedDivision | undefined,
  chapter: NumberedDivision | undefined,
): boolean {
  const tokenIndex = state.tokens[index].text === 'the' ? index + 1 : index;
  const book = bookStartingAt(state, tokenIndex);
  if (book === undefined) return false;
  if (chapter !== undefined) return addBookCitations(state, book, sequence, chapter, verse);
  if (verse === undefined || !isNumber(state, book.next) || isMark(state, book.next + 1, ':')) return false;
  const number = state.tokens[book.next];
  const source: Scripture = { work: 'bible', book: book.book };
  const places = placesOfVerses(verse, number.value);
  addScriptureCitations(state, source, places, {
    start: verse.start,
    division: tokenSpan(state, book.first, book.next + 1),
    ...(places.length === 1 ? { end: number.end } : {}),
  });
  state.consumedTo = book.next + 1;
  return true;
}

/** Index of the token after a connector ("of", "from", "in", a comma), or of an Arabic word, which needs none. */
export function skipConnector(state: ParseState, index: number): number | undefined {
  let cursor = index;
  if (isAnyMark(state, cursor, ',(')) cursor++;
  const word = textMatches(state, cursor, /^(?:of|from|in|within|out|من|از|در|فی|مِن)$/);
  if (word) cursor++;
  if (word && state.tokens[cursor]?.text === 'of') cursor++;
  const { of } = state.language;
  for (let words = 0; !word && words < 3 && of.has(state.tokens[cursor]?.text ?? ''); words++) cursor++;
  if (startsWithElision(state, cursor)) return cursor;
  const eastern = isArabicScript(state.tokens[cursor]?.text ?? '');
  return cursor > index || eastern ? cursor : undefined;
}

/** Whether a word begins with a preposition that lost its vowel: "d'Isaïe", "dell'Esodo". */
function startsWithElision(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  return token?.kind === 'word' && /^(?:d|dell|nell)['’]/i.test(state.view.slice(token.start, token.start + 5));
}
