import { firstEndingAfter } from '../../../text/span';
import type { DivisionKind, Work } from '../../citation';
import { fold } from '../../../text/fold';
import { isInstrument, otherSourceWords } from '../../instruments';
import { hasSourceNoun } from '../carried/antecedent';
import { readDivisions, type DivisionSequence } from '../divisions';
import { isAnd, isNeverCounted, isWordAfterReference } from '../numbers';
import { wordSet } from '../../wordSet';
import { isMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addWorkCitations, levelsOutside } from './addWorkCitations';
import { isNearThing, isOtherNamedSince } from './authorBefore';
import { readDivisionsOfPage } from './placeOfPage';
import { hasPlace } from './workOfText';

/**
 * Reads a division that few works have in the work that was cited last: "Lines 941 to 944" of an epic, "compare Q. 86" of a
 * catechism, and in a note "see also ch. 6".
 */
export function readDivisionInHand(state: ParseState, sequence: DivisionSequence): boolean {
  const { lastPlace } = state.context;
  const [{ kind, start }] = sequence.divisions;
  if (lastPlace === undefined) return false;
  const work = state.titles.workOfKey(lastPlace.work);
  if (sequence.divisions.length > 1) return work !== undefined && readWholePlaceInHand(state, work, sequence);
  if (work === undefined || !isOwn(state, work, kind, sequence.first) || mayBeSurah(state, sequence)) return false;
  if (state.block - lastPlace.block > (state.isNote ? 0 : maxBlocks) || !endsAlone(state, sequence.next)) return false;
  if (!isNearLast(state, sequence.first, lastPlace) || isOfOther(state, sequence.first, work)) return false;
  const outer = levelsOutside(work, lastPlace.levels, sequence.divisions);
  if (outer.length < work.divisions.indexOf(kind)) return false;
  addWorkCitations(state, work, sequence.divisions, { start, form: 'carried', outer });
  state.consumedTo = sequence.next;
  return true;
}

/**
 * Reads "book 14, chapter 9" or "chapter three, verses twenty and twenty-one" after a place in a work that is divided so: all its
 * divisions from the outermost on.
 */
function readWholePlaceInHand(state: ParseState, work: Work, { divisions, first, next }: DivisionSequence): boolean {
  const { lastPlace } = state.context;
  const isOfWork =
    /^(?:book|chapter)$/.test(work.divisions[0]) &&
    divisions.every(({ kind }, level) => kind === work.divisions[level]) &&
    divisions.every(({ kind, numbers }) =>
      numbers.every(({ from, to }) => (to ?? from) <= (work.limits?.[kind] ?? 0) || kind !== work.divisions[0]),
    ) &&
    hasPlace(
      work,
      divisions.map(({ numbers }) => numbers[numbers.length - 1].to ?? numbers[numbers.length - 1].from),
    );
  if (!isOfWork || lastPlace === undefined || state.block - lastPlace.block > 1 || !endsAlone(state, next))
    return false;
  if (!isNearLast(state, first, lastPlace) || isOfOther(state, first, work)) return false;
  addWorkCitations(state, work, divisions, { start: divisions[0].start, form: 'carried' });
  state.consumedTo = next;
  return true;
}

/** Whether somebody, another text or a thing was named after the last citation: "Locke in chapter 14", "filed under chapter 11". */
function isOfOther(state: ParseState, first: number, { title }: Work): boolean {
  if (state.isNote) return false;
  const from = state.candidates[state.candidates.length - 1]?.end ?? state.tokens[0].start;
  if (isOtherNamedSince(state, from, first, title.toLowerCase()) || isNearThing(state, first, 0)) return true;
  if (textMatches(state, first - 1, /^(?:under|into)$/)) return true;
  const words = state.view.slice(from, state.tokens[first].start).match(/\p{L}{4,30}/gu) ?? [];
  return words.some(word => otherSourceWords.has(fold(word)) || instrumentWords.has(fold(word)));
}

const instrumentWords = wordSet('treaty convention constitution covenant charter canons lease rules');

/** Reads "Q. 86" after a question of a catechism, where "Q." does not stand for the Qur'an. */
export function readQuestionInHand(state: ParseState, index: number): boolean {
  if (!textMatches(state, index, /^qq?$/)) return false;
  const sequence = readDivisions(state, index);
  if (sequence?.divisions[0].kind !== 'question') return false;
  return readDivisionInHand(state, sequence) || readDivisionsOfPage(state, sequence);
}

/** Paragraphs after which a line or a question may still be one of the work that was cited last. */
const maxBlocks = 2;

/** Whether "Q. 86" may be a surah: the text speaks of the Qur'an, too. */
function mayBeSurah(state: ParseState, { divisions: [{ numbers }], first }: DivisionSequence): boolean {
  return textMatches(state, first, /^qq?$/) && numbers[0].from <= lastSurah && state.hasCue(quranCues);
}

