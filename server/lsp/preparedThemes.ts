import { debounced } from '../base/debounce';
import { Cancelled } from '../base/slices';
import type { Corpus } from '../index/corpus';
import type { ThemeIndex } from '../themes/themeFacts';
import type { Workspace } from '../workspace/workspace';

/** Milliseconds without a search after which the names of themes are prepared: a pause in typing. Chosen by hand. */
const pause = 250;

/**
 * The themes that a search can look up at once. To collect their names takes longer than a key may, so this is done when
 * nobody searches: once themes were read, and after searches.
 */
export class PreparedThemes {
  readonly #workspace: Workspace;
  readonly #failed: (error: unknown) => void;
  readonly #prepareLater = debounced(pause, () => void this.#prepare().catch(this.#failed));
  /** Searches that run. */
  #searches = 0;
  /** Changes with each search: what is being prepared then stops. */
  #turn = 0;

  /** `failed` is told why names could not be prepared. */
  constructor(workspace: Workspace, failed: (error: unknown) => void) {
    this.#workspace = workspace;
    this.#failed = failed;
  }

  /** Runs a search. Nothing is prepared until a pause after it. */
  async duringSearch<T>(search: () => Promise<T>): Promise<T> {
    this.#stop();
    this.#searches++;
    try {
      return await search();
    } finally {
      this.#searches--;
      this.prepareLater();
    }
  }

  /** The themes of a corpus; undefined where their names are not prepared. */
  async of(corpus: Corpus): Promise<ThemeIndex | undefined> {
    const themes = await Promise.race([themesOf(corpus), nextTurn()]);
    return themes?.areNamesPrepared === true ? themes : undefined;
  }

  /** Prepares the themes of all folders in the next pause. */
  prepareLater(): void {
    if (this.#searches === 0) this.#prepareLater();
  }

  dispose(): void {
    this.#stop();
    this.#searches = Infinity;
  }

  #stop(): void {
    this.#turn++;
    this.#prepareLater.cancel();
  }

  async #prepare(): Promise<void> {
    const turn = this.#turn;
    for (const folder of this.#workspace.all()) {
      const corpus = folder.snapshot();
      // Each transcript that is read makes other themes.
      if (corpus.themesRead.read < corpus.themesRead.found) continue;
      const themes = await themesOf(corpus);
      await themes?.prepareNames(() => this.#turn !== turn).catch(ignoreCancelled);
    }
  }
}

function themesOf(corpus: Corpus): Promise<ThemeIndex | undefined> {
  return corpus.themes().catch(ignoreCancelled);
}

function nextTurn(): Promise<undefined> {
  return new Promise(resolve => setImmediate(() => resolve(undefined)));
}

function ignoreCancelled(error: unknown): undefined {
  if (error instanceof Cancelled) return undefined;
  throw error;
}
