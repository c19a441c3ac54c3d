/**
 * Files that were created, changed or deleted and are to be looked at. One that is touched again before its turn is looked at
 * once, and one that is touched meanwhile once more: a file that is written all the time never takes more than that.
 */
export class TouchedFiles {
  readonly #look: (uris: readonly string[]) => Promise<void>;
  readonly #touched = new Set<string>();
  #looking: Promise<void> | undefined;

  /** `look` is called with groups of files, one group after the other. It calls `begun` for each file. */
  constructor(look: (uris: readonly string[]) => Promise<void>) {
    this.#look = look;
  }

  /** Files whose turn has not come. */
  get uris(): ReadonlySet<string> {
    return this.#touched;
  }

  /** Resolves once no file waits. */
  touch(uri: string): Promise<void> {
    this.#touched.add(uri);
    return (this.#looking ??= this.#lookAtAll().finally(() => {
      this.#looking = undefined;
    }));
  }

  /** The turn of the file has come. */
  begun(uri: string): void {
    this.#touched.delete(uri);
  }

  async #lookAtAll(): Promise<void> {
    // Events come in groups: each group is one pass.
    await Promise.resolve();
    while (this.#touched.size > 0) await this.#look([...this.#touched]);
  }
}
