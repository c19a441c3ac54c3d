import { window } from 'vscode';
import { debounced } from '../../server/base/debounce';

/** Milliseconds without typing before the filter is applied. Chosen by hand. */
const filterDelay = 120;

export interface FilterBoxOptions {
  readonly title: string;
  readonly placeholder: string;
  /** The filter that is applied now. */
  readonly former: string;
  readonly apply: (filter: string) => void;
}

/** Asks for the filter of a tree and applies it while the user types. Escape restores the former filter. */
export function editFilter({ title, placeholder, former, apply }: FilterBoxOptions): void {
  const box = window.createInputBox();
  let accepted = false;
  const applyAfterTyping = debounced(filterDelay, apply);
  box.title = title;
  box.placeholder = placeholder;
  box.value = former;
  box.onDidChangeValue(applyAfterTyping);
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    applyAfterTyping.cancel();
    apply(accepted ? box.value : former);
    box.dispose();
  });
  box.show();
}
