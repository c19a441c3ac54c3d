import type { Span } from '../../text/span';
import { strict } from '../names/surahNames';
import { bookAt, bookBefore, headOf, type BookFound } from './bible';
import { emitWork, outerLevels } from './emitWork';
import { rank, readKind } from './kinds';
import { followsReference } from './numbers';
import { rankOfLevel, readParts, type Part, type Parts } from './parts';
import { emitPlaces, placesOf, theQuran, versePlaces, type Place, type Scripture } from './places';
import { blessed, emitNamed, izafa } from './quran';
import { isSurahWord, quranNameAt } from './quranName';
import { readMoreRefs, readRef } from './refs';
import { isMark, isNumber, isReference, isStop, spanOf, type Scan } from './scan';
import { nameBefore, surahNameAt, type NameFound } from './surahName';
import { pointsBack, sourceFrom } from './backward';
import { readCarried } from './work';

/**
 * A division that is written before its source ("verses 5 and 7 of Surah Hud", "Sermon 27 of Nahj al-Balagha"), behind
 * one that only the division shows to be a source ("al-Baqarah, verse 153", "John, chapter 3, verse 16", a spelling never
 * seen), or with its source said earlier in the paragraph ("(verse 75)").
 */
export function readAtKind(scan: Scan, index: number): boolean {
  if (readVerseNumbers(scan, index)) return true;
  const parts = readParts(scan, index);
  if (parts === undefined || parts.first < scan.done) return false;
  return (
    readBehindSource(scan, parts) ||
    readBeforeSource(scan, parts) ||
    readMentioned(scan, parts) ||
    noteUnknown(scan, parts)
  );
}

/** "verse 2:255", "ayah 5:54 of the Qur'an": chapter and verse behind the word. */
function readVerseNumbers(scan: Scan, index: number): boolean {
  const kind = readKind(scan, index);
  if (kind?.kind !== 'verse' || !isNumber(scan, kind.numberIndex) || !isMark(scan, kind.numberIndex + 1, ':')) return false;
  const ref = readRef(scan, kind.numberIndex, { most: 286, open: kind.plural });
  if (ref === undefined) return false;
  const { speaksOf, citesQuran, scripture } = scan.memory;
  const after = sourceBehind(scan, ref.next);
  const bible =
    after?.source.work === 'bible' ||
    (speaksOf?.work === 'bible' && speaksOf.block === scan.block) ||
    (after === undefined && scripture?.work === 'bible');
  const arabic = /^(?:a|ا)/.test(scan.tokens[index].text);
  if (bible || !(arabic || citesQuran || after !== undefined || speaksOf?.work === 'quran')) return false;
  const refs = readMoreRefs(scan, ref, { most: 286, open: kind.plural });
  const start = scan.tokens[index].start;
  emitPlaces(
    scan,
    theQuran,
    placesOf(refs).map((place, at) => (at === 0 ? { ...place, start } : place)),
    { start, ...(after === undefined || refs.length > 1 ? {} : { end: after.end, work: after.span }) },
  );
  scan.done = after === undefined ? refs[refs.length - 1].next : after.next;
  return true;
}

interface Source {
  readonly source: Scripture;
  readonly span: Span;
  readonly end: number;
  readonly next: number;
}

function sourceBehind(scan: Scan, index: number): Source | undefined {
  const at = connector(scan, index);
  if (at === undefined || scan.tokens[at] === undefined) return undefined;
  const name = quranNameFrom(scan, at);
  if (name === undefined) return undefined;
  const span = spanOf(scan, name.first, name.next);
  return { source: theQuran, span, end: span.end, next: name.next };
}

/** The Qur'an's name at a token or behind a small "the". */
function quranNameFrom(scan: Scan, index: number): { first: number; next: number } | undefined {
  const name = scan.tokens[index] === undefined ? undefined : quranNameAt(scan, index);
  if (name !== undefined) return name.short ? undefined : name;
  if (scan.tokens[index]?.text !== 'the' || scan.tokens[index + 1] === undefined) return undefined;
  const behind = quranNameAt(scan, index + 1);
  return behind === undefined || behind.short ? undefined : behind;
}

