import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createAnalyser } from '../../server/platform/analyser';
import { analyseFileNow } from '../../server/platform/analyseFile';
import { createDiskStore } from '../../server/platform/diskStore';
import { createFactsCache } from '../../server/platform/factsCache';
import { diskFiles } from '../../server/platform/files';
import { createSegmentStore } from '../../server/platform/segmentStore';
import { uriOf } from '../../server/platform/uris';
import type { Host } from '../../server/workspace/host';
import { Folder } from '../support/folder';
import { fewSources } from '../support/memoryHost';
import { tagger } from '../support/tagger';

/** A host of the real disk with a cache of its own. `worker`: the script of a worker thread; without it all runs on this one. */
export function hostOn(cache: Folder, worker?: string, logged: (message: string) => void = () => undefined): Host {
  const store = createDiskStore(join(cache.path, 'facts'), { log: logged });
  return {
    files: diskFiles,
    sources: fewSources,
    analyser: createAnalyser({
      files: diskFiles,
      tagger,
      cache: createFactsCache(store, analyseFileNow),
      log: logged,
      ...(worker !== undefined && { script: worker }),
    }),
    segments: createSegmentStore(join(cache.path, 'search'), { version: 'test', log: logged }),
    storage: uriOf(join(cache.path, 'sources')),
    uriOf,
    log: logged,
  };
}

/**
 * A folder on disk whose clock is the test's: each write is a second after the one before, so that no two texts of a file
 * have the same time, however fast the test is.
 */
export class ClockedFolder {
  readonly #folder = new Folder();
  /** Seconds since 1970: a day ago, so that caches trust the times. */
  #clock = Math.floor(Date.now() / 1000) - 86_400;

  get uri(): string {
    return this.#folder.uri;
  }

  get path(): string {
    return this.#folder.path;
  }

  uriOf(name: string): string {
    return this.#folder.uriOf(name);
  }

  write(name: string, content: string | Uint8Array): void {
    const path = this.#folder.write(name, content);
    const time = ++this.#clock;
    utimesSync(path, time, time);
  }

  read(name: string): string | undefined {
    const path = join(this.path, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  remove(name: string): boolean {
    const path = join(this.path, name);
    if (!existsSync(path)) return false;
    rmSync(path, { recursive: true });
    return true;
  }

  /** False where there is no such file or folder, or one already at the other place. */
  rename(name: string, to: string): boolean {
    const [from, target] = [join(this.path, name), join(this.path, to)];
    if (!existsSync(from) || existsSync(target) || target.startsWith(from + '/')) return false;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(from, target);
    return true;
  }

  /** Paths of all files in the folder, with `/`. */
  names(): string[] {
    const items = readdirSync(this.path, { recursive: true, withFileTypes: true });
    return items
      .filter(item => item.isFile())
      .map(item => join(item.parentPath, item.name).slice(this.path.length + 1))
      .sort();
  }

  clear(): void {
    this.#folder.remove();
  }
}
