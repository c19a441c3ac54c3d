import {
  MessageType,
  ShowMessageNotification,
  type CancellationToken,
  type Connection,
  type ExecuteCommandParams,
} from 'vscode-languageserver';
import { nameCuratedThemes, describeCuration } from '../features/themes/curationNames';
import { curate, CurationRefused, type Curation } from '../config/curationEdits';
import { undoEdit, type Edit } from '../config/textChanges';
import { methods, serverCommands, type CurateParams, type CurateResult, type UndoCurationParams } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import { ConfigWriter } from './configWriter';
import { folderUri } from '../base/paths';
import { plainMessage } from '../base/safeText';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { Files } from '../workspace/host';
import type { RequestContexts } from './requestContext';
import type { RequestLog } from './requestLog';
import { respond } from './respond';
import type { Workspace } from '../workspace/workspace';

/** A curation that can be undone. */
interface DoneCuration extends Edit {
  /** What it did, as a sentence for the user. */
  readonly description: string;
  /** Whether it created corpus.json. */
  readonly createdFile: boolean;
}

/** Curations of one folder that can be undone. */
const mostKept = 100;

/** Writes curations of themes into corpus.json, one after the other, and undoes them. */
export class CurationRequests {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #contexts: RequestContexts;
  readonly #canonical: (uri: string) => string;
  readonly #changed: () => void;
  readonly #done = new WeakMap<CorpusFolder, DoneCuration[]>();
  readonly #writer: ConfigWriter;
  /** The folder of the last curation: an undo without a folder means this one. */
  #last: CorpusFolder | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    connection: Connection,
    workspace: Workspace,
    contexts: RequestContexts,
    files: Files,
    client: ClientFeatures,
    canonical: (uri: string) => string,
    changed: () => void,
    log: RequestLog,
  ) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#contexts = contexts;
    this.#canonical = canonical;
    this.#changed = changed;

    this.#writer = new ConfigWriter(connection, files, client.appliesEdits, uri => contexts.toClient(uri));
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

  /** What the last curation of a folder did, as a sentence; undefined where there is none to undo. */
  undoable(folder: CorpusFolder): string | undefined {
    return this.#done.get(folder)?.at(-1)?.description;
  }

  curate({ curation: raw, uri, confirmed }: CurateParams, token: CancellationToken): Promise<CurateResult> {
    const curation = readCuration(raw);
    return this.#enqueue(async () => {
      const folder = this.#folder(uri);
      // Names and counts are those of the whole corpus, so wait for all its themes before anything is written.
      const before = await (await this.#contexts.corpusWithThemes(folder, token)).themes();
      const { curation: named, question, answer } = nameCuratedThemes(before, curation);
      if (question !== undefined && confirmed !== true)
        return { message: '', changed: false, question, ...(answer !== undefined && { answer }) };
      const describe = describeCuration(before, curation);
      const name = nameOf(folder);
      const written = await this.#writer.write(folder, text => curate(text, named, name));
      if (written === undefined) return { message: `Nothing to change: ${name} already says so.`, changed: false };
      this.#keep(folder, {
        before: written.before ?? '',
        after: written.after,
        description: describe(),
        createdFile: written.before === undefined,
      });
      return written.unsaved
        ? { message: `${describe()} ${unsavedNote(name)}`, changed: true, unsaved: true }
        : { message: describe(await folder.snapshot().themes()), changed: true };
    });
  }

  undo({ uri, ask }: UndoCurationParams): Promise<CurateResult> {
    return this.#enqueue(async () => {
      const folder = uri === undefined ? this.#last : this.#folder(uri);
      const done = folder && this.#done.get(folder);
      const last = done?.at(-1);
      if (folder === undefined || done === undefined || last === undefined)
        throw new CurationRefused(
          'There is nothing to undo. You can undo edits of themes that were made since Corpus Study was started in this window: ' +
            'hiding, renaming, merging, creating a theme and adding a form.',
        );
      if (ask === true) return { message: '', changed: false, question: `Undo: ${last.description}`, answer: 'Undo' };
      const message = `Undone: ${last.description}`;
      if (last.createdFile && (await this.#writer.remove(folder, last.after))) {
        this.#drop(done);
        return { message, changed: true };
      }
      const name = nameOf(folder);
      const written = await this.#writer.write(folder, text => {
        const undone =
          text === undefined
            ? undefined
            : undoEdit(last.createdFile ? { ...last, before: '{\n  "corpusStudy": 1\n}\n' } : last, text);
        if (undone === undefined)
          throw new CurationRefused(
            `Nothing was undone, because ${name} was changed in the same place since then. Edit it there. To undo: ${last.description}`,
          );
        return undone;
      });
      this.#drop(done);
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
        const yes = await this.#connection.window.showInformationMessage(plainMessage(result.question), {
          title: result.answer ?? 'Yes',
        });
        if (yes === undefined) return result;
        result = await ask(true);
      }
      this.#showMessage(MessageType.Info, result.message);
      return result;
    } catch (error) {
      // Many clients do not show the error of a command.
      if (error instanceof Error && error.name !== 'Cancelled') this.#showMessage(MessageType.Error, error.message);
      throw error;
    }
  }

  /** Sends a notification: the library's own message functions send a request, and Neovim waits for its answer. */
  #showMessage(type: MessageType, message: string): void {
    void this.#connection
      .sendNotification(ShowMessageNotification.type, { type, message: plainMessage(message) })
      .catch(() => undefined);
  }

  /** Runs work after all earlier work, so that it sees what that wrote. */
  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  #keep(folder: CorpusFolder, done: DoneCuration): void {
    const kept = this.#done.get(folder) ?? [];
    this.#done.set(folder, kept);
    kept.push(done);
    if (kept.length > mostKept) kept.shift();
    this.#last = folder;
    this.#changed();
  }

  #drop(done: DoneCuration[]): void {
    done.pop();
    this.#changed();
  }

  #folder(uri: string | undefined): CorpusFolder {
    const folders = this.#workspace.folders();
    const canonical = uri && folderUri(this.#canonical(uri));
    const folder =
      canonical === undefined
        ? folders.length === 1
          ? folders[0]
          : undefined
        : (folders.find(({ root }) => root === canonical) ?? this.#workspace.of(canonical));
    if (folder !== undefined) return folder;
    throw new CurationRefused(
      folders.length === 0
        ? 'Curation is stored in corpus.json, in the folder of the transcripts. Open that folder first.'
        : 'There are several corpora in this window. Name a file of the one that you mean.',
    );
  }
}

function nameOf(folder: CorpusFolder): string {
  return `${folder.configFile?.folder ?? ''}corpus.json`;
}

function unsavedNote(name: string): string {
  return `${name} is open and has unsaved changes. Save it to keep this curation.`;
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

/** Checks the arguments of a command: users can write them into their key bindings. */
function readCuration(raw: unknown): Curation {
  const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const wanted = Object.hasOwn(fields, String(given.action)) ? fields[given.action as Curation['action']] : undefined;
  if (wanted === undefined)
    throw new CurationRefused(`A curation needs an "action": one of ${Object.keys(fields).join(', ')}.`);
  const missing = wanted.find(field => typeof given[field] !== 'string' || given[field].trim() === '');
  if (missing !== undefined)
    throw new CurationRefused(`The curation "${String(given.action)}" needs a "${missing}": a text that is not empty.`);
  if (given.forms !== undefined && !(Array.isArray(given.forms) && given.forms.every(form => typeof form === 'string')))
    throw new CurationRefused('The "forms" of a theme must be a list of texts.');
  return raw as Curation;
}
