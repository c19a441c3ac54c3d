import type { Entry } from '../../index/facts';
import type { Span } from '../../text/span';
import { describeDate } from '../../transcript/dates/describeDate';
import { plainTitle } from '../shared/listTitle';
import { inlineText } from '../shared/markdown';
import { sourceNames } from '../shared/valueSource';
import type { HoverAnswer } from './hoverAnswer';

/** Longest title and longest other value, in characters. Chosen by hand. */
const maxTitle = 200;
const maxValue = 120;

/** The title: date, speaker and place of the transcript, and where each came from. */
export function hoverTitle(entry: Entry, offset: number): HoverAnswer | undefined {
  const span = titleAt(entry, offset);
  if (span === undefined) return undefined;
  const facts = factsOfTitle(entry, offset);
  return { span, markdown: [`**${inlineText(plainTitle(entry), maxTitle)}**`, facts].join('\n\n') };
}

/** A list of date, speaker and place with their sources, where the offset is in the title; else empty. Markdown. */
export function factsOfTitle(entry: Entry, offset: number): string {
  if (titleAt(entry, offset) === undefined) return '';
  const { date, speaker, place, from } = entry;
  const values = { date: date && describeDate(date), speaker, place };
  const lines = (['date', 'speaker', 'place'] as const).map(name => {
    const [value, source] = [values[name], from[name]];
    const label = name[0].toUpperCase() + name.slice(1);
    return value === undefined || source === undefined
      ? `- ${label}: not found`
      : `- ${label}: ${inlineText(value, maxValue)} (from ${sourceNames[source]})`;
  });
  return lines.join('\n');
}

/** The block of the title that an offset lies in. */
function titleAt({ facts: { transcript } }: Entry, offset: number): Span | undefined {
  const block = transcript.blocks.find(({ kind, start, end }) => kind === 'title' && start <= offset && offset < end);
  return block && { start: block.start, end: block.end };
}
