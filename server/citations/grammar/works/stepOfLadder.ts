import { wordSet } from '../../wordSet';
import { isNeverCounted, isWordAfterReference, readRange } from '../numbers';
import { isReferenceEnd, textMatches, tokenSpan, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';

/**
 * Reads "Step 13 of the Ladder" in a text that names its author, and "Step 5" behind such a place, where the Ladder was named again
 * shortly before. Steps of programmes, recipes and machines are none.
 */
export function readStepOfLadder(state: ParseState, index: number): boolean {
  const word = state.tokens[index - 1];
  if (word?.kind !== 'word' || word.text !== 'step' || !/climacus|of the ladder|divine ascent/i.test(state.view))
    return false;
  const item = readRange(state, index);
  const work = state.titles.workOfKey('ladder');
  if (item === undefined || work === undefined || item.from < 1 || (item.to ?? item.from) > (work.limits?.chapter ?? 0))
    return false;
  const isOfLadder =
    textMatches(state, item.next, /^(?:of|in)$/) &&
    textMatches(state, item.next + 1, /^the$/) &&
    textMatches(state, item.next + 2, /^ladder$/) &&
    state.tokens[item.next + 2].capital;
  if (isOfLadder ? !isNamed(state) : !(word.capital && isInHand(state, index, item.next))) return false;
  const span = isOfLadder ? tokenSpan(state, item.next + 2, item.next + 3) : undefined;
  addWorkCitations(state, work, [{ kind: 'chapter', numbers: [item], start: word.start, end: item.end }], {
    start: word.start,
    ...(span === undefined ? { form: 'carried' } : { end: span.end, work: span }),
  });
  state.consumedTo = isOfLadder ? item.next + 3 : item.next;
  return true;
}

/** Whether the text names the author or the whole title: "John of the Ladder", "Climacus", "Ladder of Divine Ascent". */
function isNamed({ view }: ParseState): boolean {
  return /Climacus|John of the Ladder|Ladder of Divine Ascent/u.test(view);
}

/** Whether a step of the Ladder was cited before, and the Ladder is named shortly before a token. */
function isInHand(state: ParseState, index: number, next: number): boolean {
  const { start } = state.tokens[index - 1];
  const isCited = /[Ss]tep \d{1,2} of the Ladder|Ladder[^.\n]{0,40}, [Ss]tep \d/u.test(state.view.slice(0, start));
  const near = state.view.slice(Math.max(0, start - nearby), start);
  if (!isCited || !isNamed(state) || !/(?<!\p{L})ladder(?!\p{L})/iu.test(near)) return false;
  const around = state.tokens.slice(Math.max(0, index - maxTokens), next + maxTokens);
  if (around.some(({ text }) => otherSteps.has(text))) return false;
  return isReferenceEnd(state, next) || isWordAfterReference(state, next) || isNeverCounted(state, next);
}

/** In UTF-16 units: a question and its answer. */
const nearby = 400;
const maxTokens = 20;
const otherSteps = wordSet(
  'programme program recovery sponsor recipe manual instructions wooden roof rung rungs fire climb climbed painter handrail guide',
);
