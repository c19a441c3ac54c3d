import type { Entry } from '../../index/facts';
import { firstEndingAfter, type Span } from '../../text/span';
import { describeDate } from '../../transcript/dates/describeDate';
import { cueTime } from './cueTime';
import { plainTitle } from './listTitle';
import { readableText, shorten } from './readableText';
import { turnAt } from './speakers';

/** Longest quotation in UTF-16 units of the file; a longer one is cut. Chosen by hand: some 25 printed pages. */
const maxQuotation = 50_000;
/** Longest title in a reference, in characters. Chosen by hand. */
const maxTitle = 200;

/**
 * A span of a transcript as a scholar quotes it: `“…” — Title, 12 May 1996, ¶ 7`, with the speaker of a turn
 * before the title. Plain text on one line.
 */
export function quotation(entry: Entry, text: string, span: Span): string {
  const words = readableText(text, span, entry.facts.transcript.furniture, maxQuotation).trim();
  const isWhole = span.end - span.start <= maxQuotation;
  const reference = [turnAt(entry, span.start)?.speaker ?? '', titleAndDate(entry), locusIn(entry)(span)]
    .filter(part => part !== '')
    .join(', ');
  return `“${words}${isWhole ? '' : ' …'}” — ${reference}`;
}

/**
 * `Title, 12 May 1996`. A title in capitals is in title case. The date is left out when the title already contains it in the
 * same words.
 */
export function titleAndDate(entry: Entry): string {
  const { date } = entry;
  const day = date === undefined ? '' : describeDate(date);
  const name = shorten(plainTitle(entry), maxTitle);
  return day === '' || name.includes(day) ? name : `${name}, ${day}`;
}

/**
 * Describes places in a transcript: `¶ 7` for a paragraph (counted from 1), `note 5` for a note, the time of the cue in
 * subtitles, an empty string for a title or heading. The paragraphs are counted once, when this function is called.
 */
export function locusIn(entry: Entry): (span: Span) => string {
  const { blocks, notes } = entry.facts.transcript;
  let paragraphs = 0;
  const numbers = blocks.map(({ kind }) => (kind === 'paragraph' ? ++paragraphs : 0));
  return ({ start }) => {
    const time = cueTime(entry, start);
    if (time !== undefined) return time;
    const block = firstEndingAfter(blocks, start);
    if (block < blocks.length && blocks[block].start <= start && numbers[block] > 0) return `¶ ${numbers[block]}`;
    const note = notes.find(note => note.start <= start && start < note.end);
    return note === undefined ? '' : `note ${note.number}`;
  };
}
