import type { Span } from '../../text/span';
import { spanAt } from '../../text/span';
import type { LabelCandidate } from './labelShapes';

/** The text with spaces in place of tags, and with the signs of Markdown in place of those that make text bold. */
export function withBoldSigns(text: string, tags: readonly Span[]): string {
  if (tags.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of tags) {
    parts.push(text.slice(done, start), signOf(text.slice(start, end)));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** A string as long as the tag. */
function signOf(tag: string): string {
  const [, slash] = /^<(\/?)(?:b|strong)>$/i.exec(tag) ?? [];
  if (slash === undefined) return ' '.repeat(tag.length);
  return slash === '' ? '**'.padStart(tag.length) : '**'.padEnd(tag.length);
}

/** The label with the whole tag in which it ends. */
export function withWholeTag(candidate: LabelCandidate, tags: readonly Span[]): LabelCandidate {
  const tag = spanAt(tags, candidate.label.end);
  return tag === undefined ? candidate : { ...candidate, label: { start: candidate.label.start, end: tag.end } };
}
