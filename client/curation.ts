import { window, type Disposable, type QuickPickItem } from 'vscode';
import {
  methods,
  type CurateParams,
  type CurateResult,
  type ThemeAtParams,
  type ThemeAtResult,
  type ThemeItem,
  type ThemesParams,
  type ThemesResult,
  type UndoCurationParams,
} from '../server/protocol';
import type { Server } from './server';
import type { ThemeNode } from './themeNodes';
import type { ThemesView } from './themesView';

/** What commands are given: a row of the tree, what a code action says, or nothing: then the cursor tells. */
type Given =
  | ThemeNode
  | {
      readonly theme?: string;
      readonly form?: string;
      readonly uri?: string;
      readonly label?: string;
      readonly into?: string;
    }
  | undefined;

/** A theme that is meant, and a file or folder of its corpus. */
interface Meant {
  readonly key: string;
  readonly label: string;
  readonly uri: string;
}

/** The commands that say something of themes: all of them end in `corpus/curate`. */
export class CurationCommands {
  constructor(
    private readonly server: Server,
    private readonly view: ThemesView,
  ) {}

  register(register: (name: string, run: (...args: never[]) => unknown) => Disposable): Disposable[] {
    return [
      register('corpusStudy.curate', (params: CurateParams) => this.curate(params)),
      register('corpusStudy.hideTheme', (given: Given) => this.hide(given)),
      register('corpusStudy.renameTheme', (given: Given) => this.rename(given)),
      register('corpusStudy.mergeTheme', (given: Given) => this.merge(given)),
      register('corpusStudy.addThemeForm', (given: Given) => this.addForm(given)),
      register('corpusStudy.makeTheme', (given: Given) => this.makeTheme(given)),
      register('corpusStudy.unhideTheme', () => this.unhide()),
      register('corpusStudy.undoCuration', () => this.undo()),
    ];
  }

  /** Writes it, asking back where the server does; tells what was done, with a way back. */
  async curate(params: CurateParams): Promise<CurateResult | undefined> {
    const result = await this.#request(methods.curate, params);
    if (result?.question !== undefined) {
      const yes = await window.showWarningMessage(result.question, { modal: true }, 'Make Them One');
      return yes === undefined ? undefined : this.curate({ ...params, confirmed: true });
    }
    if (result?.changed !== true) {
      if (result) void window.showInformationMessage(result.message);
      return result;
    }
    void window.showInformationMessage(result.message, 'Undo').then(pressed => pressed && this.undo());
    return result;
  }

  private async hide(given: Given): Promise<void> {
    const theme = await this.#meant(given);
    if (theme) await this.curate({ curation: { action: 'hide', theme: theme.key }, uri: theme.uri });
  }

  private async rename(given: Given): Promise<void> {
    const theme = await this.#meant(given);
    const label =
      theme &&
      (labelIn(given) ??
        (await window.showInputBox({
          title: `Rename “${theme.label}”`,
          value: theme.label,
          prompt: 'The new name; it counts as a form of the theme, too',
          validateInput: notBlank,
        })));
    if (theme && label !== undefined && label !== theme.label)
      await this.curate({ curation: { action: 'rename', theme: theme.key, label }, uri: theme.uri });
  }

