import { wordSet } from '../../wordSet';
import type { DivisionSequence } from '../divisions';
import { isReferenceEnd, textMatches, tokenSpan, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';

/** Reads "chapter 23 of the Rule" in a text that names Saint Benedict and speaks of monks: popes have his name, too. */
export function readChapterOfRule(state: ParseState, { divisions, next }: DivisionSequence): boolean {
  const [chapter] = divisions;
  if (chapter.kind !== 'chapter' || divisions.length > 1 || !textMatches(state, next, /^of$/)) return false;
  const name = state.tokens[next + 2];
  if (!textMatches(state, next + 1, /^the$/) || name?.text !== 'rule' || !name.capital) return false;
  const after = state.tokens[next + 3];
  const ends = isReferenceEnd(state, next + 3) || (after?.kind === 'word' && !after.capital && after.text !== 'of');
  const work = state.titles.workOfKey('rule-benedict');
  if (state.tokens.some(({ text }) => otherFounders.has(text))) return false;
  if (!ends || work === undefined || !state.hasCue(benedict) || !state.hasCue(monasticWords)) return false;
  if (chapter.numbers.some(({ from, to }) => (to ?? from) > (work.limits?.chapter ?? 0))) return false;
  const span = tokenSpan(state, next + 2, next + 3);
  const end = chapter.numbers.length > 1 ? {} : { end: span.end };
  addWorkCitations(state, work, divisions, { start: chapter.start, work: span, ...end });
  state.consumedTo = next + 3;
  return true;
}

/** Those whose rules are also called "the Rule". */
const otherFounders = wordSet(
  'augustine augustines augustinian basil basils francis franciscan franciscans friars master dominic clare pachomius columban',
);
const benedict = wordSet('benedict benedicts');
const monasticWords = wordSet('monk monks abbot abbots abbey monastery monasteries monastic benedictine benedictines');
