import { bookByOsis, bookNamed, type BibleBook } from '../bible';
import { fold } from '../../text/fold';
import { readDivisionWord } from './kinds';
import {
  isWordAfterReference,
  isAnd,
  maxListLength,
  nextListItem,
  ordinalEndingAt,
  readRange,
  readRoman,
  type NumberRange,
} from './numbers';
import {
  chapterPlace,
  addScriptureCitations,
  placesOfChapterVerses,
  versePlaces,
  type CitationHead,
  type ScripturePlace,
  type Scripture,
} from './places';
import {
  isNearScoreWord,
  isTimeOrCount,
  readChapterVerseList,
  readChapterVerse,
  type ChapterVerseOptions,
} from './refs';
import { isInDate, isMark, isInReference, isReferenceEnd, tokenSpan, type ParseState } from './parseState';

const bibleOptions: ChapterVerseOptions = { maxVerse: 176 };

/** A book's name in the text, from token `first` up to, not including, `next`. */
export interface BookMatch {
  readonly book: BibleBook;
  readonly first: number;
  readonly next: number;
  /** The name is also a person's or an ordinary word: only chapter and verse make it a book. */
  readonly ambiguous: boolean;
}

/** The book whose name ends before a token: the longest that the tables know. A dot or a comma may stand behind it. */
export function bookEndingBefore(state: ParseState, index: number): BookMatch | undefined {
  let end = index;
  if (isMark(state, end - 1, ',') || isMark(state, end - 1, '.') || isMark(state, end - 1, '(')) end--;
  const last = state.tokens[end - 1];
  if (last?.kind !== 'word' || end - 1 < state.consumedTo) return undefined;
  if (/[\u0600-\u06ff]/.test(last.text)) return easternBookEndingBefore(state, end);
  // The tables are slow to ask: small letters end only the names that "longEnd" lists.
  if (!mayEndBookName(last.text) || !(last.capital || dependentEndings.test(last.text))) return undefined;
  let best: BookMatch | undefined;
  // Nearly every name ends in a word that is a name by itself: the tables are asked for longer ones only then.
  const simple = bookNamed(state.view.slice(last.start, last.end)) !== undefined;
  if (
    !simple &&
    !dependentEndings.test(last.text) &&
    state.tokens[end - 2]?.kind !== 'number' &&
    !/^(?:i{1,3}|iv|first|second|third)$/.test(state.tokens[end - 2]?.text ?? '')
  )
    return undefined;
  for (let at = end - 1; at >= Math.max(state.consumedTo, end - 7); at--) {
    const token = state.tokens[at];
    if (token.kind === 'mark' && !(token.text === '.' && at < end - 1)) break;
    if (token.kind === 'word' && !token.capital && !/^(?:of|the|to|according|and|st|nd|rd)$/.test(token.text)) break;
    if (token.kind === 'number' && (token.value > 4 || at === end - 1)) break;
    if ((token.kind === 'word' && !token.capital) || token.kind === 'mark') continue;
    const book = bookNamed(state.view.slice(token.start, last.end));
    if (book !== undefined) best = { book, first: at, next: end, ambiguous: isAmbiguous(state, at, end) };
    if (token.kind === 'number') break;
  }
  return best === undefined ? undefined : withBookPrefix(state, best);
}

