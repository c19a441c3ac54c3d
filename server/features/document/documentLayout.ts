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
function blocksAndNoteGroups(transcript: Transcript): (Block | NoteGroup)[] {
  type Item = { block?: Block; note?: Note } & Span;
  const items: Item[] = [
    ...transcript.blocks
      .filter(block => block.kind !== 'note')
      .map(block => ({ block, start: block.start, end: block.end })),
    ...transcript.notes.map(note => ({ note, start: note.start, end: note.end })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const result: (Block | NoteGroup)[] = [];
  let next = 0;
  while (next < items.length) {
    const { block: heading, start } = items[next];
    if (heading !== undefined) next++;
    if (heading !== undefined && (heading.kind !== 'notes-heading' || items[next]?.note === undefined)) {
      result.push(heading);
      continue;
    }
    const notes: Note[] = [];
    for (; items[next]?.note !== undefined; next++) notes.push(items[next].note!);
    const end = notes.reduce((furthest, note) => Math.max(furthest, note.end), start);
    result.push({ ...(heading !== undefined && { heading }), notes, start, end, isLast: next >= items.length });
  }
  return result;
}
