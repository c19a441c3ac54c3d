import type { Node } from 'jsonc-parser';
import { globBounds, isGlob, refusalOf, tooManyPatterns } from '../base/glob';
import type { ConfigReader } from './configReader';

/** Checks the paths and glob patterns of a file, and makes them relative to the corpus. */
export class PathReader {
  readonly #reader: ConfigReader;
  readonly #folder: string;
  #patternCount = 0;

  constructor(reader: ConfigReader, folder: string) {
    this.#reader = reader;
    this.#folder = folder;
  }

  /**
   * The path relative to the corpus. Reports a glob pattern that is too complex or one too many, and returns undefined
   * for it. Paths without wildcards have no limits. `node` is the path in the file.
   */
  read(path: string, node: Node): string | undefined {
    const fullPath = this.#folder + path.replace(/^\.\//, '');
    if (!isGlob(fullPath)) return fullPath;
    const reason = refusalOf(fullPath) ?? (this.#isOneTooMany() ? tooManyPatterns(fullPath) : undefined);
    if (reason === undefined) return fullPath;
    this.#reader.report(node, 'config-value', reason);
    return undefined;
  }

  #isOneTooMany(): boolean {
    return ++this.#patternCount > globBounds.patterns;
  }
}
