import { createCitationReader } from '../../../server/citations/recognise';
import { builtInWorks } from '../../../server/citations/works';
import { analyse } from '../../../server/index/analyseText';
import { bibleNameCells, biblePlaceCells } from './bible';
import type { Cell, Sentence } from './cells';
import { documentCells } from './documents';
import { lookAlikeCells } from './lookAlikes';
import { quranCells } from './quran';
import { workCells } from './works';

/** What was read of the sentences of a cell. */
export interface CellResult {
  readonly cell: Cell;
  /** Sentences of which exactly the wanted keys were found. */
  readonly read: number;
  /** Keys that were wanted and not found. */
  readonly missed: number;
  /** Keys that were found and not wanted. */
  readonly false: number;
  readonly failures: readonly Failure[];
}

interface Failure {
  readonly text: string;
  readonly want: readonly string[];
  readonly found: readonly string[];
}

export function allCells(): Cell[] {
  return [
    ...bibleNameCells(),
    ...biblePlaceCells(),
    ...quranCells(),
    ...workCells(),
    ...documentCells(),
    ...lookAlikeCells(),
  ].filter(({ sentences }) => sentences.length > 0);
}

/** Analyses each sentence on its page, as the program does, and compares the keys. */
export function measureCells(cells: readonly Cell[]): CellResult[] {
  const reader = createCitationReader(builtInWorks);
  const keysIn = ({ page, start, end }: Sentence): string[] =>
    analyse(page, { reader })
      .citations.filter(citation => citation.start >= start && citation.end <= end)
      .map(citation => citation.key);
  return cells.map(cell => {
    const failures: Failure[] = [];
    let [missed, wrong] = [0, 0];
    for (const sentence of cell.sentences) {
      const found = keysIn(sentence);
      const missing = sentence.want.filter(key => !found.includes(key));
      const extra = found.filter(key => !sentence.want.includes(key));
      if (missing.length + extra.length === 0) continue;
      missed += missing.length;
      wrong += extra.length;
      failures.push({ text: sentence.page.slice(sentence.start, sentence.end), want: sentence.want, found });
    }
    return { cell, read: cell.sentences.length - failures.length, missed, false: wrong, failures };
  });
}
