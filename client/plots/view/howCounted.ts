import type { CollocatesPlotResult, DispersionPlotResult, TimePlotResult } from '../../../server/protocol';
import type { PlotAnswer, PlotQuestion } from '../plotMessages';
import { counted, formatNumber } from './numbers';

/** What the numbers of a plot are, and how they are counted, in sentences. */
export function howCounted(answer: PlotAnswer, question: PlotQuestion): readonly string[] {
  const scope = question.set === undefined ? 'the whole corpus' : `the set “${question.set}”`;
  return ofKind(answer, question, scope);
}

function ofKind(answer: PlotAnswer, question: PlotQuestion, scope: string): readonly string[] {
  switch (answer.kind) {
    case 'dispersion':
      return ofDispersion(answer.plot, scope);
    case 'time':
      return ofTime(answer.plot, question, scope);
    case 'collocates':
      return ofCollocates(answer.plot, question, scope);
    case 'sources':
    case 'matrix':
    case 'together':
      return ofSources(answer, scope);
  }
}

function ofDispersion({ words, transcripts, series }: DispersionPlotResult, scope: string): readonly string[] {
  return [
    `Counted in ${scope}: ${counted(words, 'word')} in ${counted(transcripts.length, 'transcript')}.`,
    ...series.map(
      ({ label, total, range, dp, dpNorm }) =>
        `“${label}”: ${counted(total, 'place')} in ${formatNumber(range)} of ${counted(transcripts.length, 'transcript')}` +
        (dp === null ? '.' : `; DP ${dp.toFixed(3)}${dpNorm === null ? '' : `, DPnorm ${dpNorm.toFixed(3)}`}.`),
    ),
    'DP is the deviation of proportions: 0 where the places are spread as evenly as the words, ' +
      'near 1 where they are all in one short transcript.',
    ...orderOf(transcripts),
  ];
}

/** Where transcripts with a rough date, and without one, stand. */
function orderOf(transcripts: DispersionPlotResult['transcripts']): readonly string[] {
  const undated = transcripts.filter(({ date }) => date === undefined).length;
  return [
    'Transcripts are in the order of their dates; one that is known by its year or month alone stands at the beginning of it.',
    ...(undated === 0 ? [] : [`${counted(undated, 'transcript')} without a date: last.`]),
  ];
}

function ofTime(
  { words, transcripts, periods }: TimePlotResult,
  { per }: PlotQuestion,
  scope: string,
): readonly string[] {
  const of = (place: string): number => periods.find(period => period.place === place)?.transcripts ?? 0;
  const [rough, undated] = [of('rough'), of('undated')];
  return [
    `Counted in ${scope}: ${counted(words, 'word')} in ${counted(transcripts.length, 'transcript')}.`,
    `A point is the number of places in all transcripts of a period, for each ${formatNumber(per)} of their words. ` +
      'The larger it is, the more transcripts the period has.',
    'The line through a point is an interval of 95 % over transcripts (ratio estimate with Student’s t). ' +
      'A period with one transcript has none. An interval that is cut off at the top is whole in the table.',
    'A period without transcripts has no point, and the line stops there.',
    ...(rough === 0
      ? []
      : [
          `${counted(rough, 'transcript')} whose date does not say the period: under “not exact”, behind the last period.`,
        ]),
    ...(undated === 0 ? [] : [`${counted(undated, 'transcript')} without a date: under “no date”.`]),
  ];
}

function ofCollocates(
  { total, words, windowWords }: CollocatesPlotResult,
  { query, window, minCount }: PlotQuestion,
  scope: string,
): readonly string[] {
  return [
    `Counted in ${scope}: “${query}” is found ${formatNumber(total)} ${total === 1 ? 'time' : 'times'} among ${counted(words, 'word')}.`,
    `A word counts where it stands at most ${counted(window, 'word')} before or after, in the same passage. ` +
      `So ${counted(windowWords, 'word')} are near it; each occurrence counts once.`,
    ...(minCount > 1 ? [`Words that are found there fewer than ${formatNumber(minCount)} times are left out.`] : []),
  ];
}

function ofSources(
  {
    kind,
    plot: { words, transcripts, total, cells },
  }: Extract<PlotAnswer, { kind: 'sources' | 'matrix' | 'together' }>,
  scope: string,
): readonly string[] {
  const citing = new Set(cells.map(({ transcript }) => transcript)).size;
  return [
    `Counted in ${scope}: ${counted(total, 'citation')} in ${counted(transcripts.length, 'transcript')} with ${counted(words, 'word')}.`,
    ...(kind === 'matrix'
      ? [`${counted(citing, 'transcript')} cite these sources. The larger a point, the more citations.`]
      : []),
    ...(kind === 'together'
      ? ['Two sources are cited together where one transcript cites both, at any places of it.']
      : []),
  ];
}
