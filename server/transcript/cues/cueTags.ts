import type { Span } from '../../text/span';
import { pattern } from '../pattern';
import type { SpeakerLabel } from '../turns/turns';

/** Tags of WebVTT and SubRip (`<v Anna Berg>`, `</i>`, `<00:00:01.500>`), and codes for the place: `{\an8}`. */
const tag = pattern('g')`
  <\/?(?:[bciuvs]|rt|ruby|lang|font|em|strong|span|br)(?:[.\s\/][^<>\n]{0,200})?>
  |<(?:\d{1,3}:)?\d{1,2}:\d{2}\.\d{3}>
  |\{\\[^{}\n]{1,80}\}|\{[yYfFsScCpP]:[^{}\s]{1,30}\}`;

/** The tags and codes of a subtitle text, in text order. What looks like a tag but is none of these is text. */
export function findCueTags(text: string): Span[] {
  if (!text.includes('<') && !text.includes('{')) return [];
  return [...text.matchAll(tag)].map(match => ({ start: match.index, end: match.index + match[0].length }));
}

/** The last voice tag of text[from, to): `<v.loud Anna Berg>`. */
export function voiceIn(text: string, from: number, to: number): SpeakerLabel | undefined {
  const match = [...text.slice(from, to).matchAll(voice)].at(-1);
  if (match === undefined) return undefined;
  const [whole, opening, name] = match;
  const start = from + match.index;
  const nameStart = start + opening.length;
  return { label: { start, end: start + whole.length }, name: { start: nameStart, end: nameStart + name.length } };
}

const voice = /(<v(?:\.[^\s<>]{1,40})?[ \t]{1,4})([^\s<>](?:[^<>\n]{0,98}[^\s<>])?)[ \t]{0,4}>/g;

/** What an entity of WebVTT stands for. Marks of direction stand for nothing that is seen. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  lrm: '',
  rlm: '',
};

/**
 * A view with the characters in place of their entities: `&amp;` is `&` with word joiners after it, so that the length
 * stays.
 */
export function withoutEntities(view: string): string {
  if (!view.includes('&')) return view;
  return view.replace(/&(amp|lt|gt|quot|nbsp|lrm|rlm);/g, (entity, name: string) =>
    entities[name].padEnd(entity.length, name === 'nbsp' ? ' ' : '\u2060'),
  );
}
