import { escapeMarkdown, inlineCode, isolate } from '../../shared/markdown';
import type { CitedKey } from './citedKeys';
import { headFacts } from './exportHead';
import { placeOf, type ExportLine } from './exportLines';
import type { ExportList } from './exportList';

/** Markdown: a quotation for each line, or a table of sources. Nothing of the transcripts in it takes effect or is a link. */
export function* listMarkdown(list: ExportList): Generator<string> {
  const title = list.kind === 'lines' ? 'Concordance' : 'Cited sources';
  const count: [string, string] = [list.kind === 'lines' ? 'Lines' : 'Sources', String(list.rows.length)];
  const head = [...headFacts(list.head), count].map(([label, value]) => `- ${label}: ${inline(value)}\n`);
  yield `# ${title}\n\n${head.join('')}\n`;
  if (list.kind === 'sources') yield sourcesTable(list.rows);
  else for (const [index, line] of list.rows.entries()) yield `${index === 0 ? '' : '\n'}${quotation(line)}`;
}

function quotation(line: ExportLine): string {
  const { left, node, right, date, speaker } = line;
  // The isolate goes around all three, or their order would be wrong in text from right to left.
  const text = isolate(`${withSpaces(left)}**${escapeMarkdown(node)}**${withSpaces(right)}`.trim());
  const reference = [inlineCode(placeOf(line)), ...[date, speaker].flatMap(part => (part ? [inline(part)] : []))];
  return `> ${text}\n>\n> — ${reference.join(', ')}\n`;
}

/** Escaped, with the spaces at the ends that escaping takes away. */
function withSpaces(text: string): string {
  const escaped = escapeMarkdown(text);
  return escaped === '' ? ' ' : `${/^\s/.test(text) ? ' ' : ''}${escaped}${/\s$/.test(text) ? ' ' : ''}`;
}

function sourcesTable(rows: readonly CitedKey[]): string {
  const lines = rows.map(
    ({ key, description, count, transcripts }) =>
      `| ${inline(description)} | ${escapeMarkdown(key)} | ${count} | ${transcripts} |\n`,
  );
  return `| Source | Key | Places | Transcripts |\n|---|---|---:|---:|\n${lines.join('')}`;
}

function inline(text: string): string {
  return isolate(escapeMarkdown(text));
}
