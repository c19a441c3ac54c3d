import type { FormulaSite } from '../../themes/formulas/formula';

/** Files that are the same speech, or nearly: each agrees with another of them in most of its words. */
export interface SameSpeech {
  /** At least two, in the order in which they were found. */
  readonly uris: readonly string[];
  /** Share of the words that agree, in the two files that agree least; from 0.8 to 1. */
  readonly share: number;
  /** Spoken words of the longest of the files, about. */
  readonly words: number;
}

interface RecurringPassage {
  readonly words: number;
  readonly sites: readonly FormulaSite[];
}

/** Share of the words of both files that must agree. Chosen by hand, as for passages. */
const leastShare = 0.8;
/** A shorter text is only a passage: a greeting or a notice. In spoken words; chosen by hand. */
const fewestWords = 60;
/** Passages in more files than this tell nothing about two of them, unless they are most of a file. Chosen by hand. */
const mostFiles = 12;

/** Finds files that are the same speech from the passages that they have in common. */
export function sameSpeeches(passages: readonly RecurringPassage[]): SameSpeech[] {
  const lengths = new Map<string, number>();
  const common = new Map<string, Map<string, number>>();
  for (const { words, sites } of passages) {
    const files = filesOf(sites);
    const isMostOfFile = files.some(({ before, after }) => words >= leastShare * (before + words + after));
    for (const { uri, before, after } of files)
      lengths.set(uri, Math.max(lengths.get(uri) ?? 0, before + words + after));
    if (files.length <= mostFiles || isMostOfFile) addPairs(files, words, common);
  }
  return groupsOf(common, lengths);
}

/** Whether a passage only shows that files are the same speech: it has one place in each of them, and none elsewhere. */
export function isOfSameSpeech(sites: readonly { readonly uri: string }[], speeches: readonly SameSpeech[]): boolean {
  const uris = new Set(sites.map(({ uri }) => uri));
  return uris.size === sites.length && speeches.some(speech => sites.every(({ uri }) => speech.uris.includes(uri)));
}

/** The first place in each file. */
function filesOf(sites: readonly FormulaSite[]): FormulaSite[] {
  const byUri = new Map<string, FormulaSite>();
  for (const site of sites) if (!byUri.has(site.uri)) byUri.set(site.uri, site);
  return [...byUri.values()];
}

/**
 * Adds the words that each two files have in common, without one for each place where their wording differs. The first
 * file of a pair is the smaller in the order of URIs.
 */
function addPairs(files: readonly FormulaSite[], words: number, common: Map<string, Map<string, number>>): void {
  for (const { uri, changes } of files) {
    for (const { uri: other, changes: otherChanges } of files) {
      if (other <= uri) continue;
      const counts = common.get(uri) ?? new Map<string, number>();
      counts.set(other, (counts.get(other) ?? 0) + words - changes.length - otherChanges.length);
      common.set(uri, counts);
    }
  }
}

function groupsOf(
  common: ReadonlyMap<string, ReadonlyMap<string, number>>,
  lengths: ReadonlyMap<string, number>,
): SameSpeech[] {
  const groups = new Map<string, { uris: Set<string>; share: number; words: number }>();
  for (const [first, counts] of common) {
    for (const [second, count] of counts) {
      const words = Math.max(lengths.get(first) ?? 0, lengths.get(second) ?? 0);
      const share = Math.min(1, count / Math.max(1, words));
      if (share < leastShare || words < fewestWords) continue;
      const [a, b] = [groups.get(first), groups.get(second)];
      const merged = {
        uris: new Set([...(a?.uris ?? [first]), ...(b?.uris ?? [second])]),
        share: Math.min(share, a?.share ?? 1, b?.share ?? 1),
        words: Math.max(words, a?.words ?? 0, b?.words ?? 0),
      };
      for (const uri of merged.uris) groups.set(uri, merged);
    }
  }
  return [...new Set(groups.values())]
    .map(({ uris, share, words }) => ({ uris: [...uris], share, words }))
    .sort((x, y) => y.words - x.words || (x.uris[0] < y.uris[0] ? -1 : 1));
}