/** "Book of the prophet Isaiah", "First Letter to the Corinthians": what stands before the name and belongs to it. */
function withBookPrefix(state: ParseState, found: BookMatch): BookMatch {
  let at = found.first - 1;
  const text = (index: number): string => (index < state.consumedTo ? '' : (state.tokens[index]?.text ?? ''));
  while (
    /^(?:the|st|saint|prophet|apostle|paul|king)$/.test(text(at)) ||
    (isMark(state, at, '.') && text(at - 1) === 'st')
  )
    at--;
  if (!/^(?:of|to)$/.test(text(at))) return found;
  at--;
  if (text(at) === 'paul' && text(at - 1) === 'of') at -= 2;
  if (text(at) === 'according') at--;
  if (!/^(?:book|gospel|epistle|letter|prophecy)$/.test(text(at))) return found;
  const ordinal = ordinalEndingAt(state, at - 1);
  const numbered =
    ordinal === undefined || ordinal.first < state.consumedTo
      ? undefined
      : bookNamed(
          `${ordinal.value} ${state.view.slice(state.tokens[found.first].start, state.tokens[found.next - 1].end)}`,
        );
  return {
    ...found,
    ...(numbered === undefined ? {} : { book: numbered }),
    first: numbered === undefined || ordinal === undefined ? at : ordinal.first,
    ambiguous: false,
  };
}

/** The book that starts at a token. */
export function bookStartingAt(state: ParseState, index: number): BookMatch | undefined {
  let best: BookMatch | undefined;
  const first = state.tokens[index];
  if (first === undefined || (first.kind === 'word' && !first.capital) || first.kind === 'mark') return undefined;
  for (let end = index + 1; end <= Math.min(state.tokens.length, index + 7); end++) {
    const last = state.tokens[end - 1];
    if (last.kind === 'mark' && last.text !== '.') break;
    if (last.kind !== 'word' || !(mayEndBookName(last.text) || /[\u0600-\u06ff]/.test(last.text))) continue;
    const found = /[\u0600-\u06ff]/.test(last.text) ? easternBookEndingBefore(state, end) : undefined;
    if (found !== undefined) {
      if (found.first === index) best = found;
      continue;
    }
    const book = bookNamed(state.view.slice(first.start, last.end));
    if (book !== undefined) best = { book, first: index, next: end, ambiguous: isAmbiguous(state, index, end) };
  }
  return best;
}

/** Chapter and verse in digits at a number, with a book before it: "John 3:16-18", "1 Cor 13:4ff", "Psalm 23". */
export function readBookChapterVerse(state: ParseState, index: number): boolean {
  const found = bookEndingBefore(state, index);
  if (found === undefined || (found.next < index && isMark(state, index - 1, '(') && !isMark(state, index + 1, ':')))
    return false;
  const source: Scripture = { work: 'bible', book: found.book };
  const roman = state.tokens[index].kind === 'word';
  const ref = readChapterVerse(state, index, {
    ...bibleOptions,
    anySeparator: !isMark(state, index + 1, ',') && !isMark(state, index + 1, '/') && !isMark(state, index - 1, ','),
    romanChapter: roman,
  });
  const head = headOfBook(state, found);
  if (ref !== undefined) {
    if (
      isNearScoreWord(state, found.first) ||
      (roman &&
        found.ambiguous &&
        state.tokens[index].text.length < 2 &&
        !isInReference(state, index) &&
        state.tokens[found.first].text !== 'st')
    )
      return false;
    const refs = readChapterVerseList(state, ref, bibleOptions);
    let { next } = refs[refs.length - 1];
    const close = isMark(state, index - 1, '(') && isMark(state, next, ')') ? state.tokens[next].end : undefined;
    if (close !== undefined) next++;
    const places = placesOfChapterVerses(refs).map((place, at) =>
      at === 0 ? { ...place, division: { start: bookStart(state, found), end: ref.chapter.end } } : place,
    );
    addScriptureCitations(state, source, places, { ...head, ...(close === undefined ? {} : { end: close }) });
    state.consumedTo = next;
    return true;
  }
  return readWholeChapter(state, index, found, source, head);
}

