import { inSlices } from '../base/slices';
import { overlaps, touches } from '../text/span';
import { type Curated, readCuration } from './readCuration';
import { matchThemeNames } from './findThemes';
import { createJudge, liesInName } from './judge';
import type { ThemeForm, ThemeIndexWriter, ThemeSite, ThemeSummary } from './themeFacts';
import { classOf } from './phraseKey';
import { createThemeStore, factsOf, indexIn, isVariant, keyAt, sitesOf, type StoredFile } from './themeStore';

/** Longest mention in UTF-16 units that is found from a cursor inside it. */
const reach = 512;
const never = (): boolean => false;

/** An empty index of themes. */
export function createThemeIndex(_from?: unknown): ThemeIndexWriter {
  const store = createThemeStore();
  const judge = createJudge(store);
  let curated: Curated = readCuration({ themes: [], aliases: {}, hidden: [] });
  let version = 0;
  let ranking: { readonly version: number; readonly themes: readonly ThemeSummary[] } | undefined;

  const changed = (): void => {
    version++;
    judge.forget();
  };
  /** Whether the key stands for a theme, by its mentions or by the user's word. */
  const isTheme = (key: string): boolean => {
    if (curated.isHidden(key)) return false;
    if (curated.label(key) !== undefined)
      return [key, ...curated.aliases(key)].some(each => store.idOf(each) !== undefined);
    const id = store.idOf(key);
    return id !== undefined && judge.isTheme(id);
  };
  const mentions = (key: string): Mention[] => {
    const id = store.idOf(key);
    if (id === undefined) return [];
    const all = store.filesOf(id).flatMap(file => Array.from(sitesOf(file, id), site => ({ file, site })));
    return classOf(key) === 'single' ? all.filter(({ file, site }) => !liesInName(file, site, judge)) : all;
  };
  /** Mentions of a theme by form: exact, variant, alias; one that lies over another that comes before it is left out. */
  const told = (key: string): { mention: Mention; form: ThemeForm }[] => {
    const own = mentions(key);
    const exact = own.filter(({ file, site }) => !isVariant(file, site));
    const variants = own.filter(({ file, site }) => isVariant(file, site));
    const aliases = curated.aliases(key).flatMap(mentions);
    const all = [...withForm(exact, 'exact'), ...withForm(variants, 'variant'), ...withForm(aliases, 'alias')];
    return variants.length + aliases.length === 0 ? all : withoutOverlaps(all);
  };
  /** What a theme comes to; without a list of its mentions where they are all told alike, as most are. */
  const summary = (key: string): ThemeSummary | undefined => {
    const id = store.idOf(key);
    if (id === undefined || curated.aliases(key).length > 0 || store.sums(id).variants > 0) return fullSummary(key);
    const tally = tallyOf(id, classOf(key) === 'single');
    if (tally.count === 0) return undefined;
    return {
      key,
      label: labelOf(key, tally.forms),
      count: tally.count,
      transcripts: tally.transcripts,
      score: judge.score(id),
    };
  };
  const tallyOf = (
    id: number,
    isSingle: boolean,
  ): { count: number; transcripts: number; forms: Map<number, number> } => {
    const forms = new Map<number, number>();
    let count = 0,
      transcripts = 0;
    for (const file of store.filesOf(id)) {
      const before = count;
      for (const site of sitesOf(file, id)) {
        if (isSingle && liesInName(file, site, judge)) continue;
        forms.set(file.forms[site], (forms.get(file.forms[site]) ?? 0) + 1);
        count++;
      }
      if (count > before) transcripts++;
    }
    return { count, transcripts, forms };
  };
  const labelOf = (key: string, forms: ReadonlyMap<number, number>): string =>
    curated.label(key) ?? `${mostFrequent(forms)}${/ \(\w+\)$/.exec(key)?.[0] ?? ''}`;
  const mostFrequent = (forms: ReadonlyMap<number, number>): string =>
    mergeForms([...forms].map(([form, count]) => ({ text: store.formText(form), count })))[0].text;
  const fullSummary = (key: string): ThemeSummary | undefined => {
    const found = told(key);
    if (found.length === 0) return undefined;
    const exact = found.filter(({ form }) => form === 'exact');
    const label = labelOf(key, formsOf(exact.length > 0 ? exact : found));
    const id = store.idOf(key);
    const transcripts = new Set(found.map(({ mention }) => mention.file.uri)).size;
    return { key, label, count: found.length, transcripts, score: id === undefined ? found.length : judge.score(id) };
  };
  const formsOf = (found: readonly { mention: Mention }[]): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const {
      mention: { file, site },
    } of found)
      counts.set(file.forms[site], (counts.get(file.forms[site]) ?? 0) + 1);
    return counts;
  };
  const countForms = (found: readonly { mention: Mention }[]): { text: string; count: number }[] =>
    mergeForms([...formsOf(found)].map(([form, count]) => ({ text: store.formText(form), count })));

  /** All themes, best first; undefined where the corpus changed meanwhile. */
  function* rank(): Generator<void, ThemeSummary[] | undefined> {
    const began = version;
    const keys = new Set(curated.keys());
    for (let id = 0; id < store.size; id++) {
      const { exact, variants } = store.sums(id);
      if (exact + variants >= 2 && judge.isTheme(id)) keys.add(store.keyOf(id));
      if (id % 64 === 0) yield;
      if (version !== began) return undefined;
    }
    const themes: ThemeSummary[] = [];
    for (const key of keys) {
      if (curated.canonical(key) === key && isTheme(key))
        themes.push(...[summary(key)].filter(found => found !== undefined));
      yield;
      if (version !== began) return undefined;
    }
    return themes.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  }
  const allRanked = async (cancelled: () => boolean): Promise<readonly ThemeSummary[]> => {
    for (;;) {
      if (ranking?.version === version) return ranking.themes;
      const began = version;
      const themes = await inSlices(rank(), cancelled);
      if (themes !== undefined && began === version) ranking = { version, themes };
    }
  };

  return {
    set(uri, facts) {
      store.set(uri, facts);
      changed();
    },
    delete(uri) {
      store.delete(uri);
      changed();
    },
    curate(curation) {
      curated = readCuration(curation);
      changed();
    },
    snapshot() {
      return this;
    },
    facts(uri) {
      const file = store.file(uri);
      return file && factsOf(file, store);
    },
    at(uri, offset) {
      const file = store.file(uri);
      if (file === undefined) return undefined;
      const length = (site: number): number => file.ends[site] - file.starts[site];
      const keyOf = (site: number): string => curated.canonical(store.keyOf(keyAt(file, site)));
      const here = touching(file, offset).sort(
        (a, b) => length(b) - length(a) || Number(isVariant(file, a)) - Number(isVariant(file, b)),
      );
      const best = here.find(site => isTheme(keyOf(site)));
      return best === undefined ? undefined : { key: keyOf(best), start: file.starts[best], end: file.ends[best] };
    },
    sites(asked) {
      const key = curated.canonical(asked);
      return isTheme(key)
        ? told(key).map(({ mention: { file, site }, form }) => ({
            uri: file.uri,
            start: file.starts[site],
            end: file.ends[site],
            form,
          }))
        : [];
    },
    summary(asked) {
      const key = curated.canonical(asked);
      return isTheme(key) ? summary(key) : undefined;
    },
    forms(asked) {
      const key = curated.canonical(asked);
      return isTheme(key) ? countForms(told(key)) : [];
    },
    async ranked(limit, uri, cancelled = never) {
      const all = await allRanked(cancelled);
      if (uri === undefined) return all.slice(0, limit);
      const file = store.file(uri);
      return file === undefined
        ? []
        : rankedIn(file, all, key => [key, ...curated.aliases(key)].flatMap(each => store.idOf(each) ?? [])).slice(
            0,
            limit,
          );
    },
    find: async (query, limit, cancelled = never) => matchThemeNames(await allRanked(cancelled), query, limit),
  };
}

