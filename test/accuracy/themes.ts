import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decode } from '../../server/text/decode';
import type { Span } from '../../server/text/span';
import { extractThemes } from '../../server/themes/extract';
import type { ThemeIndex, ThemeSite, ThemeSummary } from '../../server/themes/themeFacts';
import { classOf } from '../../server/themes/phraseKey';
import { createThemeIndex } from '../../server/themes/themeIndex';
import { parseTranscript } from '../../server/transcript/parse';
import { tagger } from '../support/tagger';

const shared = resolve(__dirname, '../../../shared');
const fixtures = resolve(__dirname, '../fixtures/themes');
const addressesFolder = join(shared, 'data/state-of-the-union');
const transcriptsFolder = join(shared, 'corpus');

/** [index of the file, start, end]. */
type Mention = readonly [number, number, number];

interface Labels {
  readonly files: readonly { readonly sha256: string }[];
  readonly themes: readonly {
    readonly label: string;
    readonly kind: string;
    readonly mentions: readonly Mention[];
    readonly optional?: readonly Mention[];
  }[];
  readonly not: readonly string[];
}

/**
 * How well the labelled themes are found. A theme is found where a reported theme has an F₁ of at least 0.8 over its
 * mentions, which must have equal spans.
 */
export interface ThemeScore {
  readonly themes: number;
  readonly found: number;
  /** Recall of the mentions of all labelled themes. Each theme is compared with the reported theme that fits best. */
  readonly recall: number;
  /** Precision, in the same comparison. */
  readonly precision: number;
  /** The missed themes, each with its number of mentions and the reported theme that fits best, for the report. */
  readonly missed: readonly string[];
  /** How many strings were reported as themes that must not be. */
  readonly wrong: number;
  /** How many strings must not be reported. */
  readonly unwanted: number;
}

/** The score on a labelled set. Undefined where its texts are missing or different. */
export async function scoreThemes(set: 'transcripts' | 'addresses'): Promise<ThemeScore | undefined> {
  const labels = JSON.parse(readFileSync(join(fixtures, `${set}.json`), 'utf8')) as Labels;
  const folder = set === 'transcripts' ? transcriptsFolder : addressesFolder;
  const files = findFiles(
    folder,
    labels.files.map(file => file.sha256),
  );
  return files === undefined ? undefined : score(labels, folder, files);
}

/** The score on a set whose labels are lists of forms: each place of a form is a mention, but optional in a head. */
export async function scoreListedThemes(
  set: 'unseen' | 'unseen-2' | 'unseen-3' | 'unseen-4' | 'develop',
): Promise<ThemeScore> {
  const folder = join(fixtures, set);
  const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as {
    readonly themes: readonly { readonly label: string; readonly forms: readonly string[] }[];
    readonly not: readonly string[];
  };
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort();
  const texts = files.map(name => readFileSync(join(folder, name), 'utf8'));
  const themes = labels.themes.map(({ label, forms }) => {
    const mentions = texts.flatMap((text, file) => placesOf(forms, text).map(place => [file, ...place] as const));
    const isInHead = ([file, start]: Mention): boolean => start < texts[file].indexOf('\n\n');
    return {
      label,
      kind: label.includes(' ') ? 'multiword' : 'single',
      mentions: mentions.filter(mention => !isInHead(mention)),
      optional: mentions.filter(isInHead),
    };
  });
  return score({ files: [], themes, not: labels.not.map(hashOf) }, folder, files);
}

