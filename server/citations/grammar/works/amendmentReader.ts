import type { Work } from '../../citation';
import { isOfType } from '../../instruments';
import { pattern } from '../../../transcript/pattern';
import type { DivisionSequence, NumberedDivision } from '../divisions';
import { ordinalEndingAt } from '../numerals';
import { isAnyMark, isMark, textMatches, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import type { ArticleList } from './articleList';
import { isNearThing } from './authorBefore';
import { workOfNoun } from './lawInHand';
import { namesOtherState } from './otherLaw';

/** Whether an amendment may be one to a bill: where the text does not name the constitution in full. */
function mayBeOfBill(state: ParseState, { key }: Work, first: number, next: number): boolean {
  if (state.instruments().known.has(key)) return false;
  if (textMatches(state, next, /^(?:to|of|by|from|offered|proposed|moved|submitted)$/)) return true;
  const { start } = state.tokens[first];
  const around = state.view.slice(Math.max(state.tokens[0].start, start - 300), start + 100);
  return /(?<!\p{L})(?:bills?|motion|clerk|tabled|rejected)(?!\p{L})/iu.test(around);
}

/** Whether an amendment may be one to a contract or to the constitution of another state, by the words before it. */
function mayBeOfOther(state: ParseState, { title }: Work, first: number): boolean {
  const { start } = state.tokens[first];
  const before = state.view.slice(Math.max(state.tokens[0].start, start - 120), start);
  const near = before
    .split(/[.!?]\s/u)
    .slice(-2)
    .join(' ');
  if (changedThings.test(near) || namesOtherState(near, title)) return true;
  return wordsOfContracts.test(state.view.slice(Math.max(state.tokens[0].start, start - 120), start + 120));
}

/** Words of the parties to a contract, which is amended, too. */
const wordsOfContracts = pattern('iu')`
  (?<!\p{L})(?:executed|landlord|tenant|lessee|lessor|borrower|lender|deed|partnership|restatement|by-?laws|recorded[ ]in
  |signed[ ]by|dated|supply|agreement)(?!\p{L})`;

/** What is changed by amendments of its own. */
const changedThings = pattern('iu')`
  (?<!\p{L})(?:lease|loan|credit|contract|agreement|merger|trust|mortgage|indenture|bylaws|charter|treaty|plan
  |state[ ]constitution|constitution[ ]of(?=[ ](?!the[ ]United)))s?(?!\p{L})`;

/**
 * "The First Amendment" and "section 1 of the Fourteenth Amendment" with their capitals, where the transcript names the
 * constitution that has amendments and no other, or is the record of a court of the United States.
 */
export function readAmendmentAlone(state: ParseState, { divisions, first, next }: DivisionSequence): boolean {
  const amendment = divisions.find(({ kind }) => kind === 'amendment');
  const others = divisions.filter(({ kind }) => kind !== 'amendment');
  if (amendment === undefined || others.some(({ kind }) => kind !== 'section')) return false;
  const isCapital = state.tokens
    .slice(first, next)
    .every(({ kind, capital, end }) => kind !== 'word' || capital || end <= amendment.start);
  if (!isCapital || state.tokens[next]?.capital === true) return false;
  const work = workOfNoun(state, 'constitution') ?? constitutionOfAmendments(state);
  if (work?.divisions.includes('amendment') !== true || !isInside(work, { places: [divisions] })) return false;
  if (mayBeOfBill(state, work, first, next) || mayBeOfOther(state, work, first)) return false;
  const start = Math.min(...divisions.map(division => division.start));
  const ordered = [amendment, ...others];
  addWorkCitations(state, work, ordered, { start, end: state.tokens[next - 1].end, form: 'carried' });
  state.consumedTo = next;
  addOrdinalAlone(state, work, next);
  return true;
}

/** The constitution that has amendments by their numbers, in a record of a court of the United States that names no other one. */
function constitutionOfAmendments(state: ParseState): Work | undefined {
  if (state.isLine === true || !state.lawOfPage().isAmerican) return undefined;
  const { known, unknown } = state.instruments();
  const isOther = unknown.has('constitution') || [...known.values()].some(work => isOfType(work, 'constitution'));
  return isOther ? undefined : state.titles.workOfKey('us-constitution');
}

/** Adds "the Fourteenth" of "the First Amendment, carried to the City by the Fourteenth": of the same sentence, and no court. */
function addOrdinalAlone(state: ParseState, work: Work, from: number): void {
  const { tokens, view } = state;
  for (let at = from; at < Math.min(tokens.length - 1, from + maxTokensToOrdinal); at++) {
    if (isAnyMark(state, at, '.?!')) return;
    if (!textMatches(state, at, /^the$/) || !textMatches(state, at - 1, beforeOrdinal)) continue;
    const ordinal = ordinalEndingAt(state, at + 1);
    if (ordinal?.first !== at + 1 || !tokens[at + 1].capital || !isAnyMark(state, at + 2, ',;.')) continue;
    if (/(?<!\p{L})(?:Circuit|July)(?!\p{L})/u.test(view.slice(tokens[0].start, tokens[at].end + aroundOrdinal)))
      return;
    const { start, end } = tokens[at + 1];
    // Circuits have lower numbers.
    if (ordinal.value <= lastCircuit) return;
    const item = { from: ordinal.value, start, end, next: at + 2 };
    const amendment: NumberedDivision = { kind: 'amendment', numbers: [item], start, end };
    if (isInside(work, { places: [[amendment]] }))
      addWorkCitations(state, work, [amendment], { start, form: 'carried' });
    return;
  }
}

const lastCircuit = 11;
/** In UTF-16 units. */
const aroundOrdinal = 60;
const beforeOrdinal = /^(?:by|through|under|via|and|or|of|with|than)$/;
/** Chosen by hand: the rest of a clause. */
const maxTokensToOrdinal = 20;

/** "The Fourteenth, section 1" after an amendment of the constitution. */
export function readSectionOfAmendment(state: ParseState, { divisions, first, next }: DivisionSequence): boolean {
  const { lastPlace } = state.context;
  const ordinal = isMark(state, first - 1, ',') ? ordinalEndingAt(state, first - 2) : undefined;
  if (ordinal === undefined || divisions.length > 1 || !state.tokens[ordinal.first].capital) return false;
  if (!textMatches(state, ordinal.first - 1, /^the$/)) return false;
  const after = isMark(state, next, ',') ? next + 1 : next;
  if (textMatches(state, after, /^(?:of|in|from)$/) || isNearThing(state, first)) return false;
  const isAfterAmendment =
    lastPlace?.levels[0]?.kind === 'amendment' && state.block - lastPlace.block <= maxBlocksToAmendment;
  const work = isAfterAmendment ? state.titles.workOfKey(lastPlace.work) : undefined;
  const { start, end } = state.tokens[first - 2];
  const item = { from: ordinal.value, start: state.tokens[ordinal.first].start, end, next: first - 1 };
  const amendment: NumberedDivision = { kind: 'amendment', numbers: [item], start: item.start, end };
  if (work === undefined || start < item.start || !isInside(work, { places: [[amendment]] })) return false;
  addWorkCitations(state, work, [amendment, ...divisions], { start: item.start, form: 'carried' });
  state.consumedTo = next;
  return true;
}

const maxBlocksToAmendment = 8;

/** Whether a work has all numbers of its divisions. */
export function isInside({ limits = {} }: Work, { places }: Pick<ArticleList, 'places'>): boolean {
  return places
    .flat()
    .every(({ kind, numbers }) => numbers.every(({ from, to }) => from >= 1 && (to ?? from) <= (limits[kind] ?? 9999)));
}
