import type { Connection } from 'vscode-languageserver';
import { changesBetween } from '../config/textChanges';
import { CurationRefused } from '../config/curationEdits';
import { laterVersionOf, laterVersionReason } from '../config/corpusVersion';
import { lineStarts } from '../text/lines';
import { toTextEdit } from './convert';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { Files } from '../workspace/host';

/** The result of writing corpus.json. */
export interface Written {
  readonly uri: string;
  /** Undefined where there was no file. */
  readonly before: string | undefined;
  readonly after: string;
  /** The new text is in an open document that the user has to save. */
  readonly unsaved: boolean;
}

const maxBytes = 5_000_000;
/** How often the file is read again when another program writes to it at the same time. */
const mostTries = 5;

/**
 * Writes the corpus.json of a folder: on disk, in one step; or into the open document, where that has changes that are not
 * saved. So neither the file nor the document loses anything.
 */
export class ConfigWriter {
  readonly #connection: Connection;
  readonly #files: Files;
  readonly #appliesEdits: boolean;
  readonly #outward: (uri: string) => string;
  constructor(connection: Connection, files: Files, appliesEdits: boolean, outward: (uri: string) => string) {
    this.#connection = connection;
    this.#files = files;
    this.#appliesEdits = appliesEdits;
    this.#outward = outward;
  }

  /**
   * Writes the text that `edit` makes from the present one; undefined where nothing changes. Rejects with `CurationRefused`
   * or `NotWritten`.
   */
  async write(folder: CorpusFolder, edit: (text: string | undefined) => string): Promise<Written | undefined> {
    const uri = this.#uri(folder);
    for (let tries = 0; tries < mostTries; tries++) {
      const { disk, unsaved } = await this.#read(folder, uri);
      const before = unsaved ?? disk;
      // Also where an edit would fit, such as one that is undone: another version may have changed the file meanwhile.
      const later = before === undefined ? undefined : laterVersionOf(before);
      if (later !== undefined)
        throw new CurationRefused(`Nothing was written to corpus.json, because ${laterVersionReason(later)}`);
      const after = edit(before);
      if (after === before) return undefined;
      if (unsaved !== undefined) {
        await this.#applyEdit(uri, unsaved, after);
      } else {
        if (!(await this.#files.replace(uri, disk, after, folder.root))) continue;
        await folder.configWritten(uri);
      }
      return { uri, before, after, unsaved: unsaved !== undefined };
    }
    throw new CurationRefused('Nothing was written, because another program is changing corpus.json. Try again.');
  }

  /** Deletes the file if it still has this text and no open document has unsaved changes; otherwise false. */
  async remove(folder: CorpusFolder, text: string): Promise<boolean> {
    const uri = this.#uri(folder);
    const { unsaved } = await this.#read(folder, uri);
    if (unsaved !== undefined || !(await this.#files.remove(uri, text))) return false;
    await folder.configWritten(uri);
    return true;
  }

  async #read(folder: CorpusFolder, uri: string): Promise<{ disk: string | undefined; unsaved: string | undefined }> {
    const read = await this.#files.read(uri, maxBytes);
    if (read !== undefined && 'reason' in read) throw new CurationRefused(`Nothing was written: ${read.reason}`);
    const buffer = folder.configDocument(uri)?.getText();
    return {
      disk: read?.text,
      unsaved: buffer !== undefined && !sameText(buffer, read?.text ?? '') ? buffer : undefined,
    };
  }

  async #applyEdit(uri: string, before: string, after: string): Promise<void> {
    if (!this.#appliesEdits)
      throw new CurationRefused('Nothing was written, because corpus.json has unsaved changes. Save it first.');
    const lines = lineStarts(before);
    const edits = changesBetween(before, after).map(change => toTextEdit(lines, change));
    const { applied, failureReason } = await this.#connection.workspace.applyEdit({
      label: 'Curation',
      edit: { changes: { [this.#outward(uri)]: edits } },
    });
    if (applied) return;
    const reason = failureReason === undefined ? '' : `: ${failureReason}`;
    throw new CurationRefused(`The editor did not change corpus.json, which is open and has unsaved changes${reason}.`);
  }

  #uri(folder: CorpusFolder): string {
    const uri = folder.configFile?.uri;
    if (uri === undefined)
      throw new CurationRefused(
        'Curation is stored in corpus.json, in the folder of the transcripts. Open that folder first.',
      );
    return uri;
  }
}

/** VS Code makes all line ends of a document the same. */
function sameText(buffer: string, disk: string): boolean {
  return buffer === disk || buffer.replace(/\r\n?/g, '\n') === disk.replace(/\r\n?/g, '\n');
}
