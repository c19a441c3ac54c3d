import type { PassageFacts } from '../search/passages/passageFacts';
import { inSlices } from '../base/slices';
import type { ThemeCuration, ThemeFacts, ThemeIndex } from '../themes/themeFacts';
import { createThemeIndex } from '../themes/themeIndex';
import { literalsOf, sameLiterals, themesOf, type Literals } from './literalThemes';

/** Running words of a corpus up to which its themes are kept: they take about 35 bytes a word. */
const mostWords = 9_000_000;

/** The themes of a corpus: what the recogniser found in its transcripts, and the phrases that the user names besides. */
export class CorpusThemes {
  readonly #index = createThemeIndex();
  readonly #words = new Map<string, number>();
  #total = 0;
  #off: string | undefined;
  #literals: Literals = [];
  /** The literals that were sought in all transcripts; undefined where that was called off half-way. */
  #sought: Literals | undefined = this.#literals;

  /** `passagesOf` gives the words of a transcript of the corpus. */
  constructor(
    private readonly passagesOf: (uri: string) => PassageFacts | undefined,
    private readonly limit = mostWords,
  ) {}

  get index(): ThemeIndex {
    return this.#index;
  }

  /** Why there are none, as a sentence for the user; undefined where there are. */
  get off(): string | undefined {
    return this.#off;
  }

  set(uri: string, themes: ThemeFacts): void {
    this.#count(uri, themes.words);
    if (this.#off === undefined) this.#index.set(uri, this.#withLiterals(uri, themes));
  }

  delete(uri: string): void {
    this.#count(uri, 0);
    this.#index.delete(uri);
  }

  /** Takes over what corpus.json says of themes. Rejects with `Cancelled`; what was not done then is done the next time. */
  async curate(curation: ThemeCuration, cancelled: () => boolean): Promise<void> {
    this.#index.curate(curation);
    const before = this.#sought;
    const literals = (this.#literals = literalsOf(curation));
    if (before !== undefined && sameLiterals(before, literals)) return;
    this.#sought = undefined;
    await inSlices(this.#seekAgain(), cancelled);
    this.#sought = literals;
  }

  /** Phrases that the user names may stand where the recogniser proposes none: they are sought when corpus.json changes, and in each file that is set. */
  *#seekAgain(): Generator<void, void> {
    for (const uri of [...this.#words.keys()]) {
      yield;
      const found = this.#index.facts(uri);
      if (found !== undefined) this.#index.set(uri, this.#withLiterals(uri, found));
    }
  }

  #withLiterals(uri: string, themes: ThemeFacts): ThemeFacts {
    const passages = this.passagesOf(uri);
    return passages === undefined || this.#literals.length === 0 ? themes : themesOf(themes, passages, this.#literals);
  }

  /** Beyond the limit all themes go: those of a part of the corpus would be told as those of the whole. */
  #count(uri: string, words: number): void {
    this.#total += words - (this.#words.get(uri) ?? 0);
    if (words === 0) this.#words.delete(uri);
    else this.#words.set(uri, words);
    if (this.#total <= this.limit || this.#off !== undefined) return;
    this.#off = `Themes are off: they would take too much memory in a corpus of more than ${(this.limit / 1e6).toFixed(0)} million words. Open one of its folders, or leave some out with the setting corpusStudy.exclude, and restart the server.`;
    for (const each of this.#words.keys()) this.#index.delete(each);
  }
}
