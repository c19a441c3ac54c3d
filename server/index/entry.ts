import { compareDates } from '../transcript/calendar';
import { globMatcher } from '../base/glob';
import type { Entry, FileFacts } from './facts';
import type { CorpusConfig, TranscriptOverride } from '../config/corpusConfig';

/** Says what corpus.json states of a transcript, by its path in the corpus. */
export type Overrides = (name: string) => TranscriptOverride;

/** Of several globs that match, a later one wins; a path without wildcards wins over all globs. */
export function overridesOf(config: CorpusConfig): Overrides {
  const exact = new Map<string, TranscriptOverride>();
  const globs: { matches: (name: string) => boolean; override: TranscriptOverride }[] = [];
  for (const [path, override] of Object.entries(config.transcripts)) {
    if (/[*?{]/.test(path)) globs.push({ matches: globMatcher(path), override });
    else exact.set(plainPath(path), override);
  }
  return name =>
    Object.assign(
      {},
      ...globs.filter(glob => glob.matches(name)).map(glob => glob.override),
      exact.get(name),
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

function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '');
}
