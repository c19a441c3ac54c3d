import { isArabicScript } from '../../tokenize';
import { fold } from '../../../text/fold';
import { bookByOsis, bookNamed, type BibleBook } from '../../bible';
import { ordinalEndingAt } from '../numerals';
import { isAnyMark, isMark, textMatches, type ParseState } from '../parseState';
import { bookCue, easternBooks } from './easternBooks';

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
  if (isAnyMark(state, end - 1, ',.(')) end--;
  const last = state.tokens[end - 1];
  if (last?.kind !== 'word' || end - 1 < state.consumedTo) return undefined;
  if (isArabicScript(last.text)) return easternBookEndingBefore(state, end);
  // The tables are slow to ask: small letters end only the names that "longEnd" lists.
  if (!mayEndBookName(last.text) || !(last.capital || dependentEndings.test(last.text))) return undefined;
  let bestMatch: BookMatch | undefined;
  // Nearly every name ends in a word that is a name by itself: the tables are asked for longer ones only then.
  const simple = bookNamed(state.view.slice(last.start, last.end)) !== undefined;
  if (
    !simple &&
    !dependentEndings.test(last.text) &&
    state.tokens[end - 2]?.kind !== 'number' &&
    !textMatches(state, end - 2, /^(?:i{1,3}|iv|first|second|third)$/)
  )
    return undefined;
  for (let cursor = end - 1; cursor >= Math.max(state.consumedTo, end - 7); cursor--) {
    const token = state.tokens[cursor];
    if (token.kind === 'mark' && !(token.text === '.' && cursor < end - 1)) break;
    if (token.kind === 'word' && !token.capital && !/^(?:of|the|to|according|and|st|nd|rd)$/.test(token.text)) break;
    if (token.kind === 'number' && (token.value > 4 || cursor === end - 1)) break;
    if ((token.kind === 'word' && !token.capital) || token.kind === 'mark') continue;
    const book = bookNamed(state.view.slice(token.start, last.end));
    if (book !== undefined) bestMatch = { book, first: cursor, next: end, ambiguous: isAmbiguous(state, cursor, end) };
    if (token.kind === 'number') break;
  }
  return bestMatch === undefined ? undefined : withBookPrefix(state, bestMatch);
}

/** "Book of the prophet Isaiah", "First Letter to the Corinthians": what stands before the name and belongs to it. */
function withBookPrefix(state: ParseState, match: BookMatch): BookMatch {
  let cursor = match.first - 1;
  const text = (index: number): string => (index < state.consumedTo ? '' : (state.tokens[index]?.text ?? ''));
  while (
    /^(?:the|st|saint|prophet|apostle|paul|king)$/.test(text(cursor)) ||
    (isMark(state, cursor, '.') && text(cursor - 1) === 'st')
  )
    cursor--;
  if (!/^(?:of|to)$/.test(text(cursor))) return match;
  cursor--;
  if (text(cursor) === 'paul' && text(cursor - 1) === 'of') cursor -= 2;
  if (text(cursor) === 'according') cursor--;
  if (!/^(?:book|gospel|epistle|letter|prophecy)$/.test(text(cursor))) return match;
  const ordinal = ordinalEndingAt(state, cursor - 1);
  const numbered =
    ordinal === undefined || ordinal.first < state.consumedTo
      ? undefined
      : bookNamed(
          `${ordinal.value} ${state.view.slice(state.tokens[match.first].start, state.tokens[match.next - 1].end)}`,
        );
  return {
    ...match,
    ...(numbered === undefined ? {} : { book: numbered }),
    first: numbered === undefined || ordinal === undefined ? cursor : ordinal.first,
    ambiguous: false,
  };
}

/** The book that starts at a token. */
export function bookStartingAt(state: ParseState, index: number): BookMatch | undefined {
  let bestMatch: BookMatch | undefined;
  const first = state.tokens[index];
  if (first === undefined || (first.kind === 'word' && !first.capital) || first.kind === 'mark') return undefined;
  for (let end = index + 1; end <= Math.min(state.tokens.length, index + 7); end++) {
    const last = state.tokens[end - 1];
    if (last.kind === 'mark' && last.text !== '.') break;
    if (last.kind !== 'word' || !(mayEndBookName(last.text) || isArabicScript(last.text))) continue;
    const match = isArabicScript(last.text) ? easternBookEndingBefore(state, end) : undefined;
    if (match !== undefined) {
      if (match.first === index) bestMatch = match;
      continue;
    }
    const book = bookNamed(state.view.slice(first.start, last.end));
    if (book !== undefined) bestMatch = { book, first: index, next: end, ambiguous: isAmbiguous(state, index, end) };
  }
  return bestMatch;
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

function easternBookEndingBefore(state: ParseState, end: number): BookMatch | undefined {
  const name = fold(state.tokens[end - 1].text).replace(/^ال/u, '');
  const osis = easternBooks[name];
  const book = osis === undefined ? undefined : bookByOsis(osis);
  if (book === undefined) return undefined;
  const cued = end - 2 >= state.consumedTo && bookCue.test(state.tokens[end - 2].text);
  return { book, first: cued ? end - 2 : end - 1, next: end, ambiguous: !cued && osis !== 'ps' };
}
