import { isArabicScript } from '../../tokenize';
import { divisionRank } from '../divisionWords';
import { levelRank, type DivisionSequence } from '../divisions';
import { isWordAfterReference } from '../numbers';
import { isInReference, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { placesOfVerses } from '../scripture/scripturePlace';
import { addWorkCitations, levelsOutside } from '../works/addWorkCitations';
import { lastCitedScripture } from './backReference';

/** The source was named earlier in the paragraph: a surah for "(verse 75)", a work for "(Sermon 27)", a volume for "p. 170". */
export function readMentionedSource(state: ParseState, sequence: DivisionSequence): boolean {
  const enclosed = isInReference(state, sequence.first);
  const { context, block } = state;
  const only = sequence.divisions[0];
  if (sequence.divisions.length === 1 && only.kind === 'verse') {
    const { lastScripture } = context;
    // "The second verse was harder" counts verses of anything.
    const ordinal = only.numbers[0].start === only.start;
    if (
      lastScripture === undefined ||
      lastScripture.block !== block ||
      state.isNote ||
      ordinal ||
      belongsToOtherSource(state, sequence.next)
    )
      return false;
    if (
      !enclosed &&
      !isReferenceEnd(state, sequence.next) &&
      !textMatches(
        state,
        sequence.next,
        /^(?:is|says?|reads?|states?|speaks?|tells?|and|also|of|which|that|we|where|it|he|was|are|describes?|explains?|refers?|begins?|repeats?|adds?)$/,
      )
    )
      return false;
    const depth = lastScripture.work === 'bible' ? 1 : 0;
    const chapter = lastScripture.levels[depth]?.number;
    if (chapter === undefined) return false;
    const source = lastCitedScripture(state);
    if (source === undefined) return false;
    addScriptureCitations(state, source, placesOfVerses(only, chapter), { start: only.start, form: 'carried' });
    state.consumedTo = sequence.next;
    return true;
  }
  const { mentionedWork, lastSource } = context;
  if (
    belongsToOtherSource(state, sequence.next) ||
    (!enclosed && !(isCharacteristicDivision(state, sequence) && isPlausibleReferenceEnd(state, sequence.next)))
  )
    return false;
  if (
    mentionedWork !== undefined &&
    mentionedWork.block === block &&
    sequence.divisions.every(
      division =>
        mentionedWork.work.divisions.includes(division.kind) ||
        mentionedWork.work.limits?.[division.kind] !== undefined ||
        division.kind === 'volume' ||
        division.kind === 'page',
    )
  ) {
    addWorkCitations(state, mentionedWork.work, sequence.divisions, { start: only.start, form: 'carried' });
    state.consumedTo = sequence.next;
    return true;
  }
  if (
    lastSource === undefined ||
    lastSource === 'unknown' ||
    lastSource.block !== block ||
    (enclosed && !fillsBrackets(state, sequence)) ||
    lastSource.work === 'quran' ||
    lastSource.work === 'bible' ||
    lastSource.work === 'speech'
  )
    return false;
  const work = state.titles.workOfKey(lastSource.work);
  if (
    work === undefined ||
    !sequence.divisions.every(
      division =>
        work.divisions.includes(division.kind) ||
        work.limits?.[division.kind] !== undefined ||
        divisionRank[division.kind] === 0,
    )
  )
    return false;
  addWorkCitations(state, work, sequence.divisions, {
    start: only.start,
    form: 'carried',
    outer: levelsOutside(lastSource.levels, levelRank, sequence.divisions),
  });
  state.consumedTo = sequence.next;
  return true;
}

/** Whether what follows is no noun that the number could count or name ("letter 53 bus"). */
function isPlausibleReferenceEnd(state: ParseState, index: number): boolean {
  return (
    isReferenceEnd(state, index) ||
    isWordAfterReference(state, index) ||
    isArabicScript(state.tokens[index]?.text ?? '')
  );
}

/** In prose only a division that hardly another book has: "and in Sermon 115 …" behind one of Nahj al-Balagha. */
function isCharacteristicDivision(state: ParseState, sequence: DivisionSequence): boolean {
  const { lastSource, mentionedWork } = state.context;
  const named = mentionedWork?.block === state.block ? mentionedWork.work : undefined;
  const work =
    named ??
    (lastSource === undefined || lastSource === 'unknown' || lastSource.block !== state.block
      ? undefined
      : state.titles.workOfKey(lastSource.work));
  return (
    work !== undefined &&
    sequence.divisions.length === 1 &&
    /^(?:sermon|letter|saying|supplication)$/.test(sequence.divisions[0].kind) &&
    work.limits?.[sequence.divisions[0].kind] !== undefined &&
    sequence.divisions[0].numbers[0].start > sequence.divisions[0].start
  );
}

function fillsBrackets(state: ParseState, sequence: DivisionSequence): boolean {
  const innermost = state.enclosureIndex[sequence.first];
  return (
    innermost >= 0 &&
    state.enclosures[innermost].open + 1 === sequence.first &&
    state.enclosures[innermost].close === sequence.next
  );
}

/** "verse 2 of the song": the division is of something else. */
function belongsToOtherSource(state: ParseState, index: number): boolean {
  return (
    textMatches(state, index, /^(?:of|from|in|از|من)$/) && !textMatches(state, index + 1, /^(?:it|this|that|which)$/)
  );
}
