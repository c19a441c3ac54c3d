import { CancellationTokenSource, QuickPickItem, window, type QuickPick } from 'vscode';
import {
  methods,
  type FormulaAtParams,
  type FormulaAtResult,
  type FormulaItem,
  type FormulasParams,
  type FormulasResult,
  type ProtocolRange,
} from '../server/protocol';
import { debounced } from '../server/base/debounce';
import { describeFormula, matchesTyped } from './formulaText';
import { peek } from './jump';
import { Preview, type Shown } from './preview';
import type { Server } from './server';

/** Passages that the list holds: more than anybody reads. */
const limit = 2000;
/** Milliseconds of rest before a preview. */
const rest = 80;

/** Peeks all other places of the passage at the cursor. */
export async function showRepeats(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { line, character } = editor.selection.active;
  await showFormula(server, editor.document.uri.toString(), { line, character });
}

/** Peeks all other places of the passage at a position; links of hovers run this. */
export async function showFormula(server: Server, uri: string, position: ProtocolRange['start']): Promise<void> {
  const params: FormulaAtParams = { uri, position };
  const found = await server.request<FormulaAtResult>(methods.formulaAt, params);
  if (found === undefined) return;
  const others = found?.sites.filter((_, index) => index !== found.here) ?? [];
  if (others.length === 0) void window.showInformationMessage('The passage at the cursor recurs nowhere else.');
  else await peek(others, position);
}

interface PassageItem extends QuickPickItem {
  readonly formula: FormulaItem;
}

/**
 * Command: the passages of the corpus that recur, in the server's order. Typing keeps those that hold the typed words; moving
 * through them shows the first place of each, Enter goes there and peeks all places, Escape goes back to where one was.
 */
export async function chooseFormula(server: Server): Promise<void> {
  const pick = window.createQuickPick<PassageItem>();
  const request = new CancellationTokenSource();
  const preview = new Preview(server);
  let all: PassageItem[] = [];
  let accepted = false;
  const showActive = debounced(rest, ({ formula }: PassageItem) => void preview.show(shown(formula)));
  pick.title = 'Repeated Passages';
  pick.placeholder = 'Words of a passage that recurs';
  pick.busy = true;
  pick.onDidChangeValue(value => {
    pick.items = all.filter(({ formula }) => matchesTyped(formula, value));
  });
  pick.onDidChangeActive(([item]) => {
    if (item) showActive(item);
    else showActive.cancel();
  });
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (!item) return;
    accepted = true;
    showActive.cancel();
    pick.hide();
    void preview.open(shown(item.formula)).then(() => peek(item.formula.sites, item.formula.sites[0].range.start));
  });
  pick.onDidHide(() => {
    showActive.cancel();
    request.cancel();
    pick.dispose();
    if (!accepted) void preview.restore();
  });
  pick.show();
  all = await load(server, pick, request);
}

/** Fills the list; the title says how many there are, or what went wrong. */
async function load(
  server: Server,
  pick: QuickPick<PassageItem>,
  { token }: CancellationTokenSource,
): Promise<PassageItem[]> {
  const params: FormulasParams = { limit };
  try {
    const result = await server.request<FormulasResult>(methods.formulas, params, token);
    if (result === undefined) pick.hide();
    if (result === undefined || token.isCancellationRequested) return [];
    const items = result.formulas.map(toItem);
    pick.title = `Repeated Passages: ${result.total.toLocaleString('en')}`;
    pick.items = items.filter(({ formula }) => matchesTyped(formula, pick.value));
    return items;
  } catch (error) {
    if (!token.isCancellationRequested)
      pick.title = `Repeated passages could not be found: ${error instanceof Error ? error.message : String(error)}`;
    return [];
  } finally {
    if (!token.isCancellationRequested) pick.busy = false;
  }
}

/** A label without letters and `alwaysShow` keep the server's order, as in the search. */
function toItem(formula: FormulaItem): PassageItem {
  const { description, detail } = describeFormula(formula);
  return { label: '$(quote)', description, detail, alwaysShow: true, formula };
}

function shown({ sites: [{ uri, range }] }: FormulaItem): Shown {
  return { uri, range, matchRanges: [range] };
}
