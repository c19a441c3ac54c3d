import type { Span } from '../../server/text/span';
import { parseTranscript, type Parsed } from '../../server/transcript/parse';

/** A parse together with its text, to look facts up by what they show. */
export interface Read extends Parsed {
  readonly text: string;
  /** The text of a fact as the file has it. */
  readonly shown: (span: Span) => string;
  readonly all: (spans: readonly Span[]) => string[];
}

/** Parses a text given as lines; the first and last empty ones of a template are dropped. */
export function read(template: string): Read {
  const text = template.replace(/^\n/, '');
  const parsed = parseTranscript(text);
  const shown = (span: Span): string => text.slice(span.start, span.end);
  return { ...parsed, text, shown, all: spans => spans.map(shown) };
}
