import { counted, formatNumber } from '../../text';
import type { Summary, ToPage } from '../concordanceMessages';

/** What is counted, as sentences or parts of them: how many lines there are, and what is missing. */
export function summaryOf(
  {
    total,
    shown,
    transcripts,
    question: { query, view },
    notes,
    indexing,
  }: Pick<Extract<ToPage, { type: 'lines' }>, 'total' | 'shown' | 'transcripts' | 'question' | 'notes' | 'indexing'>,
  dropped: number,
): string[] {
  const all = `${counted(total, 'line')} in ${counted(transcripts, 'transcript')}`;
  const parts = [
    ...(total === 0
      ? [`No transcript has a match for ${query}.`]
      : shown === total
        ? [all]
        : [partOf(shown, all, view)]),
    ...(dropped === 0 ? [] : [`${formatNumber(dropped)} left out of exports`]),
  ];
  const reading = indexing === undefined ? [] : [readingOf(indexing)];
  return [parts.join(', '), ...reading, ...notes];
}

function partOf(
  shown: number,
  all: string,
  { sample, transcripts }: { sample?: { seed: number }; transcripts?: string[] },
): string {
  const ways = [
    ...(sample === undefined ? [] : [`a sample, seed ${sample.seed}`]),
    ...(transcripts === undefined ? [] : [`lines of ${counted(transcripts.length, 'transcript')}`]),
  ];
  return `${formatNumber(shown)} of ${all} (${ways.join('; ')})`;
}

function readingOf({ indexed, found, stopped }: NonNullable<Summary['indexing']>): string {
  const soFar = stopped === true ? '' : ' so far';
  return `Only ${formatNumber(indexed)} of ${formatNumber(found)} transcripts are read${soFar}.`;
}