const lastSurah = 114;
const quranCues = wordSet('quran qur quranic koran kur coran corano alcoran surah surahs sura suras قران القران');

/** Whether a division is one of the work, and other things at this place have none. */
function isOwn(state: ParseState, work: Work, kind: DivisionKind, first: number): boolean {
  const { divisions } = work;
  const isPlace =
    kind === 'question' ? divisions[0] === kind : /^(?:line|tale)$/.test(kind) && divisions.includes(kind);
  // "Article XX adds", after "Article VI of the Thirty-nine Articles"
  const isArticle = kind === 'article' && divisions[0] === kind && !isInstrument(work) && state.tokens[first].capital;
  if (isPlace || isArticle || isNextChapter(state, work, kind, first) || isNextSection(state, work, kind, first))
    return !textMatches(state, first - 1, /^(?:on|my|our|your|this|that|the|a|an|next|last|same)$/);
  const isListed = textMatches(state, first - 1, /^(?:see|also|cf|compare|and|auch|aussi|anche|vgl|voir)$/);
  return state.isNote && isListed && kind === 'chapter' && divisions[0] === kind;
}

/** Whether a chapter stands shortly behind one near it, in a work that has nothing above its chapters: "and only in chapter 28". */
function isNextChapter(state: ParseState, { divisions }: Work, kind: DivisionKind, first: number): boolean {
  const { lastPlace } = state.context;
  if (kind !== 'chapter' || divisions[0] !== kind || lastPlace?.block !== state.block) return false;
  const last = state.candidates[state.candidates.length - 1];
  const cited = lastPlace.levels[0]?.number ?? 0;
  const number = readDivisions(state, first)?.divisions[0].numbers[0].from ?? 0;
  const isNear = first - firstEndingAfter(state.tokens, last?.end ?? 0) <= maxTokensToChapter;
  const isClose = Math.abs(number - cited) <= maxChaptersAway || isPointedTo(state, first);
  return last?.key === lastPlace.key && isNear && isClose;
}

/** Whether "that's in" or "it is in" stands before a chapter: what was just said stands there. */
function isPointedTo({ tokens }: ParseState, first: number): boolean {
  if (tokens[first - 1]?.text !== 'in') return false;
  const [subject, verb] = [tokens[first - 3]?.text ?? '', tokens[first - 2]?.text ?? ''];
  return /^(?:thats|its)$/.test(verb) || (verb === 'is' && /^(?:that|this|it)$/.test(subject));
}

/** Whether "§ 222" stands in one sentence with a section of a work that has nothing but sections: "§§ 95–99 on majorities and § 222". */
function isNextSection(state: ParseState, work: Work, kind: DivisionKind, first: number): boolean {
  const { lastPlace } = state.context;
  if (kind !== 'section' || work.divisions.join() !== 'section' || isInstrument(work)) return false;
  if (!isMark(state, first, '§') || lastPlace?.block !== state.block) return false;
  const last = state.candidates[state.candidates.length - 1];
  const number = readDivisions(state, first)?.divisions[0].numbers[0];
  if (last?.key !== lastPlace.key || (number?.to ?? number?.from ?? 0) > (work.limits?.section ?? 0)) return false;
  const from = firstEndingAfter(state.tokens, last.end);
  return (
    first - from <= maxTokensToChapter && !state.tokens.slice(from, first).some(({ text }) => /^[.!?]$/.test(text))
  );
}

/** Chosen by hand: a long sentence, and chapters that are told together. */
const maxTokensToChapter = 40;
const maxChaptersAway = 8;

/** Whether the last citation of the paragraph is the source, and no other text is named after it. */
function isNearLast(
  state: ParseState,
  index: number,
  source: { readonly key: string; readonly block: number },
): boolean {
  const last = state.candidates[state.candidates.length - 1];
  const isHere = source.block === state.block;
  if (isHere ? last?.key !== source.key : last !== undefined) return false;
  const from = isHere ? firstEndingAfter(state.tokens, last.end) : 0;
  const { mentionedWork } = state.context;
  const isOther = mentionedWork?.block === state.block && (!isHere || mentionedWork.span.start >= last.end);
  return index - from <= maxTokens && !isOther && !hasSourceNoun(state, from, index);
}

/** Chosen by hand: a few sentences. */
const maxTokens = 80;

/** Whether nothing after a division makes it one of something else: "line 44 of the form". */
function endsAlone(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (token === undefined || isReferenceEnd(state, index)) return true;
  if (token.text === ':' && state.tokens[index + 1]?.kind === 'word') return true;
  if (token.kind !== 'word' || token.capital) return false;
  // «حکایت پنجم آن را بخوانید»
  if (/^(?:ان|را|است|هم)$/.test(token.text)) return true;
  if (textMatches(state, index, /^(?:of|in|from)$/) || state.language.of.has(token.text)) return false;
  return isAnd(state, index) || isWordAfterReference(state, index) || isNeverCounted(state, index);
}
