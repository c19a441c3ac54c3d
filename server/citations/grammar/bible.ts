import { bookByOsis, bookNamed, type BibleBook } from '../bible';
import { fold } from '../../text/fold';
import { readKind } from './kinds';
import {
  followsReference,
  isAnd,
  longest,
  nextInList,
  ordinalBefore,
  readRange,
  readRoman,
  type NumberItem,
} from './numbers';
import { chapterPlace, emitPlaces, placesOf, versePlaces, type Head, type Place, type Scripture } from './places';
import { isScore, isTime, readMoreRefs, readRef, type RefOptions } from './refs';
import { isInDate, isMark, isReference, isStop, spanOf, type Scan } from './scan';

const options: RefOptions = { most: 176 };

/** A book's name in the text, from token `first` up to, not including, `next`. */
export interface BookFound {
  readonly book: BibleBook;
  readonly first: number;
  readonly next: number;
  /** The name is also a person's or an ordinary word: only chapter and verse make it a book. */
  readonly common: boolean;
}

/** The book whose name ends before a token: the longest that the tables know. A dot or a comma may stand behind it. */
export function bookBefore(scan: Scan, index: number): BookFound | undefined {
  let end = index;
  if (isMark(scan, end - 1, ',') || isMark(scan, end - 1, '.') || isMark(scan, end - 1, '(')) end--;
  const last = scan.tokens[end - 1];
  if (last?.kind !== 'word' || end - 1 < scan.done) return undefined;
  if (/[\u0600-\u06ff]/.test(last.text)) return easternBook(scan, end);
  // The tables are slow to ask: small letters end only the names that "longEnd" lists.
  if (!mayEndBook(last.text) || !(last.capital || longEnd.test(last.text))) return undefined;
  let best: BookFound | undefined;
  // Nearly every name ends in a word that is a name by itself: the tables are asked for longer ones only then.
  const simple = bookNamed(scan.view.slice(last.start, last.end)) !== undefined;
  if (
    !simple &&
    !longEnd.test(last.text) &&
    scan.tokens[end - 2]?.kind !== 'number' &&
    !/^(?:i{1,3}|iv|first|second|third)$/.test(scan.tokens[end - 2]?.text ?? '')
  )
    return undefined;
  for (let at = end - 1; at >= Math.max(scan.done, end - 7); at--) {
    const token = scan.tokens[at];
    if (token.kind === 'mark' && !(token.text === '.' && at < end - 1)) break;
    if (token.kind === 'word' && !token.capital && !/^(?:of|the|to|according|and|st|nd|rd)$/.test(token.text)) break;
    if (token.kind === 'number' && (token.value > 4 || at === end - 1)) break;
    if ((token.kind === 'word' && !token.capital) || token.kind === 'mark') continue;
    const book = bookNamed(scan.view.slice(token.start, last.end));
    if (book !== undefined) best = { book, first: at, next: end, common: isCommon(scan, at, end) };
    if (token.kind === 'number') break;
  }
  return best === undefined ? undefined : withPrefix(scan, best);
}

/** "Book of the prophet Isaiah", "First Letter to the Corinthians": what stands before the name and belongs to it. */
function withPrefix(scan: Scan, found: BookFound): BookFound {
  let at = found.first - 1;
  const text = (index: number): string => (index < scan.done ? '' : (scan.tokens[index]?.text ?? ''));
  while (
    /^(?:the|st|saint|prophet|apostle|paul|king)$/.test(text(at)) ||
    (isMark(scan, at, '.') && text(at - 1) === 'st')
  )
    at--;
  if (!/^(?:of|to)$/.test(text(at))) return found;
  at--;
  if (text(at) === 'paul' && text(at - 1) === 'of') at -= 2;
  if (text(at) === 'according') at--;
  if (!/^(?:book|gospel|epistle|letter|prophecy)$/.test(text(at))) return found;
  const ordinal = ordinalBefore(scan, at - 1);
  const numbered =
    ordinal === undefined || ordinal.first < scan.done
      ? undefined
      : bookNamed(
          `${ordinal.value} ${scan.view.slice(scan.tokens[found.first].start, scan.tokens[found.next - 1].end)}`,
        );
  return {
    ...found,
    ...(numbered === undefined ? {} : { book: numbered }),
    first: numbered === undefined || ordinal === undefined ? at : ordinal.first,
    common: false,
  };
}

