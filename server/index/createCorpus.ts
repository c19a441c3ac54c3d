import type { CitationReader } from '../citations/reader';
import { createCitationReader } from '../citations/recognise';
import type { SourceTexts } from '../citations/sources';
import { builtInWorks } from '../citations/works';
import type { ByteSource } from '../search/bytes/bytes';
import type { SearchIndex } from '../search/query/searchRequest';
import type { PassageFacts } from '../search/passages/passageFacts';
import { wordsOfFacts } from '../search/passages/passageWords';
import { createSearchIndex } from '../search/searchIndex';
import { Cancelled } from '../base/slices';
import { createFormulaIndex } from '../themes/formulas/formulaIndex';
import type { FormulaIndex } from '../themes/formulas/formula';
import type { ThemeFacts, ThemeIndex } from '../themes/themeFacts';
import { reread } from './analyseText';
import { Backlog } from './backlog';
import { createCitationIndex } from './citationIndex';
import { CorpusThemes } from './corpusThemes';
import { emptyConfig } from '../config/parseConfig';
import { TextUnavailable, Late, type Corpus, type CorpusSegments, type CorpusWriter } from './corpus';
import { compareEntries, makeEntry, overridesOf } from './entry';
import type { Entry, FileFacts } from './facts';
import type { CorpusConfig } from '../config/corpusConfig';

export interface CorpusParts {
  readonly sources: SourceTexts;
  /** The text of a file as it is on disk, decoded; rejects with `TextGone` where there is none. */
  readonly readText: (uri: string) => Promise<string>;
  /**
   * Sees to it that `setThemes` brings all themes that are late; resolves once it did. Needed where buffers are set without
   * them. With it, whoever asks for themes or formulas must be ready to wait, see `Late`.
   */
  readonly lateThemes?: () => Promise<void>;
  /** Told where a part of the search index turned out damaged, with the reason. It is made anew. */
  readonly damaged?: (reason: string) => void;
}

/** What is kept of a transcript: its entry, and the text of the open buffer that its offsets count in. */
interface Item {
  readonly entry: Entry;
  readonly text: string | undefined;
}

/** An empty corpus with the built-in works. `root` is the URI of its folder, or of the one file that it is. */
export function createCorpus(root: string, parts: CorpusParts): CorpusWriter {
  return new LiveCorpus(root, parts);
}