/** "of the", "from", "in", "," between a division and its source. */
function connector(scan: Scan, index: number): number | undefined {
  let at = index;
  if (isMark(scan, at, ',') || isMark(scan, at, '(')) at++;
  const word = /^(?:of|from|in|within|out|من|از|در|فی|مِن)$/.test(scan.tokens[at]?.text ?? '');
  if (word) at++;
  if (word && scan.tokens[at]?.text === 'of') at++;
  const eastern = /[\u0600-\u06ff]/.test(scan.tokens[at]?.text ?? '');
  return at > index || eastern ? at : undefined;
}

/** The source stands before: a surah's name, a book of the Bible, a title spelled as none in the tables. */
function readBehindSource(scan: Scan, parts: Parts): boolean {
  const before = skipBack(scan, parts.first);
  if (before === undefined) return false;
  const verse = parts.parts.find(part => part.kind === 'verse');
  const chapter = parts.parts.find(part => part.kind === 'chapter');
  if (chapter !== undefined || (verse !== undefined && parts.parts.length === 1)) {
    const book = bookBefore(scan, before);
    if (book !== undefined && (chapter !== undefined || book.book.verses.length === 1))
      return emitBook(scan, book, parts, chapter, verse);
  }
  if (verse !== undefined && parts.parts.length === 1) {
    const name = nameBefore(scan, before);
    if (name !== undefined && believed(scan, name, parts)) {
      emitNamed(
        scan,
        name,
        spanOf(scan, name.first, name.next),
        { places: versesOf(verse, name.number), next: parts.next },
        { start: name.start },
      );
      scan.done = parts.next;
      return true;
    }
  }
  if (verse !== undefined || chapter !== undefined) return false;
  return readNearTitle(scan, parts, before);
}

function believed(scan: Scan, name: NameFound, parts: Parts): boolean {
  if (name.distance > strict) return false;
  if (!name.needsCue) return true;
  const { text } = scan.tokens[parts.first];
  // "Yusuf, ayah 12" and «یوسف، آیه ۱۲» can be nothing else; "John, verse 12" can.
  return /^(?:ay|ا)/.test(text) && isMark(scan, name.next, ',');
}