/** The book that starts at a token. */
export function bookAt(scan: Scan, index: number): BookFound | undefined {
  let best: BookFound | undefined;
  const first = scan.tokens[index];
  if (first === undefined || (first.kind === 'word' && !first.capital) || first.kind === 'mark') return undefined;
  for (let end = index + 1; end <= Math.min(scan.tokens.length, index + 7); end++) {
    const last = scan.tokens[end - 1];
    if (last.kind === 'mark' && last.text !== '.') break;
    if (last.kind !== 'word' || !(mayEndBook(last.text) || /[\u0600-\u06ff]/.test(last.text))) continue;
    const found = /[\u0600-\u06ff]/.test(last.text) ? easternBook(scan, end) : undefined;
    if (found !== undefined) {
      if (found.first === index) best = found;
      continue;
    }
    const book = bookNamed(scan.view.slice(first.start, last.end));
    if (book !== undefined) best = { book, first: index, next: end, common: isCommon(scan, index, end) };
  }
  return best;
}

/** Chapter and verse in digits at a number, with a book before it: "John 3:16-18", "1 Cor 13:4ff", "Psalm 23". */
export function readBookNumbers(scan: Scan, index: number): boolean {
  const found = bookBefore(scan, index);
  if (found === undefined || (found.next < index && isMark(scan, index - 1, '(') && !isMark(scan, index + 1, ':')))
    return false;
  const source: Scripture = { work: 'bible', book: found.book };
  const roman = scan.tokens[index].kind === 'word';
  const ref = readRef(scan, index, {
    ...options,
    loose: !isMark(scan, index + 1, ',') && !isMark(scan, index + 1, '/') && !isMark(scan, index - 1, ','),
    roman,
  });
  const head = headOf(scan, found);
  if (ref !== undefined) {
    if (
      isScore(scan, found.first) ||
      (roman &&
        found.common &&
        scan.tokens[index].text.length < 2 &&
        !isReference(scan, index) &&
        scan.tokens[found.first].text !== 'st')
    )
      return false;
    const refs = readMoreRefs(scan, ref, options);
    let { next } = refs[refs.length - 1];
    const close = isMark(scan, index - 1, '(') && isMark(scan, next, ')') ? scan.tokens[next].end : undefined;
    if (close !== undefined) next++;
    const places = placesOf(refs).map((place, at) =>
      at === 0 ? { ...place, division: { start: bookStart(scan, found), end: ref.chapter.end } } : place,
    );
    emitPlaces(scan, source, places, { ...head, ...(close === undefined ? {} : { end: close }) });
    scan.done = next;
    return true;
  }
  return readChapter(scan, index, found, source, head);
}

