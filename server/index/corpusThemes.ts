import { inSlices } from '../base/slices';
import { StateMap, type MapState } from '../base/stateMap';
import type { PassageFacts } from '../search/passages/passageFacts';
import type { ThemeCuration, ThemeFacts, ThemeIndex } from '../themes/themeFacts';
import { createThemeIndex } from '../themes/themeIndex';
import type { ForkableIndex } from './deferredIndex';
import { Literals } from './literalThemes';

/** Running words of a corpus up to which its themes are kept: they take about 35 bytes a word. Chosen by hand. */
const mostWords = 9_000_000;

/** What the index of themes wants to know of a transcript. */
export interface ThemesOfFile {
  readonly themes: ThemeFacts;
  readonly passages: PassageFacts;
}

/** The themes of one state of a corpus. */
export interface ThemesState {
  readonly index: ThemeIndex;
  /** Why there are none, as a sentence for the user; undefined where there are themes. */
  readonly unavailableReason: string | undefined;
}

interface Content {
  readonly words: MapState<number>;
  readonly literals: Literals;
}

const noLiterals = new Literals({ themes: [], aliases: {}, hidden: [] });

/** What a fork needs besides the index of its state. */
const contents = new WeakMap<ThemesState, Content>();

/** The themes of a corpus: what the recogniser finds in its transcripts, and the phrases that the user names in corpus.json. */
export class CorpusThemes implements ForkableIndex<ThemesOfFile, ThemesState> {
  #index;
  readonly #passagesOf: (uri: string) => PassageFacts | undefined;
  readonly #limit: number;
  readonly #words: StateMap<number>;
  #total = 0;
  #unavailableReason: string | undefined;
  #literals = noLiterals;
  /** The literals that were sought in all transcripts; undefined where the last search was cancelled. */
  #sought: Literals | undefined = this.#literals;
  #state: ThemesState | undefined;

  /** `passagesOf` gives the words of a transcript that is in the index; `from` is the state to begin with. */
  constructor(passagesOf: (uri: string) => PassageFacts | undefined, limit = mostWords, from?: ThemesState) {
    const content = from && contents.get(from);
    this.#passagesOf = passagesOf;
    this.#limit = limit;
    this.#index = createThemeIndex(from?.index);
    this.#words = new StateMap(content?.words);
    for (const words of this.#words.values()) this.#total += words;
    this.#literals = this.#sought = content?.literals ?? noLiterals;
    this.#unavailableReason = from?.unavailableReason;
  }

  set(uri: string, { themes, passages }: ThemesOfFile): void {
    this.#count(uri, themes.words);
    if (this.#unavailableReason === undefined) this.#index.set(uri, this.#withLiterals(themes, passages));
  }

  delete(uri: string): void {
    this.#count(uri, 0);
    this.#index.delete(uri);
  }

  /** Takes over what corpus.json says about themes. Rejects with `Cancelled`; the next call then does what was not done. */
  async curate(curation: ThemeCuration, cancelled: () => boolean): Promise<void> {
    this.#state = undefined;
    this.#index.curate(curation);
    const before = this.#sought;
    const literals = (this.#literals = new Literals(curation));
    if (before?.equals(literals) === true) return;
    this.#sought = undefined;
    await inSlices(this.#seekLiteralsAgain(), cancelled);
    this.#sought = literals;
  }

  snapshot(): ThemesState {
    if (this.#state === undefined) {
      this.#state = { index: this.#index.snapshot(), unavailableReason: this.#unavailableReason };
      contents.set(this.#state, { words: this.#words.state(), literals: this.#literals });
    }
    return this.#state;
  }

  fork(state: ThemesState): CorpusThemes {
    return new CorpusThemes(this.#passagesOf, this.#limit, state);
  }

  /** The recogniser may propose no candidate for a phrase that the user names: such phrases are sought word for word. */
  *#seekLiteralsAgain(): Generator<void, void> {
    for (const [uri] of [...this.#words]) {
      yield;
      const themes = this.#index.facts(uri);
      const passages = this.#passagesOf(uri);
      if (themes === undefined || passages === undefined) continue;
      this.#state = undefined;
      this.#index.set(uri, this.#withLiterals(themes, passages));
    }
  }

  #withLiterals(themes: ThemeFacts, passages: PassageFacts): ThemeFacts {
    return this.#literals.isEmpty ? themes : this.#literals.addTo(themes, passages);
  }

  /** Above the limit all themes are dropped: those of a part of the corpus would be taken for those of the whole. */
  #count(uri: string, words: number): void {
    this.#state = undefined;
    this.#total += words - (this.#words.get(uri) ?? 0);
    if (words === 0) this.#words.delete(uri);
    else this.#words.set(uri, words);
    if (this.#total <= this.#limit || this.#unavailableReason !== undefined) return;
    const millions = (this.#limit / 1e6).toFixed(0);
    this.#unavailableReason = [
      `Themes are off: they would take too much memory in a corpus of more than ${millions} million words.`,
      'Open one of its folders, or leave some out with the setting corpusStudy.exclude, and restart the server.',
    ].join(' ');
    this.#index = createThemeIndex();
  }
}
