import { SharedWork } from '../base/sharedWork';
import { inSlices } from '../base/slices';
import { matchThemeNames, themesWithWords } from './findThemes';
import { createJudge, isInsideName, type Judge } from './judge';
import { sitesTouching, spanOf, withoutOverlaps, type Mention } from './mentions';
import { classOf } from './phraseKey';
import type { Curated } from './readCuration';
import { formText, indexOfKey, isVariant, keyAt, sitesOf, type StoredFile } from './storedFile';
import { scoreOf } from './score';
import type { ThemeIndex, ThemeSite, ThemeSorting, ThemeSummary } from './themeFacts';
import { mergeForms, type CountedForm } from './themeForms';
import { comparableName, ThemeNames } from './themeNames';
import { distinctiveHere, sortThemes, type Ordered } from './themeOrder';
import type { ThemeStore } from './themeStore';

const neverCancelled = (): boolean => false;

type Scores = Pick<ThemeSummary, 'score' | 'worth'>;

/** A theme in the ranking of all themes. What is shown of it is found when it is asked for. */
interface Ranked extends Pick<ThemeSummary, 'key' | 'score' | 'worth'> {
  summary?: ThemeSummary;
}

/** One immutable state of a theme index. Only its caches change. */
export class ThemeState implements ThemeIndex {
  readonly store: ThemeStore;
  readonly curation: Curated;
  readonly #judge: Judge;
  readonly #ranking = new SharedWork(() => this.#rank());
  readonly #names = new SharedWork(() => this.#collectNames());

  constructor(store: ThemeStore, curation: Curated) {
    this.store = store;
    this.curation = curation;
    this.#judge = createJudge(store);
  }

