import type { Entry } from '../../index/facts';
import { firstEndingAfter, type Span } from '../../text/span';
import { describeDate } from '../../transcript/dates/describeDate';
import { readableText, shorten } from './readableText';

/** A quotation longer than this, in UTF-16 units of the file, is cut. */
const longest = 50_000;

/** A stretch of a transcript as one quotes it: `“…” — Title, 12 May 1996, ¶ 7`. Plain text on one line. */
export function quotation(entry: Entry, text: string, span: Span): string {
  const words = readableText(text, span, entry.facts.transcript.furniture, longest).trim();
  const whole = span.end - span.start <= longest;
  return `“${words}${whole ? '' : ' …'}” — ${reference(entry, span)}`;
}

/** `Title, 12 May 1996, ¶ 7`. */
function reference(entry: Entry, span: Span): string {
  return [titled(entry), locus(entry, span)].filter(part => part !== '').join(', ');
}

/** `Title, 12 May 1996`; the day is left out where the title tells it in the same words. */
export function titled({ title, date }: Entry): string {
  const day = date === undefined ? '' : describeDate(date);
  const name = shorten(title, 200);
  return day === '' || name.includes(day) ? name : `${name}, ${day}`;
}

/** Where in a transcript: `¶ 7`, paragraphs counted from 1; `note 5`; nothing for a title or heading. */
function locus(entry: Entry, span: Span): string {
  return loci(entry)(span);
}

/** The same for many places of one transcript, whose paragraphs are counted once. */
export function loci({
  facts: {
    transcript: { blocks, notes },
  },
}: Entry): (span: Span) => string {
  let paragraphs = 0;
  const numbers = blocks.map(({ kind }) => (kind === 'paragraph' ? ++paragraphs : 0));
  return ({ start }) => {
    const block = firstEndingAfter(blocks, start);
    if (block < blocks.length && blocks[block].start <= start && numbers[block] > 0) return `¶ ${numbers[block]}`;
    const note = notes.find(note => note.start <= start && start < note.end);
    return note === undefined ? '' : `note ${note.number}`;
  };
}
