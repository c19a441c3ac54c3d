import type { Problem } from '../../../text/problem';
import type { Level } from '../../key';
import type { Tractate } from '../../tractates';
import type { ParseState } from '../parseState';
import { isWordAfterReference } from '../numbers';
import { isReferenceEnd } from '../parseState';
import { readColumnPlace } from './columnPlace';
import { readNumberedPlace } from './numberedPlace';

/** A place that a tractate does not have, with its problem. */
export interface MissingPlace {
  readonly from: readonly Level[];
  readonly end: number;
  readonly next: number;
  readonly problem: Problem;
}

/**
 * Reads "Megillah 33b" and "Avot 7:1", a leaf or a chapter soon after the last one of the tractate. One far behind it is more
 * likely something else.
 */
export function readMissingPlace(
  state: ParseState,
  index: number,
  { title, leaves, chapters }: Tractate,
  work: string,
): MissingPlace | undefined {
  if (work === 'talmud' && leaves !== undefined) {
    const [first, last] = leaves;
    const place = readColumnPlace(state, index, { first: last + 1, last: last + maxBeyond, sides: 'ab' });
    if (place === undefined || place.from.length > 1 || place.to !== undefined || !mayEnd(state, place.next))
      return undefined;
    const { from, end, next } = place;
    return {
      from,
      end,
      next,
      problem: problemAt(state, index, place.end, 'division-missing', `${title} has leaves ${first}–${last}`),
    };
  }
  if (work !== 'mishnah' || chapters === undefined) return undefined;
  const place = readNumberedPlace(state, index, 2);
  const chapter = place?.numbers[0].from ?? 0;
  if (place === undefined || chapter <= chapters || chapter > chapters + maxBeyond || !mayEnd(state, place.next))
    return undefined;
  const from = place.numbers.map(({ from: value }): Level => ({ kind: '', number: value }));
  const { end, next } = place;
  return {
    from,
    end,
    next,
    problem: problemAt(state, index, end, 'chapter-missing', `${title} has ${chapters} chapters`),
  };
}

/** Chosen by hand. */
const maxBeyond = 5;

function mayEnd(state: ParseState, next: number): boolean {
  return isReferenceEnd(state, next) || isWordAfterReference(state, next);
}

function problemAt(
  state: ParseState,
  index: number,
  end: number,
  code: 'division-missing' | 'chapter-missing',
  what: string,
): Problem {
  const { start } = state.tokens[index];
  return { code, severity: 'warning', start, end, message: `${what}; there is no ${state.view.slice(start, end)}.` };
}
