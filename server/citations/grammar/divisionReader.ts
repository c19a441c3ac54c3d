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
  const parts = readDivisions(state, index);
  if (parts === undefined || parts.first < state.consumedTo) return false;
  return (
    readAfterSource(state, parts) ||
    readBeforeSource(state, parts) ||
    readMentionedSource(state, parts) ||
    skipUnknownSource(state, parts)
  );
}

/** "verse 2:255", "ayah 5:54 of the Qur'an": chapter and verse behind the word. */
function readVerseNumbers(state: ParseState, index: number): boolean {
  const kind = readDivisionWord(state, index);
  if (kind?.kind !== 'verse' || !isNumber(state, kind.numberIndex) || !isMark(state, kind.numberIndex + 1, ':'))
    return false;
  const ref = readChapterVerse(state, kind.numberIndex, { maxVerse: 286, inProse: kind.plural });
  if (ref === undefined) return false;
  const { topic, citesQuran, lastScripture } = state.context;
  const after = quranNameAfter(state, ref.next);
  const bible =
    after?.source.work === 'bible' ||
    (topic?.work === 'bible' && topic.block === state.block) ||
    (after === undefined && lastScripture?.work === 'bible');
  const arabic = /^(?:a|ا)/.test(state.tokens[index].text);
  if (bible || !(arabic || citesQuran || after !== undefined || topic?.work === 'quran')) return false;
  const refs = readChapterVerseList(state, ref, { maxVerse: 286, inProse: kind.plural });
  const start = state.tokens[index].start;
  addScriptureCitations(
    state,
    theQuran,
    placesOfChapterVerses(refs).map((place, at) => (at === 0 ? { ...place, start } : place)),
    { start, ...(after === undefined || refs.length > 1 ? {} : { end: after.end, work: after.span }) },
  );
  state.consumedTo = after === undefined ? refs[refs.length - 1].next : after.next;
  return true;
}

interface QuranNameAfter {
  readonly source: Scripture;
  readonly span: Span;
  readonly end: number;
  readonly next: number;
}

function quranNameAfter(state: ParseState, index: number): QuranNameAfter | undefined {
  const at = skipConnector(state, index);
  if (at === undefined || state.tokens[at] === undefined) return undefined;
  const name = quranNameFrom(state, at);
  if (name === undefined) return undefined;
  const span = tokenSpan(state, name.first, name.next);
  return { source: theQuran, span, end: span.end, next: name.next };
}

/** A title that stands in no table, with a place behind it: nothing may be carried over it. */
function skipUnknownSource(state: ParseState, parts: DivisionSequence): boolean {
  const before = sourceEndBefore(state, parts.first);
  if (before === undefined || !isInReference(state, parts.first)) return false;
  const home = state.enclosureIndex[parts.first];
  const titled = state.tokens
    .slice(Math.max(state.consumedTo, before - 10), before)
    .some(
      (token, at) =>
        token.kind === 'word' &&
        token.capital &&
        state.enclosureIndex[Math.max(state.consumedTo, before - 10) + at] === home,
    );
  if (!titled) return false;
  state.context.lastSource = 'unknown';
  state.context.lastScripture = undefined;
  state.context.mentionedWork = undefined;
  state.consumedTo = parts.next;
  return true;
}
