import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import {
  CancellationTokenSource,
  Selection,
  TreeItemCollapsibleState,
  WorkspaceEdit,
  commands,
  window,
  workspace,
  type CodeAction,
  type TreeItem,
  type TreeItemLabel,
} from 'vscode';
import type { Api } from '../../../client/extension';
import type { ThemeNode, ThemesNode } from '../../../client/themes/themeNodes';
import { runner } from './mocha';
import { at, file, hover, indexed, open, placeCursor, rangeOf, until } from './support';

/** The view Themes and the commands that edit themes, on a copy of test/editor/workspace. */
export const run = runner(__filename, () => {
  let api: Api;
  before(async () => {
    api = await indexed();
    await commands.executeCommand('corpusStudy.themes.focus');
  });

  const themes = async (): Promise<ThemeNode[]> =>
    (await api.themes.getChildren()).filter((node): node is ThemeNode => node.kind === 'theme');
  const labels = async (): Promise<string[]> => (await themes()).map(({ theme }) => theme.label);
  const theme = (label: string): Promise<ThemeNode> =>
    until(`“${label}” is listed`, async () => (await themes()).find(node => node.theme.label === label));
  const config = (): string => readFileSync(file('corpus.json').fsPath, 'utf8');
  const rows = async (node: ThemesNode): Promise<TreeItem[]> =>
    (await api.themes.getChildren(node)).map(child => api.themes.getTreeItem(child));

  describe('the view Themes', () => {
    it('lists themes with their transcripts and mentions, in the order of Find All References', async () => {
      await open('2003-school.txt');
      const node = await theme('patience of carpenters');
      const item = api.themes.getTreeItem(node);
      assert.deepEqual(
        [item.description, item.collapsibleState, item.accessibilityInformation?.label],
        ['3 × in 2', TreeItemCollapsibleState.Collapsed, 'patience of carpenters, 3 mentions in 2 transcripts'],
      );
      const transcripts = await api.themes.getChildren(node);
      const shown = transcripts.map(child => api.themes.getTreeItem(child));
      assert.deepEqual(
        shown.map(({ description }) => description),
        [
          '1 × · Speech of Mira Talen in a Meeting with the Teachers of Orsk Mill',
          '2 × · Speech of Mira Talen at the Opening of the Footbridge',
        ],
      );
      assert.deepEqual(
        shown.map(({ label }) => label),
        ['2003-09-09', '2001-05-04'],
      );
      const mentions = await rows(transcripts[1]);
      assert.equal(mentions.length, 2);
      const { label, highlights } = mentions[0].label as TreeItemLabel;
      assert.equal(label.slice(...highlights![0]).replace(/\s+/g, ' '), 'patience of carpenters');
    });

    it('opens the mentions of a theme in a peek view, and a single mention in the editor', async () => {
      const node = await theme('patience of carpenters');
      await commands.executeCommand('corpusStudy.showTheme', node);
      await commands.executeCommand('closeReferenceSearch');
      const [, transcript] = await api.themes.getChildren(node);
      const [mention] = await api.themes.getChildren(transcript);
      const { command } = api.themes.getTreeItem(mention);
      await commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
      const editor = window.activeTextEditor!;
      assert.match(editor.document.getText(editor.selection), /^patience\s+of\s+carpenters$/);
    });

    it('shows forms and years in a tooltip without trusted content', async () => {
      const node = await theme('patience of carpenters');
      const tooltip = (
        await api.themes.resolveTreeItem(api.themes.getTreeItem(node), node, new CancellationTokenSource().token)
      ).tooltip;
      assert.ok(typeof tooltip === 'object' && !tooltip.isTrusted && !tooltip.supportHtml);
      assert.match(tooltip.value, /Mentioned 3 times in 2 transcripts, 2001–2003/);
    });

    it('can list the themes of the open transcript', async () => {
      await open('2001-bridge.txt');
      await commands.executeCommand('corpusStudy.themesOfTranscript');
      assert.equal(api.themes.getTreeItem(await theme('patience of carpenters')).description, '2 × here, 3 in all');
      await open('2005-library.md');
      await until(
        'the themes of the other transcript are listed',
        async () => !(await labels()).includes('patience of carpenters'),
      );
      await commands.executeCommand('corpusStudy.themesOfCorpus');
      await theme('patience of carpenters');
    });

    it('is filtered by words, and has a state for no matches', async () => {
      api.themes.filter.set('carpent');
      assert.deepEqual(await labels(), ['patience of carpenters']);
      api.themes.filter.set('zebra');
      assert.deepEqual([await labels(), api.themes.state], [[], 'noMatch']);
      await commands.executeCommand('corpusStudy.clearThemeFilter');
      await theme('patience of carpenters');
      assert.equal(api.themes.state, 'listed');
    });
  });

  describe('editing themes', () => {
    it('hides a theme and undoes that, saves the file immediately and keeps its comments', async () => {
      const before = config();
      await commands.executeCommand('corpusStudy.hideTheme', await theme('patience of carpenters'));
      assert.match(config(), /\/\/ Only what the tests need\.[^]*"hidden": \["patience of carpenters"\]/);
      assert.ok(!(await labels()).includes('patience of carpenters'));
      await commands.executeCommand('corpusStudy.undoCuration', { ask: false });
      assert.equal(config(), before);
      await theme('patience of carpenters');
    });

    it('renames the theme at the cursor, and hovers show the new name', async () => {
      const editor = await open('2001-bridge.txt');
      placeCursor(editor, 'the patience of car$0penters has');
      await commands.executeCommand('corpusStudy.renameTheme', { label: 'Steady hands' });
      await theme('Steady hands');
      assert.match(await hover(editor.document, editor.selection.active), /\*\*Steady hands\*\*/);
    });

    it('creates a theme from a selection that is not a noun phrase', async () => {
      const editor = await open('2003-school.txt');
      const range = rangeOf(editor.document, 'With hardship comes ease');
      editor.selection = new Selection(range.start, range.end);
      await commands.executeCommand('corpusStudy.makeTheme');
      assert.equal((await theme('With hardship comes ease')).theme.count, 2);
      const bridge = await open('2001-bridge.txt');
      assert.match(
        await hover(bridge.document, at(bridge.document, 'with hardship com$0es ease')),
        /With hardship comes ease/,
      );
    });

    it('merges themes', async () => {
      const {
        root,
        theme: { key },
      } = await theme('With hardship comes ease');
      const into = (await theme('Steady hands')).theme.key;
      await commands.executeCommand('corpusStudy.mergeTheme', { theme: key, uri: root, into });
      await until('the themes are merged', async () => (await theme('Steady hands')).theme.count === 5);
      assert.ok(!(await labels()).includes('With hardship comes ease'));
    });

    it('adds a form with a code action', async () => {
      const editor = await open('2005-library.md');
      const range = rangeOf(editor.document, 'a door that closes softly');
      const all = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        range,
        'refactor',
      );
      const actions = all.filter(({ title }) => title.includes('“')); // without those of the Markdown extension
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['Make a theme of “a door that closes softly”', 'Add “a door that closes softly” as another form of a theme…'],
      );
      const { command, arguments: given } = actions[1].command!;
      const key = (await theme('Steady hands')).theme.key;
      await commands.executeCommand(command, { ...(given as object[])[0], theme: key });
      await until('the form counts as a mention', async () => (await theme('Steady hands')).theme.count === 6);
    });

    it('edits a corpus.json with unsaved changes and keeps these', async () => {
      const { document } = await open('corpus.json');
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(0), '// Mine.\n');
      await workspace.applyEdit(edit);
      assert.ok(document.isDirty);
      const disk = config();
      await commands.executeCommand('corpusStudy.hideTheme', await theme('Steady hands'));
      assert.equal(config(), disk);
      assert.match(document.getText(), /^\/\/ Mine\.[^]*"hidden": \["Steady hands"\]/);
      await until('the theme is hidden', async () => !(await labels()).includes('Steady hands'));
      await commands.executeCommand('corpusStudy.undoCuration', { ask: false });
      await document.save();
      await theme('Steady hands');
      assert.match(config(), /^\/\/ Mine\./);
    });

    it('undoes all edits one by one and keeps other changes', async () => {
      for (let step = 0; step < 4; step++) await commands.executeCommand('corpusStudy.undoCuration', { ask: false });
      await theme('patience of carpenters');
      assert.deepEqual(
        config()
          .split('\n')
          .filter(line => line !== '' && !line.includes('//')),
        ['{', '  "corpusStudy": 1', '}'],
      );
      assert.match(config(), /^\/\/ Mine\./);
      assert.ok(existsSync(file('corpus.json').fsPath));
    });
  });
});
