import { axisX, barX, dot, plot, ruleX, text } from '@observablehq/plot';
import type { CollocatesPlotResult, SourcesPlotResult } from '../../../server/protocol';
import type { PlotQuestion } from '../plotMessages';
import { common, labelWidth, lettersIn, middleOf, seriesColour, type Drawing, type Drawn, type Space } from './drawing';
import { counted, formatNumber, isolated, shortened, tickNumber } from './numbers';
import { placesOfTranscripts } from './openings';
import { rowAxis } from './rowAxis';
import { measureNames, searchNear } from './tables';
import type { Opening, TargetRow } from './targets';

/** Height of a row in pixels. */
const rowHeight = 21;

interface Bar {
  readonly label: string;
  readonly value: number;
  readonly says: string;
  readonly open: Opening | undefined;
}

/** A bar for each source, as long as it is cited often. */
export function drawSources(
  { sources, transcripts, cells, found }: SourcesPlotResult,
  root: string,
  space: Space,
): Drawing {
  const bars = sources.map(({ label, count, transcripts: citing }, index): Bar => ({
    label,
    value: count,
    says: `${label}: ${counted(count, 'citation')} in ${counted(citing, 'transcript')}`,
    open: placesOfTranscripts(
      root,
      transcripts,
      cells.filter(({ source }) => source === index),
    ),
  }));
  const drawn = drawRows(bars, 'Citations', space, 'bars');
  return {
    ...drawn,
    title: `The ${counted(sources.length, 'source')} that are cited most`,
    legend: [],
    ...(sources.length < found && {
      leftOut: `${formatNumber(sources.length)} of ${counted(found, 'source')} are shown.`,
    }),
  };
}

/** A point for each collocate at its score. */
export function drawCollocates(
  { collocates, found }: CollocatesPlotResult,
  { query, measure, window }: PlotQuestion,
  space: Space,
): Drawing {
  const bars = collocates.map(({ text: word, score, count, expected, transcripts }): Bar => ({
    label: word,
    value: score,
    says:
      `${word}: ${measureNames[measure]} ${formatNumber(score)}; ${counted(count, 'time')} near “${query}”, ` +
      `expected ${formatNumber(expected)}, in ${counted(transcripts, 'transcript')}`,
    open: searchNear(query, word, window),
  }));
  return {
    ...drawRows(bars, measureNames[measure], space, 'points'),
    title: `The words that stand most often near “${query}”, by ${measureNames[measure]}`,
    legend: [],
    ...(collocates.length < found && {
      leftOut: `${formatNumber(collocates.length)} of ${counted(found, 'word')} are shown.`,
    }),
  };
}

/** Scores may be below zero and have no natural zero: they are points. Counts are bars. */
function drawRows(
  rows: readonly Bar[],
  label: string,
  { width }: Space,
  form: 'bars' | 'points',
): Pick<Drawing, 'svg' | 'targets'> {
  const marginLeft = labelWidth(width, Math.max(0, ...rows.map(each => each.label.length)));
  const values = rows.map(({ value }) => value);
  const [least, greatest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const lowest = form === 'bars' ? 0 : Math.min(...values, greatest) - (greatest - Math.min(...values)) / 20;
  const top = 34;
  const indexes = rows.map((_, i) => i);
  const y = (i: number): number => i;
  const drawn = plot({
    ...common,
    width,
    height: rows.length * rowHeight + top + 10,
    marginTop: top,
    marginBottom: 10,
    marginLeft,
    marginRight: 60,
    x: { domain: [form === 'bars' ? least : lowest, greatest || 1], label },
    y: { type: 'band', domain: indexes, padding: 0.25, range: [top, top + rows.length * rowHeight] },
    marks: [
      axisX({
        anchor: 'top',
        ticks: Math.max(2, Math.min(Math.floor(width / 120), form === 'bars' ? greatest : Infinity)),
        tickFormat: tickNumber,
      }),
      rowAxis(
        rows.map(each => isolated(shortened(each.label, lettersIn(marginLeft)))),
        marginLeft,
      ),
      ...(form === 'bars'
        ? [
            barX(indexes, { x: (i: number) => values[i], y, fill: seriesColour(0) }),
            ruleX([0], { stroke: 'var(--plot-grid)' }),
          ]
        : [
            ruleX(indexes, { x: lowest, stroke: 'none' }),
            dot(indexes, { x: (i: number) => values[i], y, r: 5, fill: seriesColour(0) }),
          ]),
      text(indexes, {
        x: (i: number) => values[i],
        y,
        dx: form === 'bars' ? 5 : 10,
        textAnchor: 'start',
        text: (i: number) => formatNumber(values[i]),
      }),
    ],
  }) as Drawn;
  const x = drawn.scale('x');
  const middle = middleOf(drawn, 'y');
  const targets = rows.map((row, i): TargetRow => ({
    xs: [x.apply(row.value)],
    y: () => middle(i),
    height: rowHeight,
    label: () => row.says,
    open: () => row.open,
  }));
  return { svg: drawn, targets };
}
