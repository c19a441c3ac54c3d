import { compareDates } from '../transcript/calendar';
import { globMatcher, isGlob, pathAndParents, type Matcher } from '../base/glob';
import type { Entry, FileFacts } from './facts';
import type { CorpusConfig, TranscriptOverride } from '../config/corpusConfig';

/** Says what corpus.json states of a transcript, by its path in the corpus. */
export type Overrides = (name: string) => TranscriptOverride;

/**
 * Later patterns win over earlier ones, paths without wildcards win over all patterns, and the path of a transcript wins
 * over those of the folders around it.
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

/** An entry of the corpus: what the file states of itself, unless the user says otherwise. */
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

/** By date, then by name; undated last. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.date !== undefined && b.date !== undefined) return compareDates(a.date, b.date) || compareNames(a, b);
  if (a.date !== undefined || b.date !== undefined) return a.date !== undefined ? -1 : 1;
  return compareNames(a, b);
}

function compareNames(a: Entry, b: Entry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}

function fileTitle(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return base.replace(/\.[^.]{1,9}$/, '') || base;
}
