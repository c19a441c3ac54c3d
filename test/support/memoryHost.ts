import type { SourceTexts } from '../../server/citations/sources';
import type { Files, FoundFile, Host, Reason, Skipped, Standing } from '../../server/workspace/host';
import { createAnalyser } from '../../server/platform/analyser';
import { tooLarge } from '../../server/platform/files';
import { Cancelled } from '../../server/base/slices';
import { tagger } from './tagger';

/** A disk in memory that can be made to fail: files by URI, and places that cannot be read. */
export class MemoryFiles implements Files {
  /** Text of a file, or the sentence for which it cannot be read. */
  readonly files = new Map<string, string | Reason>();
  readonly encodings = new Map<string, string>();
  readonly skipped: Skipped[] = [];
  readonly written = new Map<string, string>();
  /** Called before a file is read: a test may let it vanish then, or hold it up. */
  beforeRead: (uri: string) => void | Promise<void> = () => undefined;
  /** Called before a file is replaced: a test may change it first, or let the disk be full. */
  beforeReplace: (uri: string) => void | Promise<void> = () => undefined;
  #clock = 1;
  readonly #times = new Map<string, number>();

  put(uri: string, text: string): void {
    this.files.set(uri, text);
    this.#times.set(uri, ++this.#clock);
  }

  canonical(uri: string): string {
    return uri;
  }

  isSame(a: string, b: string): boolean {
    return a === b;
  }

  walk(
    folder: string,
    wanted: (name: string) => boolean,
    cancelled: () => boolean,
  ): Promise<{ files: FoundFile[]; skipped: Skipped[] }> {
    if (cancelled()) return Promise.reject(new Cancelled());
    const names = [...this.files.keys()]
      .filter(uri => uri.startsWith(folder + '/'))
      .map(uri => uri.slice(folder.length + 1));
    const files = names
      .filter(wanted)
      .sort()
      .map(name => ({ uri: `${folder}/${name}`, name, ...this.#stat(`${folder}/${name}`) }));
    return Promise.resolve({ files, skipped: this.skipped });
  }

  list(folder: string): Promise<string[]> {
    const names = [...this.files.keys()]
      .filter(uri => uri.startsWith(folder + '/'))
      .map(uri => uri.slice(folder.length + 1));
    return Promise.resolve(names.filter(name => !name.includes('/')));
  }

  stat(uri: string): Promise<{ size: number; modified: number } | undefined> {
    return Promise.resolve(this.files.has(uri) ? this.#stat(uri) : undefined);
  }

  async read(uri: string, maxBytes: number): Promise<{ text: string; encoding: string } | Reason | undefined> {
    await this.beforeRead(uri);
    const found = this.files.get(uri);
    if (typeof found !== 'string') return found;
    if (found.length > maxBytes) return { reason: tooLarge(uri, found.length, maxBytes) };
    return { text: found, encoding: this.encodings.get(uri) ?? 'utf-8' };
  }

  standing(uri: string): Promise<Standing> {
    return Promise.resolve(this.files.has(uri) ? 'own' : 'missing');
  }

  tidy(): Promise<void> {
    return Promise.resolve();
  }

  write(uri: string, text: string): Promise<void> {
    this.written.set(uri, text);
    return Promise.resolve();
  }

  async replace(uri: string, former: string | undefined, text: string): Promise<boolean> {
    await this.beforeReplace(uri);
    if (this.files.get(uri) !== former) return false;
    this.put(uri, text);
    return true;
  }

  remove(uri: string, text: string): Promise<boolean> {
    return Promise.resolve(this.files.get(uri) === text && this.files.delete(uri));
  }

  #stat(uri: string): { size: number; modified: number } {
    const found = this.files.get(uri);
    return { size: typeof found === 'string' ? found.length : 0, modified: this.#times.get(uri) ?? 0 };
  }
}

/** One surah of three invented verses: enough to be shown. */
export const fewSources: SourceTexts = {
  load: key =>
    Promise.resolve(
      key.split(':')[0] !== 'quran'
        ? undefined
        : {
            key: 'quran',
            translation: 'Invented',
            licence: 'Invented text.',
            chapters: [
              {
                number: 18,
                name: 'al-Kahf',
                original: 'الكهف',
                meaning: 'The Cave',
                verses: [1, 2, 3].map(number => ({ original: `آية ${number}`, translation: `Verse ${number}.` })),
              },
            ],
          },
    ),
};

/** A machine in memory: files of `files`, analysed on the main thread. */
export function memoryHost(files: MemoryFiles, sources: SourceTexts = fewSources): Host {
  return {
    files,
    sources,
    analyser: createAnalyser({ files, tagger }),
    storage: 'file:///storage',
    uriOf: path => `file://${path}`,
    log: () => undefined,
  };
}