  at(uri: string, offset: number): ReturnType<ThemeIndex['at']> {
    const file = this.store.file(uri);
    if (file === undefined) return undefined;
    const length = (site: number): number => file.ends[site] - file.starts[site];
    const longestFirst = sitesTouching(file, offset).sort(
      (a, b) => length(b) - length(a) || Number(isVariant(file, a)) - Number(isVariant(file, b)),
    );
    for (const site of longestFirst) {
      const key = this.curation.canonical(this.store.keyOf(keyAt(file, site)));
      if (this.#isTheme(key)) return { key, ...spanOf(file, site) };
    }
    return undefined;
  }

  sites(keyOrAlias: string, uri?: string): ThemeSite[] {
    const key = this.#themeOf(keyOrAlias);
    if (key === undefined) return [];
    return this.#mentions(key, uri).map(({ file, site, form }) => ({
      uri: file.uri,
      start: file.starts[site],
      end: file.ends[site],
      form,
    }));
  }

  summary(keyOrAlias: string): ThemeSummary | undefined {
    const key = this.#themeOf(keyOrAlias);
    return key === undefined ? undefined : this.#summarise(key);
  }

  forms(keyOrAlias: string): readonly CountedForm[] {
    const key = this.#themeOf(keyOrAlias);
    return key === undefined ? [] : merged(countForms(this.#mentions(key)));
  }

  async ranked(
    limit: number,
    uri?: string,
    cancelled = neverCancelled,
    sorting: ThemeSorting = { order: 'distinctive' },
  ): Promise<ThemeSummary[]> {
    const all = await this.#ranking.run(cancelled);
    if (uri === undefined && sorting.order === 'distinctive')
      return inSlices(this.#summaries(all.slice(0, limit)), cancelled);
    const file = uri === undefined ? undefined : this.store.file(uri);
    if (uri !== undefined && file === undefined) return [];
    const ordered = await inSlices(this.#ordered(all, file, sorting), cancelled);
    return sortThemes(ordered, sorting).slice(0, limit);
  }

  async find(query: string, limit: number, cancelled = neverCancelled): Promise<ThemeSummary[]> {
    const all = await this.#ranking.run(cancelled);
    return matchThemeNames(await inSlices(this.#summaries(all), cancelled), query, limit);
  }

  async named(name: string, within: number, cancelled = neverCancelled): Promise<ThemeSummary | undefined> {
    const typed = comparableName(name);
    if (typed === '') return undefined;
    const ranked = await this.#ranking.run(cancelled);
    const names = await this.#names.run(cancelled);
    const isTyped = (text: string): boolean => comparableName(text) === typed;
    const named = names
      .find(typed)
      .map(theme => this.#summaryOf(ranked[theme]))
      .filter(({ key, label }) => isTyped(label) || this.forms(key).some(({ text }) => isTyped(text)));
    if (named.length === 0) return undefined;
    const themes = await inSlices(this.#summaries(ranked), cancelled);
    const first = themesWithWords(themes, name, within);
    return first.length > 0 ? first.find(theme => named.includes(theme)) : matchThemeNames(named, name, 1)[0];
  }

  async prepareNames(cancelled = neverCancelled): Promise<void> {
    await this.#names.run(cancelled);
  }

  get areNamesPrepared(): boolean {
    return this.#names.isDone;
  }

  /** The key of the theme that a key belongs to; undefined if that is not a theme. */
  #themeOf(keyOrAlias: string): string | undefined {
    const key = this.curation.canonical(keyOrAlias);
    return this.#isTheme(key) ? key : undefined;
  }

  /** Whether the key is a theme, by its mentions or because the user named it. */
  #isTheme(key: string): boolean {
    if (this.curation.isHidden(key)) return false;
    if (this.curation.label(key) !== undefined) return this.#idsOf(key).length > 0;
    const id = this.store.idOf(key);
    return id !== undefined && this.#judge.isTheme(id);
  }

  /** Numbers of the key and of its aliases, as far as files have them. */
  #idsOf(key: string): number[] {
    return [key, ...this.curation.aliases(key)].flatMap(each => this.store.idOf(each) ?? []);
  }

  /** The mentions of a theme: exact, then variants, then aliases; without those that overlap an earlier one. */
  #mentions(key: string, uri?: string): Mention[] {
    const exact: Mention[] = [];
    const others: Mention[] = [];
    this.#forEachSite(
      key,
      (file, site) => {
        if (isVariant(file, site)) others.push({ file, site, form: 'variant' });
        else exact.push({ file, site, form: 'exact' });
      },
      uri,
    );
    for (const alias of this.curation.aliases(key))
      this.#forEachSite(alias, (file, site) => others.push({ file, site, form: 'alias' }), uri);
    return others.length === 0 ? exact : withoutOverlaps(exact.concat(others));
  }

  /**
   * Visits the sites of a key by file, in the order in which the files were set, or in one file; not single words inside longer names.
   */
  #forEachSite(key: string, visit: (file: StoredFile, site: number) => void, uri?: string): void {
    const id = this.store.idOf(key);
    if (id === undefined) return;
    const isSingle = classOf(key) === 'single';
    const files = uri === undefined ? this.store.filesOf(id) : [this.store.file(uri) ?? []].flat();
    for (const file of files.sort((a, b) => a.order - b.order)) {
      for (const site of sitesOf(file, id)) if (!isSingle || !isInsideName(file, site, this.#judge)) visit(file, site);
    }
  }

  #summarise(key: string, scores?: Scores): ThemeSummary | undefined {
    const id = this.store.idOf(key);
    if (id !== undefined && this.curation.aliases(key).length === 0 && this.store.counts(id).variants === 0)
      return this.#summariseExact(key, id, scores);
    const mentions = this.#mentions(key);
    if (mentions.length === 0) return undefined;
    const exact = mentions.filter(({ form }) => form === 'exact');
    return {
      key,
      label: this.#labelOf(key, countForms(exact.length > 0 ? exact : mentions)),
      count: mentions.length,
      transcripts: new Set(mentions.map(({ file }) => file.uri)).size,
      ...(scores ?? this.#scoreOf(key)),
    };
  }

  /** As `#summarise`, for a theme with exact mentions only, as most are: it needs no list of the mentions. */
  #summariseExact(key: string, id: number, scores?: Scores): ThemeSummary | undefined {
    const isSingle = classOf(key) === 'single';
    const forms = new Map<string, number>();
    let count = 0;
    let transcripts = 0;
    for (const file of this.store.filesOf(id)) {
      const countBefore = count;
      for (const site of sitesOf(file, id)) {
        if (isSingle && isInsideName(file, site, this.#judge)) continue;
        addForm(forms, file, site);
        count++;
      }
      if (count > countBefore) transcripts++;
    }
    if (count === 0) return undefined;
    return { key, label: this.#labelOf(key, forms), count, transcripts, ...(scores ?? this.#scoreOf(key)) };
  }

  /** The scores of the best of its keys: a theme that gets another name keeps its place. */
  #scoreOf(key: string): Scores {
    let score = -Infinity;
    let worth = -Infinity;
    for (const id of this.#idsOf(key)) {
      const scores = scoreOf(this.store, this.#judge, id);
      score = Math.max(score, scores.distinctive);
      worth = Math.max(worth, scores.worth);
    }
    return { score, worth };
  }

  /** Whether a theme has a mention that counts: a word can be mentioned only inside longer names. */
  #isMentioned(key: string): boolean {
    return [key, ...this.curation.aliases(key)].some(each => {
      const id = this.store.idOf(each);
      if (id === undefined) return false;
      if (classOf(each) !== 'single') return true;
      return this.store
        .filesOf(id)
        .some(file => sitesOf(file, id).some(site => !isInsideName(file, site, this.#judge)));
    });
  }

  /** The user's label, else the most frequent form, with the honorific that the key ends with. */
  #labelOf(key: string, forms: ReadonlyMap<string, number>): string {
    return this.curation.label(key) ?? `${merged(forms)[0].text}${honorificOf(key)}`;
  }

  /** All themes, best first. */
  *#rank(): Generator<void, Ranked[]> {
    const { store, curation } = this;
    const keys = new Set(curation.keys());
    for (let id = 0; id < store.size; id++) {
      if (this.#judge.isTheme(id)) keys.add(store.keyOf(id));
      if (id % 64 === 0) yield;
    }
    const themes: Ranked[] = [];
    for (const key of keys) {
      if (curation.canonical(key) === key && this.#isTheme(key) && this.#isMentioned(key))
        themes.push({ key, ...this.#scoreOf(key) });
      yield;
    }
    return themes.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  }

  /** The labels and forms of all themes, by index in the ranking. Perhaps with some forms that a theme has not. */
  *#collectNames(): Generator<void, ThemeNames> {
    const { store } = this;
    const themes = yield* this.#ranking.steps();
    const entries: number[] = [];
    /** A theme seldom shares forms with others, but each has its forms in many files. */
    const known = new Map<string, string>();
    for (const [number, { key }] of themes.entries()) {
      const label = this.curation.label(key);
      if (label !== undefined) entries.push(ThemeNames.entry(comparableName(label), number));
      const honorific = comparableName(honorificOf(key));
      const forms = new Set<string>();
      for (const id of this.#idsOf(key)) for (const file of store.filesOf(id)) addFormsOf(forms, file, id);
      for (const form of forms) {
        let name = known.get(form);
        if (name === undefined) known.set(form, (name = comparableName(form)));
        entries.push(ThemeNames.entry(name, number));
        if (honorific !== '') entries.push(ThemeNames.entry(`${name} ${honorific}`, number));
      }
      yield;
    }
    return new ThemeNames(entries);
  }

  *#summaries(themes: readonly Ranked[]): Generator<void, ThemeSummary[]> {
    const summaries: ThemeSummary[] = [];
    for (const theme of themes) {
      summaries.push(this.#summaryOf(theme));
      yield;
    }
    return summaries;
  }

  #summaryOf(theme: Ranked): ThemeSummary {
    const { key, score, worth } = theme;
    return (theme.summary ??= this.#summarise(key, { score, worth })!);
  }

  /** What orders compare, of the themes of a file or of all themes. */
  *#ordered(
    themes: readonly Ranked[],
    file: StoredFile | undefined,
    { order, timeOf }: ThemeSorting,
  ): Generator<void, Ordered[]> {
    const ordered: Ordered[] = [];
    for (const [i, ranked] of themes.entries()) {
      if (i % 16 === 0) yield;
      const ids = this.#idsOf(ranked.key);
      const here = file && ids.reduce((sum, id) => sum + siteCount(file, id), 0);
      if (here === 0) continue;
      const theme = this.#summaryOf(ranked);
      const count = here ?? theme.count;
      const time = order === 'recent' && timeOf !== undefined ? this.#latest(ids, timeOf) : 0;
      ordered.push({ theme, count, time, distinctive: file ? this.#distinctiveIn(file, theme, count) : theme.score });
    }
    return ordered;
  }

  #distinctiveIn(file: StoredFile, { worth, count }: ThemeSummary, here: number): number {
    return distinctiveHere(worth, { here, wordsHere: file.words, all: count, words: this.store.words });
  }

  /** The greatest time of the transcripts that mention one of the keys. */
  #latest(ids: readonly number[], timeOf: (uri: string) => number): number {
    let latest = -1;
    for (const id of ids) for (const { uri } of this.store.filesOf(id)) latest = Math.max(latest, timeOf(uri));
    return latest;
  }
}

function addFormsOf(forms: Set<string>, file: StoredFile, id: number): void {
  const numbers = new Set<number>();
  for (const site of sitesOf(file, id)) numbers.add(file.forms[site]);
  for (const number of numbers) forms.add(formText(file, number));
}

/** ` (pbuh)`: the honorific that a key ends with; empty if there is none. */
function honorificOf(key: string): string {
  return / \(\w+\)$/.exec(key)?.[0] ?? '';
}

function siteCount(file: StoredFile, id: number): number {
  const k = indexOfKey(file, id);
  return k < 0 ? 0 : file.begins[k + 1] - file.begins[k];
}

/** Number of mentions by form. */
function countForms(mentions: readonly Mention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file, site } of mentions) addForm(counts, file, site);
  return counts;
}

function addForm(counts: Map<string, number>, file: StoredFile, site: number): void {
  const form = formText(file, file.forms[site]);
  counts.set(form, (counts.get(form) ?? 0) + 1);
}

function merged(forms: ReadonlyMap<string, number>): CountedForm[] {
  return mergeForms([...forms].map(([text, count]) => ({ text, count })));
}
