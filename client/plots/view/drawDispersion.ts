import { axisX, plot, type RenderFunction } from '@observablehq/plot';
import type { DispersionPlotResult, PlotTranscript } from '../../../server/protocol';
import type { PlotQuestion } from '../plotMessages';
import { common, labelWidth, lettersIn, seriesColour, type Drawing, type Drawn, type Space } from './drawing';
import { counted, formatNumber, isolated, shortened } from './numbers';
import { placeOf, transcriptLabel } from './openings';
import { rowAxis } from './rowAxis';
import type { TargetRow } from './targets';

/** Heights in pixels: of the marks of one series, and of the space between transcripts. */
const heights = { series: 12, gap: 6 };

interface Row {
  readonly transcript: PlotTranscript;
  /** By series: the places of its hits along the row, 0 to 1, and what they are. */
  readonly marks: readonly (DispersionPlotResult['series'][number]['hits'][number] | undefined)[];
}

/** A bar for each transcript, with a mark wherever a subject occurs. All marks of a subject in a transcript are one path. */
export function drawDispersion(
  { transcripts, series }: DispersionPlotResult,
  { byLength }: PlotQuestion,
  root: string,
  { width, rows: most }: Space,
): Drawing {
  const bySeries = series.map(({ hits }) => new Map(hits.map(hit => [hit.transcript, hit])));
  const all = transcripts.map((transcript, index): Row => ({
    transcript,
    marks: bySeries.map(each => each.get(index)),
  }));
  const rows = all.slice(0, most);
  const labels = rows.map(({ transcript }) => transcriptLabel(transcript));
  const marginLeft = labelWidth(width, Math.max(0, ...labels.map(({ length }) => length)));
  const rowHeight = Math.max(1, series.length) * heights.series + heights.gap;
  const longest = Math.max(1, ...rows.map(({ transcript }) => transcript.words));
  const length = ({ transcript }: Row): number => (byLength ? transcript.words : 1);
  const xOf = ({ transcript }: Row, place: number): number => (byLength ? place : place / transcript.words);
  const margins = { marginTop: 34, marginBottom: 8, marginLeft, marginRight: 22 };
  const drawn = plot({
    ...common,
    ...margins,
    width,
    height: rows.length * rowHeight + margins.marginTop + margins.marginBottom,
    x: { domain: [0, byLength ? longest : 1] },
    y: {
      type: 'band',
      domain: rows.map((_, i) => i),
      padding: 0,
      range: [margins.marginTop, margins.marginTop + rows.length * rowHeight],
    },
    marks: [
      axisX({
        anchor: 'top',
        tickSize: 4,
        ticks: Math.max(2, Math.floor(width / 160)),
        label: byLength ? 'Words from the beginning' : 'Share of the transcript',
        ...(!byLength && { tickFormat: (share: number) => `${Math.round(100 * share)} %` }),
      }),
      rowAxis(
        labels.map(label => isolated(shortened(label, lettersIn(marginLeft)))),
        marginLeft,
      ),
      barcode(rows, series.length, length, xOf),
    ],
  }) as Drawn;
  const x = drawn.scale('x');
  const y = drawn.scale('y');
  const targets = rows.flatMap((row, i) =>
    row.marks.map((hit, s): TargetRow => {
      const middle = y.apply(i) + heights.gap / 2 + (s + 0.5) * heights.series;
      return {
        xs: hit === undefined ? [] : Float64Array.from(hit.places, place => x.apply(xOf(row, place))),
        y: () => middle,
        height: heights.series,
        areLines: true,
        label: index =>
          `${transcriptLabel(row.transcript)}: ${series[s].label}, ${index + 1} of ${hit!.places.length}, ` +
          `word ${formatNumber(hit!.places[index] + 1)} of ${formatNumber(row.transcript.words)}`,
        open: index =>
          placeOf(root, row.transcript, { count: 1, start: hit!.spans[2 * index], end: hit!.spans[2 * index + 1] }),
      };
    }),
  );
  return {
    svg: drawn,
    title: `Places of ${series.map(({ label }) => `“${label}”`).join(', ')} in ${counted(transcripts.length, 'transcript')}`,
    legend: series.length < 2 ? [] : series.map(({ label }, i) => ({ label, colour: seriesColour(i) })),
    targets,
    ...(rows.length < all.length && {
      leftOut: `${formatNumber(rows.length)} of ${formatNumber(all.length)} transcripts are drawn. The table has all.`,
    }),
  };
}

/** A thin line for each transcript, as long as it is, and its marks. */
function barcode(
  rows: readonly Row[],
  series: number,
  length: (row: Row) => number,
  xOf: (row: Row, place: number) => number,
): RenderFunction {
  return (_, scales) => {
    const x = scales.x as (value: number) => number;
    const y = scales.y as (value: number) => number;
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    rows.forEach((row, i) => {
      const top = y(i) + heights.gap / 2;
      const bottom = top + Math.max(1, series) * heights.series;
      group.append(path(`M${x(0)},${bottom + 0.5}H${round(x(length(row)))}`, 'var(--plot-grid)', 1));
      row.marks.forEach((hit, s) => {
        if (hit === undefined) return;
        const from = round(top + s * heights.series + 1);
        const to = round(top + (s + 1) * heights.series - 1);
        let marks = '';
        for (const place of hit.places) marks += `M${round(x(xOf(row, place)))},${from}V${to}`;
        group.append(path(marks, seriesColour(s), 1.2));
      });
    });
    return group;
  };
}

function path(d: string, stroke: string, width: number): SVGPathElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [name, value] of Object.entries({ d, stroke, 'stroke-width': String(width), fill: 'none' }))
    made.setAttribute(name, value);
  return made;
}

function round(pixels: number): number {
  return Math.round(10 * pixels) / 10;
}