/** A whole chapter, "Psalm 23", "Genesis 1-3": of a book that is nothing else, with no word behind that it could count. */
function readChapter(scan: Scan, index: number, found: BookFound, source: Scripture, head: Head): boolean {
  const number = readRange(scan, index) ?? readRoman(scan, index);
  if (
    number === undefined ||
    isInDate(scan, index) ||
    isTime(scan, number.next) ||
    isMark(scan, number.next, ':') ||
    isMark(scan, index - 1, '(')
  )
    return false;
  const alone = isAlone(scan, found.first, number.next);
  if (found.common && !alone && head.work === undefined) return false;
  if (
    !isReference(scan, index) &&
    !(
      isStop(scan, number.next) ||
      followsReference(scan, number.next) ||
      isAnd(scan, number.next) ||
      readKind(scan, number.next) !== undefined
    )
  )
    return false;
  if (scan.tokens[index].kind === 'word' && found.common && !alone) return false;
  if (isMark(scan, index - 1, ',') && !isReference(scan, index)) return false;
  if (
    (number.to ?? number.from) > found.book.verses.length + 20 ||
    (number.from > 1 && found.book.verses.length === 1 && number.from > found.book.verses[0])
  )
    return false;
  if (isMark(scan, number.next, '/') || isMark(scan, number.next, '%')) return false;
  const chapter = chapterPlace(number);
  const verses = versesBehind(scan, number);
  const start = bookStart(scan, found);
  const places = verses ?? [chapter];
  emitPlaces(
    scan,
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
  scan.done = verses?.[verses.length - 1].verse?.next ?? number.next;
  if (verses === undefined) readMoreChapters(scan, source);
  return true;
}

/** "Psalms 23, 24 and 25:1": more chapters, in a reference. */
function readMoreChapters(scan: Scan, source: Scripture): void {
  for (let count = 0; count < longest; count++) {
    const at = isMark(scan, scan.done, ';') ? scan.done + 1 : nextInList(scan, scan.done);
    if (at === undefined || !(isReference(scan, scan.done - 1) || isAnd(scan, at - 1))) return;
    const ref = readRef(scan, at, options);
    const number = ref === undefined ? readRange(scan, at) : undefined;
    if (ref === undefined && (number === undefined || !isStop(scan, number.next) || number.from > 150)) return;
    const place = ref === undefined ? [chapterPlace(number!)] : placesOf([ref]);
    emitPlaces(scan, source, place, { start: place[0].start, form: 'carried' });
    scan.done = ref?.next ?? number!.next;
  }
}

/** ", verse 16" behind a chapter. */
function versesBehind(scan: Scan, chapter: NumberItem): Place[] | undefined {
  const at = isMark(scan, chapter.next, ',') || isMark(scan, chapter.next, ':') ? chapter.next + 1 : chapter.next;
  const kind = readKind(scan, at);
  if (kind?.kind !== 'verse') return undefined;
  const verse = readRange(scan, kind.numberIndex);
  return verse === undefined ? undefined : versePlaces([verse], chapter.from, scan.tokens[at].start);
}

/** "the 23rd Psalm" */
export function readOrdinalPsalm(scan: Scan, index: number): boolean {
  const ordinal = ordinalBefore(scan, index - 1);
  const book = bookByOsis('ps');
  if (ordinal === undefined || ordinal.first < scan.done || book === undefined || ordinal.value > 150) return false;
  const start = scan.tokens[ordinal.first].start;
  const end = scan.tokens[index].end;
  const division = { start, end };
  emitPlaces(scan, { work: 'bible', book }, [{ chapter: ordinal.value, division, start, end }], { start, division });
  scan.done = index + 1;
  return true;
}

/** Whether brackets or the note hold nothing but these tokens. */
function isAlone(scan: Scan, first: number, next: number): boolean {
  const home = scan.within[first];
  if (home < 0)
    return (
      scan.isNote &&
      first === 0 &&
      (next === scan.tokens.length || (isMark(scan, next, '.') && next + 1 === scan.tokens.length))
    );
  const { open, close } = scan.enclosures[home];
  return open + 1 === first && (next === close || isMark(scan, next, ';') || isMark(scan, next, ','));
}

/** "The Bible, John 3:16", "Torah, Genesis 1:1": the name of the whole belongs to the citation. */
export function headOf(scan: Scan, found: BookFound): Head {
  const start = bookStart(scan, found);
  let at = found.first - 1;
  if (!isMark(scan, at, ',') && !isMark(scan, at, ':') && !isMark(scan, at, '-')) return { start };
  at--;
  if (at < scan.done || !isBibleWord(scan, at)) return { start };
  const last = at;
  while (at - 1 >= scan.done && /^(?:holy|old|new|hebrew|christian)$/.test(scan.tokens[at - 1].text)) at--;
  if (at - 1 >= scan.done && scan.tokens[at - 1].text === 'the' && scan.tokens[at - 1].capital) at--;
  const work = spanOf(scan, at, last + 1);
  return { start: work.start, work };
}

function isBibleWord(scan: Scan, index: number): boolean {
  return (
    /^(?:bible|testament|torah|tanakh|pentateuch|gospels?|injil|scriptures?|کتاب|مقدس|انجیل|الانجیل|تورات|التوراه)$/.test(
      scan.tokens[index]?.text ?? '',
    ) && scan.tokens[index].capital
  );
}

function bookStart(scan: Scan, found: BookFound): number {
  return scan.tokens[found.first].start;
}

/** Books whose name is nothing else in prose: a chapter alone is enough for them. */
const plainBooks = new Set([
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

function isCommon(scan: Scan, first: number, next: number): boolean {
  const book = bookNamed(scan.view.slice(scan.tokens[first].start, scan.tokens[next - 1].end));
  if (book === undefined || !plainBooks.has(book.osis))
    return next - first === 1 || !/^(?:gospel|book|epistle|letter|acts|song)$/.test(scan.tokens[first].text);
  // "Peter 5" and "Samuel 3" are persons; only "1 Peter 5" is a letter.
  if (/^\d(?:sam|pet|tim|john|kgs)/.test(book.osis) && next - first === 1) return true;
  // Abbreviations of two letters, and "Proverbs" or "Revelation" as words, need chapter and verse.
  return scan.tokens[next - 1].text.length < 3 && next - first === 1;
}

/** Last words of names that are none by themselves. */
const longEnd =
  /^(?:songs?|solomon|apostles|azariah|dragon|men|jews|jeremiah|manasseh|children|corinthians|cor|co|thessalonians|thess?|timothy|tim|tm|samuel|sam|sm|kings|kgs|chronicles|chron?|chr|peter|pet|pt|maccabees|macc?|esdras|esd|canticles)$/;

/** Cheap test before the tables are asked: the beginnings of the last words of books' names and abbreviations. */
const stems = new Set(
  'gen exo lev num deu jos jud jdg rut sam sm kin kgs kgd chr chro par ezr esd neh est job psa psm pss ps prov pro prv pr ecc eccl qoh song songs sol sng can isa is jer jr lam eze ezk dan dn hos joe jol amo oba obd jon jnh mic nah nam hab zep zph hag zec zch mal mat mt mrk mar mk mr luk lk joh jhn jn act acts rom rm cor co gal gl eph ep phi php pp col the ths tim tm tit tt phm phl heb hb jam jas jm pet pt pe jde rev rv apo tob jdt wis sir ecclus bar sus bel mac man ex exod gn gs lv lev nm nb dt dn jb jl am ob mi na zc ml ac ro ga hebr canticles apocalypse'.split(
    ' ',
  ),
);

function mayEndBook(text: string): boolean {
  if (
    /^(?:is|am|so|as|at|an|ac|re|we|he|la|ha|ho|no|na|co|pr|the|can|son|are|man|men|mar|march|may|jan|january|june|july|par|bar|par|act|mat|pet|sam|dan|sol|mic|mal|manual|marks|market|number|part|page|pro|these|there|then|they|this|program|project|product|process|act|section|general|province|president|general)$/.test(
      text,
    )
  ) {
    return /^(?:sam|dan|mal|mic|pet|act|mat|mar|ac|co|pr|na)$/.test(text);
  }
  return stems.has(text.slice(0, 3)) || stems.has(text) || stems.has(text.slice(0, 4));
}

/** Books in Persian and Arabic, folded and without the article. */
const eastern: Readonly<Record<string, string>> = {
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
const easternCue = /^(?:سفر|انجیل|کتاب|رساله|الانجیل|مزمور|سفرال)$/;

function easternBook(scan: Scan, end: number): BookFound | undefined {
  const name = fold(scan.tokens[end - 1].text).replace(/^ال/u, '');
  const osis = eastern[name];
  const book = osis === undefined ? undefined : bookByOsis(osis);
  if (book === undefined) return undefined;
  const cued = end - 2 >= scan.done && easternCue.test(scan.tokens[end - 2].text);
  return { book, first: cued ? end - 2 : end - 1, next: end, common: !cued && osis !== 'ps' };
}
