import { compareDates } from '../transcript/calendar';
import { compareStrings } from '../base/compareStrings';
import { globMatcher, isGlob, pathAndParents, type Matcher } from '../base/glob';
import type { Entry, FileFacts } from './facts';
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
    paths.set(path.replace(/^\.?\/+|\/+$/g, ''), override);
  }
  return name =>
    Object.assign(
      {},
      ...globs.filter(glob => glob.matches(name)).map(glob => glob.override),
      ...pathAndParents(name)
        .reverse()
        .map(path => paths.get(path)),
    ) as TranscriptOverride;
}

/** The entry of a transcript: the title, date, speaker and place of corpus.json, or else of the file itself. */
export function makeEntry(uri: string, name: string, facts: FileFacts, overrides: Overrides): Entry {
  const { transcript } = facts;
  const override = overrides(name);
  const date = override.date ?? transcript.date?.value;
  const speaker = override.speaker ?? transcript.speaker?.value;
  const place = override.place ?? transcript.place?.value;
  return {
    uri,
    name,
    facts,
    title: override.title ?? transcript.title?.value ?? fileTitle(name),
    ...(date !== undefined && { date }),
    ...(speaker !== undefined && { speaker }),
    ...(place !== undefined && { place }),
  };
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
  return base.replace(/\.[^.]{1,9}$/, '') || base;
}
