import { f1, f1Interval, precision, recall } from './rates';
import { emptyTally, type Failure, type Score, type Tally } from './score';
import type { LabelKind } from './labels';

const order: readonly LabelKind[] = [
  'citation',
  'note-mark',
  'note',
  'editorial',
  'stage',
  'honorific',
  'date',
  'speaker',
  'furniture',
];

/** The score as a table with one line for each kind, and the number that is to be brought down. */
export function table(result: Score): string {
  const { tallies, problems, wrongKeys } = result;
  const heads = ['labels', 'found', 'prec. %', 'recall %', 'F1 %', '95 % interval', 'targets %', 'exact %'];
  const kinds = [...tallies].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const { labels, right } = tallies.get('citation') ?? emptyTally();
  const missed = labels - right;
  return [
    row('', heads),
    ...kinds.map(([kind, tally]) => row(kind, columns(tally))),
    row('problems', columns(problems).slice(0, 6)),
    `citations: ${missed} missed + 10 × ${wrongKeys} wrong keys = ${missed + 10 * wrongKeys}`,
  ].join('\n');
}

function columns(tally: Tally): string[] {
  const [low, high] = f1Interval(tally);
  return [
    String(tally.labels),
    String(tally.found),
    percent(precision(tally)),
    percent(recall(tally)),
    percent(f1(tally)),
    `${percent(low)}–${percent(high)}`,
    percent(tally.matched === 0 ? 1 : tally.right / tally.matched),
    percent(tally.right === 0 ? 1 : tally.exact / tally.right),
  ];
}

function row(name: string, cells: readonly string[]): string {
  const widths = [7, 6, 8, 9, 7, 14, 10, 8];
  return name.padEnd(10) + cells.map((cell, index) => cell.padStart(widths[index])).join('');
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** A failure with the text around it, the label and the finding. */
export function describe({ transcript, label, found, what }: Failure): string {
  const span = label ?? found!;
  const { text } = transcript;
  const quote = (start: number, end: number): string =>
    JSON.stringify(text.slice(Math.max(0, start), end)).slice(1, -1);
  const line = text.slice(0, span.start).split('\n').length;
  const [before, after] = [quote(span.start - 40, span.start), quote(span.end, span.end + 20)];
  return [
    `${what}: ${span.kind} in ${transcript.name}, line ${line}: ` +
      `${before}>>>${quote(span.start, span.end)}<<<${after}`,
    ...(label === undefined
      ? []
      : [`    labelled ${label.targets.join(' or ')}${label.problem === undefined ? '' : ` with ${label.problem}`}`]),
    ...(found === undefined ? [] : [`    found ${found.target ?? ''} "${quote(found.start, found.end)}"`]),
  ].join('\n');
}
