import { firstEndingAfter } from '../../../text/span';
import { parseKey, workOf } from '../../key';
import { titleWords } from '../../titleSpelling';
import { wordSet } from '../../wordSet';
import { has, starts } from '../starts';
import type { CarriedContext } from '../carriedContext';
import { readDivisionWord } from '../divisionWords';
import {
  isAnyMark,
  isInDate,
  isInReference,
  isMark,
  isNumber,
  textMatches,
  type CitationCandidate,
  type Enclosure,
  type ParseState,
} from '../parseState';
import { authorNameBefore, isSurnameOf, noteCitedWorks, sourceOfAuthor } from './citedAuthors';

type LastSource = CarriedContext['lastSource'];

/**
 * The source that "ibid." (or "op. cit.") at a token refers to: the one that was cited last. `unknown` if a source that
 * no table knows may be named after it. With the name of an author before it, the work of that author that the notes
 * cited last; `unknown` if they have cited none. A missing answer is better here than a wrong source.
 */
export function antecedentOf(state: ParseState, index: number): Antecedent {
  return sourceNamedBefore(state, index) ?? { source: sourceNotNamed(state, index) };
}

/** A source that "ibid." refers to; `start` is the offset of the name before it. */
interface Antecedent {
  readonly source: LastSource;
  readonly start?: number;
}

function sourceNotNamed(state: ParseState, index: number): LastSource {
  const { lastSource } = state.context;
  const source = sourceUpTo(state, index);
  if (source === 'unknown' || isInReference(state, index)) return source;
  const from = tokenAfterLastCandidate(state, index);
  if (hasSourceNoun(state, from, index)) return 'unknown';
  if (source === undefined || lastSource === undefined || lastSource === 'unknown') return source;
  const isAdjacent =
    state.candidates.length > 0 ||
    lastSource.block === state.block ||
    (lastSource.block === state.block - 1 && !state.context.sentenceSinceSource);
  return isAdjacent && !hasSentenceBetween(state, from, index) ? source : 'unknown';
}

/**
 * Updates the context after the last token of a block, so that an "ibid." in a later block does not refer to a source
 * that was cited before an unknown one.
 */
export function updateSourceAfterBlock(state: ParseState): void {
  noteCitedWorks(state);
  const { context } = state;
  const end = state.tokens.length;
  const hasCandidate = state.candidates.length > 0;
  const isUncited = !hasCandidate && (state.isNote || startsLikeNote(state));
  context.lastSource =
    isUncited && state.tokens.some(token => token.kind === 'word') ? 'unknown' : sourceUpTo(state, end);
  const from = tokenAfterLastCandidate(state, end);
  context.sentenceSinceSource =
    !hasCandidate || hasSentenceBetween(state, from, end) || hasSourceNoun(state, from, end);
}

/** The source that was cited last before a token, or `unknown` if the text after it names another one. */
function sourceUpTo(state: ParseState, index: number): LastSource {
  const { lastSource } = state.context;
  if (lastSource === 'unknown') return lastSource;
  const from = tokenAfterLastCandidate(state, index);
  if (state.isNote ? namesSourceInNote(state, from, index) : namesSourceInProse(state, from, index)) return 'unknown';
  const last = state.candidates[state.candidates.length - 1];
  return last === undefined || !isQuotedSource(state, last) ? lastSource : quotingSource(state, last, index);
}

/**
 * The source named directly before "ibid." or "op. cit.": a title, or the author of a cited work. `unknown` for any
 * other name; undefined if there is no name.
 */
