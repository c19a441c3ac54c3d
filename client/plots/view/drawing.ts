import type { TargetRow } from './targets';

/** A plot as it is drawn. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  /** What the picture shows, in a sentence: its name for screen readers, and its title when it is saved. */
  readonly title: string;
  /** Names of the colours; empty for one colour. */
  readonly legend: readonly LegendEntry[];
  readonly targets: readonly TargetRow[];
  /** What is not drawn, in a sentence; `More` draws more of it. */
  readonly leftOut?: string;
}

interface LegendEntry {
  readonly label: string;
  readonly colour: string;
}

/** Space for a plot, in pixels, and how many rows to draw at most. */
export interface Space {
  readonly width: number;
  readonly rows: number;
}

const names = ['blue', 'orange', 'green', 'red', 'purple', 'yellow'];
const fallbacks = ['#3794ff', '#d18616', '#388a34', '#e51400', '#652d90', '#bf8803'];

/** The colour of a series, of the colour theme. After the last one the first comes again; marks differ in place or shape, too. */
export function seriesColour(index: number): string {
  const i = index % names.length;
  return `var(--vscode-charts-${names[i]}, ${fallbacks[i]})`;
}

/** Options of all plots. Their rules are in plots.css: the content security policy refuses style elements. */
export const common = { className: 'plot', style: { background: 'none' } } as const;

/** Space for the labels of rows, in pixels: a third of the width. */
export function labelWidth(width: number, longest: number): number {
  return Math.round(Math.min(Math.max(80, width / 3), longest * letterWidth + 16));
}

/** Letters that have room in a label. */
export function lettersIn(pixels: number): number {
  return Math.max(6, Math.floor((pixels - 12) / letterWidth));
}

/** Width of a letter, in pixels: an estimate for the font size of plots. */
const letterWidth = 6.3;

/** A picture of the library, which knows its scales. */
export type Drawn = SVGSVGElement & {
  scale(name: string): { apply(value: number): number; readonly bandwidth?: number };
};

/** The middle of a row or column, in pixels. The library rounds where bands begin. */
export function middleOf(drawn: Drawn, name: 'x' | 'y'): (index: number) => number {
  const scale = drawn.scale(name);
  return index => scale.apply(index) + (scale.bandwidth ?? 0) / 2;
}
