import type { Span } from '../../text/span';
import type { Block, Transcript } from '../../transcript/transcript';
import type { ShownPart } from './withoutOverlap';

/** The signs of Markdown in a text, which a reader does not need to see, and what they emphasise. */
export interface MarkdownSigns {
  readonly signs: readonly Span[];
  readonly emphasis: readonly ShownPart<{ readonly kind: 'emphasis' | 'strong' }>[];
}

/** Finds the signs of headings, quotations, emphasis and links in the blocks of a Markdown file. */
export function markdownSigns(text: string, { blocks, nonProse, marks }: Transcript): MarkdownSigns {
  const signs: Span[] = [];
  const emphasis: ShownPart<{ kind: 'emphasis' | 'strong' }>[] = [];
  for (const block of blocks) {
    const content = text.slice(block.start, block.end);
    signs.push(...signsOfLines(block, content));
    for (const match of content.matchAll(emphasised)) {
      const start = block.start + match.index + (match[1]?.length ?? 0);
      const end = block.start + match.index + match[0].length;
      const { length } = match[2];
      signs.push({ start, end: start + length }, { start: end - length, end });
      const of = { kind: length === 1 ? ('emphasis' as const) : ('strong' as const) };
      emphasis.push({ of, start: start + length, end: end - length });
    }
  }
  // `[words](address)`: the bracket before the words, and all behind them.
  for (const { start, end } of nonProse) {
    const sign = text.slice(start, end);
    if (sign.startsWith('](') || /^!?\[$/.test(sign)) signs.push({ start, end });
  }
  for (const { start, end } of marks) {
    if (text.slice(start, start + 2) === '[^' && text[end - 1] === ']')
      signs.push({ start, end: start + 2 }, { start: end - 1, end });
  }
  return { signs: sorted(signs), emphasis };
}

/** The signs in front of titles and headings, which texts without other Markdown have too: `## Of keeping`. */
export function headingSigns(text: string, { blocks }: Transcript): Span[] {
  return blocks.flatMap(({ kind, start, end }) => {
    const level = kind === 'title' || kind === 'heading' ? headingLevel(text, { start, end }) : undefined;
    return level === undefined ? [] : [{ start, end: start + level }];
  });
}

/** The level of a heading by its signs: 1 to 6. Undefined without signs. */
export function headingLevel(text: string, { start, end }: Span): number | undefined {
  return /^#{1,6}(?=\s)/.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length;
}

const emphasised =
  /(^|[^\p{L}\p{N}*_\\])(\*{1,2}|_{1,2})(?=[^\s*_])(?:[^*_]|(?<=\p{L})_(?=\p{L})){1,2000}(?<=[^\s*_])\2(?![\p{L}\p{N}*_])/gu;

function signsOfLines({ start }: Block, content: string): Span[] {
  return [...content.matchAll(/^[ \t]{0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+)|[ \t]#{1,6}[ \t]*$/gm)].map(match => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function sorted(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start);
  return spans.filter((span, i) => i === 0 || span.start >= spans[i - 1].end);
}
