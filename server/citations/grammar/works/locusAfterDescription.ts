import { fold } from '../../../text/fold';
import type { Work } from '../../citation';
import { wordSet } from '../../wordSet';
import { readDivisions, type DivisionSequence } from '../divisions';
import { isAnyMark, isInReference, isMark, textMatches, type ParseState } from '../parseState';
import type { WorkLocus } from './workPlace';

/**
 * Reads a locus after a few words about author or edition: "by al-Kulayni, vol. 2, p. 163". In prose and without a word
 * such as "by", all of these words must be names.
 */
export function readLocusAfterDescription(state: ParseState, index: number, work: Work): WorkLocus | undefined {
  if (startsOtherTitle(state, index, work)) return undefined;
  const hasCredit = textMatches(state, index, /^(?:by|compiled|edited|translated|ed|trans|tr|تالیف|اثر)$/);
  const namesOnly = !hasCredit && !isInReference(state, index);
  const innermost = state.enclosureIndex[index];
  for (let cursor = index; cursor < index + (hasCredit ? 14 : 10); cursor++) {
    const token = state.tokens[cursor];
    if (
      token === undefined ||
      state.enclosureIndex[cursor] !== innermost ||
      isAnyMark(state, cursor, ';)]') ||
      token.kind === 'number'
    )
      return undefined;
    if (isMark(state, cursor, '.') && (state.tokens[cursor - 1]?.text.length ?? 9) > 3) return undefined;
    if (namesOnly && token.kind === 'word' && !token.capital && !/^(?:al|ibn|b|of|ed)$/.test(token.text))
      return undefined;
    if (!isMark(state, cursor, ',')) continue;
    if (state.titles.startingAt(state.tokens, Math.min(cursor + 1, state.tokens.length - 1)) !== undefined)
      return undefined;
    const sequence = readDivisions(state, cursor + 1);
    if (sequence !== undefined && suitsWork(work, sequence)) return sequence;
  }
  return undefined;
}

/** Whether a word for a kind of book that the title does not have follows an author: "Tirmidhi, Musnad, p. 5". */
function startsOtherTitle({ tokens }: ParseState, index: number, { title, spellings }: Work): boolean {
  const token = tokens[index]?.text === 'al' ? tokens[index + 2] : tokens[index];
  if (token?.kind !== 'word' || !bookWords.has(token.text)) return false;
  return ![title, ...spellings].some(name => fold(name).includes(token.text));
}

const bookWords = wordSet(
  'musnad sahih sunan jami shamail tarikh tafsir adab ilal zuhd mujam muwatta mustadrak history commentary',
);

/** Whether divisions after a description may belong to a work: no verses, and chapters only if the work has them. */
export function suitsWork(work: Work, sequence: DivisionSequence): boolean {
  return sequence.divisions.every(
    division => division.kind !== 'verse' && (division.kind !== 'chapter' || work.divisions.includes('chapter')),
  );
}
