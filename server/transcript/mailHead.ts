import type { Span } from '../text/span';
import type { Line } from './lineLayout';

/** The header of an e-mail at the beginning of a file. */
export interface MailHead {
  /** How many of the first lines it fills; 0 where there is none. */
  readonly length: number;
  /** The subject without "Re:" and "transcript:". */
  readonly subject?: Span;
}

const header =
  /^(from|to|cc|bcc|date|sent|subject|reply-to|message-id|mime-version|content-[a-z-]{4,25}|x-[a-z-]{2,25}|list-[a-z]{2,15}): ?/i;
const subjectStart = /^subject: ?(?:(?:re|fwd?|transcript|text|notes)(?:\[\d{1,2}\])?: ?){0,4}/i;
const mostLines = 20;

/** Reads the header of an e-mail: lines with its writer, its date and its subject, in any order. `content` lists lines. */
export function readMailHead(text: string, lines: readonly Line[], content: readonly number[]): MailHead {
  const names = new Set<string>();
  let subject: Span | undefined;
  let length = 0;
  for (; length < content.length && length < mostLines; length++) {
    const { start, end } = lines[content[length]];
    const line = text.slice(start, Math.min(end, start + 300));
    const name = header.exec(line)?.[1].toLowerCase();
    if (name === undefined) break;
    names.add(name === 'sent' ? 'date' : name);
    if (name === 'subject') subject = { start: start + (subjectStart.exec(line)?.[0].length ?? 0), end };
  }
  if (!['from', 'date', 'subject'].every(name => names.has(name))) return { length: 0 };
  return subject === undefined || subject.end <= subject.start ? { length } : { length, subject };
}
