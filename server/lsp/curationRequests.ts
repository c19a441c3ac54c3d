import {
  MessageType,
  ShowMessageNotification,
  type CancellationToken,
  type Connection,
  type ExecuteCommandParams,
} from 'vscode-languageserver';
import { nameThemes, describeCuration } from '../features/themes/curationNames';
import { curate, CurationRefused, type Curation } from '../config/curationEdits';
import { undoEdit, type Edit } from '../config/undoEdit';
import { methods, serverCommands, type CurateParams, type CurateResult, type UndoCurationParams } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import { ConfigWriter } from './configWriter';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { Files } from '../workspace/host';
import type { RequestContexts } from './requestContext';
import { respond } from './respond';
import type { Workspace } from '../workspace/workspace';

/** A curation that can be taken back. */
interface Done extends Edit {
  readonly told: string;
  /** The file was made by it. */
  readonly made: boolean;
}

/** Curations kept for each folder. */
const mostKept = 100;

/** Writes what users say of themes into corpus.json, one after the other, and takes it back. */
export class CurationRequests {
  readonly #done = new WeakMap<CorpusFolder, Done[]>();
  readonly #writer: ConfigWriter;
  /** The folder that was curated last: where "undo" is said of no folder. */
  #last: CorpusFolder | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
    private readonly questions: RequestContexts,
    files: Files,
    client: ClientFeatures,
    private readonly canonical: (uri: string) => string,
    private readonly changed: () => void,
  ) {
    const log = (message: string): void => connection.console.error(message);
    this.#writer = new ConfigWriter(connection, files, client.appliesEdits, uri => questions.outward(uri));
    connection.onRequest(
      methods.curate,
      respond(methods.curate, (params: CurateParams, token) => this.curate(params, token), log),
    );
    connection.onRequest(
      methods.undoCuration,
      respond(methods.undoCuration, (params: UndoCurationParams) => this.undo(params), log),
    );
    connection.onExecuteCommand(
      respond('workspace/executeCommand', (params, token) => this.#execute(params, token), log),
    );
  }

  /** What the last curation of a folder did, as a sentence; undefined where there is none to take back. */
  undoable(folder: CorpusFolder): string | undefined {
    return this.#done.get(folder)?.at(-1)?.told;
  }

  curate({ curation: raw, uri, confirmed }: CurateParams, token: CancellationToken): Promise<CurateResult> {
    const curation = readCuration(raw);
    return this.#next(async () => {
      const folder = this.#folder(uri);
      // Names and counts are those of the whole corpus, so wait for its themes before anything is written.
      const before = await (await this.questions.wholeCorpus(folder, token)).themes();
      const { curation: named, question } = nameThemes(before, curation);
      if (question !== undefined && confirmed !== true) return { message: '', changed: false, question };
      const describe = describeCuration(before, curation);
      const name = nameOf(folder);
      const written = await this.#writer.write(folder, text => curate(text, named, name));
      if (written === undefined) return { message: `${name} says so already.`, changed: false };
      this.#keep(folder, {
        before: written.before ?? '',
        after: written.after,
        told: describe(),
        made: written.before === undefined,
      });
      return written.unsaved
        ? { message: `${describe()} ${unsavedNote(name)}`, changed: true, unsaved: true }
        : { message: describe(await folder.snapshot().themes()), changed: true };
    });
  }

  undo({ uri }: UndoCurationParams): Promise<CurateResult> {
    return this.#next(async () => {
      const folder = uri === undefined ? this.#last : this.#folder(uri);
      const done = folder && this.#done.get(folder);
      const last = done?.at(-1);
      if (folder === undefined || done === undefined || last === undefined)
        throw new CurationRefused('There is no curation to undo: only those made since the window was opened can be.');
      const message = `Undone: ${last.told}`;
      if (last.made && (await this.#writer.remove(folder, last.after))) {
        this.#forget(done);
        return { message, changed: true };
      }
      const name = nameOf(folder);
      const written = await this.#writer.write(folder, text => {
        const undone =
          text === undefined
            ? undefined
            : undoEdit(last.made ? { ...last, before: '{\n  "corpusStudy": 1\n}\n' } : last, text);
        if (undone === undefined)
          throw new CurationRefused(
            `${name} was changed in the same place since, so nothing was undone. Mend it there. What was to be undone: ${last.told}`,
          );
        return undone;
      });
      this.#forget(done);
      return {
        message: written?.unsaved === true ? `${message} ${unsavedNote(name)}` : message,
        changed: written !== undefined,
        ...(written?.unsaved === true && { unsaved: true }),
      };
    });
  }

  async #execute(
    { command, arguments: [params] = [] }: ExecuteCommandParams,
    token: CancellationToken,
  ): Promise<CurateResult | null> {
    const ask = (confirmed: boolean): Promise<CurateResult> =>
      command === serverCommands.undoCuration
        ? this.undo(readUri(params))
        : this.curate({ ...(params as CurateParams), confirmed }, token);
    if (!Object.values(serverCommands).includes(command as never)) return null;
    try {
      let result = await ask((params as CurateParams | undefined)?.confirmed === true);
      if (result.question !== undefined) {
        const yes = await this.connection.window.showInformationMessage(result.question, { title: 'Make Them One' });
        if (yes === undefined) return result;
        result = await ask(true);
      }
      this.#tell(MessageType.Info, result.message);
      return result;
    } catch (error) {
      // Clients show the error of a command badly or not at all.
      if (error instanceof Error && error.name !== 'Cancelled') this.#tell(MessageType.Error, error.message);
      throw error;
    }
  }

  /** A notification: what the library calls a message is a request, at which Neovim waits for an answer. */
  #tell(type: MessageType, message: string): void {
    void this.connection.sendNotification(ShowMessageNotification.type, { type, message }).catch(() => undefined);
  }

  /** One after the other: each sees what the one before wrote. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  #keep(folder: CorpusFolder, done: Done): void {
    const kept = this.#done.get(folder) ?? [];
    this.#done.set(folder, kept);
    kept.push(done);
    if (kept.length > mostKept) kept.shift();
    this.#last = folder;
    this.changed();
  }

  #forget(done: Done[]): void {
    done.pop();
    this.changed();
  }

  #folder(uri: string | undefined): CorpusFolder {
    const folders = this.workspace.folders();
    const canonical = uri && this.canonical(uri).replace(/\/+$/, '');
    const folder =
      canonical === undefined
        ? folders.length === 1
          ? folders[0]
          : undefined
        : (folders.find(({ root }) => root === canonical) ?? this.workspace.of(canonical));
    if (folder !== undefined) return folder;
    throw new CurationRefused(
      folders.length === 0
        ? 'Curation is kept in corpus.json, in the folder of the transcripts: open that folder first.'
        : 'There are several corpora in this window: say by a file which one is meant.',
    );
  }
}

function nameOf(folder: CorpusFolder): string {
  return `${folder.configFile?.folder ?? ''}corpus.json`;
}

function unsavedNote(name: string): string {
  return `${name} is open with changes that are not saved: save it to keep this.`;
}

function readUri(params: unknown): UndoCurationParams {
  const { uri } = (params ?? {}) as Record<string, unknown>;
  return typeof uri === 'string' ? { uri } : {};
}

const fields: Readonly<Record<Curation['action'], readonly string[]>> = {
  addForm: ['theme', 'form'],
  merge: ['theme', 'into'],
  rename: ['theme', 'label'],
  hide: ['theme'],
  unhide: ['theme'],
  makeTheme: ['label'],
};

/** Commands come from people's own settings: what they hold is looked at first. */
function readCuration(raw: unknown): Curation {
  const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const wanted = Object.hasOwn(fields, String(given.action)) ? fields[given.action as Curation['action']] : undefined;
  if (wanted === undefined)
    throw new CurationRefused(`A curation needs an "action", one of ${Object.keys(fields).join(', ')}.`);
  const missing = wanted.find(field => typeof given[field] !== 'string' || given[field].trim() === '');
  if (missing !== undefined)
    throw new CurationRefused(`The curation "${String(given.action)}" needs a "${missing}", a text that is not empty.`);
  if (given.forms !== undefined && !(Array.isArray(given.forms) && given.forms.every(form => typeof form === 'string')))
    throw new CurationRefused('The "forms" of a theme are a list of texts.');
  return raw as Curation;
}