function skipBack(scan: Scan, index: number): number | undefined {
  let at = index;
  while (
    at > scan.done &&
    at > index - 3 &&
    scan.tokens[at - 1].kind === 'mark' &&
    /^[,:;"'*_.-]$/.test(scan.tokens[at - 1].text)
  )
    at--;
  return at > scan.done && scan.tokens[at - 1].kind === 'word' ? at : undefined;
}

function versesOf(part: Part, chapter: number): Place[] {
  return versePlaces(part.items, chapter, part.start);
}

function emitBook(
  scan: Scan,
  book: BookFound,
  parts: Parts,
  chapter: Part | undefined,
  verse: Part | undefined,
): boolean {
  const source: Scripture = { work: 'bible', book: book.book };
  const number = chapter?.items[0].from ?? 1;
  const nameStart = scan.tokens[book.first].start;
  const head = nameStart < parts.parts[0].start ? headOf(scan, book) : { start: parts.parts[0].start };
  const division =
    chapter === undefined
      ? spanOf(scan, book.first, book.next)
      : {
          start: Math.min(nameStart, chapter.start),
          end: Math.max(chapter.end, nameStart < chapter.start ? chapter.end : scan.tokens[book.next - 1].end),
        };
  const digits =
    chapter === undefined ? {} : { chapterDigits: { start: chapter.items[0].start, end: chapter.items[0].end } };
  const end = Math.max(
    scan.tokens[book.next - 1].end,
    nameStart < parts.parts[0].start ? 0 : scan.tokens[book.next - 1].end,
  );
  const places: Place[] =
    verse === undefined
      ? [
          {
            chapter: number,
            ...(chapter?.items[0].to === undefined ? {} : { toChapter: chapter.items[0].to }),
            ...digits,
            division,
            start: division.start,
            end: division.end,
          },
        ]
      : versesOf(verse, number).map((place, at) => (at === 0 ? { ...place, ...digits } : place));
  emitPlaces(scan, source, places, { ...head, division, ...(places.length === 1 ? { end } : {}) });
  scan.done = Math.max(parts.next, book.next);
  return true;
}

/** A title nobody has seen, before a place that only such works have: "Nehjul Belaaga, Sermon 27". */
function readNearTitle(scan: Scan, parts: Parts, before: number): boolean {
  const home = scan.within[parts.first];
  for (let first = before - 1, words = 0; first >= Math.max(scan.done, before - 12) && words < 8; first--) {
    const token = scan.tokens[first];
    if (
      scan.within[first] !== home ||
      (token.kind === 'mark' && !/^['`-]$/.test(token.text)) ||
      token.kind === 'number'
    )
      break;
    if (token.kind !== 'word') continue;
    words++;
    if (words < 1 || !token.capital) continue;
    const span = spanOf(scan, first, before);
    const work = scan.titles.near(scan.view.slice(span.start, span.end));
    if (work === undefined) continue;
    emitWork(scan, work, parts.parts, { start: span.start, work: span });
    scan.done = parts.next;
    readCarried(scan, work);
    return true;
  }
  return false;
}

/** The source stands behind: "verse 5 of Surah Hud", "chapter 2, verse 255 of the Holy Quran", "verse 16 of John 3", "Sermon 27 of Nahj al-Balagha". */
function readBeforeSource(scan: Scan, parts: Parts): boolean {
  const at = connector(scan, parts.next);
  if (at === undefined || scan.tokens[at] === undefined) return false;
  const verse = parts.parts.find(part => part.kind === 'verse');
  const chapter = parts.parts.find(part => part.kind === 'chapter');
  const scriptural = parts.parts.every(part => part.kind === 'verse' || part.kind === 'chapter');
  if (scriptural && readBeforeQuran(scan, parts, at, verse, chapter)) return true;
  if (scriptural && readBeforeBook(scan, parts, at, verse, chapter)) return true;
  const from = /^the$/.test(scan.tokens[at].text) && !scan.tokens[at].capital ? at + 1 : at;
  const title = from < scan.tokens.length ? scan.titles.at(scan.tokens, from) : undefined;
  if (title === undefined || title.ordinary) return false;
  const span = spanOf(scan, title.first, title.next);
  const list = parts.parts[parts.parts.length - 1].items.length > 1;
  // "Volume 2 of al-Kafi, page 163": the inner division may stand behind the title.
  const inner = isMark(scan, title.next, ',') ? readParts(scan, title.next + 1) : undefined;
  const whole =
    inner !== undefined &&
    !list &&
    inner.parts.every(part => parts.parts.every(outer => rank[outer.kind] < rank[part.kind]))
      ? inner
      : undefined;
  emitWork(scan, title.work, [...parts.parts, ...(whole?.parts ?? [])], {
    start: parts.parts[0].start,
    work: span,
    ...(list ? {} : { end: span.end }),
  });
  scan.done = whole?.next ?? title.next;
  readCarried(scan, title.work);
  return true;
}

function readBeforeQuran(
  scan: Scan,
  parts: Parts,
  index: number,
  verse: Part | undefined,
  chapter: Part | undefined,
): boolean {
  const start = parts.parts[0].start;
  const quran = quranNameFrom(scan, index);
  if (quran !== undefined && chapter !== undefined) {
    const work = spanOf(scan, quran.first, quran.next);
    const places =
      verse === undefined
        ? chapter.items.map((item): Place => ({
            chapter: item.from,
            ...(item.to === undefined ? {} : { toChapter: item.to }),
            chapterDigits: item,
            division: chapter,
            start: chapter.start,
            end: chapter.end,
          }))
        : versesOf(verse, chapter.items[0].from);
    emitPlaces(
      scan,
      theQuran,
      places.map((place, at) => (at === 0 ? { ...place, start } : place)),
      {
        start,
        work,
        division: { start: chapter.start, end: chapter.end },
        ...(places.length === 1 ? { end: work.end } : {}),
      },
    );
    scan.done = quran.next;
    return true;
  }
  if (verse === undefined || chapter !== undefined) return false;
  const back = pointsBack(scan, index, 'chapter');
  if (back !== undefined) {
    if (back.key === undefined) return false;
    emitPlaces(scan, back.source, versesOf(verse, back.chapter), {
      start,
      end: verse.items.length === 1 ? back.end : undefined,
      form: 'this',
    });
    scan.done = back.next;
    return true;
  }
  const surah = surahBehind(scan, index, /^(?:ay|ا)/.test(scan.tokens[parts.first].text) || isReference(scan, index));
  if (surah === undefined) return false;
  const places = versesOf(verse, surah.number);
  emitPlaces(scan, theQuran, places, {
    start,
    division: surah.division,
    ...(places.length === 1 ? { end: surah.end } : {}),
    ...(surah.work === undefined ? {} : { work: surah.work }),
  });
  scan.done = surah.next;
  return true;
}

interface SurahBehind {
  readonly number: number;
  readonly division: Span;
  readonly work?: Span;
  readonly end: number;
  readonly next: number;
}

/** "Surah Hud", "the blessed Surah 5 (al-Ma'idah)", "al-Ma'idah", and the Qur'an's name behind it. */
function surahBehind(scan: Scan, index: number, verseIsCue: boolean): SurahBehind | undefined {
  let at = index;
  while (/^(?:the|blessed|noble|holy|same)$/.test(scan.tokens[at]?.text ?? '') && at < index + 3) at++;
  const cue = isSurahWord(scan, at);
  let nameAt = cue ? at + 1 : at;
  if (cue && isMark(scan, nameAt, '-')) nameAt += izafa.test(scan.tokens[nameAt + 1]?.text ?? '') ? 2 : 1;
  while (
    cue &&
    (blessed.test(scan.tokens[nameAt]?.text ?? '') || /^(?:of|no|number)$/.test(scan.tokens[nameAt]?.text ?? '')) &&
    nameAt < at + 5
  )
    nameAt++;
  if (cue && isMark(scan, nameAt, '"')) nameAt++;
  if (cue && isNumber(scan, nameAt)) {
    const item = scan.tokens[nameAt];
    return withQuran(scan, {
      number: item.value,
      division: spanOf(scan, at, nameAt + 1),
      end: item.end,
      next: nameAt + 1,
    });
  }
  const name = surahNameAt(scan, nameAt);
  if (name === undefined) return undefined;
  const limit = cue ? 0.2 : verseIsCue ? 0.14 : strict;
  if (
    name.distance > limit ||
    (!cue && name.needsCue && !(verseIsCue && /[\u0600-\u06ff]/.test(scan.tokens[nameAt].text))) ||
    (!cue && !scan.tokens[nameAt].capital && !isMark(scan, nameAt + 1, '-'))
  )
    return undefined;
  let next = name.next;
  let end = name.end;
  if (
    isMark(scan, next, '(') &&
    isNumber(scan, next + 1) &&
    scan.tokens[next + 1].value === name.number &&
    isMark(scan, next + 2, ')')
  ) {
    end = scan.tokens[next + 2].end;
    next += 3;
  }
  return withQuran(scan, {
    number: name.number,
    division: { start: scan.tokens[cue ? at : nameAt].start, end },
    end,
    next,
  });
}

/** "… of Surah Hud of the Holy Quran" */
function withQuran(scan: Scan, found: SurahBehind): SurahBehind {
  const at = /^(?:of|in|from)$/.test(scan.tokens[found.next]?.text ?? '') ? found.next + 1 : undefined;
  const name = at === undefined ? undefined : quranNameFrom(scan, at);
  if (name === undefined) return found;
  const work = spanOf(scan, name.first, name.next);
  return { ...found, work, end: work.end, next: name.next };
}

function readBeforeBook(
  scan: Scan,
  parts: Parts,
  index: number,
  verse: Part | undefined,
  chapter: Part | undefined,
): boolean {
  const at = scan.tokens[index].text === 'the' ? index + 1 : index;
  const book = bookAt(scan, at);
  if (book === undefined) return false;
  if (chapter !== undefined) return emitBook(scan, book, parts, chapter, verse);
  if (verse === undefined || !isNumber(scan, book.next) || isMark(scan, book.next + 1, ':')) return false;
  const number = scan.tokens[book.next];
  const source: Scripture = { work: 'bible', book: book.book };
  const places = versesOf(verse, number.value);
  emitPlaces(scan, source, places, {
    start: verse.start,
    division: spanOf(scan, book.first, book.next + 1),
    ...(places.length === 1 ? { end: number.end } : {}),
  });
  scan.done = book.next + 1;
  return true;
}

/** The source was named earlier in the paragraph: a surah for "(verse 75)", a work for "(Sermon 27)", a volume for "p. 170". */
function readMentioned(scan: Scan, parts: Parts): boolean {
  const enclosed = isReference(scan, parts.first);
  const { memory, block } = scan;
  const only = parts.parts[0];
  if (parts.parts.length === 1 && only.kind === 'verse') {
    const { scripture } = memory;
    // "The second verse was harder" counts verses of anything.
    const ordinal = only.items[0].start === only.start;
    if (scripture === undefined || scripture.block !== block || scan.isNote || ordinal || otherSource(scan, parts.next))
      return false;
    if (
      !enclosed &&
      !isStop(scan, parts.next) &&
      !/^(?:is|says?|reads?|states?|speaks?|tells?|and|also|of|which|that|we|where|it|he|was|are|describes?|explains?|refers?|begins?|repeats?|adds?)$/.test(
        scan.tokens[parts.next]?.text ?? '',
      )
    )
      return false;
    const depth = scripture.work === 'bible' ? 1 : 0;
    const chapter = scripture.levels[depth]?.number;
    if (chapter === undefined) return false;
    const source = sourceFrom(scan);
    if (source === undefined) return false;
    emitPlaces(scan, source, versesOf(only, chapter), { start: only.start, form: 'carried' });
    scan.done = parts.next;
    return true;
  }
  const { mentioned, last } = memory;
  if (otherSource(scan, parts.next) || (!enclosed && !(isOwnDivision(scan, parts) && endsReference(scan, parts.next))))
    return false;
  if (
    mentioned !== undefined &&
    mentioned.block === block &&
    parts.parts.every(
      part =>
        mentioned.work.divisions.includes(part.kind) ||
        mentioned.work.limits?.[part.kind] !== undefined ||
        part.kind === 'volume' ||
        part.kind === 'page',
    )
  ) {
    emitWork(scan, mentioned.work, parts.parts, { start: only.start, form: 'carried' });
    scan.done = parts.next;
    return true;
  }
  if (
    last === undefined ||
    last === 'unknown' ||
    last.block !== block ||
    (enclosed && !fillsEnclosure(scan, parts)) ||
    last.work === 'quran' ||
    last.work === 'bible' ||
    last.work === 'speech'
  )
    return false;
  const work = scan.titles.work(last.work);
  if (
    work === undefined ||
    !parts.parts.every(
      part => work.divisions.includes(part.kind) || work.limits?.[part.kind] !== undefined || rank[part.kind] === 0,
    )
  )
    return false;
  emitWork(scan, work, parts.parts, {
    start: only.start,
    form: 'carried',
    outer: outerLevels(last.levels, rankOfLevel, parts.parts),
  });
  scan.done = parts.next;
  return true;
}

/** Whether what follows is no noun that the number could count or name ("letter 53 bus"). */
function endsReference(scan: Scan, index: number): boolean {
  return isStop(scan, index) || followsReference(scan, index) || /[\u0600-\u06ff]/.test(scan.tokens[index]?.text ?? '');
}

/** In prose only a division that hardly another book has: "and in Sermon 115 …" behind one of Nahj al-Balagha. */
function isOwnDivision(scan: Scan, parts: Parts): boolean {
  const { last, mentioned } = scan.memory;
  const named = mentioned?.block === scan.block ? mentioned.work : undefined;
  const work =
    named ??
    (last === undefined || last === 'unknown' || last.block !== scan.block ? undefined : scan.titles.work(last.work));
  return (
    work !== undefined &&
    parts.parts.length === 1 &&
    /^(?:sermon|letter|saying|supplication)$/.test(parts.parts[0].kind) &&
    work.limits?.[parts.parts[0].kind] !== undefined &&
    parts.parts[0].items[0].start > parts.parts[0].start
  );
}

function fillsEnclosure(scan: Scan, parts: Parts): boolean {
  const home = scan.within[parts.first];
  return home >= 0 && scan.enclosures[home].open + 1 === parts.first && scan.enclosures[home].close === parts.next;
}

/** "verse 2 of the song": the division is of something else. */
function otherSource(scan: Scan, index: number): boolean {
  return (
    /^(?:of|from|in|از|من)$/.test(scan.tokens[index]?.text ?? '') &&
    !/^(?:it|this|that|which)$/.test(scan.tokens[index + 1]?.text ?? '')
  );
}

/** A title that stands in no table, with a place behind it: nothing may be carried over it. */
function noteUnknown(scan: Scan, parts: Parts): boolean {
  const before = skipBack(scan, parts.first);
  if (before === undefined || !isReference(scan, parts.first)) return false;
  const home = scan.within[parts.first];
  const titled = scan.tokens
    .slice(Math.max(scan.done, before - 10), before)
    .some(
      (token, at) =>
        token.kind === 'word' && token.capital && scan.within[Math.max(scan.done, before - 10) + at] === home,
    );
  if (!titled) return false;
  scan.memory.last = 'unknown';
  scan.memory.scripture = undefined;
  scan.memory.mentioned = undefined;
  scan.done = parts.next;
  return true;
}
