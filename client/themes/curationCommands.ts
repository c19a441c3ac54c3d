import { commands, window, type Disposable } from 'vscode';
import {
  methods,
  type CurateParams,
  type CurateResult,
  type ThemeAtParams,
  type ThemeAtResult,
  type ThemesParams,
  type ThemesResult,
  type UndoCurationParams,
} from '../../server/protocol';
import type { Server } from '../connection/server';
import { toProtocolRange } from '../ranges';
import { errorMessage, escapeIcons } from '../text';
import type { ThemeNode } from './themeNodes';
import { pickTheme, themesMatching } from './themePicker';
import type { ThemesView } from './themesView';
import { askQuestion, showError, showInformation } from '../messages';

/** What code actions and tests pass to a command. A value that is not passed is taken from the cursor or asked for. */
interface CommandArguments {
  /** Key of the theme. */
  readonly theme?: string;
  readonly form?: string;
  /** A file of the corpus, or its folder. */
  readonly uri?: string;
  /** The new name. */
  readonly label?: string;
  /** Key of the theme to merge into. */
  readonly into?: string;
  /** The theme of the tree that has the keyboard focus, for key bindings there. */
  readonly focused?: boolean;
}

/** A command gets a node of the tree, arguments, or nothing from the command palette. */
type CommandInput = ThemeNode | CommandArguments | undefined;

/** A theme to change. `uri` is a file of its corpus, or the folder. */
interface TargetTheme {
  readonly key: string;
  readonly label: string;
  readonly uri: string;
}

/** The commands that change themes. All of them send `corpus/curate`, which writes corpus.json. */
export class CurationCommands {
  readonly #server: Server;
  readonly #view: ThemesView;

  constructor(server: Server, view: ThemesView) {
    this.#server = server;
    this.#view = view;
  }

