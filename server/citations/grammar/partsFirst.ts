import type { Span } from '../../text/span';
import { maxDistanceWithoutCue } from '../names/surahNames';
import { bookStartingAt, bookEndingBefore, headOfBook, type BookMatch } from './bible';
import { addWorkCitations, levelsOutside } from './emitWork';
import { divisionRank, readDivisionWord } from './kinds';
import { isWordAfterReference } from './numbers';
import { levelRank, readDivisions, type NumberedDivision, type DivisionSequence } from './parts';
import {
  addScriptureCitations,
  placesOfChapterVerses,
  theQuran,
  versePlaces,
  type ScripturePlace,
  type Scripture,
} from './places';
import { surahHonorific, addNamedSurah, izafa } from './quran';
import { isSurahWord, quranNameAt } from './quranName';
import { readChapterVerseList, readChapterVerse } from './refs';
import { isMark, isNumber, isInReference, isReferenceEnd, tokenSpan, type ParseState } from './parseState';
import { surahNameEndingBefore, surahNameAt, type SurahNameMatch } from './surahName';
import { readBackReference, lastCitedScripture } from './backward';
import { readCarriedDivisions } from './work';

/**
 * A division that is written before its source ("verses 5 and 7 of Surah Hud", "Sermon 27 of Nahj al-Balagha"), behind
 * one that only the division shows to be a source ("al-Baqarah, verse 153", "John, chapter 3, verse 16", a spelling never
 * seen), or with its source said earlier in the paragraph ("(verse 75)").
 */
export function readFromDivisionWord(state: ParseState, index: number): boolean {
  if (readVerseNumbers(state, index)) return true;
  const parts = readDivisions(state, index);
  if (parts === undefined || parts.first < state.consumedTo) return false;
  return (
    readAfterSource(state, parts) ||
    readBeforeSource(state, parts) ||
    readMentionedSource(state, parts) ||
    skipUnknownSource(state, parts)
  );
}

/** "verse 2:255", "ayah 5:54 of the Qur'an": chapter and verse behind the word. */
function readVerseNumbers(state: ParseState, index: number): boolean {
  const kind = readDivisionWord(state, index);
  if (kind?.kind !== 'verse' || !isNumber(state, kind.numberIndex) || !isMark(state, kind.numberIndex + 1, ':'))
    return false;
  const ref = readChapterVerse(state, kind.numberIndex, { maxVerse: 286, inProse: kind.plural });
  if (ref === undefined) return false;
  const { topic, citesQuran, lastScripture } = state.context;
  const after = quranNameAfter(state, ref.next);
  const bible =
    after?.source.work === 'bible' ||
    (topic?.work === 'bible' && topic.block === state.block) ||
    (after === undefined && lastScripture?.work === 'bible');
  const arabic = /^(?:a|ا)/.test(state.tokens[index].text);
  if (bible || !(arabic || citesQuran || after !== undefined || topic?.work === 'quran')) return false;
  const refs = readChapterVerseList(state, ref, { maxVerse: 286, inProse: kind.plural });
  const start = state.tokens[index].start;
  addScriptureCitations(
    state,
    theQuran,
    placesOfChapterVerses(refs).map((place, at) => (at === 0 ? { ...place, start } : place)),
    { start, ...(after === undefined || refs.length > 1 ? {} : { end: after.end, work: after.span }) },
  );
  state.consumedTo = after === undefined ? refs[refs.length - 1].next : after.next;
  return true;
}

interface QuranNameAfter {
  readonly source: Scripture;
  readonly span: Span;
  readonly end: number;
  readonly next: number;
}

function quranNameAfter(state: ParseState, index: number): QuranNameAfter | undefined {
  const at = skipConnector(state, index);
  if (at === undefined || state.tokens[at] === undefined) return undefined;
  const name = quranNameFrom(state, at);
  if (name === undefined) return undefined;
  const span = tokenSpan(state, name.first, name.next);
  return { source: theQuran, span, end: span.end, next: name.next };
}

/** The Qur'an's name at a token or behind a small "the". */
function quranNameFrom(state: ParseState, index: number): { first: number; next: number } | undefined {
  const name = state.tokens[index] === undefined ? undefined : quranNameAt(state, index);
  if (name !== undefined) return name.short ? undefined : name;
  if (state.tokens[index]?.text !== 'the' || state.tokens[index + 1] === undefined) return undefined;
  const behind = quranNameAt(state, index + 1);
  return behind === undefined || behind.short ? undefined : behind;
}