interface Mention {
  readonly file: StoredFile;
  readonly site: number;
}

function withForm(mentions: readonly Mention[], form: ThemeForm): { mention: Mention; form: ThemeForm }[] {
  return mentions.map(mention => ({ mention, form }));
}

/** The themes of one transcript, each weighed by the share of its mentions that are there. */
function rankedIn(file: StoredFile, themes: readonly ThemeSummary[], idsOf: (key: string) => number[]): ThemeSummary[] {
  const weighed = themes.flatMap(theme => {
    const count = idsOf(theme.key).reduce((sum, id) => sum + (indexIn(file, id) < 0 ? 0 : sitesOf(file, id).length), 0);
    return count === 0 ? [] : [{ theme, weight: theme.score * Math.min(1, count / theme.count) }];
  });
  return weighed.sort((a, b) => b.weight - a.weight || (a.theme.key < b.theme.key ? -1 : 1)).map(({ theme }) => theme);
}

/** Drops what lies over a mention that comes before it: a phrase can be reached both plainly and by leaving a word out. */
function withoutOverlaps<T extends { readonly mention: Mention; readonly form: ThemeForm }>(all: readonly T[]): T[] {
  const taken = new Map<StoredFile, number[]>();
  const spanOf = ({ file, site }: Mention): Pick<ThemeSite, 'start' | 'end'> => ({
    start: file.starts[site],
    end: file.ends[site],
  });
  return all.filter(({ mention, form }) => {
    const before = taken.get(mention.file);
    if (
      form !== 'exact' &&
      before?.some(site => overlaps(spanOf({ file: mention.file, site }), spanOf(mention))) === true
    )
      return false;
    if (before === undefined) taken.set(mention.file, [mention.site]);
    else before.push(mention.site);
    return true;
  });
}

/** Site numbers that touch an offset. */
function touching({ starts, ends }: StoredFile, offset: number): number[] {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let site = low - 1; site >= 0 && starts[site] >= offset - reach; site--) {
    if (touches({ start: starts[site], end: ends[site] }, offset)) found.push(site);
  }
  return found;
}

const marked = /[[\]"“”«»()*_]/;

/** Forms that differ in case alone are one, shown as it is written most. Most frequent first. */
function mergeForms(counted: readonly { text: string; count: number }[]): { text: string; count: number }[] {
  const merged = new Map<string, { text: string; count: number }>();
  const order = [...counted].sort(
    (a, b) =>
      b.count - a.count || Number(marked.test(a.text)) - Number(marked.test(b.text)) || (a.text < b.text ? -1 : 1),
  );
  for (const { text, count } of order) {
    const lower = text.toLowerCase();
    const known = merged.get(lower);
    if (known === undefined) merged.set(lower, { text, count });
    else known.count += count;
  }
  return [...merged.values()].sort((a, b) => b.count - a.count);
}
