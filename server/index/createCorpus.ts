import { Cancelled } from '../base/slices';
import { StateMap, type MapState } from '../base/stateMap';
import type { CitationReader } from '../citations/reader';
import { createCitationReader } from '../citations/recognise';
import type { SourceTexts } from '../citations/sources';
import { builtInWorks } from '../citations/works';
import type { CorpusConfig } from '../config/corpusConfig';
import { emptyConfig } from '../config/parseConfig';
import type { ByteSource } from '../search/bytes/bytes';
import type { PassageFacts } from '../search/passages/passageFacts';

import { createSearchIndex, type SearchSnapshot, type StoredSegments } from '../search/searchIndex';
import type { SegmentFile } from '../search/segment/segment';
import type { FormulaIndex, SpokenWords } from '../themes/formulas/formula';
import { createFormulaIndex } from '../themes/formulas/formulaIndex';
import type { ThemeFacts } from '../themes/themeFacts';
import { rereadCitations } from './analyseText';
import { createCitationIndex } from './citationIndex';
import { NameSpeakers, nameEvidence } from './nameSpeakers';
import { TextUnavailable, type Corpus, type CorpusWriter, type ThemesRead } from './corpus';
import { CorpusThemes, type ThemesOfFile } from './corpusThemes';
import { DeferredIndex, type FactsOnDemand, type ForkableIndex } from './deferredIndex';
import { makeEntry, overridesOf } from './entry';
import { EntryOrder } from './entryOrder';
import type { Entry, FileFacts } from './facts';
import { withOwnTexts, type ReadOwnText } from './ownTexts';

export interface CorpusParts {
  readonly sources: SourceTexts;
  /** Reads the texts of scriptures that corpus.json names. Without it, only `sources` are used. */
  readonly readOwnText?: ReadOwnText;
  /**
   * The text of a file as it is on disk, decoded, or as it was at most `maxAge` milliseconds ago; rejects with
   * `TextUnavailable` where there is none.
   */
  readonly readText: (uri: string, maxAge?: number) => Promise<string>;
  /** Called where a file has other facts than before: what `readText` returned earlier is out of date. */
  readonly textChanged?: (uri: string) => void;
  /** Finds the themes of an open document whose facts have none; undefined where that fails. Without it there are none. */
  readonly findThemes?: (uri: string, name: string, text: string) => Promise<ThemeFacts | undefined>;
  /** Called where a part of the search index turned out damaged, with the reason. It is built again. */
  readonly damaged?: (reason: string) => void;
  /** Called where the themes or formulas of one file could not be indexed. The other files are not affected. */
  readonly failed?: (uri: string, error: unknown) => void;
}

/** What is kept of a transcript: its entry, and the text of the open document that its offsets count in. */
interface Item {
  readonly entry: Entry;
  readonly text: string | undefined;
}

type Items = MapState<Item>;

/** An empty corpus with the built-in works. `root` is the URI of its folder, or of the file where it is a single file. */
export function createCorpus(root: string, parts: CorpusParts): CorpusWriter {
  return new LiveCorpus(root, parts);
}

class LiveCorpus implements CorpusWriter {
  readonly root: string;
  readonly #parts: CorpusParts;
  readonly #themes = new CorpusThemes(uri => this.#facts(uri)?.passages);
  readonly #deferredThemes;
  /** Files whose themes are not known yet. */
  readonly #withoutThemes = new Set<string>();
  readonly #formulas;
  readonly #search = createSearchIndex({ lost: (uris, reason) => this.#restore(uris, reason) });
  /** Open documents whose words are not in the search index yet. */
  readonly #pendingWords = new Set<string>();
  /** Files on disk whose words a segment will bring, with the fingerprint of their passages. */
  readonly #awaited = new Map<string, string>();
  readonly storedSegments: StoredSegments = this.#search;
  config = emptyConfig;
  reader = createReader(emptyConfig);
  #overrides = overridesOf(emptyConfig);
  #sources: SourceTexts;
  readonly #nameSpeakers = new NameSpeakers();
  readonly #items = new StateMap<Item>();
  readonly #order = new EntryOrder<Item>();
  #revision = 0;
  /** The snapshot of this revision. */
  #snapshot: Corpus | undefined;

