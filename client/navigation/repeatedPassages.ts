import { CancellationTokenSource, Uri, commands, window, type QuickPick, type QuickPickItem } from 'vscode';
import { debounced } from '../../server/base/debounce';
import {
  methods,
  type FormulaAtParams,
  type FormulaAtResult,
  type FormulaItem,
  type FormulasParams,
  type FormulasResult,
} from '../../server/protocol';
import type { Server } from '../connection/server';
import { errorMessage, formatNumber } from '../text';
import { peek } from './peek';
import { Preview, type PreviewTarget } from './preview';
import { toProtocolPosition, type ProtocolPosition } from '../ranges';
import { describePassage, describeSameSpeech, matchesSpeech, matchesWords } from './repeatedPassageText';
import { showInformation } from '../messages';

/** Most passages in the list. Chosen by hand: more than anybody scrolls through. */
const limit = 2000;
/** Milliseconds on a row before its passage is previewed. Chosen by hand. */
const previewDelay = 80;

interface PassageRow extends QuickPickItem {
  readonly passage: FormulaItem;
}

/** Transcripts that are the same speech. They follow the passages. */
interface SpeechRow extends QuickPickItem {
  readonly speech: FormulasResult['sameSpeeches'][number];
}

type Row = PassageRow | SpeechRow;

/** Command: peeks the other places of the repeated passage at the cursor. */
export async function showRepetitions(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  await showRepetitionsAt(server, editor.document.uri.toString(), toProtocolPosition(editor.selection.active));
}

/** Command of links in hovers: peeks the other places of the repeated passage at a position. */
export async function showRepetitionsAt(server: Server, uri: string, position: ProtocolPosition): Promise<void> {
  const passage = await passageAt(server, uri, position);
  if (passage === undefined) return;
  const others = passage?.sites.filter((_, index) => index !== passage.here) ?? [];
  if (others.length > 0) await peek(others, position);
  else void showInformation('The passage at the cursor is not repeated anywhere else.');
}

/**
 * Command: lists the repeated passages of the corpus in the server's order. Typing filters the list by words. The first
 * place of the active passage is previewed. Enter opens it and peeks all places; Escape restores the editor.
 */
export async function browseRepeatedPassages(server: Server): Promise<void> {
  const pick = window.createQuickPick<Row>();
  const request = new CancellationTokenSource();
  const preview = new Preview(server);
  let rows: Row[] = [];
  let accepted = false;
  const previewActive = debounced(previewDelay, ({ passage }: PassageRow) => void preview.show(firstPlace(passage)));
  pick.title = 'Repeated Passages';
  pick.placeholder = 'Type words of a passage';
  pick.busy = true;
  pick.onDidChangeValue(value => {
    pick.items = rows.filter(row => matches(row, value));
  });
  pick.onDidChangeActive(([row]) => {
    if (row && 'passage' in row) previewActive(row);
    else previewActive.cancel();
  });
  pick.onDidAccept(() => {
    const [row] = pick.activeItems;
    if (!row) return;
    accepted = true;
    previewActive.cancel();
    pick.hide();
    if ('speech' in row) {
      void compare(row.speech);
      return;
    }
    void preview.open(firstPlace(row.passage)).then(() => peekPlaces(server, row.passage));
  });
  pick.onDidHide(() => {
    previewActive.cancel();
    request.cancel();
    pick.dispose();
    if (!accepted) void preview.restore();
  });
  pick.show();
  rows = await load(server, pick, request);
}

/** Requests the passages and fills the list. The title shows their number, or the error. */
async function load(server: Server, pick: QuickPick<Row>, { token }: CancellationTokenSource): Promise<Row[]> {
  const params: FormulasParams = { limit };
  try {
    const result = await server.request<FormulasResult>(methods.formulas, params, token);
    if (result === undefined) pick.hide();
    if (result === undefined || token.isCancellationRequested) return [];
    const rows = [...result.formulas.map(toRow), ...result.sameSpeeches.map(toSpeechRow)];
    pick.title = `Repeated Passages: ${formatNumber(result.total)}`;
    pick.items = rows.filter(row => matches(row, pick.value));
    return rows;
  } catch (error) {
    if (!token.isCancellationRequested) pick.title = `Could not list repeated passages: ${errorMessage(error)}`;
    return [];
  } finally {
    if (!token.isCancellationRequested) pick.busy = false;
  }
}

/** A label without letters and `alwaysShow` keep the server's order, as in the search box. */
function toRow(passage: FormulaItem): PassageRow {
  return { label: '$(quote)', ...describePassage(passage), alwaysShow: true, passage };
}

function toSpeechRow(speech: SpeechRow['speech']): SpeechRow {
  return { label: '$(files)', ...describeSameSpeech(speech), alwaysShow: true, speech };
}

function matches(row: Row, typed: string): boolean {
  return 'passage' in row ? matchesWords(row.passage, typed) : matchesSpeech(row.speech, typed);
}

/** Shows the first two transcripts that are the same speech side by side, with their differences. */
async function compare({ uris: [first, second] }: SpeechRow['speech']): Promise<void> {
  await commands.executeCommand('vscode.diff', Uri.parse(first), Uri.parse(second));
}

/** Peeks all places of a passage of the list, which has only the first. Nothing where an edit has changed that meanwhile. */
async function peekPlaces(server: Server, { first: { uri, range } }: FormulaItem): Promise<void> {
  const passage = await passageAt(server, uri, range.start);
  if (passage) await peek(passage.sites, range.start);
}

function passageAt(server: Server, uri: string, position: ProtocolPosition): Promise<FormulaAtResult | undefined> {
  const params: FormulaAtParams = { uri, position };
  return server.request<FormulaAtResult>(methods.formulaAt, params);
}

function firstPlace({ first: { uri, range } }: FormulaItem): PreviewTarget {
  return { uri, range, matchRanges: [range] };
}