  register(register: (name: string, run: (...args: never[]) => unknown) => Disposable): Disposable[] {
    return [
      register('corpusStudy.curate', (params: CurateParams) => this.#curate(params)),
      register('corpusStudy.hideTheme', (input: CommandInput) => this.#hide(input)),
      register('corpusStudy.renameTheme', (input: CommandInput) => this.#rename(input)),
      register('corpusStudy.mergeTheme', (input: CommandInput) => this.#merge(input)),
      register('corpusStudy.addThemeForm', (input: CommandInput) => this.#addForm(input)),
      register('corpusStudy.makeTheme', (input: CommandInput) => this.#makeTheme(input)),
      register('corpusStudy.unhideTheme', () => this.#unhide()),
      register('corpusStudy.undoCuration', (input?: { ask?: boolean }) =>
        input?.ask === false ? this.#undo() : this.#askAndUndo(),
      ),
    ];
  }

  /** Applies a change, after the user has confirmed it if the server asks for that, and offers to undo it. */
  async #curate(params: CurateParams): Promise<CurateResult | undefined> {
    const result = await this.#send(methods.curate, params);
    if (result?.question !== undefined) {
      const answer = await askQuestion(result.question, { modal: true }, result.answer ?? 'Yes');
      return answer === undefined ? undefined : this.#curate({ ...params, confirmed: true });
    }
    if (result?.changed === true) {
      void commands.executeCommand('setContext', 'corpusStudy.curated', true);
      void showInformation(result.message, 'Undo').then(pressed => (pressed === undefined ? undefined : this.#undo()));
    } else if (result) showMessage(result.message);
    return result;
  }

  async #hide(input: CommandInput): Promise<void> {
    const theme = await this.#targetTheme(input);
    if (theme) await this.#curate({ curation: { action: 'hide', theme: theme.key }, uri: theme.uri });
  }

  async #rename(input: CommandInput): Promise<void> {
    const theme = await this.#targetTheme(input);
    if (!theme) return;
    const label =
      argumentsIn(input).label ??
      (await window.showInputBox({
        title: `Rename “${theme.label}”`,
        value: theme.label,
        prompt: 'The new name. Places with these words count as mentions, too.',
        validateInput: requireText,
      }));
    if (label !== undefined && label !== theme.label)
      await this.#curate({ curation: { action: 'rename', theme: theme.key, label }, uri: theme.uri });
  }

  async #merge(input: CommandInput): Promise<void> {
    const theme = await this.#targetTheme(input);
    if (!theme) return;
    const into =
      argumentsIn(input).into ??
      (await pickTheme(this.#server, `Merge “${theme.label}” into…`, theme.uri, theme.key))?.key;
    if (into !== undefined)
      await this.#curate({ curation: { action: 'merge', theme: theme.key, into }, uri: theme.uri });
  }

  /** For a theme of the tree the form is asked for; for a form or a selection, the theme. */
  async #addForm(input: CommandInput): Promise<void> {
    if (isThemeNode(input)) {
      const { label, key } = input.theme;
      const form = await window.showInputBox({
        title: `Add a Form to “${label}”`,
        prompt: 'Words that count as a mention of this theme',
        validateInput: requireText,
      });
      if (form !== undefined)
        await this.#curate({ curation: { action: 'addForm', theme: key, form }, uri: input.root });
      return;
    }
    const uri = input?.uri ?? window.activeTextEditor?.document.uri.toString();
    const form = input?.form ?? (await this.#themeAtCursor())?.selection;
    if (uri === undefined || form === undefined)
      return showMessage('First select the words that count as a mention of a theme.');
    const theme = input?.theme ?? (await pickTheme(this.#server, `Add “${form}” to the Theme…`, uri))?.key;
    if (theme !== undefined) await this.#curate({ curation: { action: 'addForm', theme, form }, uri });
  }

  async #makeTheme(input: CommandInput): Promise<void> {
    const label =
      argumentsIn(input).label ??
      (await this.#themeAtCursor())?.selection ??
      (await window.showInputBox({
        title: 'Create a Theme',
        prompt: 'Words that count as a mention of the theme',
        validateInput: requireText,
      }));
    if (label === undefined) return;
    const uri = window.activeTextEditor?.document.uri.toString();
    const inCorpus = (await this.#themeAtCursor())?.root !== undefined;
    await this.#curate({
      curation: { action: 'makeTheme', label },
      ...(uri !== undefined && inCorpus && { uri }),
    });
  }

  async #unhide(): Promise<void> {
    const params: ThemesParams = { limit: 1 };
    const result = await this.#server.request<ThemesResult>(methods.themes, params);
    if (!result) return;
    const items = result.sections.flatMap(({ root, hidden }) => hidden.map(label => ({ label, root })));
    if (items.length === 0) return showMessage('No themes are hidden in corpus.json.');
    const picked = await window.showQuickPick(items, {
      title: 'Unhide Theme',
      placeHolder: 'Choose a theme that is hidden in corpus.json',
    });
    if (picked) await this.#curate({ curation: { action: 'unhide', theme: picked.label }, uri: picked.root });
  }

  /** Says what would be undone, and undoes it when the user agrees. */
  async #askAndUndo(): Promise<void> {
    const params: UndoCurationParams = { ask: true };
    const result = await this.#send(methods.undoCuration, params);
    if (result?.question === undefined) return;
    const picked = await window.showQuickPick([{ label: `$(discard) ${escapeIcons(result.question)}` }], {
      title: 'Undo Last Theme Edit',
      placeHolder: 'Press Enter to undo this, or Escape to keep it',
    });
    if (picked) await this.#undo();
  }

  async #undo(): Promise<void> {
    const params: UndoCurationParams = {};
    const result = await this.#send(methods.undoCuration, params);
    if (result) showMessage(result.message);
  }

  /** Error messages of these requests are written for the user: they name the file and what to do. */
  async #send(method: string, params: object): Promise<CurateResult | undefined> {
    try {
      return await this.#server.request<CurateResult>(method, params);
    } catch (error) {
      showError(errorMessage(error));
      return undefined;
    } finally {
      this.#view.refresh();
    }
  }

  /** The theme that a command is about: the node of the tree, the given theme, or the theme at the cursor. */
  async #targetTheme(input: CommandInput): Promise<TargetTheme | undefined> {
    const { focused } = argumentsIn(input);
    const node = isThemeNode(input) ? input : focused ? await this.#view.focused() : undefined;
    if (node) return { key: node.theme.key, label: node.theme.label, uri: node.root };
    if (focused) return undefined;
    const { theme: key, uri } = argumentsIn(input);
    if (key !== undefined && uri !== undefined) return { key, label: await this.#labelOf(key, uri), uri };
    const theme = (await this.#themeAtCursor())?.theme;
    if (theme) return { key: theme.key, label: theme.label, uri: window.activeTextEditor!.document.uri.toString() };
    showMessage('There is no theme at the cursor. Move the cursor to a theme, or use the view “Themes”.');
    return undefined;
  }

  async #labelOf(key: string, uri: string): Promise<string> {
    const atCursor = (await this.#themeAtCursor())?.theme;
    if (atCursor?.key === key) return atCursor.label;
    return (await themesMatching(this.#server, uri, key)).find(theme => theme.key === key)?.label ?? key;
  }

  async #themeAtCursor(): Promise<ThemeAtResult | undefined> {
    const editor = window.activeTextEditor;
    if (!editor) return undefined;
    const params: ThemeAtParams = {
      uri: editor.document.uri.toString(),
      range: toProtocolRange(editor.selection),
    };
    return this.#server.request<ThemeAtResult>(methods.themeAt, params);
  }
}

function isThemeNode(input: CommandInput): input is ThemeNode {
  return input !== undefined && 'kind' in input;
}

function argumentsIn(input: CommandInput): CommandArguments {
  return input === undefined || isThemeNode(input) ? {} : input;
}

/** Validates an input box: the message for blank text. */
function requireText(value: string): string | undefined {
  return value.trim() === '' ? 'Type at least one word.' : undefined;
}

function showMessage(message: string): void {
  void showInformation(message);
}