/** The places of any of some forms in a text, in whole words, over line ends, in any letter case. */
function placesOf(forms: readonly string[], text: string): [start: number, end: number][] {
  const sources = forms.map(form => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${sources.sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(pattern)].map(match => [match.index, match.index + match[0].length]);
}

async function score(labels: Labels, folder: string, files: readonly string[]): Promise<ThemeScore> {
  const index = indexOf(folder, files);
  const inBrackets = files.map(name => editorialBrackets(join(folder, name)));
  const themes = labels.themes.map(theme => withoutBrackets(theme, inBrackets));
  const reported = (await index.ranked(Infinity)).map(theme => ({ theme, sites: index.sites(theme.key) }));
  let found = 0;
  let hits = 0;
  let reportedSites = 0;
  let mentions = 0;
  const missed: string[] = [];
  for (const label of themes) {
    const best = bestMatch(label, reported, files);
    if (best.f1 >= 0.8) found++;
    else missed.push(`${label.label} (${label.mentions.length} of ${label.kind}; ${nearest(best)})`);
    hits += best.hits;
    reportedSites += best.sites;
    mentions += label.mentions.length;
  }
  const names = new Set(
    reported.flatMap(({ theme }) => [theme.label, ...index.forms(theme.key).map(form => form.text)]).map(hashOf),
  );
  const wrong = labels.not.filter(hash => names.has(hash)).length;
  return {
    themes: themes.length,
    found,
    recall: hits / mentions,
    precision: hits / reportedSites,
    missed,
    wrong,
    unwanted: labels.not.length,
  };
}

/** What an editor put into square brackets was not said: mentions that begin or end in it are optional. */
function withoutBrackets<T extends Labels['themes'][number]>(theme: T, brackets: readonly (readonly Span[])[]): T {
  const isAdded = ([file, start, end]: Mention): boolean =>
    brackets[file].some(b => (b.start < start && start < b.end) || (b.start < end && end < b.end));
  return {
    ...theme,
    mentions: theme.mentions.filter(mention => !isAdded(mention)),
    optional: [...(theme.optional ?? []), ...theme.mentions.filter(isAdded)],
  };
}

function editorialBrackets(path: string): Span[] {
  return parseTranscript(decode(readFileSync(path)).text).transcript.brackets.filter(
    ({ kind }) => kind === 'editorial',
  );
}

/**
 * Shares of themes among the best forty phrases and the best forty words of the 65 addresses. Those that were not
 * judged are listed and do not count as themes.
 */
export async function precisionAt40(): Promise<{ phrases: number; words: number; unjudged: string[] } | undefined> {
  if (!existsSync(addressesFolder)) return undefined;
  const judged = JSON.parse(readFileSync(join(fixtures, 'judged.json'), 'utf8')) as Record<
    'phrases' | 'words',
    Record<string, boolean>
  >;
  const ranked = await indexOf(
    addressesFolder,
    readdirSync(addressesFolder)
      .filter(name => name.endsWith('.txt'))
      .sort(),
  ).ranked(Infinity);
  const unjudged: string[] = [];
  const share = (themes: readonly ThemeSummary[], verdicts: Record<string, boolean>): number => {
    const best = themes.slice(0, 40).map(({ label }) => label.toLowerCase());
    unjudged.push(...best.filter(label => !(label in verdicts)));
    return best.filter(label => verdicts[label]).length / best.length;
  };
  return {
    phrases: share(
      ranked.filter(({ key }) => classOf(key) !== 'single'),
      judged.phrases,
    ),
    words: share(
      ranked.filter(({ key }) => classOf(key) === 'single'),
      judged.words,
    ),
    unjudged,
  };
}

function indexOf(folder: string, files: readonly string[]): ThemeIndex {
  const index = createThemeIndex();
  for (const name of files) {
    const { view, transcript } = parseTranscript(decode(readFileSync(join(folder, name))).text);
    index.set(name, extractThemes(view, transcript, tagger));
  }
  return index.snapshot();
}

/** Names of the files with these SHA-256 hashes, in their order. Undefined unless all are there. */
function findFiles(folder: string, hashes: readonly string[]): string[] | undefined {
  if (!existsSync(folder)) return undefined;
  const byHash = new Map(
    readdirSync(folder).map(name => [
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
      name,
    ]),
  );
  const names = hashes.map(hash => byHash.get(hash));
  return names.every(name => name !== undefined) ? names : undefined;
}

interface ReportedTheme {
  readonly theme: ThemeSummary;
  readonly sites: readonly ThemeSite[];
}

interface Match {
  readonly f1: number;
  readonly hits: number;
  /** How many mentions the reported theme has that are not optional. */
  readonly sites: number;
  readonly label?: string;
}

/** What was reported for a missed theme, for the report. */
function nearest({ label, hits, sites }: Match): string {
  return label === undefined ? 'nothing reported' : `reported "${label}" with ${hits} of its ${sites}`;
}

/** The reported theme that fits a labelled theme best. */
function bestMatch(
  label: Labels['themes'][number],
  reported: readonly ReportedTheme[],
  files: readonly string[],
): Match {
  const wanted = new Set(label.mentions.map(([file, start, end]) => `${files[file]} ${start} ${end}`));
  const isOptional = ({ uri, start, end }: ThemeSite): boolean =>
    label.optional?.some(([file, from, to]) => files[file] === uri && from < end && start < to) === true;
  let best: Match = { f1: 0, hits: 0, sites: 0 };
  for (const { theme, sites } of reported) {
    const hits = sites.filter(({ uri, start, end }) => wanted.has(`${uri} ${start} ${end}`)).length;
    if (hits === 0) continue;
    const counted = sites.filter(site => !isOptional(site)).length;
    const f1 = (2 * hits) / (wanted.size + counted);
    if (f1 > best.f1) best = { f1, hits, sites: counted, label: theme.label };
  }
  return best;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.trim().toLowerCase().replace(/\s+/g, ' ')).digest('hex').slice(0, 16);
}
