import { overlaps, touches } from '../text/span';
import { type Curated, readCuration } from './curated';
import { findThemes } from './find';
import { createJudge } from './judge';
import type { ThemeForm, ThemeIndexWriter, ThemeSite, ThemeSummary } from './model';
import { createThemeStore, endAt, formAt, isVariant, keyAt, localKey, sitesOf, startAt, type StoredFile } from './store';

/** Longest mention in UTF-16 units that is found from a cursor inside it. */
const reach = 512;

/** An empty index of themes. */
export function createThemeIndex(): ThemeIndexWriter {
  const store = createThemeStore();
  const judge = createJudge(store);
  let curated: Curated = readCuration({ themes: [], aliases: {}, hidden: [] });
  let all: ThemeSummary[] | undefined;

  const changed = (): void => {
    all = undefined;
    judge.forget();
  };
  /** Whether the key stands for a theme, by its mentions or by the user's word. */
  const isTheme = (key: string): boolean => {
    if (curated.isHidden(key)) return false;
    if (curated.label(key) !== undefined) return [key, ...curated.aliases(key)].some(each => store.idOf(each) !== undefined);
    const id = store.idOf(key);
    return id !== undefined && judge.isTheme(id);
  };
  const sites = (asked: string): ThemeSite[] => {
    const key = curated.canonical(asked);
    if (!isTheme(key)) return [];
    const own = mentions(key).map(({ file, site }) => siteOf(file, site, isVariant(file, site) ? 'variant' : 'exact'));
    const aliases = curated.aliases(key).flatMap(alias => mentions(alias)).map(({ file, site }) => siteOf(file, site, 'alias'));
    return withoutOverlaps([...own.filter(site => site.form === 'exact'), ...own.filter(site => site.form === 'variant'), ...aliases]);
  };
  const mentions = (key: string): { file: StoredFile; site: number }[] => {
    const id = store.idOf(key);
    if (id === undefined) return [];
    return store.filesOf(id).flatMap(file => [...sitesOf(file, localKey(file, id))].map(site => ({ file, site })));
  };
  const forms = (asked: string): { text: string; count: number }[] => {
    const key = curated.canonical(asked);
    if (!isTheme(key)) return [];
    return countForms([key, ...curated.aliases(key)].flatMap(mentions).map(({ file, site }) => formAt(file, site)));
  };
  const summary = (asked: string): ThemeSummary | undefined => {
    const key = curated.canonical(asked);
    const found = sites(key);
    if (found.length === 0) return undefined;
    const id = store.idOf(key);
    const exact = countForms(mentions(key).filter(({ file, site }) => !isVariant(file, site)).map(({ file, site }) => formAt(file, site)));
    const label = curated.label(key) ?? `${exact[0]?.text ?? key}${/ \(\w+\)$/.exec(key)?.[0] ?? ''}`;
    return { key, label, count: found.length, transcripts: new Set(found.map(site => site.uri)).size, score: id === undefined ? found.length : judge.score(id) };
  };
  const allRanked = (): ThemeSummary[] => {
    if (all !== undefined) return all;
    const keys = new Set(store.ids().filter(id => store.exactCount(id) > 1).map(id => store.keyOf(id)));
    for (const key of curated.keys()) keys.add(key);
    const themes = [...keys].filter(key => curated.canonical(key) === key && isTheme(key)).flatMap(key => summary(key) ?? []);
    return all = themes.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
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
    at(uri, offset) {
      const file = store.file(uri);
      if (file === undefined) return undefined;
      const sitesHere = touching(file, offset).filter(site => isTheme(curated.canonical(file.facts.keys[keyAt(file, site)])));
      const best = sitesHere.sort((a, b) => endAt(file, b) - startAt(file, b) - (endAt(file, a) - startAt(file, a)) || Number(isVariant(file, a)) - Number(isVariant(file, b)))[0] as number | undefined;
      return best === undefined ? undefined : { key: curated.canonical(file.facts.keys[keyAt(file, best)]), start: startAt(file, best), end: endAt(file, best) };
    },
    sites,
    summary,
    forms,
    ranked(limit, uri) {
      const file = uri === undefined ? undefined : store.file(uri);
      if (uri === undefined) return Promise.resolve(allRanked().slice(0, limit));
      return Promise.resolve(file === undefined ? [] : rankedIn(file, allRanked(), curated).slice(0, limit));
    },
    find: (query, limit) => Promise.resolve(findThemes(allRanked(), query, limit)),
  };
}

/** The themes of one transcript, each weighed by the share of its mentions that are there. */
function rankedIn(file: StoredFile, themes: readonly ThemeSummary[], curated: Curated): ThemeSummary[] {
  const counts = new Map<string, number>();
  file.facts.keys.forEach((key, k) => {
    const owner = curated.canonical(key);
    counts.set(owner, (counts.get(owner) ?? 0) + sitesOf(file, k).length);
  });
  const share = (theme: ThemeSummary): number => (counts.get(theme.key) ?? 0) / theme.count;
  return themes.filter(theme => counts.has(theme.key)).sort((a, b) => b.score * share(b) - a.score * share(a) || (a.key < b.key ? -1 : 1));
}

function siteOf(file: StoredFile, site: number, form: ThemeForm): ThemeSite {
  return { uri: file.uri, start: startAt(file, site), end: endAt(file, site), form };
}

/** Drops what lies over a mention that comes before it: a phrase can be reached both plainly and by leaving a word out. */
function withoutOverlaps(sites: readonly ThemeSite[]): ThemeSite[] {
  if (sites.every(site => site.form === 'exact')) return [...sites];
  const taken = new Map<string, ThemeSite[]>();
  return sites.filter(site => {
    const before = taken.get(site.uri);
    if (site.form !== 'exact' && before?.some(other => overlaps(other, site)) === true) return false;
    if (before === undefined) taken.set(site.uri, [site]);
    else before.push(site);
    return true;
  });
}

/** Site numbers that touch an offset. */
function touching(file: StoredFile, offset: number): number[] {
  const count = file.facts.flags.length;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startAt(file, middle) <= offset) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let site = low - 1; site >= 0 && startAt(file, site) >= offset - reach; site--) {
    if (touches({ start: startAt(file, site), end: endAt(file, site) }, offset)) found.push(site);
  }
  return found;
}

const marked = /[[\]"“”«»()*_]/;

/** Forms that differ in case alone are one, shown as it is written most. Most frequent first. */
function countForms(written: readonly string[]): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const text of written) counts.set(text, (counts.get(text) ?? 0) + 1);
  const merged = new Map<string, { text: string; count: number }>();
  for (const [text, count] of [...counts].sort((a, b) => b[1] - a[1] || Number(marked.test(a[0])) - Number(marked.test(b[0])))) {
    const lower = text.toLowerCase();
    const known = merged.get(lower);
    if (known === undefined) merged.set(lower, { text, count });
    else known.count += count;
  }
  return [...merged.values()].sort((a, b) => b.count - a.count);
}
