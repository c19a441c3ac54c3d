/** So many ends of the server within `window` are too many: something is wrong that a new start does not mend. */
const tooMany = 5;
/** In milliseconds. Both numbers are the defaults of vscode-languageclient. */
const window = 3 * 60_000;

/** What is told when the server is not started again. */
export const stoppedMessage =
  'Corpus Study has stopped five times within three minutes, so it is not started again. ' +
  'Your files are as they were. The log shows what happened.';

/** The reason of requests that come after that, as a sentence for the user. */
export const stoppedReason = 'Corpus Study has stopped. Run “Corpus: Restart Language Server” to start it again.';

/** Counts how often the server has ended without being told to. */
export class Crashes {
  #times: number[] = [];

  /** Notes an end at `now` (milliseconds since 1970). Returns whether the server should be started again. */
  add(now: number): boolean {
    this.#times = [...this.#times.filter(time => now - time <= window), now];
    return this.#times.length < tooMany;
  }

  /** Forgets all of them: the user has started the server again. */
  clear(): void {
    this.#times = [];
  }
}
