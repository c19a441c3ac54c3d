import assert from 'node:assert/strict';
import type { CodeAction, Hover, WorkspaceEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseConfig } from '../../server/config/parseConfig';
import { NotWritten } from '../../server/workspace/host';
import {
  methods,
  serverCommands,
  type CurateParams,
  type CurateResult,
  type Curation,
  type ThemeItem,
  type ThemesResult,
} from '../../server/protocol';
import { positionOf } from '../support/cursor';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const bridgeUri = `${folder}/bridge.txt`;
const libraryUri = `${folder}/library.txt`;
const configUri = `${folder}/corpus.json`;
/** A theme of the speeches, and its key. */
const water = 'care of common water';
const key = 'common water care';

describe('curation', () => {
  let files: MemoryFiles;
  let editor: Editor;
  const start = async (commandLinks = true): Promise<void> => {
    editor = await Editor.start({
      host: memoryHost(files),
      folders: [folder],
      initializationOptions: { commandLinks },
    });
  };
  beforeEach(async () => {
    files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    files.put(libraryUri, library);
    await start();
  });
  afterEach(() => editor.stop());

  const curate = (curation: Curation, more: Partial<CurateParams> = {}): Promise<CurateResult> =>
    editor.request(methods.curate, { curation, ...more });
  const undo = (): Promise<CurateResult> => editor.request(methods.undoCuration, {});
  const themes = async (filter = ''): Promise<ThemeItem[]> =>
    (await editor.request<ThemesResult>(methods.themes, { filter, limit: 100 })).sections.flatMap(
      section => section.themes,
    );
  const labels = async (filter = ''): Promise<string[]> => (await themes(filter)).map(theme => theme.label);
  const written = (): string => files.files.get(configUri) as string;
  const actions = async (uri: string, text: string, selected: string, more: object = {}): Promise<CodeAction[]> => {
    const from = positionOf(text, selected);
    const range = { start: from, end: positionOf(text, selected, selected.length) };
    return (
      (await editor.request<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], only: ['refactor'], ...more },
      })) ?? []
    );
  };

  it('creates the file, takes effect immediately, and can be undone', async () => {
    assert.ok((await labels()).includes(water));
    const { message, changed } = await curate({ action: 'hide', theme: key });
    assert.deepEqual([message, changed], [`The theme “${water}” is hidden.`, true]);
    assert.equal(written(), `{\n  "corpusStudy": 1,\n  "hidden": ["${water}"]\n}\n`);
    assert.ok(!(await labels()).includes(water));
    assert.equal((await undo()).message, `Undone: The theme “${water}” is hidden.`);
    assert.equal(files.files.has(configUri), false);
    assert.ok((await labels()).includes(water));
    await assert.rejects(undo(), /nothing to undo/);
  });

  it('does not write to a file that a later version has made meanwhile, not even to undo', async () => {
    await curate({ action: 'hide', theme: key });
    const later = written().replace('"corpusStudy": 1', '"corpusStudy": 2');
    files.put(configUri, later);
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configUri, type: 2 }] });
    await assert.rejects(undo(), /later version of Corpus Study.*Update Corpus Study/);
    await assert.rejects(curate({ action: 'unhide', theme: key }), /later version of Corpus Study/);
    assert.equal(written(), later);
    // What this version knows of it is used.
    assert.ok(!(await labels()).includes(water));
  });

  it('notifies the client that lists of themes are outdated', async () => {
    await editor.settled();
    const before = editor.themesChanged;
    await curate({ action: 'hide', theme: key });
    await editor.until(() => editor.themesChanged > before || undefined);
  });

  it('renames, merges and creates themes and adds forms, and reports the number of mentions', async () => {
    assert.match(
      (await curate({ action: 'rename', theme: key, label: 'Water' })).message,
      /^The theme “care of common water” is now called “Water”\.$/,
    );
    const [named] = await themes('water');
    assert.equal(named.label, 'Water');
    assert.match(
      (await curate({ action: 'makeTheme', label: 'old story' })).message,
      /^“old story” is now a theme: mentioned once\.$/,
    );
    assert.match(
      (await curate({ action: 'addForm', theme: 'old story', form: 'Whoever borrows' })).message,
      /^“Whoever borrows” now counts as “old story”: mentioned 2 times in 2 transcripts\.$/,
    );
    assert.match(
      (await curate({ action: 'merge', theme: 'old story', into: named.key })).message,
      /^Mentions of “old story” now count as “Water”: mentioned \d+ times in 2 transcripts\.$/,
    );
    assert.deepEqual(parseConfig(written()).curation.themes, [
      { label: 'Water', forms: [water, 'old story', 'Whoever borrows'] },
    ]);
    for (const told of [/Undone: Mentions/, /Undone: “Whoever/, /Undone: “old story”/, /Undone: The theme “care/])
      assert.match((await undo()).message, told);
    assert.equal(files.files.has(configUri), false);
  });

  it('finds the mentions of any selection, also of dates, verbs and other phrases', async () => {
    await editor.open(bridgeUri, bridge);
    for (const phrase of ['when we cross', 'in winter and in summer', 'the rain']) {
      assert.equal(
        (await curate({ action: 'makeTheme', label: phrase })).message,
        `“${phrase}” is now a theme: mentioned once.`,
      );
      const hover = await editor.request<Hover>('textDocument/hover', {
        textDocument: { uri: bridgeUri },
        position: positionOf(bridge, phrase, phrase.length - 1),
      });
      assert.ok(JSON.stringify(hover).includes(`**${phrase}**`), phrase);
    }
    // An edit moves them, and a further one is counted.
    const edited = bridge.replace('My dear friends', 'My dear old friends, when we cross,');
    await editor.change(bridgeUri, edited);
    assert.equal((await themes('when we cross'))[0].count, 2);
    await curate({ action: 'hide', theme: 'when we cross' });
    assert.deepEqual(await labels('when we cross'), []);
  });

  it('asks before a theme of more than eight words is created', async () => {
    const eight = 'Let us keep the care of common water';
    assert.equal((await curate({ action: 'makeTheme', label: eight })).changed, true);
    const nine = `${eight} in`;
    const asked = await curate({ action: 'makeTheme', label: nine });
    assert.deepEqual([asked.changed, asked.answer], [false, 'Create Theme']);
    assert.match(asked.question!, /This one has 9 words: “Let us keep the care of common water in” Create it\?$/);
    assert.match((await curate({ action: 'makeTheme', label: nine }, { confirmed: true })).message, /is now a theme/);
  });

  it('says what an undo would undo, and changes nothing', async () => {
    await curate({ action: 'hide', theme: key });
    const before = written();
    const asked = await editor.request<CurateResult>(methods.undoCuration, { ask: true });
    assert.deepEqual([asked.changed, asked.question], [false, `Undo: The theme “${water}” is hidden.`]);
    assert.equal(written(), before);
    assert.equal((await undo()).changed, true);
    await assert.rejects(editor.request(methods.undoCuration, { ask: true }), /There is nothing to undo/);
  });

  it('asks before a new name merges two themes', async () => {
    await curate({ action: 'makeTheme', label: 'old story' });
    const asked = await curate({ action: 'rename', theme: key, label: 'Old Story' });
    assert.deepEqual(
      [asked.changed, asked.question],
      [false, 'There is a theme “old story” already (once). Merge the two themes?'],
    );
    assert.equal(
      (await curate({ action: 'rename', theme: key, label: 'Old Story' }, { confirmed: true })).changed,
      true,
    );
    assert.equal((await themes('old story'))[0].count, 4);
  });

  it('reports when nothing changes', async () => {
    await curate({ action: 'hide', theme: key });
    assert.deepEqual(await curate({ action: 'hide', theme: water }), {
      message: 'Nothing to change: corpus.json already says so.',
      changed: false,
    });
    assert.match((await undo()).message, /hidden/);
  });

  it('keeps what others write into the file at the same time, or before an undo', async () => {
    files.put(configUri, '{\n  // by hand\n  "corpusStudy": 1,\n  "works": []\n}\n');
    files.beforeReplace = uri => {
      files.beforeReplace = () => undefined;
      files.put(uri, '{\n  // by another hand\n  "corpusStudy": 1,\n  "works": []\n}\n');
    };
    await curate({ action: 'hide', theme: key });
    assert.match(written(), /by another hand[^]*"hidden"/);
    files.put(configUri, written().replace('// by', '// written by'));
    await undo();
    assert.equal(written(), '{\n  // written by another hand\n  "corpusStudy": 1,\n  "works": []\n}\n');
  });

  it('is not undone if the same place was changed since', async () => {
    files.put(configUri, '{"corpusStudy": 1, "hidden": ["x"]}');
    await curate({ action: 'hide', theme: key });
    const changed = written().replace(water, 'something else');
    files.put(configUri, changed);
    await assert.rejects(undo(), /Nothing was undone, because corpus\.json was changed in the same place/);
    assert.equal(written(), changed);
  });

  it('changes an open document with unsaved changes in place of the file, and asks to save it', async () => {
    const disk = '{\n  "corpusStudy": 1\n}\n';
    files.put(configUri, disk);
    await editor.touched(configUri);
    let buffer = '{\n  // not saved\n  "corpusStudy": 1\n}\n';
    await editor.open(configUri, buffer, 'jsonc');
    editor.onApplyEdit = async (edit: WorkspaceEdit) => {
      buffer = TextDocument.applyEdits(TextDocument.create(configUri, 'jsonc', 1, buffer), edit.changes![configUri]);
      await editor.change(configUri, buffer);
      return true;
    };
    const result = await curate({ action: 'hide', theme: key });
    assert.deepEqual([result.unsaved, /Save it to keep this/.test(result.message)], [true, true]);
    assert.equal(written(), disk);
    assert.equal(buffer, `{\n  // not saved\n  "corpusStudy": 1,\n  "hidden": ["${water}"]\n}\n`);
    assert.ok(!(await labels()).includes(water));
    await undo();
    assert.equal(buffer, '{\n  // not saved\n  "corpusStudy": 1\n}\n');
    editor.onApplyEdit = () => false;
    await assert.rejects(curate({ action: 'hide', theme: key }), /did not change corpus\.json/);
  });

  it('writes to disk if the open document is saved, also twice before the editor has read it again', async () => {
    const disk = '{\r\n  "corpusStudy": 1\r\n}\r\n';
    files.put(configUri, disk);
    await editor.open(configUri, disk.replace(/\r\n/g, '\n'), 'jsonc');
    await curate({ action: 'hide', theme: key });
    await curate({ action: 'makeTheme', label: 'old story' });
    assert.ok(!(await labels()).includes(water) && (await labels()).includes('old story'));
    assert.ok(!/[^\r]\n/.test(written()), 'line ends stay');
    // Now the editor has read it; from here on the buffer counts.
    await editor.change(configUri, written());
    await editor.change(configUri, written().replace(water, 'nothing'));
    assert.ok((await labels()).includes(water));
  });

  it('is refused with a sentence that names the file, which stays unchanged', async () => {
    files.put(configUri, '{"name": "a package"}');
    await assert.rejects(curate({ action: 'hide', theme: key }), /corpus\.json, because it belongs to another program/);
    files.put(configUri, '{"corpusStudy": 1,,}');
    await assert.rejects(
      curate({ action: 'hide', theme: key }),
      /corpus\.json, because it is not valid JSON at line 1/,
    );
    files.files.set(configUri, { reason: 'corpus.json is left out: you have no permission to read it.' });
    await assert.rejects(curate({ action: 'hide', theme: key }), /no permission to read it/);
    files.put(configUri, '{"corpusStudy": 1}');
    files.beforeReplace = () => {
      throw new NotWritten('corpus.json was not written, and is as it was: the disk is full.');
    };
    await assert.rejects(curate({ action: 'hide', theme: key }), /the disk is full/);
    assert.equal(written(), '{"corpusStudy": 1}');
    for (const wrong of [
      {},
      { action: 'burn' },
      { action: 'hide' },
      { action: 'hide', theme: 5 },
      { action: 'makeTheme', label: 'x', forms: 'y' },
    ]) {
      await assert.rejects(curate(wrong as never), /needs a|must be a list/);
    }
    await assert.rejects(curate({ action: 'hide', theme: key }, { uri: 'file:///elsewhere/a.txt' }), /several corpora/);
  });

  describe('by code actions', () => {
    beforeEach(() => editor.request(methods.themes, { limit: 1 }));
    it('is offered on a theme and on a selection; the client asks for names', async () => {
      const onTheme = await actions(bridgeUri, bridge, water);
      assert.deepEqual(
        onTheme.map(({ title }) => title),
        [`Hide the theme “${water}”`, `Rename the theme “${water}”…`, `Merge the theme “${water}” into another…`],
      );
      const onText = await actions(bridgeUri, bridge, 'reminds me of an old story');
      assert.deepEqual(
        onText.map(({ title }) => title),
        [
          'Make a theme of “reminds me of an old story”',
          'Add “reminds me of an old story” as another form of a theme…',
        ],
      );
      assert.deepEqual(onText[0].command?.arguments, [
        { curation: { action: 'makeTheme', label: 'reminds me of an old story' }, uri: bridgeUri },
      ]);
      assert.deepEqual(await actions(bridgeUri, bridge, '\n\n'), []);
    });

    it('shows no light bulb at every theme that the cursor passes', async () => {
      const at = positionOf(bridge, 'common water');
      const ask = (triggerKind: number): Promise<CodeAction[] | null> =>
        editor.request('textDocument/codeAction', {
          textDocument: { uri: bridgeUri },
          range: { start: at, end: at },
          context: { diagnostics: [], triggerKind },
        });
      assert.equal((await ask(1))?.length, 3);
      assert.deepEqual(await ask(2), []);
    });
  });

  describe('in clients without our commands', () => {
    beforeEach(async () => {
      await editor.stop();
      await start(false);
    });
    const run = ({ command }: CodeAction): Promise<CurateResult> =>
      editor.request('workspace/executeCommand', { command: command!.command, arguments: command!.arguments });

    it('uses commands that the server runs, and can be undone in the same way', async () => {
      assert.deepEqual(editor.result?.capabilities.executeCommandProvider?.commands, Object.values(serverCommands));
      await labels(); // all is read
      const offered = await actions(bridgeUri, bridge, 'the masons');
      assert.deepEqual(
        offered.map(({ title }) => title),
        ['Make a theme of “the masons”'],
      );
      await run(offered[0]);
      assert.match(editor.told.at(-1)!, /“the masons” is now a theme/);
      const [hide, back] = await actions(libraryUri, library, water);
      assert.match(back.title, /^Undo the last curation: “the masons” is now a theme\.$/);
      await run(hide);
      assert.ok(!(await labels()).includes(water));
      await run((await actions(libraryUri, library, water)).at(-1)!);
      assert.ok((await labels()).includes(water));
    });

    it('offers to add a new form to the themes that share words with it', async () => {
      await labels();
      const form = 'well from which all';
      await editor.request('workspace/executeCommand', {
        command: serverCommands.curate,
        arguments: [{ curation: { action: 'makeTheme', label: 'library is a well' } }],
      });
      const offered = await actions(libraryUri, library, form);
      const add = offered.find(({ title }) => title === `Add “${form}” as another form of “library is a well”`);
      assert.ok(add, offered.map(({ title }) => title).join());
      await run(add);
      assert.match(editor.told.at(-1)!, /mentioned once\.$/);
    });

    it('asks the user where necessary, and shows errors', async () => {
      const rename = (label: string): Promise<CurateResult> =>
        editor.request('workspace/executeCommand', {
          command: serverCommands.curate,
          arguments: [{ curation: { action: 'rename', theme: key, label } }],
        });
      await editor.request('workspace/executeCommand', {
        command: serverCommands.curate,
        arguments: [{ curation: { action: 'makeTheme', label: 'old story' } }],
      });
      assert.equal((await rename('old story')).changed, false);
      assert.match(editor.asked.at(-1)!, /Merge the two themes\?$/);
      editor.pressed = 'Merge';
      assert.equal((await rename('old story')).changed, true);
      await assert.rejects(rename('…'), /no word/);
      assert.match(editor.told.at(-1)!, /no word/);
      assert.equal(await editor.request('workspace/executeCommand', { command: 'other.command' }), null);
    });
  });
});
