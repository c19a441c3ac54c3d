import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import {
  ConfigurationTarget,
  Position,
  Selection,
  WorkspaceEdit,
  commands,
  window,
  workspace,
  type TextEditor,
} from 'vscode';
import { removeOldSettings } from '../../../client/reading/oldReadingSettings';
import type { ToPage } from '../../../client/reading/readingMessages';
import type { ReadingView } from '../../../client/reading/readingView';
import { runner } from './mocha';
import { at, file, indexed, open, until } from './support';

type Sent<T extends ToPage['type']> = Extract<ToPage, { type: T }>;

/** The reading view beside the editor, on test/editor/workspace. */
export const run = runner(__filename, () => {
  let view: ReadingView;
  const sent = async <T extends ToPage['type']>(
    type: T,
    accepts: (message: Sent<T>) => boolean = () => true,
  ): Promise<Sent<T>> =>
    until(`the page is sent "${type}"`, () => {
      const message = view.lastSent.get(type) as Sent<T> | undefined;
      return message && accepts(message) ? message : undefined;
    });
  const shown = (name: string): Promise<Sent<'text'>> => sent('text', ({ uri }) => uri === file(name).toString());
  const openView = async (name: string): Promise<TextEditor> => {
    const editor = await open(name);
    await commands.executeCommand('corpusStudy.openReadingView');
    await shown(name);
    return editor;
  };

  before(async () => {
    view = (await indexed()).reading;
  });

  it('opens beside the editor, which keeps the focus', async () => {
    const editor = await openView('2001-bridge.txt');
    const { text } = await shown('2001-bridge.txt');
    assert.ok(view.visible);
    assert.ok(text.blocks.some(({ kind }) => kind === 'title'));
    assert.equal(window.activeTextEditor?.document, editor.document);
    await until('the tab has the title of the transcript', () => {
      const [, beside] = window.tabGroups.all;
      return beside?.tabs.some(({ label }) => label.startsWith('Reading: '));
    });
  });

  it('is opened once', async () => {
    await openView('2001-bridge.txt');
    await commands.executeCommand('corpusStudy.openReadingView');
    const tabs = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.equal(tabs.filter(label => label.startsWith('Reading: ')).length, 1);
  });

  it('follows the active transcript, and no other file', async () => {
    await openView('2001-bridge.txt');
    await open('2005-library.md');
    const { text } = await shown('2005-library.md');
    await open('shelf/todo.txt');
    await open('corpus.json');
    await open('2005-library.md');
    assert.equal((await shown('2005-library.md')).text.title, text.title);
  });

  it('marks the paragraph of the cursor', async () => {
    const editor = await openView('2003-school.txt');
    const position = new Position(4, 2);
    editor.selection = new Selection(position, position);
    await sent('cursor', ({ line, character }) => line === 4 && character === 2);
  });

  it('shows the place of a click in the editor', async () => {
    const editor = await openView('2003-school.txt');
    await view.receive({ type: 'reveal', focus: false, line: 4, character: 3 });
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [4, 3]);
    await open('shelf/todo.txt');
    await view.receive({ type: 'reveal', focus: true, line: 2, character: 0 });
    assert.equal(window.activeTextEditor?.document.uri.toString(), file('2003-school.txt').toString());
    assert.equal(window.activeTextEditor?.selection.active.line, 2);
  });

  it('has the hovers of the editor, as plain data', async () => {
    const { document } = await openView('2001-bridge.txt');
    const { line, character } = at(document, '[The Holy Quran, 17$0: 34]');
    await view.receive({ type: 'hover', id: 7, line, character });
    const { id, content } = await sent('hover');
    const text = JSON.stringify(content);
    assert.equal(id, 7);
    assert.match(text, /Isra/);
    assert.match(text, /[\u0600-\u06ff]{3}/);
    assert.match(text, /"command":\{"name":"corpusStudy.showSites"/);
  });

  it('goes from a citation to its source, beside the view, and from a mark to its note', async () => {
    const { document, viewColumn } = await openView('2001-bridge.txt');
    const { line, character } = at(document, '[The Holy Quran, 94$0: 5-6]');
    await view.receive({ type: 'definition', line, character });
    assert.equal(window.activeTextEditor?.document.uri.scheme, 'corpus-source');
    assert.equal(window.activeTextEditor.viewColumn, viewColumn);
    const mark = at(document, 'cut by hand ($01)');
    await view.receive({ type: 'definition', line: mark.line, character: mark.character });
    assert.equal(window.activeTextEditor.document, document);
    assert.match(document.lineAt(window.activeTextEditor.selection.active).text, /^\(1\) Compare/);
  });

  it('runs only commands of links', async () => {
    await openView('2001-bridge.txt');
    await view.receive({ type: 'command', name: 'workbench.action.closeAllEditors', arguments: [] });
    assert.ok(view.visible);
    const uri = (await until('a source page is open', () => sourcePage(view))).toString();
    await view.receive({ type: 'command', name: 'corpusStudy.openSource', arguments: [uri, 0] });
    assert.equal(window.activeTextEditor?.document.uri.scheme, 'corpus-source');
  });

  it('changes with the text, also before it is saved', async () => {
    const { document } = await openView('2003-school.txt');
    const edit = new WorkspaceEdit();
    edit.insert(
      document.uri,
      document.lineAt(document.lineCount - 1).range.end,
      '\n\nA heron stood in the yard today.\n',
    );
    await workspace.applyEdit(edit);
    await sent('text', ({ text }) => JSON.stringify(text).includes('A heron stood in the yard'));
    await commands.executeCommand('undo');
    await sent('text', ({ text }) => !JSON.stringify(text).includes('A heron stood in the yard'));
  });

  it('gives a browser a page to print, in which nothing can run', async () => {
    await openView('2001-bridge.txt');
    const opened = new Promise<Uri>(resolve => {
      view.openInBrowser = printed => {
        resolve(printed);
        return Promise.resolve(true);
      };
    });
    // The page answers when it is loaded.
    await view.receive({ type: 'ready' });
    await commands.executeCommand('corpusStudy.printReadingView');
    const printed = await opened;
    const html = new TextDecoder().decode(await workspace.fs.readFile(printed));
    assert.match(html, /default-src 'none'; style-src 'unsafe-inline'/);
    assert.match(html, /<h1[^]*cut by hand/);
    assert.doesNotMatch(html, /<script|tabindex/);
    assert.ok(!printed.path.startsWith(file('').path), 'not in the folder');
  });

  it('writes nothing into the folder', async () => {
    await openView('2003-school.txt');
    await assert.rejects(async () => workspace.fs.stat(file('.vscode')));
  });

  describe('settings of an earlier version', () => {
    const written = {
      'editor.wordWrap': 'bounded',
      'editor.wordWrapColumn': 100,
      'editor.lineHeight': 1.6,
      'editor.minimap.enabled': false,
    };
    const set = (language: string, value: object): Thenable<void> =>
      workspace.getConfiguration().update(`[${language}]`, value, ConfigurationTarget.Workspace);
    const exists = (uri: Uri): Promise<boolean> =>
      Promise.resolve(workspace.fs.stat(uri)).then(
        () => true,
        () => false,
      );

    it('are removed, with the file if it held nothing else', async () => {
      await set('plaintext', written);
      await set('markdown', written);
      assert.ok(await exists(file('.vscode/settings.json')));
      await removeOldSettings(ConfigurationTarget.Workspace);
      assert.ok(!(await exists(file('.vscode'))));
    });

    it('leave other settings as they are', async () => {
      await set('plaintext', { ...written, 'editor.tabSize': 3 });
      await set('markdown', { 'editor.wordWrap': 'bounded' });
      await removeOldSettings(ConfigurationTarget.Workspace);
      const text = new TextDecoder().decode(await workspace.fs.readFile(file('.vscode/settings.json')));
      assert.deepEqual(JSON.parse(text), {
        '[plaintext]': { 'editor.tabSize': 3 },
        '[markdown]': { 'editor.wordWrap': 'bounded' },
      });
      await workspace.fs.delete(file('.vscode'), { recursive: true });
    });
  });
});

/** The address of a source page, from the definition of a citation. */
async function sourcePage(view: ReadingView): Promise<Uri | undefined> {
  const editor = await open('2001-bridge.txt');
  const { line, character } = at(editor.document, '[The Holy Quran, 94$0: 5-6]');
  await view.receive({ type: 'definition', line, character });
  const { document } = window.activeTextEditor!;
  return document.uri.scheme === 'corpus-source' ? document.uri : undefined;
}
