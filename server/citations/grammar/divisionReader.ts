import type { Span } from '../../text/span';
import { readMentionedSource } from './carried/mentionedSource';
import { readChapterVerse, readChapterVerseList } from './chapterVerse';
import { readDivisionWord } from './divisionWords';
import { readDivisions, type DivisionSequence } from './divisions';
import { isInReference, isMark, isNumber, tokenSpan, type ParseState } from './parseState';
import { quranNameFrom } from './quran/quranName';
import { addScriptureCitations } from './scripture/addScriptureCitations';
import { placesOfChapterVerses, theQuran, type Scripture } from './scripture/scripturePlace';
import { readBeforeSource, skipConnector } from './sourceAfterDivision';
import { readAfterSource, sourceEndBefore } from './sourceBeforeDivision';

/**
 * A division that is written before its source ("verses 5 and 7 of Surah Hud", "Sermon 27 of Nahj al-Balagha"), behind
 * one that only the division shows to be a source ("al-Baqarah, verse 153", "John, chapter 3, verse 16", a spelling never
 * seen), or with its source said earlier in the paragraph ("(verse 75)").
 */
export function readFromDivisionWord(state: ParseState, index: number): boolean {
  if (readVerseNumbers(state, index)) return true;
  const sequence = readDivisions(state, index);
  if (sequence === undefined || sequence.first < state.consumedTo) return false;
  return (
    readAfterSource(state, sequence) ||
    readBeforeSource(state, sequence) ||
    readMentionedSource(state, sequence) ||
    skipUnknownSource(state, sequence)
  );
}

/** "verse 2:255", "ayah 5:54 of the Qur'an": chapter and verse behind the word. */
function readVerseNumbers(state: ParseState, index: number): boolean {
  const word = readDivisionWord(state, index);
  if (word?.kind !== 'verse' || !isNumber(state, word.numberIndex) || !isMark(state, word.numberIndex + 1, ':'))
    return false;
  const reference = readChapterVerse(state, word.numberIndex, { maxVerse: 286, inProse: word.plural });
  if (reference === undefined) return false;
  const { topic, citesQuran, lastScripture } = state.context;
  const after = quranNameAfter(state, reference.next);
  const bible =
    after?.source.work === 'bible' ||
    (topic?.work === 'bible' && topic.block === state.block) ||
    (after === undefined && lastScripture?.work === 'bible');
  const arabic = /^(?:a|ا)/.test(state.tokens[index].text);
  if (bible || !(arabic || citesQuran || after !== undefined || topic?.work === 'quran')) return false;
  const references = readChapterVerseList(state, reference, { maxVerse: 286, inProse: word.plural });
  const start = state.tokens[index].start;
  addScriptureCitations(
    state,
    theQuran,
    placesOfChapterVerses(references).map((place, position) => (position === 0 ? { ...place, start } : place)),
    { start, ...(after === undefined || references.length > 1 ? {} : { end: after.end, work: after.span }) },
  );
  state.consumedTo = after === undefined ? references[references.length - 1].next : after.next;
  return true;
}

interface QuranNameAfter {
  readonly source: Scripture;
  readonly span: Span;
  readonly end: number;
  readonly next: number;
}

function quranNameAfter(state: ParseState, index: number): QuranNameAfter | undefined {
  const tokenIndex = skipConnector(state, index);
  if (tokenIndex === undefined || state.tokens[tokenIndex] === undefined) return undefined;
  const name = quranNameFrom(state, tokenIndex);
  if (name === undefined) return undefined;
  const span = tokenSpan(state, name.first, name.next);
  return { source: theQuran, span, end: span.end, next: name.next };
}

/** A title that stands in no table, with a place behind it: nothing may be carried over it. */
function skipUnknownSource(state: ParseState, sequence: DivisionSequence): boolean {
  const before = sourceEndBefore(state, sequence.first);
  if (before === undefined || !isInReference(state, sequence.first)) return false;
  const innermost = state.enclosureIndex[sequence.first];
  const titled = state.tokens
    .slice(Math.max(state.consumedTo, before - 10), before)
    .some(
      (token, position) =>
        token.kind === 'word' &&
        token.capital &&
        state.enclosureIndex[Math.max(state.consumedTo, before - 10) + position] === innermost,
    );
  if (!titled) return false;
  state.context.lastSource = 'unknown';
  state.context.lastScripture = undefined;
  state.context.mentionedWork = undefined;
  state.consumedTo = sequence.next;
  return true;
}