function sourceNamedBefore(state: ParseState, index: number): Antecedent | undefined {
  const { mentionedWork, lastSource } = state.context;
  let last = index - 1;
  while (isAnyMark(state, last, ',:"\'*_') && last > index - 4) last--;
  if (last < state.consumedTo && mentionedWork?.span.end !== state.tokens[last]?.end) return undefined;
  if (mentionedWork?.block === state.block && mentionedWork.span.end === state.tokens[last]?.end) {
    const { key } = mentionedWork.work;
    const { start } = mentionedWork.span;
    if (lastSource !== undefined && lastSource !== 'unknown' && lastSource.work === key)
      return { source: lastSource, start };
    const isScripture = key === 'quran' || key === 'bible';
    return { source: isScripture ? 'unknown' : { work: key, levels: [], key, block: state.block }, start };
  }
  const name = authorNameBefore(state, last + 1);
  const ofAuthor = name === undefined ? undefined : sourceOfAuthor(state, name);
  if (name !== undefined && ofAuthor !== undefined)
    return { source: withoutPlace(state, ofAuthor, index), start: state.tokens[name.first].start };
  const names = namesBefore(state, last, index);
  if (names.length === 0) return undefined;
  const work =
    lastSource === undefined || lastSource === 'unknown' ? undefined : state.titles.workOfKey(lastSource.work);
  const isLast = work !== undefined && (isSurnameOf(work, names[0]) || isWordOf(work.title, names[0]));
  const start = name === undefined ? {} : { start: state.tokens[name.first].start };
  return { source: isLast ? lastSource : 'unknown', ...start };
}

function isWordOf(title: string, name: string): boolean {
  return titleWords(name).some(word => word.length > 2 && titleWords(title).includes(word));
}

/** "Op. cit." repeats a work, but not its place, unless the work was cited last. */
function withoutPlace(state: ParseState, source: LastSource, index: number): LastSource {
  if (source === undefined || source === 'unknown' || source === state.context.lastSource) return source;
  return textMatches(state, index, /^(?:op|پیشین|مصدر|مرجع)$/) ? { ...source, key: source.work } : source;
}

/** Capitalised words before "ibid." or "op. cit.", the nearest first. */
function namesBefore(state: ParseState, last: number, index: number): string[] {
  const isOpCit = textMatches(state, index, /^(?:op|loc)$/);
  const names: string[] = [];
  for (let cursor = last; cursor >= state.consumedTo && cursor > last - maxNameTokens; cursor--) {
    const token = state.tokens[cursor];
    if (state.enclosureIndex[cursor] !== state.enclosureIndex[index] || endsItem(state, cursor)) break;
    if (token.kind === 'word' && token.capital && !linkingWords.has(token.text)) names.push(token.text);
    else if (!(isOpCit && isInReference(state, index)) && !isAnyMark(state, cursor, ".'-")) break;
  }
  return names;
}

/** Tokens before "op. cit." among which a name is looked for. */
const maxNameTokens = 12;

/** Index of the first token after the last candidate before `index`, or 0. */
function tokenAfterLastCandidate(state: ParseState, index: number): number {
  const last = state.candidates[state.candidates.length - 1];
  return last === undefined ? 0 : Math.min(index, firstEndingAfter(state.tokens, last.end));
}

/**
 * Whether a note names a source in the tokens [from, to), which contain no citation: by a number, a word such as
 * "letter", or a whole item of a list.
 */
function namesSourceInNote(state: ParseState, from: number, to: number): boolean {
  let isOtherItem = from === 0;
  let isAfterSemicolon = false;
  let remarkStart = -1;
  let hasWord = false;
  for (let cursor = from; cursor < to; cursor++) {
    const token = state.tokens[cursor];
    const enclosure = enclosureOpenedAt(state, cursor);
    if (enclosure !== undefined && enclosure.close < to) {
      // "(Beirut, 1983)" directly after a citation is its edition.
      if (cursor > from + 1 && looksLikeReference(state, enclosure)) return true;
      cursor = enclosure.close;
    } else if (token.kind === 'number') return true;
    else if (token.kind === 'word') {
      if (quotingWords.has(token.text) && quotesSource(state, cursor, to)) return true;
      if (!isOtherItem || linkingWords.has(token.text) || grades.has(token.text)) continue;
      if (sourceNouns.has(token.text)) return true;
      const isFirst = cursor === remarkStart;
      hasWord ||=
        remarkStart < 0 || (isFirst ? isShortClause(state, cursor) && !quotingWords.has(token.text) : token.capital);
    } else if (endsItem(state, cursor)) {
      const semicolon = isMark(state, cursor, ';');
      if (!semicolon) remarkStart = cursor + 1;
      if (hasWord && (semicolon || isAfterSemicolon)) return true;
      isOtherItem = true;
      isAfterSemicolon = semicolon;
      hasWord = false;
    }
  }
  return hasWord && isAfterSemicolon && to === state.tokens.length;
}

