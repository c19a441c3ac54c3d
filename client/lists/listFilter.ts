import { commands, window } from 'vscode';
import { debounced } from '../../server/base/debounce';

/** Milliseconds without typing before the filter is applied. Chosen by hand. */
const filterDelay = 120;

export interface ListFilterOptions {
  readonly title: string;
  readonly placeholder: string;
  /** True while the tree is filtered: menus of package.json ask for it. */
  readonly contextKey: string;
  /** Called after each change. */
  readonly changed: () => void;
}

/** The words that the rows of a tree are filtered by. */
export class ListFilter {
  readonly #options: ListFilterOptions;
  #text = '';

  constructor(options: ListFilterOptions) {
    this.#options = options;
  }

  /** Whether all rows are shown. */
  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** The filter as a parameter of a request; without a filter, no parameter. */
  get params(): { readonly filter?: string } {
    return this.isEmpty ? {} : { filter: this.#text };
  }

  /** The filter in quotation marks, for the line beside the title of the view; empty without a filter. */
  get label(): string {
    return this.isEmpty ? '' : `“${this.#text}”`;
  }

  set(text: string): void {
    if (text.trim() === this.#text) return;
    this.#text = text.trim();
    void commands.executeCommand('setContext', this.#options.contextKey, !this.isEmpty);
    this.#options.changed();
  }

  /** Asks for the filter and applies it while the user types. Escape restores the former filter. */
  edit(): void {
    const former = this.#text;
    const box = window.createInputBox();
    let accepted = false;
    const applyAfterTyping = debounced(filterDelay, (text: string) => this.set(text));
    box.title = this.#options.title;
    box.placeholder = this.#options.placeholder;
    box.value = former;
    box.onDidChangeValue(applyAfterTyping);
    box.onDidAccept(() => {
      accepted = true;
      box.hide();
    });
    box.onDidHide(() => {
      applyAfterTyping.cancel();
      this.set(accepted ? box.value : former);
      box.dispose();
    });
    box.show();
  }
}
