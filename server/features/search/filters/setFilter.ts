import { globMatcher, isGlob } from '../../../base/glob';
import { nameKey } from '../../../base/paths';
import { withoutTrailing } from '../../../base/withoutTrailing';
import type { SubCorpus } from '../../../config/corpusConfig';
import type { Corpus } from '../../../index/corpus';
import type { Entry } from '../../../index/facts';
import type { CalendarDate } from '../../../transcript/calendar';
import { firstDay, lastDay } from '../../../transcript/dates/calendars';
import { createSpanSet, overlapsAny } from '../spanSet';
import { matchesNothing, type Condition, type FilterContext } from './condition';
import { findSpeakers, speakerTest } from './speakerFilter';

/** `set:"first term"`: a part of the corpus that corpus.json names. Case does not count. */
export async function setCondition(context: FilterContext): Promise<Condition | undefined> {
  const {
    corpus,
    filter: { value, not },
  } = context;
  const set = findSet(corpus, value);
  if (set === undefined) return matchesNothing(context, `corpus.json has no set called “${value}”.`);
  const tests = [speakersTest(set, context), await queryTest(set, context)].filter(test => test !== undefined);
  const isInDates = datesTest(set, context);
  const isInFiles = filesTest(set, context);
  const files = new Set(
    corpus
      .entries()
      .filter(entry => isInFiles(entry) && isInDates(entry) && tests.every(test => test.files.has(entry.uri)))
      .map(({ uri }) => uri),
  );
  if (tests.length === 0) return { field: 'set', not, file: ({ uri }) => files.has(uri) };
  return {
    field: 'set',
    not,
    files,
    passage: (uri, start, end) => files.has(uri) && tests.every(test => test.passage(uri, start, end)),
  };
}

/** The set with a name, in any letter case. */
export function findSet({ config }: Corpus, name: string): SubCorpus | undefined {
  return config.sets.find(set => comparable(set.name) === comparable(name));
}

function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A test for passages, and the transcripts in which they may pass it. */
interface PassageTest {
  readonly files: ReadonlySet<string>;
  readonly passage: (uri: string, start: number, end: number) => boolean;
}

function filesTest({ name, files }: SubCorpus, { corpus, notes }: FilterContext): (entry: Entry) => boolean {
  if (files === undefined) return () => true;
  const tests = files.map(path => {
    const matches = isGlob(path) ? globMatcher(path) : isPathOrFolder(path);
    if (!corpus.entries().some(entry => matches(entry.name)))
      notes.push(`“${path}” in the set “${name}” matches no transcript.`);
    return matches;
  });
  return entry => tests.some(test => test(entry.name));
}

function isPathOrFolder(path: string): (name: string) => boolean {
  const key = withoutTrailing(nameKey(path), /\//);
  return name => nameKey(name) === key || nameKey(name).startsWith(`${key}/`);
}

/** A transcript is in a time if all days that its date may mean are. */
function datesTest({ name, from, to }: SubCorpus, { corpus, notes }: FilterContext): (entry: Entry) => boolean {
  if (from === undefined && to === undefined) return () => true;
  const first = from === undefined ? -Infinity : firstDay(from.calendar, from);
  const last = to === undefined ? Infinity : lastOf(to);
  const isInside = (date: CalendarDate): boolean => firstDay(date.calendar, date) >= first && lastOf(date) <= last;
  const overlaps = (date: CalendarDate): boolean => firstDay(date.calendar, date) <= last && lastOf(date) >= first;
  const dates = corpus.entries().map(({ date }) => (date?.year === undefined ? undefined : date));
  const undated = dates.filter(date => date === undefined).length;
  const unsure = dates.filter(date => date !== undefined && overlaps(date) && !isInside(date)).length;
  if (undated > 0) notes.push(`${leftOut(undated)} no date, so the set “${name}” leaves ${itOrThem(undated)} out.`);
  if (unsure > 0)
    notes.push(
      `${leftOut(unsure)} a date that is not exact enough to be surely in the set “${name}”, so it leaves ${itOrThem(unsure)} out.`,
    );
  return ({ date }) => date?.year !== undefined && isInside(date);
}

/** The end of a range may leave out the year that its beginning has. */
function lastOf(date: CalendarDate): number {
  return lastDay(date.calendar, { ...(date.year !== undefined && { year: date.year }), ...(date.to ?? date) });
}

function leftOut(count: number): string {
  return count === 1 ? 'One transcript has' : `${count} transcripts have`;
}

function itOrThem(count: number): string {
  return count === 1 ? 'it' : 'them';
}

function speakersTest({ name, speakers }: SubCorpus, { corpus, notes }: FilterContext): PassageTest | undefined {
  if (speakers === undefined) return undefined;
  const found = speakers.flatMap(speaker => {
    const matching = findSpeakers(corpus, speaker);
    if (matching.exact && matching.speakers.length > 0) return matching.speakers;
    notes.push(`No speaker is called “${speaker}”, whom the set “${name}” names.`);
    return [];
  });
  return speakerTest(corpus, found);
}

async function queryTest({ name, query }: SubCorpus, context: FilterContext): Promise<PassageTest | undefined> {
  if (query === undefined) return undefined;
  const { passages, isComplete } = await context.findPassages(query);
  const sites = createSpanSet(passages);
  if (sites.files.size === 0) context.notes.push(`The query of the set “${name}” matches nothing.`);
  if (!isComplete) context.notes.push(`The query of the set “${name}” matches too many passages; some are left out.`);
  return {
    files: new Set(sites.files.keys()),
    passage: (uri, start, end) => overlapsAny(sites, uri, start, end),
  };
}
