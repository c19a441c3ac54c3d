import { withThousands } from '../../../base/thousands';
import { positionAt } from '../../../text/lines';
import { countNoun } from '../../shared/counts';
import { orderLines } from '../concordance/lineOrder';
import { lineRows, type LineRow } from '../concordance/lineRows';
import type { LineSet } from '../concordance/lineSet';
import type { LineView } from '../concordance/lineView';
import { corpusFingerprint, type ExportHead } from './exportHead';
import type { ExportLine } from './exportLines';
import { joined, listWriters } from './formats';

export interface ViewExport {
  readonly view: LineView;
  /** Most UTF-16 units of text on each side of the node. */
  readonly window: number;
  readonly format: keyof typeof listWriters;
  /** Lines that the user left out, by the URI of the transcript and the offset of the node. */
  readonly dropped: readonly { readonly uri: string; readonly offset: number }[];
  /** The day, ISO 8601, and name and version of the program. */
  readonly exported: string;
  readonly program: string;
  readonly cancelled: () => boolean;
}

/**
 * Writes the lines of a view in their order, without the dropped ones. The head of the file says which lines it has. Rejects with
 * `Cancelled`.
 */
export async function exportView(
  set: LineSet,
  { view, window, format, dropped, exported, program, cancelled }: ViewExport,
): Promise<{ readonly text: string; readonly lines: number; readonly notes: readonly string[] }> {
  const { lines } = await orderLines(set, view, cancelled);
  const isDropped = new Set(dropped.map(({ uri, offset }) => `${uri} ${offset}`));
  const kept = lines.filter(line => !isDropped.has(`${set.files[set.file[line]].entry.uri} ${set.starts[line]}`));
  const rows = await lineRows(set, kept, { sort: [], window, cancelled });
  const written = rows.flatMap(exportLine);
  const selection = selectionOf(set, view, lines.length, lines.length - kept.length);
  const head: ExportHead = {
    query: set.query,
    ...(set.set !== undefined && { set: set.set }),
    ...(selection !== '' && { selection }),
    exported,
    program,
    transcripts: set.sources.reduce((sum, { corpus }) => sum + corpus.entries().length, 0),
    corpus: set.sources.map(({ corpus }) => corpusFingerprint(corpus)).join(' '),
  };
  const lost = rows.length - written.length;
  return {
    text: await joined(listWriters[format]({ kind: 'lines', head, rows: written }), cancelled),
    lines: written.length,
    notes: [
      ...set.notes,
      ...(lost === 0 ? [] : [`${countNoun(lost, 'line')} left out: the transcripts were changed or deleted.`]),
    ],
  };
}

function exportLine({ file, node, date, speaker, texts }: LineRow): ExportLine[] {
  if (texts === undefined) return [];
  const { line, character } = positionAt(file.entry.facts.lineStarts, node.start);
  const { before: left, node: matched, after: right } = texts;
  return [
    {
      file: file.name,
      start: node.start,
      end: node.end,
      left,
      node: matched,
      right,
      ...(date !== undefined && { date }),
      ...(speaker !== undefined && { speaker }),
      line: line + 1,
      column: character + 1,
    },
  ];
}

/** What a reader of the file has to know about the choice of lines; empty for all lines. */
function selectionOf(set: LineSet, { transcripts, sample }: LineView, shown: number, dropped: number): string {
  const parts = [
    ...(transcripts === undefined ? [] : [`lines of ${countNoun(transcripts.length, 'transcript')}`]),
    ...(sample === undefined ? [] : [`a sample of ${withThousands(shown)}, seed ${sample.seed}`]),
    ...(dropped === 0 ? [] : [`${countNoun(dropped, 'line')} left out by hand`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('; ')}; of ${countNoun(set.total, 'line')}`;
}