/** A whole chapter, "Psalm 23", "Genesis 1-3": of a book that is nothing else, with no word behind that it could count. */
function readWholeChapter(
  state: ParseState,
  index: number,
  found: BookMatch,
  source: Scripture,
  head: CitationHead,
): boolean {
  const number = readRange(state, index) ?? readRoman(state, index);
  if (
    number === undefined ||
    isInDate(state, index) ||
    isTimeOrCount(state, number.next) ||
    isMark(state, number.next, ':') ||
    isMark(state, index - 1, '(')
  )
    return false;
  const alone = isAloneInReference(state, found.first, number.next);
  if (found.ambiguous && !alone && head.work === undefined) return false;
  if (
    !isInReference(state, index) &&
    !(
      isReferenceEnd(state, number.next) ||
      isWordAfterReference(state, number.next) ||
      isAnd(state, number.next) ||
      readDivisionWord(state, number.next) !== undefined
    )
  )
    return false;
  if (state.tokens[index].kind === 'word' && found.ambiguous && !alone) return false;
  if (isMark(state, index - 1, ',') && !isInReference(state, index)) return false;
  if (
    (number.to ?? number.from) > found.book.verses.length + 20 ||
    (number.from > 1 && found.book.verses.length === 1 && number.from > found.book.verses[0])
  )
    return false;
  if (isMark(state, number.next, '/') || isMark(state, number.next, '%')) return false;
  const chapter = chapterPlace(number);
  const verses = versesAfterChapter(state, number);
  const start = bookStart(state, found);
  const places = verses ?? [chapter];
  addScriptureCitations(
    state,
    source,
    places.map((place, at) =>
      at === 0
        ? {
            ...place,
            start,
            division: { start, end: number.end },
            chapterDigits: { start: number.start, end: number.end },
          }
        : place,
    ),
    head,
  );
  state.consumedTo = verses?.[verses.length - 1].verse?.next ?? number.next;
  if (verses === undefined) readMoreChapters(state, source);
  return true;
}

/** "Psalms 23, 24 and 25:1": more chapters, in a reference. */
function readMoreChapters(state: ParseState, source: Scripture): void {
  for (let count = 0; count < maxListLength; count++) {
    const at = isMark(state, state.consumedTo, ';') ? state.consumedTo + 1 : nextListItem(state, state.consumedTo);
    if (at === undefined || !(isInReference(state, state.consumedTo - 1) || isAnd(state, at - 1))) return;
    const ref = readChapterVerse(state, at, bibleOptions);
    const number = ref === undefined ? readRange(state, at) : undefined;
    if (ref === undefined && (number === undefined || !isReferenceEnd(state, number.next) || number.from > 150)) return;
    const place = ref === undefined ? [chapterPlace(number!)] : placesOfChapterVerses([ref]);
    addScriptureCitations(state, source, place, { start: place[0].start, form: 'carried' });
    state.consumedTo = ref?.next ?? number!.next;
  }
}

/** ", verse 16" behind a chapter. */
function versesAfterChapter(state: ParseState, chapter: NumberRange): ScripturePlace[] | undefined {
  const at = isMark(state, chapter.next, ',') || isMark(state, chapter.next, ':') ? chapter.next + 1 : chapter.next;
  const kind = readDivisionWord(state, at);
  if (kind?.kind !== 'verse') return undefined;
  const verse = readRange(state, kind.numberIndex);
  return verse === undefined ? undefined : versePlaces([verse], chapter.from, state.tokens[at].start);
}

/** "the 23rd Psalm" */
export function readOrdinalPsalm(state: ParseState, index: number): boolean {
  const ordinal = ordinalEndingAt(state, index - 1);
  const book = bookByOsis('ps');
  if (ordinal === undefined || ordinal.first < state.consumedTo || book === undefined || ordinal.value > 150)
    return false;
  const start = state.tokens[ordinal.first].start;
  const end = state.tokens[index].end;
  const division = { start, end };
  addScriptureCitations(state, { work: 'bible', book }, [{ chapter: ordinal.value, division, start, end }], {
    start,
    division,
  });
  state.consumedTo = index + 1;
  return true;
}

