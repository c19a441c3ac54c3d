import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode';
import {
  ConfigurationTarget,
  Selection,
  WorkspaceEdit,
  commands,
  extensions,
  window,
  workspace,
  type CompletionList,
  type DocumentLink,
  type TextDocument,
} from 'vscode';
import { runner } from './mocha';
import { at, definitions, file, hover, indexed, open, placeCursor, problems, rangeOf, until } from './support';

/** Editing, quick fixes, search and settings, on a copy of test/editor/workspace. */
export const run = runner(__filename, () => {
  before(indexed);

  describe('an edit', () => {
    it('is seen by the next hover', async () => {
      const { document } = await open('2003-school.txt');
      await insert(document, 'With hardship comes ease$0', ' [The Holy Quran, 18: 10]');
      assert.match(await hover(document, at(document, 'ease [The Holy Quran, $018: 10]')), /Kahf/);
      await commands.executeCommand('undo');
      await workspace.save(document.uri);
    });

    it('can complete a citation', async () => {
      const { document } = await open('2003-school.txt');
      await insert(document, 'in which order they come.$0', ' [Surah Baq');
      const position = at(document, '[Surah Baq$0');
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      assert.ok(
        items.some(({ label }) => /Baqara/.test(typeof label === 'string' ? label : label.label)),
        'al-Baqarah is offered',
      );
      await commands.executeCommand('undo');
    });
  });

  describe('a problem', () => {
    it('is reported with its code', async () => {
      const { document } = await open('2001-bridge.txt');
      const [problem] = await until('the problem is reported', () => {
        const all = problems(document.uri);
        return all.length ? all : undefined;
      });
      assert.equal(problem.code, 'verse-missing');
      assert.equal(problem.text, '9');
      assert.equal(problems(document.uri).length, 1);
    });

    it('can be silenced by a quick fix', async () => {
      const { document } = await open('2001-bridge.txt');
      const range = rangeOf(document, '112: 9');
      const actions = await until('quick fixes are offered', async () => {
        const all = await commands.executeCommand<CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
        );
        return all.length ? all : undefined;
      });
      const silence = actions.find(({ title }) => /silence|ignore/i.test(title));
      assert.ok(silence, actions.map(({ title }) => title).join(' | '));
      if (silence.edit) assert.ok(await workspace.applyEdit(silence.edit));
      if (silence.command)
        await commands.executeCommand(silence.command.command, ...((silence.command.arguments ?? []) as unknown[]));
      await until('the problem is no longer reported', () => problems(document.uri).length === 0);
      const config = await workspace.openTextDocument(file('corpus.json'));
      assert.match(config.getText(), /verse-missing/);
    });

    it('is also reported in corpus.json, in which comments are allowed', async () => {
      const { document } = await open('corpus.json');
      assert.equal(document.languageId, 'jsonc');
      const edit = new WorkspaceEdit();
      edit.replace(
        document.uri,
        rangeOf(document, document.getText()),
        '{\n  // a comment\n  "corpusStudy": 1,\n  "works": [{ "key": 5 }]\n}\n',
      );
      await workspace.applyEdit(edit);
      const [problem] = await until('the problem is reported', () => {
        const all = problems(document.uri);
        return all.length ? all : undefined;
      });
      assert.equal(problem.diagnostic.range.start.line, 3);
    });
  });

  describe('search', () => {
    it('previews passages, and restores the editor and its selection on Escape', async () => {
      const editor = await open('2005-library.md');
      placeCursor(editor, 'lamps and $0silence');
      await commands.executeCommand('corpusStudy.search', 'planks cut by hand');
      await until('the passage is previewed', () => /2001-bridge/.test(activePath()));
      await commands.executeCommand('workbench.action.closeQuickOpen');
      await until('the former editor is active', () => /2005-library/.test(activePath()));
      assert.ok(window.activeTextEditor!.selection.active.isEqual(at(editor.document, 'lamps and $0silence')));
      await until(
        'the preview tab is closed',
        () =>
          !window.tabGroups.all
            .flatMap(group => group.tabs)
            .some(tab => tab.label === '2001-bridge.txt' && tab.isPreview),
      );
    });

    it('opens the passage on Enter', async () => {
      await open('2005-library.md');
      await commands.executeCommand('corpusStudy.search', 'planks cut by hand');
      await until('the passage is previewed', () => /2001-bridge/.test(activePath()));
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const editor = await until('the passage is open', () =>
        window.activeTextEditor && !window.activeTextEditor.selection.isEmpty ? window.activeTextEditor : undefined,
      );
      assert.match(editor.document.getText(editor.selection), /planks|cut|hand/);
    });

    it('starts with the selected text', async () => {
      const editor = await open('2003-school.txt');
      const range = rangeOf(editor.document, 'long division');
      editor.selection = new Selection(range.start, range.end);
      await commands.executeCommand('corpusStudy.search');
      await until('its passage is visible', () =>
        window.activeTextEditor?.visibleRanges.some(seen => seen.contains(range)),
      );
      await commands.executeCommand('workbench.action.closeQuickOpen');
    });
  });

  describe('the document with all search results', () => {
    it('lists each place as a link and has definitions', async () => {
      await open('2003-school.txt');
      await commands.executeCommand('corpusStudy.search', 'long division');
      await until('the search box has previewed a result', () => /2003-school/.test(activePath()));
      await until('the document is open', async () => {
        await commands.executeCommand('corpusStudy.searchDocument');
        return window.activeTextEditor?.document.languageId === 'corpus-results';
      });
      const { document } = window.activeTextEditor!;
      assert.equal(document.uri.path, '/long division.corpus-results');
      assert.match(document.getText(), /^Search: long division\n/);
      const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri, 10);
      assert.match(document.getText(links[0].range), /^2003-school\.txt:\d+:1$/);
      assert.equal(links[0].target?.scheme, 'command');
      await commands.executeCommand(links[0].target.path, ...(JSON.parse(links[0].target.query) as unknown[]));
      await until('its transcript is active', () => /2003-school/.test(activePath()));
      const below = links[0].range.start.translate(1);
      const [place] = await definitions(document, below);
      assert.match(
        document.lineAt(below.line).text.trim(),
        new RegExp(
          `^${(await workspace.openTextDocument(place.uri)).lineAt(place.range.start.line).text.slice(0, 20)}`,
        ),
      );
    });
  });

  describe('a file that is not UTF-8', () => {
    it('can be reopened with its encoding', async () => {
      const api = await indexed();
      const uri = file('2007-cafe.txt');
      const { encoding } = await until('its encoding is known', () =>
        api.status()!.encodings.find(entry => entry.uri.endsWith('2007-cafe.txt')),
      );
      assert.equal(encoding, 'windows-1252');
      const { document } = await open(uri);
      // Windows-1252 is not sure, so the user is asked.
      assert.match(document.getText(), /caf\ufffd/);
      await commands.executeCommand('corpusStudy.reopenWithEncoding');
      await until('its letters are shown correctly', () =>
        workspace.textDocuments.some(open => open.uri.toString() === uri.toString() && open.getText().includes('café')),
      );
    });
  });

  describe('a setting', () => {
    it('takes effect immediately', async () => {
      const { document } = await open('2003-school.txt');
      await insert(document, 'in which order they come.$0', ' [The Holy Quran, 114: 40]');
      await until('the problem is reported', () => problems(document.uri).length === 1);
      await set('diagnostics.enabled', false);
      await until('no problem is reported', () => problems(document.uri).length === 0);
      await set('diagnostics.enabled', undefined);
      await until('the problem is reported again', () => problems(document.uri).length === 1);
      await commands.executeCommand('undo');
    });
  });

  describe('the status', () => {
    it('is a document to copy: versions, figures, files and requests, and no text of transcripts', async () => {
      const { document: transcript } = await open('2003-school.txt');
      await hover(transcript, at(transcript, 'With hardship comes ease$0'));
      await commands.executeCommand('corpusStudy.showStatus');
      const { document } = window.activeTextEditor!;
      assert.equal(document.uri.scheme, 'corpus-status');
      const text = document.getText();
      const { version } = extensions.getExtension('corpus-study.corpus-study')!.packageJSON as { version: string };
      for (const expected of [
        `Corpus Study +${version.replaceAll('.', '\\.')}`,
        'transcripts +[1-9]',
        'words +[1-9]',
        'all files searchable after +\\d+\\.\\d s',
        '\\d ms +\\d+ words +2003-school\\.txt',
        'textDocument/hover +[1-9]',
        'VS Code +.*1\\.\\d+',
      ])
        assert.match(text, new RegExp(`^.*${expected}`, 'm'));
      assert.doesNotMatch(text, /hardship|file:|vscode-remote:/);
      for (const { uri } of workspace.workspaceFolders!) assert.ok(!text.includes(uri.path));
      await commands.executeCommand('type', { text: 'x' });
      assert.equal(document.getText(), text, 'it is read-only');
    });

    it('is made anew at each call', async () => {
      // A report counts those before it.
      const reports = (): number =>
        Number(/corpus\/statusReport +(\d+)/.exec(window.activeTextEditor!.document.getText())?.[1]);
      await commands.executeCommand('corpusStudy.showStatus');
      const before = await until('the report before it is counted', () => reports());
      await commands.executeCommand('corpusStudy.showStatus');
      await until('the text is new', () => reports() === before + 1);
      await commands.executeCommand('workbench.action.closeActiveEditor');
    });
  });

  describe('the log', () => {
    it('has a level for each line, and says what happened', async () => {
      await commands.executeCommand('corpusStudy.showLog');
      const log = await until('the log is shown', () =>
        workspace.textDocuments.find(
          each =>
            each.uri.scheme === 'output' &&
            each.languageId === 'log' &&
            /Corpus Study/.test(each.uri.path) &&
            each.getText() !== '',
        ),
      );
      await until('the start is in it', () => /\[info\] Corpus Study \S+ has started\./.test(log.getText()));
      assert.match(log.getText(), /\[info\] \S+: \d+ files can be searched after/);
    });
  });

  describe('the extension', () => {
    it('registers the commands of its package.json', async () => {
      const registered = (await commands.getCommands(true)).filter(
        name =>
          name.startsWith('corpusStudy.') && !/^corpusStudy\.(?:transcripts|sources|themes|concordance)\./.test(name),
      ); // those of the views are VS Code's
      const { contributes } = extensions.getExtension('corpus-study.corpus-study')!.packageJSON as {
        contributes: { commands: { command: string }[] };
      };
      assert.deepEqual(registered.sort(), contributes.commands.map(({ command }) => command).sort());
    });

    it('has no key binding that VS Code uses in the same context', async () => {
      await commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
      const listed = await until('the key bindings are listed', () =>
        workspace.textDocuments.find(({ uri }) => uri.path.endsWith('keybindings.json')),
      );
      const rules = keyRules(listed.getText());
      assert.ok(rules.length > 500, 'the list was read');
      const ours = rules.filter(({ command }) => command.startsWith('corpusStudy.'));
      assert.equal(ours.length, 18);
      const others = rules.filter(({ command }) => !command.startsWith('corpusStudy.'));
      const inBox = ({ when }: KeyRule): boolean => /\binQuick(Input|Open)\b/.test(when) || when === '';
      const boxRules = ours.filter(({ when }) => when.includes('corpusStudy.searchOpen'));
      assert.equal(boxRules.length, 8);
      // In its own trees the extension may give a key another meaning.
      const treeRules = ours.filter(({ when }) => /focusedView == '?corpusStudy\./.test(when));
      assert.equal(treeRules.length, 7);
      assert.deepEqual(
        boxRules.flatMap(rule => others.filter(other => other.key === rule.key && inBox(other))),
        [],
      );
      assert.deepEqual(
        ours
          .filter(rule => !boxRules.includes(rule) && !treeRules.includes(rule))
          .flatMap(rule => others.filter(other => other.key === rule.key && !excludes(rule.when, other.when))),
        [],
      );
    });
  });
});

function activePath(): string {
  return window.activeTextEditor?.document.uri.path ?? '';
}

async function insert(document: TextDocument, marked: string, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, at(document, marked), text);
  assert.ok(await workspace.applyEdit(edit));
}

async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('corpusStudy').update(name, value, ConfigurationTarget.Workspace);
}

interface KeyRule {
  key: string;
  command: string;
  when: string;
}

/** The rules in VS Code's list of default key bindings, which is JSON with comments. */
function keyRules(text: string): KeyRule[] {
  return [
    ...text.matchAll(/\{\s*"key":\s*"([^"]+)",\s*"command":\s*"([^"]+)"(?:,\s*"when":\s*"((?:[^"\\]|\\.)*)")?/g),
  ].map(([, key, command, when = '']) => ({ key, command, when }));
}

/** True if a `when` clause negates a context key that each alternative of the other clause requires. */
function excludes(condition: string, other: string): boolean {
  const negated = condition
    .split(' && ')
    .filter(part => part.startsWith('!'))
    .map(part => part.slice(1));
  return other.split(' || ').every(part => part.split(' && ').some(key => negated.includes(key)));
}
