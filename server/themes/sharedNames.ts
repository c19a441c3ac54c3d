import { inSlices } from '../base/slices';
import { createInterner, type Interner } from './interner';
import { storeFile, type StoredFile } from './storedFile';
import { textsOf, type ThemeFacts } from './themeFacts';

/**
 * The numbers of keys and files. All states of a theme index, and of its forks, share them.
 *
 * The number of a key means the same text in every state that has it: it is released only after the garbage
 * collector has removed the last file that uses it. A state that is still in use keeps its files alive. It does not
 * matter when, or whether, the collector runs: until then the number stays reserved.
 */
export class SharedNames {
  readonly keys = createInterner();
  readonly #slots = new Map<string, number>();
  #lastOrder = 0;
  /** What files used that the garbage collector has removed, until it is released. */
  #unused: UsedIds[] = [];
  readonly #registry = new FinalizationRegistry<UsedIds>(used => this.#onCollected(used));

  /** Converts the facts of a transcript to the form in which the index keeps them. */
  store(uri: string, facts: ThemeFacts): StoredFile {
    const acquireKey = (key: string): number => this.keys.acquire(key);
    const file = storeFile(uri, ++this.#lastOrder, facts, {
      keys: Uint32Array.from(textsOf(facts.keys), acquireKey),
      vocabulary: Uint32Array.from(textsOf(facts.vocabulary), acquireKey),
      titleKeys: Uint32Array.from(facts.titleKeys, acquireKey),
    });
    // The arrays, but not the file: a registered value must not keep its target alive.
    const { keys, vocabulary, titleKeys } = file;
    this.#registry.register(file, { keys, vocabulary, titleKeys });
    return file;
  }

  /** The number of a file: an index into the list of files of every state. Never reused for another URI. */
  slotOf(uri: string): number | undefined {
    return this.#slots.get(uri);
  }

  /** As `slotOf`. Gives a number to a URI that has none. */
  acquireSlot(uri: string): number {
    let slot = this.#slots.get(uri);
    if (slot === undefined) this.#slots.set(uri, (slot = this.#slots.size));
    return slot;
  }

  /**
   * Called for each file that the garbage collector has removed: many in one turn of the event loop, so it only
   * collects.
   */
  #onCollected(used: UsedIds): void {
    this.#unused.push(used);
    if (this.#unused.length === 1) queueMicrotask(() => void inSlices(this.#releaseUnused(), () => false));
  }

  *#releaseUnused(): Generator<void, void> {
    const unused = this.#unused;
    this.#unused = [];
    for (const { keys, vocabulary, titleKeys } of unused) {
      for (const ids of [keys, vocabulary, titleKeys]) releaseAll(this.keys, ids);
      yield;
    }
  }
}

/** Each array has a key once. */
type UsedIds = Pick<StoredFile, 'keys' | 'vocabulary' | 'titleKeys'>;

function releaseAll(interner: Interner, ids: Uint32Array): void {
  for (const id of ids) interner.release(id);
}
