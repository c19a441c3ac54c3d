import { isArabicScript } from '../../tokenize';
import { fold } from '../../../text/fold';
import { bookByOsis, bookNamed } from '../../bible';
import { ordinalEndingAt } from '../numerals';
import { isAnyMark, isInBrackets, isMark, textMatches, type ParseState } from '../parseState';
import { wordSet } from '../../wordSet';
import { followsBibleCitation } from './bibleList';
import { bookCue, easternBooks } from './easternBooks';
import type { BookMatch } from './bookMatch';
import { foreignBookEndingBefore, foreignBookStartingAt } from './foreignBooks';
import { isOtherScripture } from './otherScripture';

/**
 * The book whose name ends before a token, the longest possible name; a dot, a comma or a parenthesis may separate
 * them.
 */
export function bookEndingBefore(state: ParseState, index: number): BookMatch | undefined {
  const match = anyBookEndingBefore(state, index);
  return match === undefined || isOtherScripture(state, match) ? undefined : match;
}

function anyBookEndingBefore(state: ParseState, index: number): BookMatch | undefined {
  let end = index;
  if (isAnyMark(state, end - 1, ',.(')) end--;
  const last = state.tokens[end - 1];
  if (last === undefined || end - 1 < state.consumedTo) return undefined;
  if (state.language.code === 'en')
    return englishBookEndingBefore(state, end, index) ?? foreignBookEndingBefore(state, end);
  const own = foreignBookEndingBefore(state, end);
  if (own !== undefined) return own;
  const match = englishBookEndingBefore(state, end, index);
  // Here an English name that is also a person's or a coin's needs the English notation.
  const isEnglish = match?.ambiguous !== true || isMark(state, index + 1, ':') || isArabicScript(last.text);
  return isEnglish ? match : undefined;
}

/** The book whose English, Persian or Arabic name ends before the token `end`; its number or chapter is at `index`. */
function englishBookEndingBefore(state: ParseState, end: number, index: number): BookMatch | undefined {
  const last = state.tokens[end - 1];
  if (last.kind !== 'word') return undefined;
  if (isArabicScript(last.text)) return easternBookEndingBefore(state, end);
  if (isShortBookBefore(state, end, index)) {
    const book = bookNamed(state.view.slice(last.start, last.end));
    return book === undefined ? undefined : { book, first: end - 1, next: end, ambiguous: false };
  }
  // Looking up a name is slow, so first check cheaply whether the word can end one.
  if (!mayEndBookName(last.text) || !(last.capital || dependentEndings.has(last.text))) return undefined;
  let bestMatch: BookMatch | undefined;
  // The last word of nearly every name is a name by itself. Only otherwise may the word need others before it.
  const isNameAlone = bookNamed(state.view.slice(last.start, last.end)) !== undefined;
  if (
    !isNameAlone &&
    !dependentEndings.has(last.text) &&
    state.tokens[end - 2]?.kind !== 'number' &&
    !textMatches(state, end - 2, /^(?:i{1,3}|iv|first|second|third)$/)
  )
    return undefined;
  for (let cursor = end - 1; cursor >= Math.max(state.consumedTo, end - 7); cursor--) {
    const token = state.tokens[cursor];
    if (token.kind === 'mark' && !(token.text === '.' && cursor < end - 1)) break;
    const isOrdinal = isSpokenNumber(state, cursor, end);
    if (
      token.kind === 'word' &&
      !token.capital &&
      !isOrdinal &&
      !/^(?:of|the|to|according|and|st|nd|rd)$/.test(token.text)
    )
      break;
    if (token.kind === 'number' && (token.value > 4 || cursor === end - 1)) break;
    if ((token.kind === 'word' && !token.capital && !isOrdinal) || token.kind === 'mark') continue;
    const book = bookNamed(state.view.slice(token.start, last.end));
    if (book !== undefined) bestMatch = { book, first: cursor, next: end, ambiguous: isAmbiguous(state, cursor, end) };
    if (token.kind === 'number') break;
  }
  if (bestMatch === undefined || isInSymbol(state, bestMatch.first)) return undefined;
  const match = withBookPrefix(state, bestMatch);
  return isNumbered(state, match) ? match : undefined;
}

/**
 * Whether "first" in lower case is the number of a book: "we read first Corinthians". Before a name that is also a person's a
 * preposition or "read" has to stand.
 */
