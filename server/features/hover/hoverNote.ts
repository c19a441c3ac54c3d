import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { contains, type Span } from '../../text/span';
import type { NoteMark } from '../../transcript/transcript';
import { sentenceOfMark } from '../shared/citingSentence';
import { escapeMarkdown, inlineText } from '../shared/markdown';
import { marksOfNote } from '../shared/notes';
import { readableText } from '../shared/readableText';
import type { HoverOptions } from './hoverAnswer';
import { briefSource } from './hoverCitation';

/** Longest note and sentence in characters. Chosen by hand, with the limits below, so that a hover fills one screen. */
const maxNote = 700;
const maxSentence = 350;
/** Most cited sources that are described, the lines of text that they share, and most sentences with a mark. */
const maxSources = 3;
const linesForSources = 12;
const maxSentences = 2;

/** The note that a mark points to, and the sources that it cites. `text` is the text of the file. */
export async function hoverMark(
  corpus: Corpus,
  entry: Entry,
  mark: NoteMark,
  text: string,
  options: HoverOptions,
): Promise<string[]> {
  const note = mark.note === undefined ? undefined : entry.facts.transcript.notes[mark.note];
  if (note === undefined) return [`No note has the number ${escapeMarkdown(mark.number)}.`];
  const inNote = entry.facts.citations.filter(citation => contains(note, citation));
  const cited = inNote.filter(({ key }, index) => inNote.findIndex(other => other.key === key) === index);
  const linesForEach = Math.floor(linesForSources / Math.min(maxSources, cited.length));
  const sources: string[] = [];
  for (const citation of cited.slice(0, maxSources))
    sources.push(...(await briefSource(corpus, entry, citation, options, linesForEach)));
  return [`**Note ${escapeMarkdown(note.number)}**`, quoted(entry, text, note.body, maxNote), ...new Set(sources)];
}

/** The sentences with a mark of the note. `text` is the text of the file. */
export function hoverNote(entry: Entry, index: number, text: string): string[] {
  const note = entry.facts.transcript.notes[index];
  const sentences = sentencesWithMark(entry, index, text);
  return sentences.length > 0
    ? sentences
    : [`**Note ${escapeMarkdown(note.number)}**: no mark in the text points to it.`];
}

/** `Note 5 to: …` with the sentence, for the first marks of the note. */
export function sentencesWithMark(entry: Entry, index: number, text: string): string[] {
  const note = entry.facts.transcript.notes[index];
  return marksOfNote(entry, index)
    .slice(0, maxSentences)
    .map(
      mark =>
        `**Note ${escapeMarkdown(note.number)}** to: ${quoted(entry, text, sentenceOfMark(entry, mark, text), maxSentence)}`,
    );
}

function quoted(entry: Entry, text: string, span: Span, limit: number): string {
  return inlineText(readableText(text, span, entry.facts.transcript.furniture), limit);
}
