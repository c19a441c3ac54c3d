import type { RefusedPattern } from '../base/glob';
import type { Settings } from '../protocol';
import { createFileSelection, type FileSelection } from './fileSelection';

/** What a corpus is made from: a workspace folder, or a single file; and which of its files count. */
export class CorpusRoot {
  readonly uri: string;
  readonly kind: 'folder' | 'file';
  #settings: Settings;
  #selection: FileSelection;

  /** `uri` is canonical, without a slash at its end. */
  constructor(uri: string, kind: 'folder' | 'file', settings: Settings) {
    this.uri = uri;
    this.kind = kind;
    this.#settings = settings;
    this.#selection = this.#select();
  }

  /** The last part of its path. */
  get name(): string {
    return decoded(lastPart(this.uri));
  }

  /** Largest size of a file that is read, in bytes. */
  get maxBytes(): number {
    return this.#settings.maxFileSizeMB * 1_000_000;
  }

  /** Whether a file belongs to this corpus. */
  holds(uri: string): boolean {
    return uri === this.uri || (this.kind === 'folder' && uri.startsWith(this.uri + '/'));
  }

  /** The path of a file in the corpus, with `/`. */
  nameOf(uri: string): string {
    return decoded(this.kind === 'folder' ? uri.slice(this.uri.length + 1) : lastPart(uri));
  }

  /** Whether a file is looked at. */
  wants(name: string): boolean {
    return this.kind === 'file' || this.#selection.wanted(name);
  }

  /** Whether the settings name the file: then it counts as a transcript, whatever its text looks like. */
  isListed(name: string): boolean {
    return this.kind === 'folder' && this.#selection.listed(name);
  }

  /** Whether the settings exclude the file. */
  isExcluded(name: string): boolean {
    return this.#selection.excluded(name);
  }

  /** Patterns of the settings that are not used, with the reasons. */
  get refusedPatterns(): readonly RefusedPattern[] {
    return this.#selection.refused;
  }

  /**
   * Takes over new settings. Undefined where they choose the same files; otherwise says which files that were read are to be read
   * again, by name and size in bytes: those that count for another reason now, and those that are too large.
   */
  configure(settings: Settings): ((name: string, size: number) => boolean) | undefined {
    const before = this.#settings;
    this.#settings = settings;
    if (chosenFiles(before) === chosenFiles(settings)) return undefined;
    const former = this.#selection;
    this.#selection = this.#select();
    return (name, size) => former.listed(name) !== this.#selection.listed(name) || size > this.maxBytes;
  }

  #select(): FileSelection {
    return createFileSelection(this.kind === 'folder' ? this.#settings : { include: [], exclude: [] });
  }
}

function chosenFiles({ include, exclude, maxFileSizeMB }: Settings): string {
  return JSON.stringify([include, exclude, maxFileSizeMB]);
}

function lastPart(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
