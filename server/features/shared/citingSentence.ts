import type { Entry } from '../../index/facts';
import { contains, spanAt, type Span } from '../../text/span';
import { marksOfNote } from './notes';
import { readText, shorten } from './readableText';

/** The sentence that contains a mark, or the sentence before when the mark stands at the start or between sentences. */
export function sentenceOfMark(entry: Entry, mark: Span, text: string): Span {
  const block = spanAt(entry.facts.transcript.blocks, mark.start);
  if (block === undefined) return mark;
  const { sentences } = block;
  for (let i = 0; i + 1 < sentences.length; i += 2) {
    if (mark.start >= sentences[i + 1]) continue;
    const isAtStart = text.slice(sentences[i], mark.start).trim() === '';
    if (i > 0 && (isAtStart || mark.start < sentences[i]))
      return { start: sentences[i - 2], end: Math.max(sentences[i - 1], mark.end) };
    return { start: sentences[i], end: Math.max(sentences[i + 1], mark.end) };
  }
  return { start: sentences.at(-2) ?? block.start, end: block.end };
}

/**
 * The sentence that a citation belongs to, on one line of at most `limit` characters. For a citation in a note, it is the
 * sentence with the mark of the note.
 */
export function citingSentence(entry: Entry, text: string, citation: Span, limit: number): string {
  const { transcript } = entry.facts;
  const index = transcript.notes.findIndex(note => contains(note, citation));
  const mark = index < 0 ? undefined : marksOfNote(entry, index).at(0);
  const at = mark ?? citation;
  const sentence = index >= 0 && mark === undefined ? transcript.notes[index].body : sentenceOfMark(entry, at, text);
  return around(text, sentence, at, transcript.furniture, limit);
}

/** A span as it is read, cut at the front where it would hide what is at `at`. */
function around(text: string, span: Span, at: Span, furniture: readonly Span[], limit: number): string {
  const read = readText(text, span, furniture);
  const end = read.offsets.findLastIndex(offset => offset < at.end) + 1;
  if (end <= limit) return shorten(read.text, limit);
  const from = read.text.indexOf(' ', end - limit) + 1;
  return `…${shorten(read.text.slice(from), limit)}`;
}