  constructor(root: string, parts: CorpusParts) {
    const failed = parts.failed ?? rethrow;
    this.root = root;
    this.#parts = parts;
    this.#sources = parts.sources;
    this.#deferredThemes = new DeferredIndex(this.#themes, failed);
    this.#formulas = new DeferredIndex(forkableFormulas(), failed);
  }

  get pendingWords(): number {
    return Math.max(this.#deferredThemes.pendingWords, this.#formulas.pendingWords);
  }

  get themesRead(): ThemesRead {
    const found = this.#items.size;
    return { read: found - this.#withoutThemes.size, found };
  }

  get themesOff(): boolean {
    return this.#themes.snapshot().unavailableReason !== undefined;
  }

  async catchUp(): Promise<void> {
    await Promise.all([this.#deferredThemes.applyAll(), this.#formulas.applyAll()]);
  }

  entry(uri: string): Entry | undefined {
    return this.#items.get(uri)?.entry;
  }

  set(uri: string, name: string, found: FileFacts, text?: string, wordsFollow = false): void {
    const facts = withoutThemes(found);
    this.#parts.textChanged?.(uri);
    const others = this.#nameSpeakers.set(uri, name, nameEvidence(facts));
    this.#change().set(uri, { entry: this.#makeEntry(uri, name, facts), text });
    this.#renewEntries(others);
    this.#awaited.delete(uri);
    this.#pendingWords.delete(uri);
    if (text === undefined) this.#setWords(uri, facts, wordsFollow);
    else this.#pendingWords.add(uri);
    const words = text === undefined ? facts.words : 0;
    this.#withoutThemes.delete(uri);
    if (text === undefined && found.themes === undefined) {
      this.#deferredThemes.delete(uri);
      this.#withoutThemes.add(uri);
    } else this.#deferredThemes.put(uri, this.#themesOf(uri, name, found, text), words);
    this.#formulas.put(uri, () => spokenWords(facts), words);
  }

  addThemes(uri: string, themes: ThemeFacts | undefined): void {
    if (!this.#withoutThemes.delete(uri)) return;
    this.#change();
    if (themes === undefined) return;
    const { passages, words } = this.#facts(uri)!;
    this.#deferredThemes.put(uri, () => ({ themes, passages }), words);
  }

  delete(uri: string): void {
    if (!this.#items.has(uri)) return;
    this.#change().delete(uri);
    this.#renewEntries(this.#nameSpeakers.delete(uri));
    this.#awaited.delete(uri);
    this.#pendingWords.delete(uri);
    this.#withoutThemes.delete(uri);
    this.#deferredThemes.delete(uri);
    this.#formulas.delete(uri);
    this.#search.delete(uri);
  }

  async configure(config: CorpusConfig, cancelled: () => boolean = () => false): Promise<void> {
    const sameWorks = JSON.stringify(config.works) === JSON.stringify(this.config.works);
    const items = this.#change();
    this.config = config;
    const { sources, readOwnText } = this.#parts;
    this.#sources = readOwnText === undefined ? sources : withOwnTexts(sources, config.texts, readOwnText);
    this.#overrides = overridesOf(config);
    for (const [uri, { entry, text }] of items)
      items.set(uri, { entry: this.#makeEntry(uri, entry.name, entry.facts), text });
    try {
      await this.#themes.curate(config.curation, cancelled);
    } finally {
      this.#change();
      this.#deferredThemes.changed();
    }
    if (sameWorks) return;
    this.#change();
    this.reader = createReader(config);
    await this.#rereadCitations(cancelled);
  }

  addSegment(source: ByteSource): void {
    this.#change();
    const isAwaited = ({ uri, fingerprint }: SegmentFile): boolean => this.#awaited.get(uri) === fingerprint;
    for (const uri of this.#search.open(source, isAwaited)) this.#awaited.delete(uri);
  }

  addMissingWords(uri: string): void {
    if (this.#awaited.delete(uri)) this.#setPassages(uri);
  }

  snapshot(): Corpus {
    return (this.#snapshot ??= this.#takeSnapshot());
  }

  #takeSnapshot(): Corpus {
    const { root, config, reader } = this;
    const items = this.#items.state();
    const themes = this.#deferredThemes.capture();
    const search = this.#captureSearch(items, () => this.#snapshot === snapshot);
    const snapshot: Corpus = {
      root,
      config,
      reader,
      revision: this.#revision,
      sources: this.#sources,
      citations: createCitationIndex(() => citationsOf(items)),
      themes: async () => (await themes()).index,
      themesRead: this.themesRead,
      themesUnavailableReason: async () => (await themes()).unavailableReason,
      formulas: this.#formulas.capture(),
      search,
      entry: uri => items.get(uri)?.entry,
      ...this.#order.of(items),
      text: (uri, maxAge) => this.#textOf(items, uri, maxAge),
    };
    return snapshot;
  }

  /**
   * Gives the search index of the present state. An open document changes with every key, and few questions in between are
   * searches: its words are indexed when somebody searches, in a fork where the corpus has changed by then.
   */
  #captureSearch(items: Items, isCurrent: () => boolean): () => SearchSnapshot {
    const passagesOf = (uri: string): PassageFacts | undefined => availablePassages(items.get(uri)?.entry.facts);
    const base = this.#search.snapshot(passagesOf);
    const pending = [...this.#pendingWords];
    let index: SearchSnapshot | undefined = pending.length === 0 ? base : undefined;
    return () => {
      if (index !== undefined) return index;
      const writer = isCurrent() ? this.#search : createSearchIndex({}, base);
      for (const uri of pending) {
        const { passages } = items.get(uri)!.entry.facts;
        if (writer === this.#search) this.#pendingWords.delete(uri);
        writer.set(uri, passages);
      }
      return (index = writer.snapshot(passagesOf));
    };
  }

  /** Themes that come with the facts, or are found when they are first needed. */
  #themesOf(uri: string, name: string, found: FileFacts, text: string | undefined): FactsOnDemand<ThemesOfFile> {
    const together = (themes: ThemeFacts | undefined): ThemesOfFile | undefined =>
      themes && { themes, passages: found.passages };
    const { findThemes } = this.#parts;
    if (text === undefined || findThemes === undefined || found.themes !== undefined)
      return () => together(found.themes);
    let themes: Promise<ThemeFacts | undefined> | undefined;
    return async () => together(await (themes ??= findThemes(uri, name, text)));
  }

  /** Reads one transcript after the other; the event loop gets a turn while each is read from disk. */
  async #rereadCitations(cancelled: () => boolean): Promise<void> {
    const { reader } = this;
    for (const [uri, item] of [...this.#items]) {
      const text = await this.#textOf(this.#items, uri).catch(undefinedIfUnavailable);
      if (cancelled()) throw new Cancelled();
      if (this.reader !== reader) return;
      const current = this.#items.get(uri);
      if (text === undefined || current?.entry.facts !== item.entry.facts) continue;
      const { name } = current.entry;
      const facts = rereadCitations(text, current.entry.facts, reader);
      this.#change().set(uri, { entry: this.#makeEntry(uri, name, facts), text: current.text });
      // Citations are not part of the spoken words.
      this.#formulas.put(uri, () => spokenWords(facts), 0);
    }
  }

  /** The text of a file in one state of the corpus. What has changed on disk since has no text: offsets would be wrong. */
  async #textOf(items: Items, uri: string, maxAge?: number): Promise<string> {
    const item = items.get(uri);
    if (item === undefined) throw new TextUnavailable(uri);
    if (item.text !== undefined) return item.text;
    const text = await this.#parts.readText(uri, maxAge);
    const { facts } = item.entry;
    if (text.length !== facts.transcript.length || !isSameText(facts, this.#facts(uri) ?? facts))
      throw new TextUnavailable(uri);
    return text;
  }

  #setWords(uri: string, { passages }: FileFacts, follow: boolean): void {
    if (this.#search.claim(uri, passages.fingerprint)) return;
    this.#search.delete(uri);
    if (follow) this.#awaited.set(uri, passages.fingerprint);
    else this.#search.set(uri, passages);
  }

  /** A segment was damaged: its files are indexed again from their facts. */
  #restore(uris: readonly string[], reason: string): void {
    for (const uri of uris) if (!this.#pendingWords.has(uri)) this.#setPassages(uri);
    this.#parts.damaged?.(reason);
  }

  #setPassages(uri: string): void {
    const passages = this.#facts(uri)?.passages;
    if (passages === undefined) return;
    this.#change();
    this.#search.set(uri, passages);
  }

  #makeEntry(uri: string, name: string, facts: FileFacts): Entry {
    return makeEntry(uri, name, facts, this.#overrides, this.#nameSpeakers.speakerOf(uri));
  }

  /** Makes the entries of files again whose names may now state another speaker. */
  #renewEntries(uris: readonly string[]): void {
    for (const uri of uris) {
      const item = this.#items.get(uri);
      if (item === undefined) continue;
      const entry = this.#makeEntry(uri, item.entry.name, item.entry.facts);
      if (entry.speaker !== item.entry.speaker) this.#items.set(uri, { entry, text: item.text });
    }
  }

  #facts(uri: string): FileFacts | undefined {
    return this.#items.get(uri)?.entry.facts;
  }

  /** The items, to be changed: a snapshot that was handed out keeps its own. */
  #change(): StateMap<Item> {
    this.#snapshot = undefined;
    this.#revision++;
    return this.#items;
  }
}

/** What is kept with an entry: no themes, because their index holds them in its own way. */
function withoutThemes(facts: FileFacts): FileFacts {
  // Facts of an open document may find their passages when first asked, and others be read: copying them would ask.
  if (facts.themes === undefined) return facts;
  const { transcript, citations, passages, words, spoken, lineStarts } = facts;
  return { transcript, citations, passages, words, spoken, lineStarts };
}

function spokenWords({ spoken, passages }: FileFacts): SpokenWords {
  return { ...spoken, sequence: passages };
}

function forkableFormulas(from?: FormulaIndex): ForkableIndex<SpokenWords, FormulaIndex> {
  const index = createFormulaIndex(from);
  return {
    set: (uri, words) => index.set(uri, words),
    prepare: (uri, words) => index.prepare(uri, words),
    delete: uri => index.delete(uri),
    snapshot: () => index.snapshot(),
    fork: forkableFormulas,
  };
}

function createReader(config: CorpusConfig): CitationReader {
  return createCitationReader([...config.works, ...builtInWorks]);
}

function* citationsOf(items: Items): Generator<readonly [string, Entry['facts']['citations']]> {
  for (const [uri, { entry }] of items) yield [uri, entry.facts.citations];
}

/** Whether two facts of a file come from texts with the same words at the same places. */
function isSameText(a: FileFacts, b: FileFacts): boolean {
  if (a === b) return true;
  const [left, right] = [a.passages, b.passages];
  return left.fingerprint === right.fingerprint && left.starts.every((start, i) => start === right.starts[i]);
}

/** The passages of a file; undefined where they have to be read and its text is no longer there: others are not affected. */
function availablePassages(facts: FileFacts | undefined): PassageFacts | undefined {
  try {
    return facts?.passages.bounds && facts.passages;
  } catch (error) {
    return undefinedIfUnavailable(error);
  }
}

function undefinedIfUnavailable(error: unknown): undefined {
  if (error instanceof TextUnavailable) return undefined;
  throw error;
}

function rethrow(_uri: string, error: unknown): void {
  throw error;
}
