import type { Span } from '../../../text/span';
import type { DivisionKind, Work } from '../../citation';
import { wordSet } from '../../wordSet';
import { isArabicScript } from '../../tokenize';
import type { TitleMatch } from '../../titles';
import { isWordAfterReference, readRange } from '../numbers';
import {
  enclosureTokens,
  isAnyMark,
  isInReference,
  isMark,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { isInstrument, isPlaceWord } from '../../instruments';
import { addWholeWork, addWorkCitations, noteInstrument } from './addWorkCitations';
import { mayBeYear, readFurtherCollectors } from './collectorReader';
import { readCarriedDivisions } from './carriedDivisions';
import { hasNamedParts } from '../../namedParts';
import { hasAuthor } from './authorCue';
import { isMarkedTitle, isPlaceOfCommonTitle } from './commonTitle';
import { readColumnsAfterTitle } from './columnReader';
import { readSectionAfterTitle } from './lawSection';
import { isOtherWorkAfter, isOtherWorkBefore, skipOtherWork } from './otherWork';
import { readPlaceInClause } from './placeInClause';
import { readLocusAfterTitle, singleDivision, skipQuotes } from './workLocus';
import type { WorkLocus } from './workPlace';

/**
 * Reads the locus after a title. Brackets or a note may also contain the title alone. Any other title without a locus
 * is stored in the context as the mentioned work.
 */
export function readTitle(state: ParseState, title: TitleMatch): boolean {
  const span = titleSpan(state, title);
  if (isOtherWorkBefore(state, title.first, title.work) || isOtherWorkAfter(state, title.next)) {
    skipOtherWork(state, title.next);
    return true;
  }
  const named = { ...span, first: title.first, next: title.next, isCommon: title.ordinary };
  if (title.weak && isInstrument(title.work) && isPlaceWord(state.tokens[title.next])) return false;
  if (readColumnsAfterTitle(state, title.work, named)) return true;
  const direct = readLocusAfterTitle(
    state,
    title.next,
    title.work,
    title.weak && !isInReference(state, title.first) && !isCollector(state, title),
  );
  if (direct !== undefined && hasUnknownPart(state, title, direct)) return false;
  const locus =
    direct ??
    readSectionAfterTitle(state, title) ??
    readNumberOfMarkedTitle(state, title) ??
    (title.weak || title.ordinary ? undefined : readPlaceInClause(state, title));
  if (title.ordinary && !isPlaceOfCommonTitle(state, title, locus)) return false;
  if (locus !== undefined && !isPlaceOfOtherTitle(state, title, locus)) {
    addWorkCitations(state, title.work, locus.divisions, {
      start: span.start,
      work: span,
      ...(locus.end === undefined ? {} : { end: locus.end }),
    });
    state.consumedTo = locus.next;
    readCarriedDivisions(state, title.work);
    if (title.work.divisions.includes('hadith')) readFurtherCollectors(state);
    return true;
  }
  if (!title.weak && !title.ordinary && !isPerson(state, title)) {
    state.context.mentionedWork = { work: title.work, block: state.block, span };
    noteInstrument(state, title.work, span.end);
  }
  if (!title.weak && !title.ordinary && isTitleAlone(state, title)) {
    addWholeWork(state, title.work, span);
    state.consumedTo = title.next;
    return true;
  }
  return false;
}

/** Whether something else than the name of a part stands before a question: "Summa Theologiae V, q. 2". */
function hasUnknownPart({ view, tokens }: ParseState, { work, next }: TitleMatch, locus: WorkLocus): boolean {
  const [{ kind, start }] = locus.divisions;
  return (
    hasNamedParts(work.key) && kind === 'question' && /[\p{L}\p{N}]/u.test(view.slice(tokens[next - 1].end, start))
  );
}

/**
 * Whether the name of a collector stands for his collection before a number: "in Bukhari 1280", "Tirmidhi 2616", in a text that
 * speaks of hadiths. A man of that name has a title or a first name before it.
 */
function isCollector(state: ParseState, { work, first, next }: TitleMatch): boolean {
  const before = state.tokens[first - 1];
  const isNamed =
    before?.kind === 'word' && (before.capital ? !startWords.has(before.text) : titlesOfMen.has(before.text));
  if (isNamed || !work.divisions.includes('hadith') || !state.hasCue(hadithWords)) return false;
  if (isMark(state, next, ',')) return isNumberAfterComma(state, work, first, next + 1);
  return (
    state.tokens[next]?.kind === 'number' && !textMatches(state, next + 1, /^(?:ah|h|ce|ad|bc|hijri|hours|years)$/)
  );
}

/** Whether a title without a place is the name of a person: "A. Mowat" sounds like the Muwatta, "Mr Kafi" like al-Kafi. */
function isPerson({ tokens, view }: ParseState, { first, next }: TitleMatch): boolean {
  if (next > first + 1) return false;
  const before = view.slice(Math.max(0, tokens[first].start - 12), tokens[first].start);
  return /(?:(?<!\p{L})\p{Lu}\.|(?<!\p{L})(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Herr|Frau|Rev|Sir|Lady|Lord|M|Mme)\.?)\s{1,3}$/u.test(
    before,
  );
}

/** Whether "Tirmidhi, 2382" behind "in" or at a start has the number of a hadith: no year and no number of something. */
function isNumberAfterComma(state: ParseState, work: Work, first: number, index: number): boolean {
  const item = state.tokens[index]?.kind === 'number' ? readRange(state, index) : undefined;
  if (item === undefined || !isReferenceEnd(state, item.next) || mayBeYear(work, item)) return false;
  const isYear = item.from >= firstYear && item.from <= lastYear;
  const isLed = textMatches(state, first - 1, /^(?:in|see|also|from|cf|by|sahih|sunan|al|at)$/);
  return !isYear && (isLed || isAnyMark(state, first - 1, '([;-'));
}

/** Years of our time, which a name may have behind it. */
const firstYear = 1800;
const lastYear = 2100;

const startWords = wordSet('in see and also compare from sahih read');
const titlesOfMen = wordSet('imam shaykh sheikh brother mr dr uncle by abu ibn');
const hadithWords = wordSet(
  'hadith hadiths ahadith prophet messenger sunnah narrated narrates',
  'حدیث الحدیث الاحادیث النبی نبینا رسول الرسول السنه روی',
);

/** Reads "*Oration* 27": one number after a title in signs of emphasis, in a text that names the author. */
function readNumberOfMarkedTitle(state: ParseState, title: TitleMatch): WorkLocus | undefined {
  const { work, next } = title;
  const kind = work.divisions[0];
  if (!/^(?:chapter|sermon|letter|section|book)$/.test(kind ?? '') || !title.ordinary) return undefined;
  if (!isMarkedTitle(state, title) || !hasAuthor(state, work)) return undefined;
  const item = readRange(state, isMark(state, next, ',') ? next + 1 : next);
  const ends = item !== undefined && (isReferenceEnd(state, item.next) || isWordAfterReference(state, item.next));
  if (item === undefined || !ends || (item.to ?? item.from) > (work.limits?.[kind] ?? 0)) return undefined;
  return singleDivision(kind, [item], item.start);
}

/** The span of a title, without a letter that is joined to its first word. */
export function titleSpan(state: ParseState, { start, next }: TitleMatch): Span {
  let from = start;
  while (/\p{M}/u.test(state.view[from])) from++;
  return { start: from, end: state.tokens[next - 1].end };
}

/**
 * Whether a place belongs to the title after it: "al-Kafi and the 20th sermon of Nahj al-Balagha". After a dash, any
 * capitalised word may be that title.
 */
function isPlaceOfOtherTitle(state: ParseState, title: TitleMatch, locus: WorkLocus): boolean {
  if (isPlaceBeforePersianTitle(state, title, locus)) return true;
  if (!textMatches(state, locus.next, /^(?:of|from|از|من)$/)) return false;
  const next = textMatches(state, locus.next + 1, /^the$/) ? locus.next + 2 : locus.next + 1;
  const token = state.tokens[next];
  if (token === undefined) return false;
  return (isMark(state, title.next, '-') && token.capital) || state.titles.startingAt(state.tokens, next) !== undefined;
}

/**
 * Whether a title follows a place in Persian or Arabic, which need no word for "of", and only its work has such places:
 * «دعای ۲۰ صحیفه سجادیه».
 */
function isPlaceBeforePersianTitle(state: ParseState, title: TitleMatch, { divisions, next }: WorkLocus): boolean {
  if (state.tokens[next]?.kind !== 'word' || !isArabicScript(state.tokens[next].text)) return false;
  const other = state.titles.startingAt(state.tokens, next);
  if (other === undefined || other.weak || other.ordinary) return false;
  return divisions.some(({ kind }) => !hasDivision(title.work, kind) && hasDivision(other.work, kind));
}

function hasDivision({ divisions, limits }: Work, kind: DivisionKind): boolean {
  return divisions.includes(kind) || limits?.[kind] !== undefined;
}

/** Whether brackets or a note contain only the title, apart from "see", an article, quotation marks and a full stop. */
function isTitleAlone(state: ParseState, title: TitleMatch): boolean {
  if (!isInReference(state, title.first)) return false;
  const [first, last] = enclosureTokens(state, title.first);
  const from = textMatches(state, first, /^(?:see|cf)$/) ? first + 1 : first;
  const start = skipQuotes(state, textMatches(state, from, /^(?:the)$/) ? from + 1 : from);
  const end = skipQuotes(state, title.next);
  return title.first <= start && (end === last || (isMark(state, end, '.') && end + 1 === last));
}