function isSpokenNumber(state: ParseState, index: number, end: number): boolean {
  const name = state.tokens[end - 1];
  if (index !== end - 2 || !name.capital || !textMatches(state, index, /^(?:first|second|third)$/)) return false;
  if (textMatches(state, index - 1, /^(?:at|the|a|his|her|our|their|my)$/)) return false;
  if (/^(?:corinthians|thessalonians|chronicles|maccabees)$/.test(name.text)) return true;
  return textMatches(state, index - 1, /^(?:in|from|of|read|reads|reading|see)$/);
}

/** Whether the name of a book of several has its number. "Peter 3:15" may be in either letter. */
function isNumbered(state: ParseState, match: BookMatch): boolean {
  if (!/^\d/.test(match.book.osis)) return true;
  const { kind, text } = state.tokens[match.first];
  return kind === 'number' || /^(?:i{1,3}|iv|first|second|third|fourth)$/.test(text);
}

/** Whether the word at a token is part of a symbol or an address: "A/51/L.9/Rev.2", "host/lev". */
function isInSymbol(state: ParseState, first: number): boolean {
  return first > 0 && !state.tokens[first].spaced && isAnyMark(state, first - 1, '/._#\\@=');
}

/**
 * Whether a common word before a number is an abbreviation of a book: "(Is 35:1)", "cf. Is 2:4; Am 9:13". Only with
 * chapter and verse, in brackets, after "cf." or in a list, and if nothing but numbers follows.
 */
function isShortBookBefore(state: ParseState, end: number, index: number): boolean {
  const { text, start } = state.tokens[end - 1];
  if (!shortBooks.has(text) || !/^\p{Lu}\p{Ll}/u.test(state.view.slice(start, start + 2))) return false;
  if (
    (end !== index && !isMark(state, index - 1, '.')) ||
    state.tokens[index + 1]?.text !== ':' ||
    state.tokens[index + 2]?.kind !== 'number'
  )
    return false;
  const before = isMark(state, end - 2, '.') ? end - 3 : end - 2;
  const starts =
    isAnyMark(state, end - 2, '([') ||
    textMatches(state, before, isInBrackets(state, index) ? /^(?:cf|see)$/ : /^cf$/) ||
    followsBibleCitation(state, end - 1);
  if (!starts) return false;
  let cursor = index + 3;
  while (cursor < index + maxVerseTokens && /^(?:\d+|[-,;:]|ff?|[a-d])$/.test(state.tokens[cursor]?.text ?? ''))
    cursor++;
  return (
    cursor >= state.tokens.length || /^[.)\]]$/.test(state.tokens[cursor].text) || isAnyMark(state, cursor - 1, ';,')
  );
}

/** Common words that are abbreviations of Isaiah, Amos, Hosea, Lamentations, Habakkuk and Revelation. */
const shortBooks = wordSet('is am ho la ha re');
const maxVerseTokens = 24;

/**
 * The match with what stands before the name and belongs to it: "Book of the prophet Isaiah", "First Letter to the …".
 */
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

/** The book whose name starts at a token, the longest possible name. */
export function bookStartingAt(state: ParseState, index: number): BookMatch | undefined {
  if (state.tokens[index] === undefined) return undefined;
  return state.language.code === 'en'
    ? (englishBookStartingAt(state, index) ?? foreignBookStartingAt(state, index))
    : (foreignBookStartingAt(state, index) ?? easternBookStartingAt(state, index));
}

/** An English name is none here: German "Romans" is a novel's. */
function easternBookStartingAt(state: ParseState, index: number): BookMatch | undefined {
  return isArabicScript(state.tokens[index].text) ? englishBookStartingAt(state, index) : undefined;
}

