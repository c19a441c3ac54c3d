import { partOfSpeech } from '../../names/englishWord';
import { isArabicScript } from '../../tokenize';
import { wordSet } from '../../wordSet';
import { readDivisionWord } from '../divisionWords';
import { isAnd, isWordAfterReference } from '../numbers';
import { isAnyMark, isNumber, isReferenceEnd, type ParseState } from '../parseState';

/** Number of verses of the longest chapter, Psalm 119. */
export const maxVerseOfBible = 176;

/**
 * Whether a chapter may end before a token: at a mark, or before a word that no number counts. With a cue, a word that is
 * neither a noun nor an adjective is enough.
 */
export function endsChapter(state: ParseState, index: number, hasCue: boolean): boolean {
  if (isReferenceEnd(state, index) || isAnyMark(state, index, ':')) return true;
  const token = state.tokens[index];
  if (hasCue && token.start - state.tokens[index - 1].end >= minIndent) return true;
  if (token.kind === 'mark') return token.text === '-' && token.spaced && !isNumber(state, index + 1);
  if (token.kind !== 'word') return false;
  if (isWordAfterReference(state, index) || isAnd(state, index) || timeWords.has(token.text)) return true;
  if (readDivisionWord(state, index) !== undefined) return true;
  if (/^(?:last|this|next|every|each|that)$/.test(token.text))
    return nounsOfTime.has(state.tokens[index + 1]?.text ?? '');
  const tag = partOfSpeech(token.text);
  if (tag === undefined) return isArabicScript(token.text) ? false : token.text.endsWith('ly');
  return wordTags.has(tag) || (hasCue && tag === 'VBD');
}

/** Spaces before a centred line: "Predigt über Johannes 2" is one, the place below it another. */
const minIndent = 4;

/** Tags of words that cannot be counted: prepositions, adverbs, pronouns, modals, verbs in the third person, "where". */
const wordTags = new Set(['IN', 'TO', 'RB', 'PRP', 'PRP$', 'MD', 'VBZ', 'WP', 'WDT', 'WRB', 'DT', 'EX', 'CC']);

const timeWords = wordSet('today tonight tomorrow yesterday aloud together again here');
const nounsOfTime = wordSet(
  'week weeks month year sunday saturday friday night morning evening time spring summer winter',
);
