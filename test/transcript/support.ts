import assert from 'node:assert/strict';
import { dateTarget } from '../../server/transcript/calendar';
import { findDates } from '../../server/transcript/dates/findDates';
import type { Span } from '../../server/text/span';
import { parseTranscript, type Parsed } from '../../server/transcript/parse';

/** A parse together with its text. */
export interface Read extends Parsed {
  readonly text: string;
  /** The text of a span, as the file has it. */
  readonly shown: (span: Span) => string;
  /** The texts of spans. */
  readonly all: (spans: readonly Span[]) => string[];
}

/** Parses a text. A line end at its start is removed, so that a template can begin on a line of its own. */
export function read(template: string): Read {
  const text = template.replace(/^\n/, '');
  const parsed = parseTranscript(text);
  const shown = (span: Span): string => text.slice(span.start, span.end);
  return { ...parsed, text, shown, all: spans => spans.map(shown) };
}

/** A text with parts marked by `⟨…⟩`, without the marks, and those parts. */
export function withMarkedParts(fixture: string): { readonly text: string; readonly parts: readonly string[] } {
  return {
    text: fixture.replace(/[⟨⟩]/g, ''),
    parts: [...fixture.matchAll(/⟨([^⟩]*)⟩/g)].map(match => match[1]),
  };
}

/**
 * Asserts that exactly the parts in ⟨…⟩ of a fixture are dates, with these targets in ISO 8601. The transcript is of 1990.
 */
export function checkDates(fixture: string, targets: readonly string[]): void {
  const text = fixture.replace(/[⟨⟩]/g, '');
  const dates = findDates(text, 0, text.length, 1990);
  assert.deepEqual(
    dates.map(({ start, end }) => text.slice(start, end)),
    [...fixture.matchAll(/⟨([^⟩]*)⟩/g)].map(match => match[1]),
  );
  assert.deepEqual(
    dates.map(({ date }) => dateTarget(date)),
    targets.map(target => `date:${target}`),
  );
}
