import type { Span } from '../../text/span';
import type { Block, Note, Transcript } from '../../transcript/transcript';

/** Notes without running text between them, and the heading above them if there is one. */
export interface NoteGroup extends Span {
  readonly heading?: Block;
  readonly notes: readonly Note[];
  /** Whether no text follows in the file. */
  readonly isLast: boolean;
}

/** A heading with the paragraphs under it, and the groups of notes under it that do not end the file. */
export interface Section extends Span {
  readonly heading: Block;
  readonly content: readonly (Block | NoteGroup)[];
}

/** The structure of a transcript as a reader sees it, in text order. */
export interface DocumentLayout {
  readonly parts: readonly LayoutPart[];
  /** The sections among `parts`. */
  readonly sections: readonly Section[];
  /** All groups of notes, also those inside sections. */
  readonly noteGroups: readonly NoteGroup[];
}

/** A title, a paragraph outside of sections, a section, or a group of notes outside of sections. */
export type LayoutPart = Block | Section | NoteGroup;

/** Groups the blocks and notes of a transcript into sections and groups of notes. */
export function documentLayout(transcript: Transcript): DocumentLayout {
  const parts: LayoutPart[] = [];
  const sections: Section[] = [];
  const noteGroups: NoteGroup[] = [];
  let openSection: { heading: Block; content: (Block | NoteGroup)[] } | undefined;
  const closeSection = (): void => {
    if (openSection === undefined) return;
    const { heading, content } = openSection;
    const section = { heading, content, start: heading.start, end: (content.at(-1) ?? heading).end };
    sections.push(section);
    parts.push(section);
    openSection = undefined;
  };
  for (const item of blocksAndNoteGroups(transcript)) {
    if (isNoteGroup(item)) {
      noteGroups.push(item);
      if (item.isLast) closeSection();
      (openSection?.content ?? parts).push(item);
    } else if (item.kind === 'heading') {
      closeSection();
      openSection = { heading: item, content: [] };
    } else {
      if (item.kind === 'title') closeSection();
      (openSection?.content ?? parts).push(item);
    }
  }
  closeSection();
  return { parts, sections, noteGroups };
}

export function isNoteGroup(part: LayoutPart): part is NoteGroup {
  return 'notes' in part;
}

export function isSection(part: LayoutPart): part is Section {
  return 'content' in part;
}

/** Titles, headings and paragraphs with the groups of notes between them, in text order. */
function blocksAndNoteGroups({ blocks, notes }: Transcript): (Block | NoteGroup)[] {
  const others = inOrder(blocks.filter(block => block.kind !== 'note'));
  const inNotes = inOrder(notes);
  const result: (Block | NoteGroup)[] = [];
  let nextNote = 0;
  for (let next = 0; next < others.length || nextNote < inNotes.length;) {
    const other = others.at(next);
    const block = other !== undefined && !isBefore(inNotes[nextNote], other) ? other : undefined;
    if (block !== undefined) next++;
    const first = nextNote;
    if (block === undefined || block.kind === 'notes-heading')
      while (nextNote < inNotes.length && (next >= others.length || isBefore(inNotes[nextNote], others[next])))
        nextNote++;
    if (nextNote === first) {
      result.push(block!);
      continue;
    }
    const group = inNotes.slice(first, nextNote);
    const start = block?.start ?? group[0].start;
    const end = group.reduce((furthest, note) => Math.max(furthest, note.end), start);
    const isLast = next >= others.length && nextNote >= inNotes.length;
    result.push({ ...(block !== undefined && { heading: block }), notes: group, start, end, isLast });
  }
  return result;
}

function isBefore(span: Span | undefined, other: Span): boolean {
  return span !== undefined && (span.start - other.start || span.end - other.end) < 0;
}

/** The spans in text order, as they nearly always are. */
function inOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  const isSorted = spans.every((span, i) => i === 0 || !isBefore(span, spans[i - 1]));
  return isSorted ? spans : [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
}
