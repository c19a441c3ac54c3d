import type { Corpus } from '../../../index/corpus';
import { positionAt } from '../../../text/lines';
import { concordanceLines, type Concordance } from '../../search/concordance';
import type { NodeOptions } from '../../search/nodes';

/** A line of a concordance with its place: line and column are counted from 1, columns in UTF-16 units. */
export type ExportLine = Concordance['lines'][number] & { readonly line: number; readonly column: number };

/** The concordance lines of a query, in the order of the corpus. `notes` say what is left out. Rejects with `Cancelled`. */
export async function exportLines(
  corpus: Corpus,
  query: string,
  options: NodeOptions,
): Promise<{ readonly lines: readonly ExportLine[]; readonly notes: readonly string[] }> {
  const { lines, unread, notes } = await concordanceLines(corpus, query, 'text', options);
  const placed = lines.map(({ line, entry }) => {
    const { line: row, character } = positionAt(entry.facts.lineStarts, line.start);
    return { ...line, line: row + 1, column: character + 1 };
  });
  const leftOut = unread.map(name => `${name} is left out: it was changed or deleted while it was read.`);
  return {
    lines: placed,
    notes: [...(lines.length === 0 && notes.length === 0 ? ['No match was found.'] : []), ...notes, ...leftOut],
  };
}

/** `file:line:column`, which editors open. */
export function placeOf({ file, line, column }: ExportLine): string {
  return `${file}:${line}:${column}`;
}
