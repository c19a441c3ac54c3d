import { SharedWork } from '../../base/sharedWork';
import { touches } from '../../text/span';
import { allFormulas } from './allFormulas';
import type { FileSet } from './fileVersions';
import type { Formula, FormulaIndex, FormulaMatch } from './formula';
import { ownSite, toFormulas } from './formulaSites';
import { linksOf } from './links';
import { patternsOf } from './patterns';
import { spanOf, wordAt } from './spoken';

/**
 * Number of words before and after the cursor whose shingles are looked up. Passages that agree in four of five words
 * have a shingle in common within that range. Chosen by hand.
 */
const lookupRange = 64;

/** One state of a formula index. */
export class FormulaSnapshot implements FormulaIndex {
  readonly files: FileSet;
  readonly #all: SharedWork<readonly Formula[]>;
  /** What was asked last: a hover, the cursor and references ask about the same place. */
  #last:
    { readonly uri: string; readonly offset: number; readonly match: SharedWork<FormulaMatch | undefined> } | undefined;

  constructor(files: FileSet) {
    this.files = files;
    this.#all = new SharedWork(() => allFormulas(files));
  }

  at(uri: string, offset: number): Promise<FormulaMatch | undefined> {
    if (this.#last?.uri !== uri || this.#last.offset !== offset)
      this.#last = { uri, offset, match: new SharedWork(() => this.#find(uri, offset)) };
    return this.#last.match.run(() => false);
  }

  *#find(uri: string, offset: number): Generator<void, FormulaMatch | undefined> {
    const file = this.files.byUri.get(uri);
    const word = file === undefined ? -1 : wordAt(file.spoken, offset);
    if (file === undefined || word < 0) return undefined;
    const end = Math.min(file.spoken.words.length, word + lookupRange);
    const links = yield* linksOf(file, Math.max(0, word - lookupRange), end, this.files, { target: word });
    const linksHere = links.filter(link => link.a <= word && word < link.aEnd);
    const patterns = (yield* patternsOf(file, linksHere)).filter(({ from, to }) =>
      touches(spanOf(file.spoken, from, to), offset),
    );
    if (patterns.length === 0) return undefined;
    const shortest = patterns.reduce((a, b) => (b.to - b.from < a.to - a.from ? b : a));
    const [formula] = yield* toFormulas([shortest]);
    return { formula, site: ownSite(shortest) };
  }

  all(cancelled: () => boolean = () => false): Promise<readonly Formula[]> {
    return this.#all.run(cancelled);
  }
}