/** Whether brackets or the note hold nothing but these tokens. */
function isAloneInReference(state: ParseState, first: number, next: number): boolean {
  const home = state.enclosureIndex[first];
  if (home < 0)
    return (
      state.isNote &&
      first === 0 &&
      (next === state.tokens.length || (isMark(state, next, '.') && next + 1 === state.tokens.length))
    );
  const { open, close } = state.enclosures[home];
  return open + 1 === first && (next === close || isMark(state, next, ';') || isMark(state, next, ','));
}

/** "The Bible, John 3:16", "Torah, Genesis 1:1": the name of the whole belongs to the citation. */
export function headOfBook(state: ParseState, found: BookMatch): CitationHead {
  const start = bookStart(state, found);
  let at = found.first - 1;
  if (!isMark(state, at, ',') && !isMark(state, at, ':') && !isMark(state, at, '-')) return { start };
  at--;
  if (at < state.consumedTo || !isBibleWord(state, at)) return { start };
  const last = at;
  while (at - 1 >= state.consumedTo && /^(?:holy|old|new|hebrew|christian)$/.test(state.tokens[at - 1].text)) at--;
  if (at - 1 >= state.consumedTo && state.tokens[at - 1].text === 'the' && state.tokens[at - 1].capital) at--;
  const work = tokenSpan(state, at, last + 1);
  return { start: work.start, work };
}

function isBibleWord(state: ParseState, index: number): boolean {
  return (
    /^(?:bible|testament|torah|tanakh|pentateuch|gospels?|injil|scriptures?|کتاب|مقدس|انجیل|الانجیل|تورات|التوراه)$/.test(
      state.tokens[index]?.text ?? '',
    ) && state.tokens[index].capital
  );
}

function bookStart(state: ParseState, found: BookMatch): number {
  return state.tokens[found.first].start;
}

/** Books whose name is nothing else in prose: a chapter alone is enough for them. */
const unambiguousBooks = new Set([
  'gen',
  'exod',
  'lev',
  'deut',
  'ps',
  'prov',
  'eccl',
  'isa',
  'jer',
  'ezek',
  'hos',
  'obad',
  'nah',
  'hab',
  'zeph',
  'hag',
  'zech',
  'mal',
  '1cor',
  '2cor',
  'gal',
  'eph',
  'phil',
  'col',
  '1thess',
  '2thess',
  '1tim',
  '2tim',
  'heb',
  '1pet',
  '2pet',
  '1john',
  '2john',
  '3john',
  'rev',
  '1sam',
  '2sam',
  '1kgs',
  '2kgs',
  '1chr',
  '2chr',
  'neh',
  '1macc',
  '2macc',
]);

function isAmbiguous(state: ParseState, first: number, next: number): boolean {
  const book = bookNamed(state.view.slice(state.tokens[first].start, state.tokens[next - 1].end));
  if (book === undefined || !unambiguousBooks.has(book.osis))
    return next - first === 1 || !/^(?:gospel|book|epistle|letter|acts|song)$/.test(state.tokens[first].text);
  // "Peter 5" and "Samuel 3" are persons; only "1 Peter 5" is a letter.
  if (/^\d(?:sam|pet|tim|john|kgs)/.test(book.osis) && next - first === 1) return true;
  // Abbreviations of two letters, and "Proverbs" or "Revelation" as words, need chapter and verse.
  return state.tokens[next - 1].text.length < 3 && next - first === 1;
}

/** Last words of names that are none by themselves. */
const dependentEndings =
  /^(?:songs?|solomon|apostles|azariah|dragon|men|jews|jeremiah|manasseh|children|corinthians|cor|co|thessalonians|thess?|timothy|tim|tm|samuel|sam|sm|kings|kgs|chronicles|chron?|chr|peter|pet|pt|maccabees|macc?|esdras|esd|canticles)$/;

