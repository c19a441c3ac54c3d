import assert from 'node:assert/strict';
import type { Citation } from '../../server/citations/citation';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { marked } from '../support/marked';
import { findDates } from '../../server/transcript/dates/findDates';
import type { Block, Note, NoteMark, Transcript } from '../../server/transcript/transcript';

/** A reader of the built-in works. */
export const reader = createCitationReader(builtInWorks);

/**
 * A transcript from plain text: each line is a paragraph, a line such as "3) …" a note, and "(3)" a mark if there is a
 * note 3. It replaces the real parser, which has tests of its own.
 */
export function fakeTranscript(text: string): Transcript {
  const blocks: Block[] = [];
  const notes: Note[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const label = /^(\d+)\) /.exec(line);
    const end = start + line.length;
    if (label !== null)
      notes.push({
        start,
        end,
        number: label[1],
        label: { start, end: start + label[0].length - 1 },
        body: { start: start + label[0].length, end },
      });
    if (line !== '')
      blocks.push({
        kind: label === null ? 'paragraph' : 'note',
        start,
        end,
        language: 'en',
        sentences: [start, end],
        words: 1,
      });
    start = end + 1;
  }
  const marks: NoteMark[] = [...text.matchAll(/ \((\d+)\)/g)]
    .map(match => ({
      start: match.index + 1,
      end: match.index + match[0].length,
      number: match[1],
      note: notes.findIndex(note => note.number === match[1]),
    }))
    .filter(mark => mark.note >= 0);
  return {
    length: text.length,
    language: 'en',
    blocks,
    notes,
    marks,
    brackets: [],
    quotations: [],
    honorifics: [],
    dates: findDates(text),
    furniture: [],
    nonProse: [],
    turns: [],
    lineNumbers: [],
    problems: [],
  };
}

export function citationsOf(text: string): readonly Citation[] {
  return reader.read(text, fakeTranscript(text));
}

/** The citations of a text as "text → key", in text order. */
export function cited(text: string): string[] {
  return citationsOf(text).map(citation => `${text.slice(citation.start, citation.end)} → ${citation.key}`);
}

/** The citations of a text as "text → key, form", in text order. */
export function citedAs(text: string): string[] {
  return citationsOf(text).map(
    citation => `${text.slice(citation.start, citation.end)} → ${citation.key}, ${citation.form}`,
  );
}

/** The codes of all problems of a text. */
export function codes(text: string): string[] {
  return citationsOf(text).flatMap(citation => citation.problems.map(problem => problem.code));
}

/** A text, then the citations in it as `cited` returns them. */
export type Case = readonly [text: string, ...citations: string[]];

export function checkCited(cases: readonly Case[]): void {
  for (const [text, ...expected] of cases) assert.deepEqual(cited(text), expected, text);
}

/** Checks the citations of a fixture (see marked.ts): their spans are underlined, `keys` are their keys in text order. */
export function checkMarked(fixture: string, ...keys: string[]): void {
  const { text, spans } = marked(fixture);
  const found = citationsOf(text).map(({ start, end, key }) => `${text.slice(start, end)} → ${key}`);
  assert.deepEqual(
    found,
    spans.map(({ start, end }, index) => `${text.slice(start, end)} → ${keys[index]}`),
    text,
  );
  assert.equal(spans.length, keys.length, 'one key for each underlined span');
}
