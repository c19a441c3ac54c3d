import { withoutTrailing } from '../base/withoutTrailing';
import { compareDates, isRefinement, type CalendarDate } from '../transcript/calendar';
import type { Fact } from '../transcript/transcript';
import { folderSpeaker, nameFacts, withoutDownload } from './nameFacts';
import { isOffice } from './nameShape';
import { pathDate } from './pathDate';
import { compareStrings } from '../base/compareStrings';
import { nameKey } from '../base/paths';
import { globMatcher, isGlob, pathAndParents, type Matcher } from '../base/glob';
import type { Entry, FileFacts, ValueSource } from './facts';
import type { CorpusConfig, TranscriptOverride } from '../config/corpusConfig';

/** The override in corpus.json for a path relative to the corpus; empty if there is none. */
export type Overrides = (name: string) => TranscriptOverride;

/**
 * Compiles "transcripts" of corpus.json. If several entries set the same field of a transcript, a later pattern wins over
 * an earlier one, a path without wildcards over all patterns, and the path of a file over those of its folders.
 */
export function overridesOf(config: CorpusConfig): Overrides {
  const paths = new Map<string, TranscriptOverride>();
  const globs: { matches: Matcher; override: TranscriptOverride }[] = [];
  for (const [path, override] of Object.entries(config.transcripts)) {
    if (isGlob(path)) globs.push({ matches: globMatcher(path), override });
    paths.set(nameKey(withoutTrailing(path.replace(/^\.?\/+/, ''), /\//)), override);
  }
  return name =>
    Object.assign(
      {},
      ...globs.filter(glob => glob.matches(name)).map(glob => glob.override),
      ...pathAndParents(nameKey(name))
        .reverse()
        .map(path => paths.get(path)),
    ) as TranscriptOverride;
}

/**
 * The entry of a transcript. Each value is that of corpus.json, or else of the file, or else of its name and folders. A
 * name that gives the day or month of a rougher date of the file is more exact, and replaces it. `nameSpeaker` is the
 * speaker that the name of the file states beside those of its folder; it replaces a speaker that is only an office.
 */
export function makeEntry(
  uri: string,
  name: string,
  facts: FileFacts,
  overrides: Overrides,
  nameSpeaker?: string,
): Entry {
  const { transcript } = facts;
  const override = overrides(name);
  const stated = nameFacts(name);
  const title = valueOf(override.title, transcript.title) ?? {
    value: stated.title ?? fileTitle(name),
    from: 'file-name',
  };
  const date = valueOf(override.date, transcript.date);
  const pathDated = date?.from === 'corpus.json' || date?.value.day !== undefined ? undefined : dateOfPath(name, facts);
  const bestDate =
    pathDated !== undefined && (date === undefined || isRefinement(pathDated.value, date.value)) ? pathDated : date;
  const textSpeaker = valueOf(override.speaker, transcript.speaker);
  // "The President" may be any of them: a name says more.
  const isVague = textSpeaker === undefined || (textSpeaker.from !== 'corpus.json' && isOffice(textSpeaker.value));
  const fileSpeaker = nameSpeaker ?? stated.speaker;
  const ofFolder = textSpeaker === undefined && fileSpeaker === undefined ? folderSpeaker(name) : undefined;
  const speaker: Value<string> | undefined =
    fileSpeaker !== undefined && isVague
      ? { value: fileSpeaker, from: 'file-name' }
      : (textSpeaker ?? (ofFolder === undefined ? undefined : { value: ofFolder, from: 'folder' }));
  const filePlace: Value<string> | undefined =
    stated.place === undefined ? undefined : { value: stated.place, from: 'file-name' };
  const place = valueOf(override.place, transcript.place) ?? filePlace;
  return {
    uri,
    name,
    facts,
    title: title.value,
    ...(bestDate !== undefined && { date: bestDate.value }),
    ...(speaker !== undefined && { speaker: speaker.value }),
    ...(place !== undefined && { place: place.value }),
    ...(nameSpeaker !== undefined && { nameSpeaker }),
    from: {
      title: title.from,
      ...(bestDate !== undefined && { date: bestDate.from }),
      ...(speaker !== undefined && { speaker: speaker.from }),
      ...(place !== undefined && { place: place.from }),
    },
  };
}

interface Value<T> {
  readonly value: T;
  readonly from: ValueSource;
}

function valueOf<T>(override: T | undefined, fact: Fact<T> | undefined): Value<T> | undefined {
  return override === undefined ? fact : { value: override, from: 'corpus.json' };
}

function dateOfPath(name: string, { transcript }: FileFacts): Value<CalendarDate> | undefined {
  const found = pathDate(name, transcript.language);
  if (found === undefined) return undefined;
  const { calendar, year, month, to } = found.date;
  const day = transcript.pressDay?.value;
  const isYear = month === undefined && to === undefined && year !== undefined;
  if (isYear && day?.calendar === calendar) return { value: { ...day, year }, from: 'dateline' };
  return { value: found.date, from: found.from };
}

/** Order of entries: by date, then by name, then by URI. Entries without a date come last. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.date !== undefined && b.date !== undefined) return compareDates(a.date, b.date) || compareNames(a, b);
  if (a.date !== undefined || b.date !== undefined) return a.date !== undefined ? -1 : 1;
  return compareNames(a, b);
}

function compareNames(a: Entry, b: Entry): number {
  return compareStrings(a.name, b.name) || compareStrings(a.uri, b.uri);
}

/** The name of the file without its folders and extension. */
function fileTitle(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return withoutDownload(base.replace(/\.[^.]{1,9}$/, '')) || base;
}
