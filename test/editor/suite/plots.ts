import assert from 'node:assert/strict';
import { Uri, commands, window, workspace } from 'vscode';
import type { ToPlot } from '../../../client/plots/plotMessages';
import type { PlotPanel } from '../../../client/plots/plotPanel';
import { newQuestion } from '../../../client/plots/plotQuestion';
import { runner } from './mocha';
import type { Api } from '../../../client/extension';
import { indexed, open, placeCursor, until } from './support';

type Sent<T extends ToPlot['type']> = Extract<ToPlot, { type: T }>;

/** Plots in panels of their own, on test/editor/workspace. The page itself asks: nothing here answers for it. */
export const run = runner(__filename, () => {
  let api: Api;
  before(async () => (api = await indexed()));
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  const answered = async <K extends string>(panel: PlotPanel, kind: K): Promise<Sent<'answer'>> =>
    until(`the page is answered "${kind}"`, () => {
      assert.equal((panel.lastSent.get('failed') as Sent<'failed'> | undefined)?.reason, undefined);
      const sent = panel.lastSent.get('answer') as Sent<'answer'> | undefined;
      return sent?.answer.kind === kind ? sent : undefined;
    });

  it('shows where the word at the cursor occurs, and leads to a place', async () => {
    const editor = await open('2001-bridge.txt');
    placeCursor(editor, 'brid$0ge');
    await commands.executeCommand('corpusStudy.showPlot', { kind: 'dispersion' });
    const panel = api.plots.last!;
    const { answer } = await answered(panel, 'dispersion');
    assert.ok(answer.kind === 'dispersion');
    const [{ label, total, hits }] = answer.plot.series;
    assert.equal(label, 'Footbridge');
    assert.ok(total > 0);
    const { uri, stamp } = answer.plot.transcripts[hits[0].transcript];
    const [start, end] = hits[0].spans;
    const place = { uri, stamp, start, end, label: '', detail: '' };
    const { corpora } = panel.lastSent.get('begin') as Sent<'begin'>;
    await panel.receive({ type: 'open', root: corpora[0].root, places: [place] });
    const { document, selection } = window.activeTextEditor!;
    assert.equal(document.uri.toString(), uri);
    assert.match(document.getText(selection), /^footbridges?$/i);
  });

  it('saves what it shows', async () => {
    await commands.executeCommand('corpusStudy.showPlot', { kind: 'sources' });
    const panel = api.plots.last!;
    await answered(panel, 'sources');
    const saved = Uri.joinPath(workspace.workspaceFolders![0].uri, 'plot.csv');
    panel.chooseFile = () => Promise.resolve(saved);
    await panel.receive({ type: 'save', format: 'csv', name: 'plot', content: 'Source,Citations\r\n' });
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(saved)), 'Source,Citations\r\n');
    await workspace.fs.delete(saved);
  });

  it('is drawn again when a transcript changes', async () => {
    const editor = await open('2003-school.txt');
    const question = newQuestion({ kind: 'time', subjects: [{ kind: 'query', text: 'heron' }] });
    await commands.executeCommand('corpusStudy.showPlot', question);
    const panel = api.plots.last!;
    const total = async (expected: number): Promise<void> =>
      void (await until(`there are ${expected} places`, () => {
        const sent = panel.lastSent.get('answer') as Sent<'answer'> | undefined;
        return sent?.answer.kind === 'time' && sent.answer.plot.series[0].total === expected;
      }));
    await answered(panel, 'time');
    await window.showTextDocument(editor.document, { viewColumn: 1 });
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await window.activeTextEditor!.edit(edit => edit.insert(end, '\n\nA heron and a heron stood there.\n'));
    await total(2);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('says why there is no answer', async () => {
    await commands.executeCommand('corpusStudy.showPlot', newQuestion({ kind: 'sources', set: 'none of these' }));
    const { reason } = await until('the page is told', () => api.plots.last?.lastSent.get('failed') as Sent<'failed'>);
    assert.match(reason, /There is no set called “none of these”/);
  });
});