/** Whether a word and at most one more fill a clause: "Halvard; ", "Lane's Lexicon; ". A remark has more words. */
function isShortClause(state: ParseState, index: number): boolean {
  return endsItem(state, index + 1) || endsItem(state, index + 2);
}

/**
 * Whether a source is named after "quoted" or the like at a token, in the same sentence: "quoted in the Harvest Review".
 * "Quoted by the speaker from memory" names none.
 */
function quotesSource(state: ParseState, index: number, to: number): boolean {
  if (!textMatches(state, index, /^(?:quoted|cited)$/)) return true;
  for (let cursor = index + 1; cursor < to && !endsItem(state, cursor); cursor++) {
    const { kind, text, capital } = state.tokens[cursor];
    if (kind === 'number' || isAnyMark(state, cursor, '"([') || (kind === 'word' && capital)) return true;
    if (sourceNouns.has(text)) return true;
    const isSourceWord = /^(?:in|from|after|out|via)$/.test(text);
    if (isSourceWord && !textMatches(state, cursor + 1, wholeQuotation)) return true;
  }
  return false;
}

/** Words after "quoted in" or "quoted from" that name no source. */
const wholeQuotation = /^(?:memory|full|part|passing|translation|error|haste|brief)$/;

/** Whether prose names a source in the tokens [from, to): in brackets like "(Brevik 1987, 16)" or with a page. */
function namesSourceInProse(state: ParseState, from: number, to: number): boolean {
  for (let cursor = from; cursor < to; cursor++) {
    const enclosure = enclosureOpenedAt(state, cursor);
    if (enclosure !== undefined && enclosure.close < to) {
      if (cursor > from + 1 && looksLikeReference(state, enclosure)) return true;
      cursor = enclosure.close;
    } else if (isUnreadPlace(state, cursor)) return true;
  }
  return false;
}

/** The pair of brackets that opens at a token. */
function enclosureOpenedAt(state: ParseState, index: number): Enclosure | undefined {
  if (!isAnyMark(state, index, '([')) return undefined;
  const inner = state.enclosures[state.enclosureIndex[index + 1] ?? -1];
  return inner?.open === index ? inner : undefined;
}

/** Whether brackets without a citation look like a reference: a name with a number, or a page. */
function looksLikeReference(state: ParseState, { open, close }: Enclosure): boolean {
  let hasName = false;
  let hasNumber = false;
  for (let cursor = open + 1; cursor < close; cursor++) {
    const token = state.tokens[cursor];
    if (isUnreadPlace(state, cursor) || (token.kind === 'word' && sourceNouns.has(token.text) && token.capital))
      return true;
    if (token.kind === 'number') hasNumber = true;
    else if (token.kind === 'word' && token.capital && !isInDate(state, cursor)) hasName = true;
  }
  return hasName && hasNumber;
}

/** Whether a page, a volume or a leaf is named at a token: "p. 9", "leaf B". */
function isUnreadPlace(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (token.kind !== 'word' || !has(state.starts[index], starts.leaf | starts.division)) return false;
  if (leafWords.has(token.text)) {
    const next = isMark(state, index + 1, '.') ? index + 2 : index + 1;
    return isNumber(state, next) || (textMatches(state, next, /^[a-z]$/) && state.tokens[next].capital);
  }
  const word = readDivisionWord(state, index);
  return word !== undefined && /^(?:page|volume)$/.test(word.kind) && isNumber(state, word.numberIndex);
}

/** Whether a word such as "letter" or "ledger" stands in the tokens [from, to). */
export function hasSourceNoun(state: ParseState, from: number, to: number): boolean {
  return state.tokens.slice(from, to).some(token => token.kind === 'word' && sourceNouns.has(token.text));
}