  private async merge(given: Given): Promise<void> {
    const theme = await this.#meant(given);
    const into =
      theme && (intoIn(given) ?? (await this.#pick(`Merge “${theme.label}” into…`, theme.uri, theme.key))?.key);
    if (theme && into !== undefined)
      await this.curate({ curation: { action: 'merge', theme: theme.key, into }, uri: theme.uri });
  }

  /** With a theme given, a form is asked for; with a form or a selection, the theme. */
  private async addForm(given: Given): Promise<void> {
    if (given && 'kind' in given) {
      const { label, key } = given.theme;
      const form = await window.showInputBox({
        title: `Add a Form to “${label}”`,
        prompt: 'Words that count as a mention of it',
        validateInput: notBlank,
      });
      if (form !== undefined) await this.curate({ curation: { action: 'addForm', theme: key, form }, uri: given.root });
      return;
    }
    const uri = given?.uri ?? window.activeTextEditor?.document.uri.toString();
    const form = given?.form ?? (await this.#atCursor())?.selection;
    if (uri === undefined || form === undefined)
      return tell('Select the words first that count as a mention of a theme.');
    const theme = given?.theme ?? (await this.#pick(`Add “${form}” to the Theme…`, uri))?.key;
    if (theme !== undefined) await this.curate({ curation: { action: 'addForm', theme, form }, uri });
  }

  private async makeTheme(given: Given): Promise<void> {
    const uri = window.activeTextEditor?.document.uri.toString();
    const label =
      labelIn(given) ??
      (await this.#atCursor())?.selection ??
      (await window.showInputBox({
        title: 'Make a Theme',
        prompt: 'Words that transcripts mention',
        validateInput: notBlank,
      }));
    if (label !== undefined)
      await this.curate({
        curation: { action: 'makeTheme', label },
        ...(uri !== undefined && (await this.#isOurs()) && { uri }),
      });
  }

  private async unhide(): Promise<void> {
    const params: ThemesParams = { limit: 1 };
    const result = await this.server.request<ThemesResult>(methods.themes, params);
    if (!result) return;
    const items = result.sections.flatMap(({ root, hidden }) => hidden.map(label => ({ label, root })));
    if (items.length === 0) return tell('corpus.json hides no theme.');
    const picked = await window.showQuickPick(items, {
      title: 'Show a Hidden Theme Again',
      placeHolder: 'Themes that corpus.json hides',
    });
    if (picked) await this.curate({ curation: { action: 'unhide', theme: picked.label }, uri: picked.root });
  }

  private async undo(): Promise<void> {
    const params: UndoCurationParams = {};
    const result = await this.#request(methods.undoCuration, params);
    if (result) tell(result.message);
  }

  /** Errors are sentences for the user: they name the file and say what to do. */
  async #request(method: string, params: object): Promise<CurateResult | undefined> {
    try {
      return await this.server.request<CurateResult>(method, params);
    } catch (error) {
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    } finally {
      this.view.refresh();
    }
  }

  async #meant(given: Given): Promise<Meant | undefined> {
    if (given && 'kind' in given) return { key: given.theme.key, label: given.theme.label, uri: given.root };
    if (given?.theme !== undefined && given.uri !== undefined)
      return { key: given.theme, label: await this.#labelOf(given.theme, given.uri), uri: given.uri };
    const theme = (await this.#atCursor())?.theme;
    if (theme) return { key: theme.key, label: theme.label, uri: window.activeTextEditor!.document.uri.toString() };
    tell('There is no theme at the cursor: put it on one, or take one of the tree “Themes”.');
    return undefined;
  }

  async #labelOf(key: string, uri: string): Promise<string> {
    const at = await this.#atCursor();
    return at?.theme?.key === key
      ? at.theme.label
      : ((await this.#themes(uri, key)).find(theme => theme.key === key)?.label ?? key);
  }

  async #isOurs(): Promise<boolean> {
    return (await this.#atCursor())?.root !== undefined;
  }

  async #atCursor(): Promise<ThemeAtResult | undefined> {
    const editor = window.activeTextEditor;
    if (!editor) return undefined;
    const { start, end } = editor.selection;
    const params: ThemeAtParams = {
      uri: editor.document.uri.toString(),
      range: {
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      },
    };
    return this.server.request<ThemeAtResult>(methods.themeAt, params);
  }

  /** A theme of the corpus, sought by the server while one types. */
  #pick(title: string, uri: string, without?: string): Promise<ThemeItem | undefined> {
    const pick = window.createQuickPick<QuickPickItem & { theme: ThemeItem }>();
    let asked = 0;
    const ask = async (): Promise<void> => {
      const turn = ++asked;
      pick.busy = true;
      const found = await this.#themes(uri, pick.value);
      if (turn !== asked) return;
      pick.busy = false;
      pick.items = found
        .filter(theme => theme.key !== without)
        .map(theme => ({
          label: theme.label,
          description: `${theme.count} × in ${theme.transcripts}`,
          alwaysShow: true,
          theme,
        }));
    };
    pick.title = title;
    pick.placeholder = 'Type words of the theme';
    pick.onDidChangeValue(() => void ask());
    pick.show();
    void ask();
    return new Promise(resolve => {
      pick.onDidAccept(() => {
        resolve(pick.activeItems[0]?.theme);
        pick.hide();
      });
      pick.onDidHide(() => {
        asked++;
        resolve(undefined);
        pick.dispose();
      });
    });
  }

  async #themes(uri: string, filter: string): Promise<ThemeItem[]> {
    const params: ThemesParams = { filter, limit: 50 };
    try {
      const result = await this.server.request<ThemesResult>(methods.themes, params);
      const sections = result?.sections ?? [];
      const own = sections.filter(({ root }) => same(uri, root) || decode(uri).startsWith(decode(root) + '/'));
      return (own.length > 0 ? own : sections).flatMap(({ themes }) => themes);
    } catch {
      return [];
    }
  }
}

function labelIn(given: Given): string | undefined {
  return given && !('kind' in given) ? given.label : undefined;
}

function intoIn(given: Given): string | undefined {
  return given && !('kind' in given) ? given.into : undefined;
}

/** Editors and server escape URIs in different ways. */
function decode(uri: string): string {
  return decodeURIComponent(uri);
}

function same(a: string, b: string): boolean {
  return decode(a) === decode(b);
}

function notBlank(value: string): string | undefined {
  return value.trim() === '' ? 'A theme needs a name.' : undefined;
}

function tell(message: string): void {
  void window.showInformationMessage(message);
}
