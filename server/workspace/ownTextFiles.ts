import { maxOwnTextBytes, readOwnText, type OwnText, type OwnTextResult } from '../citations/ownText';
import type { Files } from './host';
import { strangeness } from './strangeness';

/** The file of an own text as it was read, with its size and time. */
interface ReadFile {
  readonly version: string;
  readonly result: OwnTextResult;
}

/** The files of own texts in a folder. Each is read when it is needed, and again when its size or time has changed. */
export class OwnTextFiles {
  readonly #files: Files;
  readonly #root: string;
  readonly #read = new Map<string, Promise<ReadFile>>();

  /** `root` is the URI of the folder, without a slash at its end. */
  constructor(files: Files, root: string) {
    this.#files = files;
    this.#root = root;
  }

  /** The texts in a file, or why it cannot be used. Never rejects. */
  async read(own: OwnText): Promise<OwnTextResult> {
    const uri = this.#files.canonical(`${this.#root}/${own.file.split('/').map(encodeURIComponent).join('/')}`);
    const stat = await this.#files.stat(uri);
    if (stat === undefined)
      return { reason: `There is no file ${own.file}. Put it into the folder, or correct "texts" in corpus.json.` };
    if (stat.size > maxOwnTextBytes)
      return {
        reason: `${own.file} is larger than ${maxOwnTextBytes / 1e6} MB. Use a file with one translation only.`,
      };
    const version = JSON.stringify([stat.size, stat.modified, own.name]);
    const id = JSON.stringify([own.work, own.file]);
    const known = await this.#read.get(id);
    if (known?.version === version) return known.result;
    const reading = this.#readFile(own, uri).then(result => ({ version, result }));
    this.#read.set(id, reading);
    return (await reading).result;
  }

  async #readFile(own: OwnText, uri: string): Promise<OwnTextResult> {
    const reason = strangeness(await this.#files.standing(uri, this.#root), own.file);
    if (reason !== undefined) return { reason };
    const read = await this.#files.read(uri, maxOwnTextBytes);
    if (read === undefined)
      return { reason: `${own.file} is no file that can be read. Correct "texts" in corpus.json.` };
    return 'reason' in read ? read : readOwnText(own, read.text);
  }
}