class LiveCorpus implements CorpusWriter {
  readonly citations = createCitationIndex();
  readonly #themes = new CorpusThemes(uri => this.#items.get(uri)?.entry.facts.passages);
  readonly #formulas = createFormulaIndex();
  readonly #search = createSearchIndex({
    words: (uri, start, end) => this.#passages(uri, passages => wordsOfFacts(passages, start, end)),
    lost: (uris, reason) => {
      for (const uri of uris) this.#passages(uri, passages => this.#search.set(uri, passages, passages.fingerprint));
      this.parts.damaged?.(reason);
    },
  });
  /** Files on disk whose words a segment will bring, with the fingerprint of their passages. */
  readonly #awaited = new Map<string, string>();
  readonly #backlog = new Backlog((uri, facts) => {
    this.#setFormulas(uri, facts);
    this.#putThemes(uri, facts.themes);
  });
  /** Transcripts of open buffers whose passages and formulas are not in the indexes yet, and those whose themes are not known yet. */
  readonly #late = new Set<string>();
  readonly #themeless = new Set<string>();
  readonly segments: CorpusSegments = {
    fingerprint: uri => this.#search.fingerprint(uri),
    offer: (source, dead) => this.#search.offer(source, dead),
    retain: isThere => this.#search.retain(isThere),
    add: source => this.#addSegment(source),
    addRest: (uris = [...this.#awaited.keys()]) => this.#addAwaited(uris),
    toKeep: () => this.#search.toKeep(),
  };
  readonly sources: SourceTexts;
  revision = 0;
  config = emptyConfig;
  reader = createReader(emptyConfig);
  #overrides = overridesOf(emptyConfig);
  #items = new Map<string, Item>();
  /** The snapshot of this revision; while there is one, it reads `#items`, and they are copied before the next change. */
  #snapshot: Corpus | undefined;
  #sorted: readonly Entry[] | undefined;

  constructor(
    readonly root: string,
    private readonly parts: CorpusParts,
  ) {
    this.sources = parts.sources;
  }

  get themes(): ThemeIndex {
    if (this.#themeless.size > 0) throw new Late(this.parts.lateThemes?.() ?? Promise.resolve());
    this.#clearBacklog();
    return this.#themes.index;
  }

  get themesOff(): string | undefined {
    return this.#themes.off;
  }

  get formulas(): FormulaIndex {
    this.#indexBuffers();
    this.#clearBacklog();
    return this.#formulas;
  }

  get search(): SearchIndex {
    this.#indexBuffers();
    return this.#search;
  }

  get behind(): number {
    return this.#backlog.words;
  }

  catchUp(): Promise<void> {
    return this.#backlog.work();
  }

  entry(uri: string): Entry | undefined {
    return this.#items.get(uri)?.entry;
  }

  entries(): readonly Entry[] {
    return (this.#sorted ??= sortedEntries(this.#items));
  }

  text(uri: string): Promise<string> {
    return textOf(this.#items, uri, this.parts);
  }

  set(uri: string, name: string, found: FileFacts, text?: string, wordsFollow = false): void {
    const facts = kept(found, text !== undefined);
    this.#store(uri, { entry: makeEntry(uri, name, facts, this.#overrides), text });
    this.citations.set(uri, facts.citations);
    this.#late.delete(uri);
    this.#themeless.delete(uri);
    this.#awaited.delete(uri);
    this.#backlog.delete(uri);
    if (text === undefined) {
      this.#setWords(uri, facts, wordsFollow);
      this.#backlog.add(uri, found);
      return;
    }
    this.#late.add(uri);
    if (found.themes === undefined) this.#themeless.add(uri);
    this.#putThemes(uri, found.themes);
  }

  setThemes(uri: string, themes: ThemeFacts | undefined): void {
    if (!this.#themeless.has(uri)) return;
    this.#themeless.delete(uri);
    this.#change();
    this.#putThemes(uri, themes);
  }

  delete(uri: string): void {
    if (!this.#items.has(uri)) return;
    this.#change().delete(uri);
    this.citations.delete(uri);
    this.#late.delete(uri);
    this.#themeless.delete(uri);
    this.#awaited.delete(uri);
    this.#backlog.delete(uri);
    this.#putThemes(uri, undefined);
    this.#formulas.delete(uri);
    this.#search.delete(uri);
  }

  async configure(config: CorpusConfig, cancelled: () => boolean = () => false): Promise<void> {
    const sameWorks = JSON.stringify(config.works) === JSON.stringify(this.config.works);
    this.config = config;
    this.#overrides = overridesOf(config);
    const items = this.#change();
    for (const [uri, { entry, text }] of items)
      items.set(uri, { entry: makeEntry(uri, entry.name, entry.facts, this.#overrides), text });
    await this.#themes.curate(config.curation, cancelled);
    if (sameWorks) return;
    this.reader = createReader(config);
    this.#change();
    await this.#rereadCitations(cancelled);
  }

  snapshot(): Corpus {
    return (this.#snapshot ??= this.#freeze());
  }

  #freeze(): Corpus {
    const { root, revision, config, reader, sources, citations, parts } = this;
    const items = this.#items;
    const themes = (): ThemeIndex => this.themes;
    const formulas = (): FormulaIndex => this.formulas;
    const search = (): SearchIndex => this.search;
    let sorted = this.#sorted;
    return {
      root,
      revision,
      config,
      reader,
      sources,
      citations,
      get themes() {
        return themes();
      },
      themesOff: this.themesOff,
      get formulas() {
        return formulas();
      },
      get search() {
        return search();
      },
      entry: uri => items.get(uri)?.entry,
      entries: () => (sorted ??= sortedEntries(items)),
      text: uri => textOf(items, uri, parts),
    };
  }

  /** One transcript after the other: reading each gives the event loop a turn in between. */
  async #rereadCitations(cancelled: () => boolean): Promise<void> {
    const { reader } = this;
    for (const [uri, item] of [...this.#items]) {
      const text = await this.text(uri).catch(ifGone);
      if (cancelled()) throw new Cancelled();
      if (this.reader !== reader) return;
      const current = this.#items.get(uri);
      if (text === undefined || current?.entry.facts !== item.entry.facts) continue;
      const { name } = current.entry;
      const facts = reread(text, name, current.entry.facts, reader);
      this.#store(uri, { entry: makeEntry(uri, name, facts, this.#overrides), text: current.text });
      this.citations.set(uri, facts.citations);
      // Citations are no part of what is said.
      const waiting = this.#backlog.get(uri);
      if (waiting !== undefined)
        this.#backlog.add(uri, { ...facts, ...(waiting.themes !== undefined && { themes: waiting.themes }) });
      else if (!this.#late.has(uri)) this.#setFormulas(uri, facts);
    }
  }

  /** An open buffer changes at every key, and most questions meanwhile are about its citations and ranges: the rest waits until it is asked for. */
  #indexBuffers(): void {
    for (const uri of this.#late) {
      const { facts } = this.#items.get(uri)!.entry;
      this.#late.delete(uri);
      this.#setFormulas(uri, facts);
      this.#setWords(uri, facts, false);
    }
  }

  #clearBacklog(): void {
    if (this.parts.lateThemes === undefined || this.#backlog.isShort) this.#backlog.clear();
    else throw new Late(this.catchUp());
  }

  #setWords(uri: string, { passages }: FileFacts, follow: boolean): void {
    if (this.#search.claim(uri, passages.fingerprint)) return;
    this.#search.delete(uri);
    if (follow) this.#awaited.set(uri, passages.fingerprint);
    else this.#search.set(uri, passages, passages.fingerprint);
  }

  #addSegment(source: ByteSource): void {
    for (const uri of this.#search.open(source, file => this.#awaited.get(file.uri) === file.fingerprint))
      this.#awaited.delete(uri);
  }

  #addAwaited(uris: Iterable<string>): void {
    for (const uri of uris) {
      if (this.#awaited.delete(uri))
        this.#passages(uri, passages => this.#search.set(uri, passages, passages.fingerprint));
    }
  }

  #passages<T>(uri: string, ask: (passages: PassageFacts) => T): T | undefined {
    const facts = this.#items.get(uri)?.entry.facts;
    return facts && ask(facts.passages);
  }

  #putThemes(uri: string, themes: ThemeFacts | undefined): void {
    if (themes === undefined) this.#themes.delete(uri);
    else this.#themes.set(uri, themes);
  }

  #setFormulas(uri: string, { passages, spoken }: FileFacts): void {
    this.#formulas.set(uri, { ...spoken, sequence: passages });
  }

  #store(uri: string, item: Item): void {
    this.#change().set(uri, item);
  }

  /** The items, for writing: what was handed out before stays as it was. */
  #change(): Map<string, Item> {
    if (this.#snapshot !== undefined) this.#items = new Map(this.#items);
    this.#snapshot = undefined;
    this.#sorted = undefined;
    this.revision++;
    return this.#items;
  }
}

/** What is kept with an entry: no themes, which their index holds in its own way. Passages of a buffer may not be found yet. */
function kept(facts: FileFacts, isBuffer: boolean): FileFacts {
  if (isBuffer && facts.themes === undefined) return facts;
  // One by one: to copy all would look at the themes, which may be packed still.
  const { transcript, citations, passages, spoken, lineStarts } = facts;
  return { transcript, citations, passages, spoken, lineStarts };
}

function createReader(config: CorpusConfig): CitationReader {
  return createCitationReader([...builtInWorks, ...config.works]);
}

function sortedEntries(items: ReadonlyMap<string, Item>): readonly Entry[] {
  return [...items.values()].map(item => item.entry).sort(compareEntries);
}

/** A file that changed since it was analysed counts as gone until it is analysed again: its offsets would lie. */
async function textOf(items: ReadonlyMap<string, Item>, uri: string, parts: CorpusParts): Promise<string> {
  const item = items.get(uri);
  if (item === undefined) throw new TextUnavailable(uri);
  if (item.text !== undefined) return item.text;
  const text = await parts.readText(uri);
  if (text.length !== item.entry.facts.transcript.length) throw new TextUnavailable(uri);
  return text;
}

function ifGone(error: unknown): undefined {
  if (error instanceof TextUnavailable) return undefined;
  throw error;
}