function englishBookStartingAt(state: ParseState, index: number): BookMatch | undefined {
  let bestMatch: BookMatch | undefined;
  const first = state.tokens[index];
  if (first === undefined || (first.kind === 'word' && !first.capital) || first.kind === 'mark') return undefined;
  for (let end = index + 1; end <= Math.min(state.tokens.length, index + 7); end++) {
    const last = state.tokens[end - 1];
    if (last.kind === 'mark' ? last.text !== '.' : !last.capital && wordsOfSentences.has(last.text)) break;
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

/** Words in lower case that no book's name holds. */
const wordsOfSentences = wordSet(
  'is are was were be been has have had will would can could should may might must do does did that this these those',
  'which who whom whose we i he she they it you not no as at by for from with on but or if so than when where what',
  'there their our his her my your its an us them all more',
);

/** Books, by OSIS name, whose names mean nothing else in prose. A chapter without verse is enough to cite them. */
const unambiguousBooks = wordSet(
  'gen exod lev deut ps prov eccl isa jer ezek hos obad nah hab zeph hag zech mal 1cor 2cor gal eph phil col 1thess',
  '2thess 1tim 2tim heb 1pet 2pet 1john 2john 3john rev 1sam 2sam 1kgs 2kgs 1chr 2chr neh 1macc 2macc phlm',
);

/** Whether the name in the tokens [first, next) is also something else; see `BookMatch`. */
function isAmbiguous(state: ParseState, first: number, next: number): boolean {
  const book = bookNamed(state.view.slice(state.tokens[first].start, state.tokens[next - 1].end));
  if (book === undefined || !unambiguousBooks.has(book.osis))
    return next - first === 1 || !/^(?:gospel|book|epistle|letter|acts|song)$/.test(state.tokens[first].text);
  // "Peter 5" and "Samuel 3" are persons; only "1 Peter 5" is a book.
  if (/^\d(?:sam|pet|tim|john|kgs)/.test(book.osis) && next - first === 1) return true;
  // Abbreviations of two letters, and "Proverbs" or "Revelation" as words, need chapter and verse.
  return state.tokens[next - 1].text.length < 3 && next - first === 1;
}

/**
 * Last words of names that are no name by themselves ("1 Corinthians", "Song of Solomon"). They may be in lower case.
 */
const dependentEndings = wordSet(
  'song songs solomon soloman apostles azariah dragon men jews jeremiah manasseh children corinthians cor co thessalonians',
  'thes thess timothy tim tm samuel sam sm kings kgs chronicles chro chron chr peter pet pt maccabees mac macc',
  'esdras esd canticles',
);

/** Beginnings, of two to four letters, or the whole of the last words of books' names and abbreviations. */
const bookNameStems = wordSet(
  'gen exo lev num deu jos jud jdg rut sam sm kin kgs kgd chr chro par ezr esd neh est job psa psm pss ps prov pro',
  'prv pr ecc eccl qoh song songs sol sng can isa is jer jr lam eze ezk dan dn hos joe jol amo oba obd jon jnh mic',
  'nah nam hab zep zph hag zec zch mal mat mt mrk mar mk mr luk lk joh jhn jn act acts rom rm cor co gal gl eph ep',
  'phi php pp col the ths tim tm tit tt phm phl heb hb jam jas jm pet pt pe jde rev rv apo tob jdt wis sir ecclus',
  'bar sus bel mac man ex exod gn gs lv lev nm nb dt dn jb jl am ob mi na zc ml ac ro ga hebr canticles apocalypse',
);

/** A cheap test, before the name is looked up, whether a word may end a book's name. */
function mayEndBookName(text: string): boolean {
  if (commonWords.has(text)) return false;
  if (shortNames.has(text)) return true;
  return bookNameStems.has(text.slice(0, 3)) || bookNameStems.has(text) || bookNameStems.has(text.slice(0, 4));
}

/** Common words that begin like a book's name. */
const commonWords = wordSet(
  'is am so as at an re we he la ha ho no the can son are man men march may jan january june july par bar sol',
  'manual marks market number part page pro these there then they this program project product process section',
  'general province president',
);

/** Common words and first names that are also abbreviations of books. */
const shortNames = wordSet('sam dan mal mic pet act mat mar ac co pr na');

/** The Persian or Arabic name that ends before a token, with a word such as "Gospel" before it. */
function easternBookEndingBefore(state: ParseState, end: number): BookMatch | undefined {
  const name = fold(state.tokens[end - 1].text).replace(/^ال/u, '');
  if (state.language.weakBooks.has(name)) return undefined;
  const osis = easternBooks[name];
  const book = osis === undefined ? undefined : bookByOsis(osis);
  if (book === undefined) return undefined;
  const hasCue = end - 2 >= state.consumedTo && bookCue.test(state.tokens[end - 2].text);
  return { book, first: hasCue ? end - 2 : end - 1, next: end, ambiguous: !hasCue && osis !== 'ps' };
}
