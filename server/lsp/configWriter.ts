import type { Connection } from 'vscode-languageserver';
import { changesBetween } from '../config/configEdits';
import { CurationRefused } from '../config/curationEdits';
import { lineStarts } from '../text/lines';
import { toTextEdit } from './convert';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { Files } from '../workspace/host';

/** What a writing did: the texts before and after, and whether the new one waits in an editor to be saved. */
export interface Written {
  readonly uri: string;
  /** Undefined where there was no file. */
  readonly before: string | undefined;
  readonly after: string;
  readonly unsaved: boolean;
}

const maxBytes = 5_000_000;
/** How often a file is read again that others write to at the same time. */
const mostTries = 5;

/**
 * Writes the corpus.json of a folder. On disk, in one step, where no editor holds changes of it that are not saved;
 * otherwise into that editor's buffer, so that neither loses anything.
 */
export class ConfigWriter {
  constructor(
    private readonly connection: Connection,
    private readonly files: Files,
    private readonly appliesEdits: boolean,
    private readonly outward: (uri: string) => string,
  ) {}

  /** Writes what `edit` makes of the text that counts; undefined where it makes the same. Throws `CurationRefused` or `NotWritten`. */
  async write(folder: CorpusFolder, edit: (text: string | undefined) => string): Promise<Written | undefined> {
    const uri = this.#uri(folder);
    for (let tries = 0; tries < mostTries; tries++) {
      const { disk, unsaved } = await this.#read(folder, uri);
      const before = unsaved ?? disk;
      const after = edit(before);
      if (after === before) return undefined;
      if (unsaved !== undefined) {
        await this.#applyEdit(uri, unsaved, after);
      } else {
        if (!(await this.files.replace(uri, disk, after, folder.root))) continue;
        await folder.configWritten(uri);
      }
      return { uri, before, after, unsaved: unsaved !== undefined };
    }
    throw new CurationRefused('corpus.json is being changed by another program, so nothing was written: try again.');
  }

  /** Takes a file away that was made; false where it holds something else by now, or an editor holds changes of it. */
  async remove(folder: CorpusFolder, text: string): Promise<boolean> {
    const uri = this.#uri(folder);
    const { unsaved } = await this.#read(folder, uri);
    if (unsaved !== undefined || !(await this.files.remove(uri, text))) return false;
    await folder.configWritten(uri);
    return true;
  }

  async #read(folder: CorpusFolder, uri: string): Promise<{ disk: string | undefined; unsaved: string | undefined }> {
    const read = await this.files.read(uri, maxBytes);
    if (read !== undefined && 'reason' in read) throw new CurationRefused(`Nothing was written: ${read.reason}`);
    const buffer = folder.configDocument(uri)?.getText();
    return {
      disk: read?.text,
      unsaved: buffer !== undefined && !sameText(buffer, read?.text ?? '') ? buffer : undefined,
    };
  }

  async #applyEdit(uri: string, before: string, after: string): Promise<void> {
    if (!this.appliesEdits)
      throw new CurationRefused('corpus.json has changes that are not saved, so nothing was written: save it first.');
    const lines = lineStarts(before);
    const edits = changesBetween(before, after).map(change => toTextEdit(lines, change));
    const { applied, failureReason } = await this.connection.workspace.applyEdit({
      label: 'Curation',
      edit: { changes: { [this.outward(uri)]: edits } },
    });
    if (!applied)
      throw new CurationRefused(
        `The editor did not change corpus.json, which is open with changes that are not saved${failureReason === undefined ? '' : `: ${failureReason}`}.`,
      );
  }

  #uri(folder: CorpusFolder): string {
    const uri = folder.configFile?.uri;
    if (uri === undefined)
      throw new CurationRefused(
        'Curation is kept in corpus.json, in the folder of the transcripts: open that folder first.',
      );
    return uri;
  }
}

/** An editor may have made all line ends the same. */
function sameText(buffer: string, disk: string): boolean {
  return buffer === disk || buffer.replace(/\r\n?/g, '\n') === disk.replace(/\r\n?/g, '\n');
}
