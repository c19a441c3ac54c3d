import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { contains, spanAt, type Span } from '../../text/span';
import type { NoteMark } from '../../transcript/transcript';
import { marksOf } from '../navigation/definition';
import type { HoverOptions } from './hoverAnswer';
import { briefSource } from './hoverCitation';
import { escapeMarkdown, isolate } from '../shared/markdown';
import { readableText, shorten } from '../shared/readableText';

const longestNote = 700;
const longestSentence = 350;

/** The note that a mark points to, and what that cites. */
export async function hoverMark(
  corpus: Corpus,
  entry: Entry,
  mark: NoteMark,
  text: string,
  options: HoverOptions,
): Promise<string[]> {
  const note = mark.note === undefined ? undefined : entry.facts.transcript.notes[mark.note];
  if (note === undefined) return [`No note has the number ${escapeMarkdown(mark.number)}.`];
  const keys = [
    ...new Set(entry.facts.citations.filter(citation => contains(note, citation)).map(citation => citation.key)),
  ];
  const sources: string[] = [];
  for (const key of keys.slice(0, 3))
    sources.push(...(await briefSource(corpus, key, options, Math.floor(12 / Math.min(3, keys.length)))));
  return [`**Note ${escapeMarkdown(note.number)}**`, quoted(entry, text, note.body, longestNote), ...new Set(sources)];
}

/** A note's body: the sentences that point to it. */
export function hoverNote(entry: Entry, index: number, text: string): string[] {
  const note = entry.facts.transcript.notes[index];
  const sentences = belongsTo(entry, index, text);
  return sentences.length > 0
    ? sentences
    : [`**Note ${escapeMarkdown(note.number)}**: no mark in the text points to it.`];
}

/** "Note 5 to: “…”", for each of the first two marks that point to the note. */
export function belongsTo(entry: Entry, index: number, text: string): string[] {
  const note = entry.facts.transcript.notes[index];
  return marksOf(entry, index)
    .slice(0, 2)
    .map(
      mark =>
        `**Note ${escapeMarkdown(note.number)}** to: ${quoted(entry, text, sentenceOf(entry, mark, text), longestSentence)}`,
    );
}

/** The sentence that a mark belongs to: the one that it stands in or, where it opens one, the one before. */
function sentenceOf(entry: Entry, mark: Span, text: string): Span {
  const block = spanAt(entry.facts.transcript.blocks, mark.start);
  if (block === undefined) return mark;
  const { sentences } = block;
  for (let i = 0; i + 1 < sentences.length; i += 2) {
    if (mark.start >= sentences[i + 1]) continue;
    const opens = text.slice(sentences[i], mark.start).trim() === '';
    if (i > 0 && (opens || mark.start < sentences[i]))
      return { start: sentences[i - 2], end: Math.max(sentences[i - 1], mark.end) };
    return { start: sentences[i], end: Math.max(sentences[i + 1], mark.end) };
  }
  return { start: sentences.at(-2) ?? block.start, end: block.end };
}

function quoted(entry: Entry, text: string, span: Span, limit: number): string {
  return isolate(escapeMarkdown(shorten(readableText(text, span, entry.facts.transcript.furniture), limit)));
}
