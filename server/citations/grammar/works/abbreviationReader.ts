import { fold } from '../../../text/fold';
import { abbreviationsAt, type Abbreviation } from '../../abbreviations';
import type { Work } from '../../citation';
import type { DivisionSequence } from '../divisions';
import { isAnd, isWordAfterReference } from '../numbers';
import {
  isAnyMark,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  tokenSpan,
  type ParseState,
} from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { readCarriedDivisions } from './carriedDivisions';
import { hasBookAndColumn, readColumnsAfterTitle } from './columnReader';
import { isRoman } from '../numerals';
import { isNamedDirectlyBefore } from './authorBefore';
import { hasAuthor } from './authorCue';
import { endsArticle } from './romanBooks';
import { readLocusAfterTitle, skipQuotes } from './workLocus';
import type { WorkLocus } from './workPlace';

/**
 * Reads a work by its abbreviation, where a place in it follows: "(LG 12)", "cf. GS, n. 22", "Rep. 514a", "EN
 * 1094a1", "BG 2.47". Outside brackets and notes, the text has to speak of such works.
 */
export function readAbbreviation(state: ParseState, index: number): boolean {
  if (!state.tokens[index].capital) return false;
  for (const { found, next } of abbreviationsAt(state.titles.abbreviations, state.view, state.tokens, index)) {
    const span = tokenSpan(state, index, isMark(state, next - 1, '.') ? next - 1 : next);
    for (const { work, isUnsure } of found) {
      const isCertain = hasCue(state, work);
      const isAlone = isInReference(state, index) || (state.isLine === true && index === 0 && !isUnsure);
      const title = { ...span, first: index, next, isCommon: !isCertain };
      const isPlace = work.columns !== undefined && hasBookAndColumn(state, next, work.columns);
      if (
        (isCertain || isAlone || isPlace) &&
        !isPartOfAbbreviation(state, index) &&
        readColumnsAfterTitle(state, work, title)
      )
        return true;
    }
    const isOfOthers = ({ work }: Abbreviation): boolean =>
      found.some(other => other.work !== work && hasAuthor(state, other.work));
    const read = [
      ...new Set(found.filter(each => isAllowed(state, each, index, isOfOthers(each))).map(({ work }) => work)),
    ]
      .map(work => ({ work, locus: ownLocus(state, next, work, index) }))
      .filter(({ locus }) => locus !== undefined);
    // Two documents may share an abbreviation: "GE".
    if (read.length !== 1) continue;
    const [{ work, locus }] = read;
    const author = authorBefore(state, index, work);
    const name = author === undefined ? span : { start: state.tokens[author].start, end: span.end };
    addWorkCitations(state, work, locus!.divisions, {
      start: name.start,
      work: name,
      ...(locus!.end === undefined ? {} : { end: locus!.end }),
    });
    state.consumedTo = locus!.next;
    readCarriedDivisions(state, work);
    return true;
  }
  return false;
}

/**
 * Reads an article before the abbreviation of its law, or directly before its title: "Art. 6 ECHR", "Articles 55 and 56 of
 * the TFEU", "Art. 2 (4) UN Charter".
 */
export function readBeforeAbbreviation(state: ParseState, sequence: DivisionSequence): boolean {
  if (!sequence.divisions.some(({ kind }) => kind === 'article' || kind === 'section')) return false;
  let index = sequence.next;
  if (isMark(state, index, ',')) index++;
  if (textMatches(state, index, /^(?:of|in)$/)) index++;
  if (textMatches(state, index, /^the$/)) index++;
  // "Art. 14 du TFUE", "Art. 6 der DSGVO", "artículo 14 de la CEDAW".
  for (let words = 0; words < 2 && state.language.of.has(state.tokens[index]?.text ?? ''); words++) index++;
  if (state.tokens[index] === undefined) return false;
  const title = index === sequence.next ? state.titles.startingAt(state.tokens, index) : undefined;
  if (title?.ordinary === false && hasDivisions(title.work, sequence)) {
    addBefore(state, title.work, sequence, index, title.next);
    return true;
  }
  for (const { found, next } of abbreviationsAt(state.titles.abbreviations, state.view, state.tokens, index)) {
    const works = found
      .filter(({ isUnsure, work }) => !isUnsure || hasCue(state, work))
      .filter(({ work }) => hasDivisions(work, sequence));
    if (works.length !== 1) continue;
    addBefore(state, works[0].work, sequence, index, next);
    return true;
  }
  return false;
}

/** Adds the divisions of a sequence in a work that is named after them in the tokens [first, next). */
function addBefore(state: ParseState, work: Work, sequence: DivisionSequence, first: number, next: number): void {
  const span = tokenSpan(state, first, isMark(state, next - 1, '.') ? next - 1 : next);
  const isList = sequence.divisions[sequence.divisions.length - 1].numbers.length > 1;
  addWorkCitations(state, work, sequence.divisions, {
    start: sequence.divisions[0].start,
    work: span,
    ...(isList ? {} : { end: span.end }),
  });
  state.consumedTo = next;
}

/** Whether "Rep." is a part of another abbreviation: "Sen. Rep.", "H. Rep.". */
function isPartOfAbbreviation(state: ParseState, index: number): boolean {
  return isMark(state, index - 1, '.') && textMatches(state, index - 2, /^(?:sen|h|s|cong|con|stat|no|law|ann)$/);
}

