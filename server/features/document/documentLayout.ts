import type { Span } from '../../text/span';
import type { Block, Note, Transcript } from '../../transcript/transcript';

/** A run of notes with no running text between, with the heading above them where there is one. */
export interface NoteGroup extends Span {
  readonly heading?: Block;
  readonly notes: readonly Note[];
  /** Nothing is read behind it. */
  readonly last: boolean;
}

/** A heading with what stands under it: paragraphs, and groups of notes that are not the last of the file. */
export interface Section extends Span {
  readonly heading: Block;
  readonly content: readonly (Block | NoteGroup)[];
}

/** The parts of a transcript as a reader sees them, in text order. */
export interface Layout {
  readonly parts: readonly (Block | Section | NoteGroup)[];
  readonly sections: readonly Section[];
  readonly groups: readonly NoteGroup[];
}

export function layout(transcript: Transcript): Layout {
  const parts: (Block | Section | NoteGroup)[] = [];
  const sections: Section[] = [];
  const groups: NoteGroup[] = [];
  let open: { heading: Block; content: (Block | NoteGroup)[] } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const section = { ...open, start: open.heading.start, end: (open.content.at(-1) ?? open.heading).end };
    sections.push(section);
    parts.push(section);
    open = undefined;
  };
  for (const item of flow(transcript)) {
    if ('notes' in item) {
      groups.push(item);
      if (item.last) close();
      (open?.content ?? parts).push(item);
    } else if (item.kind === 'heading') {
      close();
      open = { heading: item, content: [] };
    } else {
      if (item.kind === 'title') close();
      (open?.content ?? parts).push(item);
    }
  }
  close();
  return { parts, sections, groups };
}

/** Whether a part is a group of notes. */
export function isNoteGroup(part: Block | Section | NoteGroup): part is NoteGroup {
  return 'notes' in part;
}

/** Whether a part is a section. */
export function isSection(part: Block | Section | NoteGroup): part is Section {
  return 'content' in part;
}

/** Title, headings and paragraphs with the groups of notes between them. */
function flow(transcript: Transcript): (Block | NoteGroup)[] {
  type Item = { block?: Block; note?: Note } & Span;
  const items: Item[] = [
    ...transcript.blocks
      .filter(block => block.kind !== 'note')
      .map(block => ({ block, start: block.start, end: block.end })),
    ...transcript.notes.map(note => ({ note, start: note.start, end: note.end })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const result: (Block | NoteGroup)[] = [];
  for (let i = 0; i < items.length; i++) {
    const { block } = items[i];
    if (block !== undefined && (block.kind !== 'notes-heading' || items[i + 1]?.note === undefined)) {
      result.push(block);
      continue;
    }
    const start = items[i].start;
    if (block !== undefined) i++;
    const notes: Note[] = [];
    for (; items[i]?.note !== undefined; i++) notes.push(items[i].note!);
    result.push({
      ...(block !== undefined && { heading: block }),
      notes,
      start,
      end: notes.reduce((end, note) => Math.max(end, note.end), start),
      last: i >= items.length,
    });
    i--;
  }
  return result;
}
