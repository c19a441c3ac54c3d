import { methods, type Curation } from '../../server/protocol';
import type { Editor } from '../support/editor';
import { bibTexts, configTexts, inventedText, inventedTranscript, ownTexts, settingsTexts } from './inventedTexts';
import type { ClockedFolder } from './machine';
import { askOne } from './questions';
import { fileNames, folderNames, type Step, type Told } from './steps';

const edits: readonly Curation[] = [
  { action: 'hide', theme: 'old mill' },
  { action: 'unhide', theme: 'old mill' },
  { action: 'makeTheme', label: 'honest measure' },
  { action: 'addForm', theme: 'honest measure', form: 'long watch' },
  { action: 'rename', theme: 'seed bank', label: 'Bank of seeds' },
  { action: 'merge', theme: 'old mill', into: 'seed bank' },
];

/** An editor and its folder on disk, to which steps happen. What is open and set is known, so that a fresh server gets the same. */
export class LiveSession {
  readonly #editor: Editor;
  readonly #folder: ClockedFolder;
  /** Texts of open documents by path in the folder. */
  readonly open = new Map<string, string>();
  settings: object = {};
  /** Paths that the server is told of with the next event. */
  readonly #untold: string[] = [];
  /** Whether folders were renamed that the server is told of with the next event. */
  #renamed = false;
  readonly #asked: Promise<unknown>[] = [];

  constructor(editor: Editor, folder: ClockedFolder) {
    this.#editor = editor;
    this.#folder = folder;
  }

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'write':
        this.#folder.write(fileNames[step.file], inventedText(step.text));
        return this.#tell(step.told, fileNames[step.file]);
      case 'remove':
        return this.#remove(fileNames[step.file], step.told);
      case 'rename':
        if (!this.#folder.rename(fileNames[step.file], fileNames[step.to])) return;
        return this.#tell(step.told, fileNames[step.file], fileNames[step.to]);
      case 'renameFolder':
        return this.#renameFolder(folderNames[step.folder], folderNames[step.to], step.told);
      case 'open':
        return this.#open(fileNames[step.file]);
      case 'edit':
        // Always a transcript: an open one stays one, whatever its text, and a fresh server cannot know that.
        return this.#change(fileNames[step.file], inventedTranscript(step.text));
      case 'type':
        return this.#type(fileNames[step.file], step.at);
      case 'save':
        return this.#save(fileNames[step.file], step.told);
      case 'close':
        return this.#close(fileNames[step.file]);
      case 'settings':
        this.settings = settingsTexts[step.settings % settingsTexts.length];
        return this.#editor.configure(this.settings);
      case 'config':
        return this.#writeOrRemove('corpus.json', configTexts[step.text], step.told);
      case 'openConfig':
        return this.#open('corpus.json');
      case 'editConfig':
        return this.#change('corpus.json', configTexts[step.text % configTexts.length]);
      case 'closeConfig':
        return this.#close('corpus.json');
      case 'bibliography':
        return this.#writeOrRemove('works.bib', bibTexts[step.text], step.told);
      case 'ownText':
        return this.#writeOrRemove('texts/own.tsv', ownTexts[step.text], step.told);
      case 'curate':
        return this.#curate(edits[step.edit % edits.length]);
      case 'ask':
        this.#asked.push(this.#ask(step.question));
    }
  }

  /** Tells what was not told, as a walk of the folder would find it, and waits for all answers. */
  async settle(): Promise<void> {
    await this.#flush();
    await this.#editor.notify('workspace/didRenameFiles', { files: [] });
    await Promise.all(this.#asked.splice(0));
    await this.#editor.settled();
  }

  async #tell(told: Told, ...names: readonly string[]): Promise<void> {
    if (told === 'never') return;
    this.#untold.push(...names);
    if (told === 'now') await this.#flush();
  }

  async #flush(): Promise<void> {
    const names = this.#untold.splice(0);
    if (names.length > 0) await this.#editor.touched(...names.map(name => this.#folder.uriOf(name)));
    if (this.#renamed) await this.#editor.notify('workspace/didRenameFiles', { files: [] });
    this.#renamed = false;
  }

  async #remove(name: string, told: Told): Promise<void> {
    if (this.#folder.remove(name)) await this.#tell(told, name);
  }

  /** As VS Code reports it: no event for the files, a notification that folders were renamed. */
  async #renameFolder(from: string, to: string, told: Told): Promise<void> {
    if (!this.#folder.rename(from, to) || told === 'never') return;
    this.#renamed = true;
    if (told === 'now') await this.#flush();
  }

  async #writeOrRemove(name: string, text: string | undefined, told: Told): Promise<void> {
    if (text === undefined) return this.#remove(name, told);
    this.#folder.write(name, text);
    await this.#tell(told, name);
  }

  async #open(name: string): Promise<void> {
    const text = this.#folder.read(name);
    if (text === undefined || this.open.has(name)) return;
    // An open transcript stays one. What was one on disk until now would stay one, too, if the server did not know better.
    if (/^# Notes to myself/.test(text)) await this.settle();
    this.open.set(name, text);
    await this.#editor.open(this.#folder.uriOf(name), text);
  }

  async #change(name: string, text: string): Promise<void> {
    if (!this.open.has(name)) return;
    this.open.set(name, text);
    await this.#editor.change(this.#folder.uriOf(name), text);
  }

  async #type(name: string, at: number): Promise<void> {
    const text = this.open.get(name);
    const place = text?.indexOf(' ', at) ?? -1;
    if (text !== undefined && place > 0) await this.#change(name, `${text.slice(0, place)} water${text.slice(place)}`);
  }

  async #save(name: string, told: Told): Promise<void> {
    const text = this.open.get(name);
    if (text === undefined) return;
    this.#folder.write(name, text);
    await this.#editor.notify('textDocument/didSave', { textDocument: { uri: this.#folder.uriOf(name) } });
    await this.#tell(told, name);
  }

  async #close(name: string): Promise<void> {
    if (this.open.delete(name)) await this.#editor.close(this.#folder.uriOf(name));
  }

  /** An edit may be refused; the file on disk then stays as it is. Where corpus.json is open, the buffer is not changed. */
  async #curate(curation: Curation): Promise<void> {
    if (this.open.has('corpus.json')) return;
    await this.#editor
      .request(methods.curate, { curation, uri: this.#folder.uri, confirmed: true })
      .catch((error: Error) => notInternal(error));
  }

  async #ask(question: number): Promise<void> {
    await askOne(this.#editor, this.#folder, [...this.open.keys()], question).catch((error: Error) =>
      notInternal(error),
    );
  }
}

/** A request may be refused while files change; it may not fail inside. */
function notInternal(error: Error): void {
  if (/could not answer/.test(error.message)) throw error;
}