/** "of the", "from", "in", "," between a division and its source. */
function skipConnector(state: ParseState, index: number): number | undefined {
  let at = index;
  if (isMark(state, at, ',') || isMark(state, at, '(')) at++;
  const word = /^(?:of|from|in|within|out|من|از|در|فی|مِن)$/.test(state.tokens[at]?.text ?? '');
  if (word) at++;
  if (word && state.tokens[at]?.text === 'of') at++;
  const eastern = /[\u0600-\u06ff]/.test(state.tokens[at]?.text ?? '');
  return at > index || eastern ? at : undefined;
}

/** The source stands before: a surah's name, a book of the Bible, a title spelled as none in the tables. */
function readAfterSource(state: ParseState, parts: DivisionSequence): boolean {
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

function sourceEndBefore(state: ParseState, index: number): number | undefined {
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

function placesOfVerses(part: NumberedDivision, chapter: number): ScripturePlace[] {
  return versePlaces(part.numbers, chapter, part.start);
}

function addBookCitations(
  state: ParseState,
  book: BookMatch,
  parts: DivisionSequence,
  chapter: NumberedDivision | undefined,
  verse: NumberedDivision | undefined,
): boolean {
  const source: Scripture = { work: 'bible', book: book.book };
  const number = chapter?.numbers[0].from ?? 1;
  const nameStart = state.tokens[book.first].start;
  const head = nameStart < parts.divisions[0].start ? headOfBook(state, book) : { start: parts.divisions[0].start };
  const division =
    chapter === undefined
      ? tokenSpan(state, book.first, book.next)
      : {
          start: Math.min(nameStart, chapter.start),
          end: Math.max(chapter.end, nameStart < chapter.start ? chapter.end : state.tokens[book.next - 1].end),
        };
  const digits =
    chapter === undefined ? {} : { chapterDigits: { start: chapter.numbers[0].start, end: chapter.numbers[0].end } };
  const end = Math.max(
    state.tokens[book.next - 1].end,
    nameStart < parts.divisions[0].start ? 0 : state.tokens[book.next - 1].end,
  );
  const places: ScripturePlace[] =
    verse === undefined
      ? [
          {
            chapter: number,
            ...(chapter?.numbers[0].to === undefined ? {} : { toChapter: chapter.numbers[0].to }),
            ...digits,
            division,
            start: division.start,
            end: division.end,
          },
        ]
      : placesOfVerses(verse, number).map((place, at) => (at === 0 ? { ...place, ...digits } : place));
  addScriptureCitations(state, source, places, { ...head, division, ...(places.length === 1 ? { end } : {}) });
  state.consumedTo = Math.max(parts.next, book.next);
  return true;
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

/** The source stands behind: "verse 5 of Surah Hud", "chapter 2, verse 255 of the Holy Quran", "verse 16 of John 3", "Sermon 27 of Nahj al-Balagha". */
function readBeforeSource(state: ParseState, parts: DivisionSequence): boolean {
  const at = skipConnector(state, parts.next);
  if (at === undefined || state.tokens[at] === undefined) return false;
  const verse = parts.divisions.find(part => part.kind === 'verse');
  const chapter = parts.divisions.find(part => part.kind === 'chapter');
  const scriptural = parts.divisions.every(part => part.kind === 'verse' || part.kind === 'chapter');
  if (scriptural && readBeforeQuran(state, parts, at, verse, chapter)) return true;
  if (scriptural && readBeforeBook(state, parts, at, verse, chapter)) return true;
  const from = /^the$/.test(state.tokens[at].text) && !state.tokens[at].capital ? at + 1 : at;
  const title = from < state.tokens.length ? state.titles.startingAt(state.tokens, from) : undefined;
  if (title === undefined || title.ordinary) return false;
  const span = tokenSpan(state, title.first, title.next);
  const list = parts.divisions[parts.divisions.length - 1].numbers.length > 1;
  // "Volume 2 of al-Kafi, page 163": the inner division may stand behind the title.
  const inner = isMark(state, title.next, ',') ? readDivisions(state, title.next + 1) : undefined;
  const whole =
    inner !== undefined &&
    !list &&
    inner.divisions.every(part => parts.divisions.every(outer => divisionRank[outer.kind] < divisionRank[part.kind]))
      ? inner
      : undefined;
  addWorkCitations(state, title.work, [...parts.divisions, ...(whole?.divisions ?? [])], {
    start: parts.divisions[0].start,
    work: span,
    ...(list ? {} : { end: span.end }),
  });
  state.consumedTo = whole?.next ?? title.next;
  readCarriedDivisions(state, title.work);
  return true;
}

function readBeforeQuran(
  state: ParseState,
  parts: DivisionSequence,
  index: number,
  verse: NumberedDivision | undefined,
  chapter: NumberedDivision | undefined,
): boolean {
  const start = parts.divisions[0].start;
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
      places.map((place, at) => (at === 0 ? { ...place, start } : place)),
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
  const back = readBackReference(state, index, 'chapter');
  if (back !== undefined) {
    if (back.key === undefined) return false;
    addScriptureCitations(state, back.source, placesOfVerses(verse, back.chapter), {
      start,
      end: verse.numbers.length === 1 ? back.end : undefined,
      form: 'this',
    });
    state.consumedTo = back.next;
    return true;
  }
  const surah = readSurahSource(
    state,
    index,
    /^(?:ay|ا)/.test(state.tokens[parts.first].text) || isInReference(state, index),
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

interface SurahSource {
  readonly number: number;
  readonly division: Span;
  readonly work?: Span;
  readonly end: number;
  readonly next: number;
}

/** "Surah Hud", "the blessed Surah 5 (al-Ma'idah)", "al-Ma'idah", and the Qur'an's name behind it. */
function readSurahSource(state: ParseState, index: number, verseIsCue: boolean): SurahSource | undefined {
  let at = index;
  while (/^(?:the|blessed|noble|holy|same)$/.test(state.tokens[at]?.text ?? '') && at < index + 3) at++;
  const cue = isSurahWord(state, at);
  let nameAt = cue ? at + 1 : at;
  if (cue && isMark(state, nameAt, '-')) nameAt += izafa.test(state.tokens[nameAt + 1]?.text ?? '') ? 2 : 1;
  while (
    cue &&
    (surahHonorific.test(state.tokens[nameAt]?.text ?? '') ||
      /^(?:of|no|number)$/.test(state.tokens[nameAt]?.text ?? '')) &&
    nameAt < at + 5
  )
    nameAt++;
  if (cue && isMark(state, nameAt, '"')) nameAt++;
  if (cue && isNumber(state, nameAt)) {
    const item = state.tokens[nameAt];
    return withQuranName(state, {
      number: item.value,
      division: tokenSpan(state, at, nameAt + 1),
      end: item.end,
      next: nameAt + 1,
    });
  }
  const name = surahNameAt(state, nameAt);
  if (name === undefined) return undefined;
  const limit = cue ? 0.2 : verseIsCue ? 0.14 : maxDistanceWithoutCue;
  if (
    name.distance > limit ||
    (!cue && name.needsCue && !(verseIsCue && /[\u0600-\u06ff]/.test(state.tokens[nameAt].text))) ||
    (!cue && !state.tokens[nameAt].capital && !isMark(state, nameAt + 1, '-'))
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
    division: { start: state.tokens[cue ? at : nameAt].start, end },
    end,
    next,
  });
}

/** "… of Surah Hud of the Holy Quran" */
function withQuranName(state: ParseState, found: SurahSource): SurahSource {
  const at = /^(?:of|in|from)$/.test(state.tokens[found.next]?.text ?? '') ? found.next + 1 : undefined;
  const name = at === undefined ? undefined : quranNameFrom(state, at);
  if (name === undefined) return found;
  const work = tokenSpan(state, name.first, name.next);
  return { ...found, work, end: work.end, next: name.next };
}

function readBeforeBook(
  state: ParseState,
  parts: DivisionSequence,
  index: number,
  verse: NumberedDivision | undefined,
  chapter: NumberedDivision | undefined,
): boolean {
  const at = state.tokens[index].text === 'the' ? index + 1 : index;
  const book = bookStartingAt(state, at);
  if (book === undefined) return false;
  if (chapter !== undefined) return addBookCitations(state, book, parts, chapter, verse);
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

/** The source was named earlier in the paragraph: a surah for "(verse 75)", a work for "(Sermon 27)", a volume for "p. 170". */
function readMentionedSource(state: ParseState, parts: DivisionSequence): boolean {
  const enclosed = isInReference(state, parts.first);
  const { context, block } = state;
  const only = parts.divisions[0];
  if (parts.divisions.length === 1 && only.kind === 'verse') {
    const { lastScripture } = context;
    // "The second verse was harder" counts verses of anything.
    const ordinal = only.numbers[0].start === only.start;
    if (
      lastScripture === undefined ||
      lastScripture.block !== block ||
      state.isNote ||
      ordinal ||
      belongsToOtherSource(state, parts.next)
    )
      return false;
    if (
      !enclosed &&
      !isReferenceEnd(state, parts.next) &&
      !/^(?:is|says?|reads?|states?|speaks?|tells?|and|also|of|which|that|we|where|it|he|was|are|describes?|explains?|refers?|begins?|repeats?|adds?)$/.test(
        state.tokens[parts.next]?.text ?? '',
      )
    )
      return false;
    const depth = lastScripture.work === 'bible' ? 1 : 0;
    const chapter = lastScripture.levels[depth]?.number;
    if (chapter === undefined) return false;
    const source = lastCitedScripture(state);
    if (source === undefined) return false;
    addScriptureCitations(state, source, placesOfVerses(only, chapter), { start: only.start, form: 'carried' });
    state.consumedTo = parts.next;
    return true;
  }
  const { mentionedWork, lastSource } = context;
  if (
    belongsToOtherSource(state, parts.next) ||
    (!enclosed && !(isCharacteristicDivision(state, parts) && isPlausibleReferenceEnd(state, parts.next)))
  )
    return false;
  if (
    mentionedWork !== undefined &&
    mentionedWork.block === block &&
    parts.divisions.every(
      part =>
        mentionedWork.work.divisions.includes(part.kind) ||
        mentionedWork.work.limits?.[part.kind] !== undefined ||
        part.kind === 'volume' ||
        part.kind === 'page',
    )
  ) {
    addWorkCitations(state, mentionedWork.work, parts.divisions, { start: only.start, form: 'carried' });
    state.consumedTo = parts.next;
    return true;
  }
  if (
    lastSource === undefined ||
    lastSource === 'unknown' ||
    lastSource.block !== block ||
    (enclosed && !fillsBrackets(state, parts)) ||
    lastSource.work === 'quran' ||
    lastSource.work === 'bible' ||
    lastSource.work === 'speech'
  )
    return false;
  const work = state.titles.workOfKey(lastSource.work);
  if (
    work === undefined ||
    !parts.divisions.every(
      part =>
        work.divisions.includes(part.kind) || work.limits?.[part.kind] !== undefined || divisionRank[part.kind] === 0,
    )
  )
    return false;
  addWorkCitations(state, work, parts.divisions, {
    start: only.start,
    form: 'carried',
    outer: levelsOutside(lastSource.levels, levelRank, parts.divisions),
  });
  state.consumedTo = parts.next;
  return true;
}

/** Whether what follows is no noun that the number could count or name ("letter 53 bus"). */
function isPlausibleReferenceEnd(state: ParseState, index: number): boolean {
  return (
    isReferenceEnd(state, index) ||
    isWordAfterReference(state, index) ||
    /[\u0600-\u06ff]/.test(state.tokens[index]?.text ?? '')
  );
}

/** In prose only a division that hardly another book has: "and in Sermon 115 …" behind one of Nahj al-Balagha. */
function isCharacteristicDivision(state: ParseState, parts: DivisionSequence): boolean {
  const { lastSource, mentionedWork } = state.context;
  const named = mentionedWork?.block === state.block ? mentionedWork.work : undefined;
  const work =
    named ??
    (lastSource === undefined || lastSource === 'unknown' || lastSource.block !== state.block
      ? undefined
      : state.titles.workOfKey(lastSource.work));
  return (
    work !== undefined &&
    parts.divisions.length === 1 &&
    /^(?:sermon|letter|saying|supplication)$/.test(parts.divisions[0].kind) &&
    work.limits?.[parts.divisions[0].kind] !== undefined &&
    parts.divisions[0].numbers[0].start > parts.divisions[0].start
  );
}

function fillsBrackets(state: ParseState, parts: DivisionSequence): boolean {
  const home = state.enclosureIndex[parts.first];
  return home >= 0 && state.enclosures[home].open + 1 === parts.first && state.enclosures[home].close === parts.next;
}

/** "verse 2 of the song": the division is of something else. */
function belongsToOtherSource(state: ParseState, index: number): boolean {
  return (
    /^(?:of|from|in|از|من)$/.test(state.tokens[index]?.text ?? '') &&
    !/^(?:it|this|that|which)$/.test(state.tokens[index + 1]?.text ?? '')
  );
}

/** A title that stands in no table, with a place behind it: nothing may be carried over it. */
function skipUnknownSource(state: ParseState, parts: DivisionSequence): boolean {
  const before = sourceEndBefore(state, parts.first);
  if (before === undefined || !isInReference(state, parts.first)) return false;
  const home = state.enclosureIndex[parts.first];
  const titled = state.tokens
    .slice(Math.max(state.consumedTo, before - 10), before)
    .some(
      (token, at) =>
        token.kind === 'word' &&
        token.capital &&
        state.enclosureIndex[Math.max(state.consumedTo, before - 10) + at] === home,
    );
  if (!titled) return false;
  state.context.lastSource = 'unknown';
  state.context.lastScripture = undefined;
  state.context.mentionedWork = undefined;
  state.consumedTo = parts.next;
  return true;
}