function isAllowed(
  state: ParseState,
  { work, isUnsure, words }: Abbreviation,
  index: number,
  isOfOthers: boolean,
): boolean {
  // "Ad Rom. 4:1" is Paul's letter where the text does not speak of Ignatius.
  if (isUnsure && words[0] === 'Ad')
    return state.language.code !== 'la' && hasAuthor(state, work) && !isOfPaul(state, index);
  if (!isUnsure || authorBefore(state, index, work) !== undefined) return true;
  // "Aristotle, Met. 5.7" is none of Ovid's.
  if (isOfOthers && !hasAuthor(state, work)) return false;
  const isOfOther = work.authorNames !== undefined && isOfOtherAuthor(state, index);
  return !isOfOther && hasCue(state, work);
}

/** Whether the paragraph speaks of Paul, or of another Ignatius, shortly before a letter "Ad Rom.". */
function isOfPaul({ tokens, view }: ParseState, index: number): boolean {
  const { start } = tokens[index];
  const before = view.slice(Math.max(tokens[0].start, start - maxBeforeLetter), start);
  return /(?<!\p{L})(?:Paul['’]?s?|Pauline|[Aa]postle|Pablo|Paolo|Apôtre|Loyola)(?!\p{L})/u.test(before);
}

/** In UTF-16 units. Chosen by hand: two sentences. */
const maxBeforeLetter = 200;

/** Whether the name of another author stands before an abbreviation. German nouns have capitals, too. */
function isOfOtherAuthor(state: ParseState, index: number): boolean {
  return state.language.code !== 'de' && isNamedDirectlyBefore(state, index, new Set());
}

/** Index of the first token of the author's name directly before an abbreviation: "Boethius, *Cons.* IV, 2". */
function authorBefore(state: ParseState, index: number, { authorNames }: Work): number | undefined {
  let last = index - 1;
  while (last > index - 4 && isAnyMark(state, last, ',*_"')) last--;
  if (last === index - 1 || !isMark(state, last + 1, ',') || last < state.consumedTo) return undefined;
  for (const name of authorNames ?? []) {
    const words = name.split(' ');
    const first = last - words.length + 1;
    const isName = words.every((word, position) => state.tokens[first + position]?.text === fold(word));
    if (isName && state.tokens[first].capital) return first;
  }
  return undefined;
}

/** Whether an abbreviation stands where one may: in brackets, in a note, before an article, or in a text on such works. */
function isPlaceForIt(state: ParseState, work: Work, index: number, locus: WorkLocus): boolean {
  return (
    isInReference(state, index) ||
    (state.isLine === true && index === 0) ||
    locus.divisions.some(({ kind }) => kind === 'article') ||
    hasCue(state, work) ||
    authorBefore(state, index, work) !== undefined
  );
}

/** Whether a Roman book and a chapter joined to it stand at a token, in a text that names the author: "*EN* VII.2". */
function isBookAndChapter(state: ParseState, next: number, work: Work): boolean {
  const start = skipQuotes(state, next);
  const isTight = isMark(state, start + 1, '.') && isNumber(state, start + 2) && !state.tokens[start + 2].spaced;
  return isTight && state.tokens[start].capital && isRoman(state.tokens[start].text) && hasAuthor(state, work);
}

function hasCue(state: ParseState, { cues }: Work): boolean {
  return cues !== undefined && state.hasCue(cues);
}

/** The place after an abbreviation, if the work has it and the abbreviation begins an item of a list. */
function ownLocus(state: ParseState, next: number, work: Work, first: number): WorkLocus | undefined {
  if (work.columns === undefined ? !startsItem(state, first) : !isBookAndChapter(state, next, work)) return undefined;
  const locus = readLocusAfterTitle(state, next, work, false);
  if (locus === undefined || !hasDivisions(work, locus)) return undefined;
  const isInside = locus.divisions.every(({ kind, numbers }) =>
    numbers.every(({ from, to }) => (to ?? from) <= (work.limits?.[kind] ?? 99999)),
  );
  const isMistake = locus.divisions.length > 1 && isCitedHere(state, work);
  const isLast = state.isLine !== true || isInReference(state, first) || locus.next === state.tokens.length;
  const ends = isReferenceEnd(state, locus.next) || isAnd(state, locus.next) || isWordAfterReference(state, locus.next);
  const isArticle =
    (work.columns !== undefined || locus.divisions[0].kind === 'article') && endsArticle(state, locus.next);
  const isPlace = (isInside || isMistake) && isLast && (ends || isArticle);
  return isPlace && isPlaceForIt(state, work, first, locus) ? locus : undefined;
}

/** Whether the paragraph has cited the work: a place that it does not have is then a mistake. */
function isCitedHere({ candidates }: ParseState, { key }: Work): boolean {
  return candidates.some(candidate => candidate.key.startsWith(`${key}:`));
}

/** Whether a work has all divisions of a place; "§ 12" is a paragraph of a document. */
function hasDivisions(work: Work, { divisions }: Pick<DivisionSequence, 'divisions'>): boolean {
  return divisions.every(
    ({ kind }) =>
      work.divisions.includes(kind) || (work.divisions[0] === 'paragraph' && /^(?:section|article)$/.test(kind)),
  );
}

/** Whether nothing but "see" or an author's name and a comma stands before a token in its brackets, note or list. */
function startsItem(state: ParseState, index: number): boolean {
  if (!isInReference(state, index)) return true;
  const before = state.tokens[index - 1];
  return (
    before === undefined ||
    isAnyMark(state, index - 1, '([;,.:"') ||
    /^(?:see|cf|also|and|in|at|from|by|with|compare|vgl|voir|siehe|bei|nach)$/.test(before.text)
  );
}