/** Cheap test before the tables are asked: the beginnings of the last words of books' names and abbreviations. */
const bookNameStems = new Set(
  'gen exo lev num deu jos jud jdg rut sam sm kin kgs kgd chr chro par ezr esd neh est job psa psm pss ps prov pro prv pr ecc eccl qoh song songs sol sng can isa is jer jr lam eze ezk dan dn hos joe jol amo oba obd jon jnh mic nah nam hab zep zph hag zec zch mal mat mt mrk mar mk mr luk lk joh jhn jn act acts rom rm cor co gal gl eph ep phi php pp col the ths tim tm tit tt phm phl heb hb jam jas jm pet pt pe jde rev rv apo tob jdt wis sir ecclus bar sus bel mac man ex exod gn gs lv lev nm nb dt dn jb jl am ob mi na zc ml ac ro ga hebr canticles apocalypse'.split(
    ' ',
  ),
);

function mayEndBookName(text: string): boolean {
  if (
    /^(?:is|am|so|as|at|an|ac|re|we|he|la|ha|ho|no|na|co|pr|the|can|son|are|man|men|mar|march|may|jan|january|june|july|par|bar|par|act|mat|pet|sam|dan|sol|mic|mal|manual|marks|market|number|part|page|pro|these|there|then|they|this|program|project|product|process|act|section|general|province|president|general)$/.test(
      text,
    )
  ) {
    return /^(?:sam|dan|mal|mic|pet|act|mat|mar|ac|co|pr|na)$/.test(text);
  }
  return bookNameStems.has(text.slice(0, 3)) || bookNameStems.has(text) || bookNameStems.has(text.slice(0, 4));
}

/** Books in Persian and Arabic, folded and without the article. */
const easternBooks: Readonly<Record<string, string>> = {
  پیدایش: 'gen',
  تکوین: 'gen',
  خروج: 'exod',
  لاویان: 'lev',
  لاویین: 'lev',
  اعداد: 'num',
  عدد: 'num',
  تثنیه: 'deut',
  یوشع: 'josh',
  داوران: 'judg',
  قضاه: 'judg',
  روت: 'ruth',
  عزرا: 'ezra',
  نحمیا: 'neh',
  استر: 'esth',
  ایوب: 'job',
  مزامیر: 'ps',
  مزمور: 'ps',
  زبور: 'ps',
  امثال: 'prov',
  جامعه: 'eccl',
  اشعیا: 'isa',
  اشعیاء: 'isa',
  ارمیا: 'jer',
  ارمیاء: 'jer',
  حزقیال: 'ezek',
  دانیال: 'dan',
  هوشع: 'hos',
  یوییل: 'joel',
  عاموس: 'amos',
  یونس: 'jonah',
  یونان: 'jonah',
  میکاه: 'mic',
  میخا: 'mic',
  حبقوق: 'hab',
  زکریا: 'zech',
  ملاکی: 'mal',
  متی: 'matt',
  مرقس: 'mark',
  لوقا: 'luke',
  یوحنا: 'john',
  اعمال: 'acts',
  رومیان: 'rom',
  رومیه: 'rom',
  غلاطیان: 'gal',
  افسسیان: 'eph',
  افسس: 'eph',
  فیلیپیان: 'phil',
  فیلبی: 'phil',
  کولسیان: 'col',
  کولوسی: 'col',
  تیطس: 'titus',
  عبرانیان: 'heb',
  عبرانیین: 'heb',
  یعقوب: 'jas',
  یهودا: 'jude',
  مکاشفه: 'rev',
  رویا: 'rev',
};
const bookCue = /^(?:سفر|انجیل|کتاب|رساله|الانجیل|مزمور|سفرال)$/;

function easternBookEndingBefore(state: ParseState, end: number): BookMatch | undefined {
  const name = fold(state.tokens[end - 1].text).replace(/^ال/u, '');
  const osis = easternBooks[name];
  const book = osis === undefined ? undefined : bookByOsis(osis);
  if (book === undefined) return undefined;
  const cued = end - 2 >= state.consumedTo && bookCue.test(state.tokens[end - 2].text);
  return { book, first: cued ? end - 2 : end - 1, next: end, ambiguous: !cued && osis !== 'ps' };
}
