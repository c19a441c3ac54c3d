import { axisY, type Markish } from '@observablehq/plot';

/** The names of rows at the left of a plot, whose rows are numbered from 0. */
export function rowAxis(labels: readonly string[], marginLeft: number): Markish {
  return axisY({
    label: null,
    tickSize: 0,
    tickPadding: 8,
    marginLeft,
    tickFormat: (row: number) => labels[row] ?? '',
  });
}
