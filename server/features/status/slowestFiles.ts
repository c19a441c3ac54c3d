import type { FileTime } from './statusReport';

/** More than are shown: some may be deleted. */
const mostKept = 40;

/** The files of a corpus that took longest to read. Its size does not grow with the corpus. */
export class SlowestFiles {
  /** The slowest first. */
  readonly #files: FileTime[] = [];

  /** The file was read; it replaces what was known of it. */
  add(time: FileTime): void {
    this.delete(time.file);
    const at = this.#files.findIndex(({ ms }) => ms < time.ms);
    this.#files.splice(at === -1 ? this.#files.length : at, 0, time);
    if (this.#files.length > mostKept) this.#files.pop();
  }

  delete(file: string): void {
    const known = this.#files.findIndex(each => each.file === file);
    if (known !== -1) this.#files.splice(known, 1);
  }

  /** The slowest first. */
  list(): readonly FileTime[] {
    return [...this.#files];
  }
}
