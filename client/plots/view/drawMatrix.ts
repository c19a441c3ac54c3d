import { axisX, dot, gridX, gridY, plot } from '@observablehq/plot';
import type { SourcesPlotResult } from '../../../server/protocol';
import { common, labelWidth, lettersIn, middleOf, seriesColour, type Drawing, type Drawn, type Space } from './drawing';
import { counted, formatNumber, isolated, shortened } from './numbers';
import { placeOf, placesOfTranscripts, transcriptLabel } from './openings';
import { rowAxis } from './rowAxis';
import { cellsOfBoth } from './tables';
import type { Opening, TargetRow } from './targets';

/** Sizes in pixels: of a cell, of its largest point, and of the names above the columns. */
const sizes = { cell: 22, point: 9, head: 240 };

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly says: string;
  readonly open: () => Opening | undefined;
}

/** A row for each transcript that cites one of the sources, a column for each source. */
export function drawMatrix(
  { transcripts, sources, cells, found }: SourcesPlotResult,
  root: string,
  space: Space,
): Drawing {
  const citing = [...new Set(cells.map(({ transcript }) => transcript))];
  const rows = citing.slice(0, space.rows);
  const rowOf = new Map(rows.map((transcript, row) => [transcript, row]));
  const drawn = cells.flatMap(({ transcript, source, count, start, end }): Cell[] => {
    const row = rowOf.get(transcript);
    if (row === undefined) return [];
    const label = transcriptLabel(transcripts[transcript]);
    const says = `${label} cites ${sources[source].label} ${count === 1 ? 'once' : `${formatNumber(count)} times`}`;
    return [
      { row, column: source, count, says, open: () => placeOf(root, transcripts[transcript], { count, start, end }) },
    ];
  });
  const leftOut = [
    ...(rows.length < citing.length
      ? [`${formatNumber(rows.length)} of ${counted(citing.length, 'transcript')} are drawn. The table has all.`]
      : []),
    ...(sources.length < found
      ? [`${formatNumber(sources.length)} of ${counted(found, 'source')} have a column.`]
      : []),
  ];
  return {
    ...drawCells(
      rows.map(index => transcriptLabel(transcripts[index])),
      sources.map(({ label }) => label),
      drawn,
      space,
    ),
    title: `How often ${counted(citing.length, 'transcript')} cite ${counted(sources.length, 'source')}`,
    legend: [],
    ...(leftOut.length > 0 && { leftOut: leftOut.join(' ') }),
  };
}

/** Rows and columns are sources; a point is as large as many transcripts cite both. */
export function drawTogether(
  { transcripts, sources, together, cells, found }: SourcesPlotResult,
  root: string,
  space: Space,
): Drawing {
  const both = together.flatMap(({ first, second, transcripts: count }): Cell[] => {
    const says = `${sources[first].label} and ${sources[second].label}: ${counted(count, 'transcript')}`;
    const open = (): Opening | undefined => placesOfTranscripts(root, transcripts, cellsOfBoth(cells, first, second));
    return [
      { row: first, column: second, count, says, open },
      { row: second, column: first, count, says, open },
    ];
  });
  const labels = sources.map(({ label }) => label);
  return {
    ...drawCells(labels, labels, both, space),
    title: `How many transcripts cite two of ${counted(sources.length, 'source')} together`,
    legend: [],
    ...(sources.length < found && {
      leftOut: `${formatNumber(sources.length)} of ${counted(found, 'source')} are shown.`,
    }),
  };
}

function drawCells(
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly Cell[],
  { width }: Space,
): Pick<Drawing, 'svg' | 'targets'> {
  const marginLeft = labelWidth(width, Math.max(0, ...rows.map(({ length }) => length)));
  const head = Math.min(sizes.head, 20 + 6.3 * Math.max(0, ...columns.map(({ length }) => length)));
  const greatest = Math.max(1, ...cells.map(({ count }) => count));
  const grid = { stroke: 'var(--plot-grid)', strokeOpacity: 1 };
  const drawn = plot({
    ...common,
    width: marginLeft + columns.length * sizes.cell + 30,
    height: rows.length * sizes.cell + head + 10,
    marginTop: head,
    marginBottom: 10,
    marginLeft,
    marginRight: 30,
    x: { type: 'band', domain: columns.map((_, i) => i), padding: 0 },
    y: { type: 'band', domain: rows.map((_, i) => i), padding: 0 },
    r: { type: 'sqrt', domain: [0, greatest], range: [0, sizes.point] },
    marks: [
      gridX(grid),
      gridY(grid),
      axisX({
        anchor: 'top',
        label: null,
        tickSize: 0,
        tickRotate: -90,
        tickFormat: (i: number) => isolated(shortened(columns[i], lettersIn(head))),
      }),
      rowAxis(
        rows.map(label => isolated(shortened(label, lettersIn(marginLeft)))),
        marginLeft,
      ),
      dot(cells, { x: 'column', y: 'row', r: 'count', fill: seriesColour(0) }),
    ],
  }) as Drawn;
  const [x, y] = [middleOf(drawn, 'x'), middleOf(drawn, 'y')];
  const byRow = rows.map((_, row) => cells.filter(cell => cell.row === row).sort((a, b) => a.column - b.column));
  const targets = byRow.map((own, row): TargetRow => ({
    xs: own.map(({ column }) => x(column)),
    y: () => y(row),
    height: sizes.cell,
    label: index => own[index].says,
    open: index => own[index].open(),
  }));
  return { svg: drawn, targets };
}
