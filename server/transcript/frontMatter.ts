import { parseDate } from './calendar';
import { findDates } from './dates/findDates';
import type { FrontFacts } from './details';
import type { Line } from './lineLayout';
import type { Fact } from './transcript';
import { readScalars } from './yamlScalars';
import type { Scalar } from './yamlScalars';

export interface FrontMatter {
  readonly facts: FrontFacts;
  /** The title with the offset of each of its code units. */
  readonly title?: Scalar;
}

/** Keys of each fact, in lower case without `-` and `_`. An earlier key wins. */
const keys = {
  title: ['title'],
  date: ['date', 'delivered', 'publishdate', 'publicationdate', 'datepublished', 'published', 'pubdate'],
  speaker: ['speaker', 'speakers', 'author', 'authors'],
  place: ['place', 'venue', 'location'],
  occasion: ['occasion', 'event'],
} as const;

/**
 * Reads YAML front matter, which fills the first `count` lines: title, date, speaker, place and occasion. Of two equal
 * keys the last counts. The items of a list are joined by commas. Other keys and nested values are ignored.
 */
export function readFrontMatter(text: string, lines: readonly Line[], count: number): FrontMatter {
  if (count < 3) return { facts: {} };
  const values = new Map<string, readonly Scalar[]>();
  let key: string | undefined;
  let keyLine = 0;
  const finish = (end: number): void => {
    if (key === undefined) return;
    const from = lines[keyLine].start + text.slice(lines[keyLine].start, lines[keyLine].end).indexOf(':') + 1;
    values.set(key, readScalars(text, from, lines[end - 1].end));
  };
  for (let i = 1; i < count - 1; i++) {
    const match =
      lines[i].indent > 0 ? null : /^([\w-]{1,40}) ?:(?:\s|$)/.exec(text.slice(lines[i].start, lines[i].end));
    if (match === null) continue;
    finish(i);
    key = match[1].toLowerCase().replace(/[-_]/g, '');
    keyLine = i;
  }
  finish(count - 1);

  const first = (names: readonly string[]): readonly Scalar[] =>
    names.map(name => values.get(name)).find(scalars => scalars !== undefined && scalars.length > 0) ?? [];
  const [title] = first(keys.title);
  const facts: { -readonly [Name in keyof FrontFacts]: FrontFacts[Name] } = {};
  for (const name of ['title', 'speaker', 'place', 'occasion'] as const) {
    const fact = joined(name === 'title' ? first(keys.title).slice(0, 1) : first(keys[name]));
    if (fact !== undefined) facts[name] = fact;
  }
  const date = keys.date.map(name => dateOf(values.get(name)?.[0])).find(fact => fact !== undefined);
  if (date !== undefined) facts.date = date;
  return { facts, ...(title === undefined ? {} : { title }) };
}

function joined(scalars: readonly Scalar[]): Fact<string> | undefined {
  if (scalars.length === 0) return undefined;
  const value = scalars.map(scalar => scalar.value).join(', ');
  return { start: scalars[0].start, end: scalars[scalars.length - 1].end, value, from: 'front-matter' };
}

/** The date of `2014-11-27`, `2014-11-27T10:00:00Z`, `November 27, 2014` or `2014`. */
function dateOf(scalar: Scalar | undefined): FrontFacts['date'] {
  if (scalar === undefined) return undefined;
  const { start, end, value } = scalar;
  const day = /^(\d{4}-\d{1,2}-\d{1,2})[T ]/.exec(value)?.[1];
  const date =
    parseDate(day ?? value) ??
    findDates(value)
      .map(mention => mention.date)
      .find(({ year }) => year !== undefined);
  return date === undefined ? undefined : { start, end, value: date, from: 'front-matter' };
}
