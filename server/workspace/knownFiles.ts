/** What is known about a file on disk. */
export interface KnownFile {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Known files by URI, and by the folders that they are in: a folder that is gone is found without looking at all files. */
export class KnownFiles {
  readonly #files = new Map<string, KnownFile>();
  /** What is directly in each folder: files, and folders with files. */
  readonly #children = new Map<string, Set<string>>();

  /** Of all files together. */
  #bytes = 0;

  get count(): number {
    return this.#files.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(uri: string): KnownFile | undefined {
    return this.#files.get(uri);
  }

  set(uri: string, file: KnownFile): void {
    this.#bytes += file.size - (this.#files.get(uri)?.size ?? 0);
    this.#files.set(uri, file);
    for (let child = uri, folder = folderOf(uri); folder !== ''; child = folder, folder = folderOf(folder)) {
      const children = this.#children.get(folder);
      children?.add(child);
      if (children !== undefined) return;
      this.#children.set(folder, new Set([child]));
    }
  }

  /** The file stays known, but is no longer the same as any that is found. */
  outdate(uri: string): void {
    const file = this.#files.get(uri);
    if (file !== undefined) this.#files.set(uri, { ...file, modified: NaN });
  }

  delete(uri: string): void {
    this.#bytes -= this.#files.get(uri)?.size ?? 0;
    if (!this.#files.delete(uri)) return;
    for (let child = uri, folder = folderOf(uri); folder !== ''; child = folder, folder = folderOf(folder)) {
      const children = this.#children.get(folder);
      children?.delete(child);
      if (children === undefined || children.size > 0) return;
      this.#children.delete(folder);
    }
  }

  uris(): string[] {
    return [...this.#files.keys()];
  }

  /** Other known files of the same folder for which `isWanted` holds. */
  beside(uri: string, isWanted: (uri: string) => boolean): string[] {
    const siblings = this.#children.get(folderOf(uri)) ?? [];
    return [...siblings].filter(other => other !== uri && this.#files.has(other) && isWanted(other));
  }

  /** The file of a URI, and the files in the folder of that URI. */
  at(uri: string): string[] {
    const found = this.#files.has(uri) ? [uri] : [];
    for (const child of this.#children.get(uri) ?? []) found.push(...this.at(child));
    return found;
  }
}

/** Empty for the root of all files. */
function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
