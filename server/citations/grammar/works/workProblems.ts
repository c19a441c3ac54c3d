import type { Problem } from '../../../text/problem';
import type { DivisionKind, Work } from '../../citation';
import { changeNumberFix } from '../numberFix';
import type { NumberRange } from '../numbers';
import type { ParseState } from '../parseState';

/**
 * The problem of a number of a division: beyond the last one of the work, below 1, or a reversed range. At most one.
 */
export function divisionProblems(state: ParseState, work: Work, kind: DivisionKind, item: NumberRange): Problem[] {
  const limit = kind === 'volume' ? (work.volumes ?? work.limits?.volume) : work.limits?.[kind];
  const highest = item.to ?? item.from;
  if (item.reversed === true) {
    return [
      {
        code: kind === 'volume' ? 'volume-missing' : 'division-missing',
        severity: 'error',
        start: item.start,
        end: item.end,
        message: 'The range ends before it starts.',
        fixes: [changeNumberFix(state, item, `${item.from}-${item.to}`)],
      },
    ];
  }
  if (item.from >= 1 && (limit === undefined || highest <= limit)) return [];
  const bound = item.from < 1 ? 1 : limit!;
  const many = `${kind}${limit === 1 ? '' : 's'}`;
  return [
    {
      code: kind === 'volume' ? 'volume-missing' : 'division-missing',
      severity: kind === 'volume' ? 'error' : 'warning',
      start: item.start,
      end: item.end,
      message:
        item.from < 1
          ? `${work.title} has no ${kind} 0.`
          : `${work.title} has ${limit} ${many}; there is no ${kind} ${highest}.`,
      fixes: /\d|[\u0660-\u0669\u06f0-\u06f9]/.test(state.view.slice(item.start, item.end))
        ? [
            changeNumberFix(
              state,
              { start: item.start, end: trimmedEnd(state, item) },
              item.to === undefined || item.from >= bound ? String(bound) : `${item.from}-${bound}`,
            ),
          ]
        : [],
    },
  ];
}

/** End of the digits of a number, without white space after them. */
function trimmedEnd(state: ParseState, item: NumberRange): number {
  return item.start + state.view.slice(item.start, item.end).trimEnd().length;
}