/** Whether a sentence with words of its own begins in the tokens [from, to). */
export function hasSentenceBetween(state: ParseState, from: number, to: number): boolean {
  let hasEnded = from === 0;
  for (let cursor = from; cursor < to; cursor++) {
    const { kind, text } = state.tokens[cursor];
    if (hasEnded && kind === 'word' && !linkingWords.has(text)) return true;
    hasEnded ||= endsItem(state, cursor) && !isMark(state, cursor, ';');
  }
  return false;
}

/** Whether a token ends a sentence or an item of a list of references. A full stop after an initial ends neither. */
function endsItem(state: ParseState, index: number): boolean {
  if (isMark(state, index, ';')) return true;
  if (!isAnyMark(state, index, '.!?؟')) return false;
  const [before, after] = [state.tokens[index - 1], state.tokens[index + 1]];
  return after === undefined || (after.spaced && (before?.kind !== 'word' || before.text.length > 3));
}

/** Whether a paragraph starts with the number of a note that the parser did not recognise: "2. Minutes of …". */
function startsLikeNote(state: ParseState): boolean {
  return isNumber(state, 0) && isAnyMark(state, 1, '.)') && state.tokens.length < maxNoteTokens;
}

/** A longer paragraph with a number is more likely a numbered paragraph of the text. */
const maxNoteTokens = 60;

/** Whether a citation is quoted by another source: "Bihar, vol. 1, quoting al-Kafi, vol. 2". */
function isQuotedSource(state: ParseState, candidate: CitationCandidate): boolean {
  const first = firstEndingAfter(state.tokens, candidate.start);
  const hasOther = state.isNote || state.candidates.length > 1;
  for (let cursor = first - 1; hasOther && cursor > Math.max(0, first - 4); cursor--) {
    const { kind, text } = state.tokens[cursor];
    if (kind === 'word' && quotingWords.has(text)) return true;
    if (kind === 'number' || endsItem(state, cursor)) return false;
  }
  return false;
}

/**
 * The source that "ibid." means after a quoted one. In "Bihar, p. 5 (quoting al-Kafi, p. 3). Ibid." that is the source
 * before the brackets; without brackets it may be either.
 */
function quotingSource(state: ParseState, quoted: CitationCandidate, index: number): LastSource {
  const enclosure = state.enclosures[state.enclosureIndex[firstEndingAfter(state.tokens, quoted.start)] ?? -1];
  const outer = state.candidates[state.candidates.length - 2];
  if (
    enclosure === undefined ||
    enclosure.close >= index ||
    outer === undefined ||
    outer.end > state.tokens[enclosure.open].start
  )
    return 'unknown';
  const parsed = parseKey(outer.key);
  if (parsed === undefined || /^(?:quran|bible)$/.test(parsed.work)) return 'unknown';
  return { work: workOf(outer.key), levels: parsed.from, key: outer.key, block: state.block };
}

/** Grades of hadiths, which name no source: "Musnad Ahmad, vol. 36, p. 474; weak." */
const grades = wordSet('weak sound authentic hasan daif sahih agreed ضعیف صحیح حسن');
const quotingWords = wordSet('quoting quoted citing cited apud via نقلا نقل');
/** Words for a leaf, a column or a sheet, which no work of the tables has. */
export const leafWords = wordSet('leaf leaves folio folios fol fo column columns col sheet issue');
/** Words that may stand before or after a reference and name no source. */
const linkingWords = wordSet(
  'see also and or cf compare again in from the a an as ref refer for further more likewise similarly ibid idem ed trans tr',
  'و نیز همچنین ر ک نک بنگرید به در انظر',
);
/** Words that name a source that is in no table. */
const sourceNouns = wordSet(
  'book letter letters minutes ledger gazette journal diary annals chronicle chronicles register record records archive',
  'archives memoir memoirs newspaper treatise essay article thesis biography history log report survey document',
  'manuscript pamphlet notebook papers rolls deposition testimony',
  'کتاب نامه روزنامه مجله گزارش سند دفتر رساله',
);
