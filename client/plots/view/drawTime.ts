import { axisX, axisY, dot, lineY, plot, ruleX, ruleY } from '@observablehq/plot';
import type { TimePlotResult } from '../../../server/protocol';
import type { PlotQuestion } from '../plotMessages';
import { common, seriesColour, type Drawing, type Drawn, type Space } from './drawing';
import { counted, formatNumber, tickNumber } from './numbers';
import { placesOfTranscripts } from './openings';
import { periodName } from './tables';
import type { TargetRow } from './targets';
import { segmentsOf, timeTicks, xOfPeriods } from './timeLayout';

const height = 380;
const symbols = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye'] as const;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly period: number;
  readonly transcripts: number;
  readonly segment: string;
}

/** A point for each period and subject, as large as the period has transcripts, with its interval; lines end at gaps. */
export function drawTime(
  { periods, series, transcripts, periodOf }: TimePlotResult,
  { per, years }: PlotQuestion,
  root: string,
  { width }: Space,
): Drawing {
  const xs = xOfPeriods(
    periods.map(({ place }) => place),
    years,
  );
  const segments = segmentsOf(
    periods.map(({ place }) => place),
    years,
  );
  const lines = series.map(({ points }, s) =>
    points.map(({ rate, low, high }, period): Point => ({
      x: xs[period],
      y: per * rate,
      low: low === undefined ? undefined : per * low,
      high: high === undefined ? undefined : per * high,
      period,
      transcripts: periods[period].transcripts,
      segment: `${s} ${segments[period]}`,
    })),
  );
  // Side by side, so that the intervals of two subjects can be told apart.
  const shift = (s: number): number => 4 * (s - (series.length - 1) / 2);
  const points = lines.flat();
  const highestRate = Math.max(0, ...points.map(({ y }) => y));
  const highest = Math.max(0, ...points.map(({ y, high = y }) => high));
  const top = Math.min(highest, 2 * highestRate) || 1;
  const ticks = timeTicks(
    periods.map(({ place }) => place),
    years,
    Math.max(2, Math.floor(width / 80)),
  );
  const drawn = plot({
    ...common,
    width,
    height,
    marginTop: 30,
    marginLeft: 56,
    marginRight: 40,
    marginBottom: 34,
    x: { domain: [Math.min(...xs) - years, Math.max(...xs) + years] },
    y: { domain: [0, top], nice: true, label: `Per ${formatNumber(per)} words` },
    r: { type: 'sqrt', domain: [0, Math.max(1, ...periods.map(each => each.transcripts))], range: [0, 8] },
    marks: [
      ruleY([0], { stroke: 'var(--plot-grid)' }),
      axisX(
        ticks.map(({ x }) => x),
        { tickFormat: (x: number) => ticks.find(tick => tick.x === x)!.label, label: null },
      ),
      axisY({ ticks: 6, tickFormat: tickNumber }),
      ...lines.flatMap((line, s) => {
        const colour = seriesColour(s);
        const dx = shift(s);
        return [
          ruleX(
            line.filter(({ high }) => high !== undefined),
            { x: 'x', y1: 'low', y2: 'high', stroke: colour, strokeOpacity: 0.45, strokeWidth: 3, clip: true, dx },
          ),
          lineY(line, { x: 'x', y: 'y', z: 'segment', stroke: colour, strokeWidth: 1.5, dx }),
          dot(line, {
            x: 'x',
            y: 'y',
            r: ({ transcripts }: Point) => transcripts + 0.5,
            fill: colour,
            symbol: symbols[s % symbols.length],
            dx,
          }),
        ];
      }),
    ],
  }) as Drawn;
  const [x, y] = [drawn.scale('x'), drawn.scale('y')];
  const targets = lines.map((line, s): TargetRow => ({
    xs: Float64Array.from(line, point => x.apply(point.x) + shift(s)),
    y: index => y.apply(line[index].y),
    height: 0,
    label: index => {
      const { count, transcripts: withIt } = series[s].points[index];
      const { place, transcripts: all, words } = periods[index];
      return (
        `${periodName(place, years)}: ${series[s].label}, ${formatNumber(line[index].y)} per ${formatNumber(per)} words; ` +
        `${counted(count, 'place')} in ${withIt} of ${counted(all, 'transcript')}, ${counted(words, 'word')}`
      );
    },
    open: index =>
      placesOfTranscripts(
        root,
        transcripts,
        series[s].firsts.filter(({ transcript }) => periodOf[transcript] === index),
      ),
  }));
  return {
    svg: drawn,
    title: `Frequency of ${series.map(({ label }) => `“${label}”`).join(', ')} over time, per ${formatNumber(per)} words`,
    legend: series.length < 2 ? [] : series.map(({ label }, i) => ({ label, colour: seriesColour(i) })),
    targets,
  };
}
