import { StateMap, type MapState } from '../../base/stateMap';
import { FileSet, FileVersions, type IndexedFile } from './fileVersions';
import type { FormulaIndex, FormulaIndexWriter, SpokenWords } from './formula';
import { FormulaSnapshot } from './formulaSnapshot';

/**
 * A writer for a new index. It begins with the content of the snapshot `from`, or empty. The writer of `from` and the
 * new one do not affect each other. O(1).
 */
export function createFormulaIndex(from?: FormulaIndex): FormulaIndexWriter {
  if (from === undefined)
    return new Writer(new FormulaSnapshot(new FileSet(new StateMap<IndexedFile>().state(), new FileVersions())));
  if (!(from instanceof FormulaSnapshot)) throw new TypeError('Not a snapshot of a formula index.');
  return new Writer(from);
}

class Writer implements FormulaIndexWriter {
  readonly #versions: FileVersions;
  /** The state of the last snapshot, until the first change after it. */
  #snapshot: FormulaSnapshot | undefined;
  /** The files that the writer began with. */
  readonly #from: MapState<IndexedFile>;
  /** The files now; undefined before the first change. */
  #files: StateMap<IndexedFile> | undefined;
  /** Versions that no snapshot contains: they can be removed from the shared table as soon as they are replaced. */
  readonly #unshared = new Set<IndexedFile>();

  constructor(from: FormulaSnapshot) {
    this.#snapshot = from;
    this.#versions = from.files.versions;
    this.#from = from.files.byUri;
  }

  set(uri: string, spoken: SpokenWords): void {
    this.#release(this.#change().get(uri));
    this.#put(uri, this.#versions.add(uri, spoken));
  }

  *prepare(uri: string, spoken: SpokenWords): Generator<void, () => void> {
    const file = yield* this.#versions.addInSteps(uri, spoken);
    return () => this.#put(uri, file);
  }

  delete(uri: string): void {
    if (!(this.#files ?? this.#from).has(uri)) return;
    const files = this.#change();
    this.#release(files.get(uri));
    files.delete(uri);
  }

  snapshot(): FormulaIndex {
    if (this.#snapshot === undefined) {
      this.#snapshot = new FormulaSnapshot(new FileSet(this.#change().state(), this.#versions));
      this.#unshared.clear();
    }
    return this.#snapshot;
  }

  /** The files, to be changed. */
  #change(): StateMap<IndexedFile> {
    this.#snapshot = undefined;
    return (this.#files ??= new StateMap(this.#from));
  }

  #put(uri: string, file: IndexedFile): void {
    const files = this.#change();
    this.#release(files.get(uri));
    this.#unshared.add(file);
    files.set(uri, file);
  }

  #release(file: IndexedFile | undefined): void {
    if (file !== undefined && this.#unshared.delete(file)) this.#versions.delete(file);
  }
}
