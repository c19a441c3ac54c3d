import type { Work } from '../../citation';
import { readDivision, type DivisionSequence } from '../divisions';
import { readRange } from '../numbers';
import { isMark, textMatches, type ParseState } from '../parseState';
import type { WorkLocus } from './workPlace';

/** Adds ", Number 3" after other divisions, as the number of a hadith: "Volume 1, Book 2, Number 3". */
export function withHadithNumber(
  state: ParseState,
  sequence: DivisionSequence | undefined,
  work: Work,
): WorkLocus | undefined {
  if (
    sequence === undefined ||
    !work.divisions.includes('hadith') ||
    !isMark(state, sequence.next, ',') ||
    !textMatches(state, sequence.next + 1, numberWord)
  )
    return sequence;
  const tokenIndex = isMark(state, sequence.next + 2, '.') ? sequence.next + 3 : sequence.next + 2;
  const item = readRange(state, tokenIndex);
  if (item === undefined || sequence.divisions.some(division => division.kind === 'hadith')) return sequence;
  return {
    divisions: [
      ...sequence.divisions,
      { kind: 'hadith', numbers: [item], start: state.tokens[sequence.next + 1].start, end: item.end },
    ],
    next: item.next,
  };
}

/** Adds ", h. 5" to numbers of a volume and a page: "al-Kafi 2/84, h. 5". */
export function withHadithWord(state: ParseState, locus: WorkLocus | undefined, work: Work): WorkLocus | undefined {
  if (locus === undefined || !work.divisions.includes('hadith') || !isMark(state, locus.next, ',')) return locus;
  if (locus.divisions.length !== 2 || locus.divisions[1].kind !== 'page') return locus;
  const hadith = readDivision(state, locus.next + 1);
  if (hadith?.division.kind !== 'hadith' || hadith.first !== locus.next + 1) return locus;
  return { divisions: [...locus.divisions, hadith.division], next: hadith.next };
}

export const numberWord = /^(?:no|nos|nr|number|numbers|num|numero|numeros|numeri|nummer|رقم|برقم|شماره|#)$/;
/** Abbreviations of "number" that need their point or "°". */
export const shortNumberWord = /^nn?$/;
