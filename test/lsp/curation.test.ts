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
  type ThemeAtResult,
  type ThemeItem,
  type ThemeMention,
  type ThemesResult,
  type ThemeTranscriptsResult,
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

  it('is written at once into a file that is made for it, holds at once, and is undone', async () => {
    assert.ok((await labels()).includes(water));
    const { message, changed } = await curate({ action: 'hide', theme: key });
    assert.deepEqual([message, changed], [`The theme “${water}” is hidden.`, true]);
    assert.equal(written(), `{\n  "corpusStudy": 1,\n  "hidden": ["${water}"]\n}\n`);
    assert.ok(!(await labels()).includes(water));
    assert.equal((await undo()).message, `Undone: The theme “${water}” is hidden.`);
    assert.equal(files.files.has(configUri), false);
    assert.ok((await labels()).includes(water));
    await assert.rejects(undo(), /no curation to undo/);
  });

  it('tells clients that lists of themes are out of date', async () => {
    await editor.settled();
    const before = editor.themesChanged;
    await curate({ action: 'hide', theme: key });
    await editor.until(() => editor.themesChanged > before || undefined);
  });

  it('renames, merges, adds forms and makes themes, and says how often they are mentioned then', async () => {
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

  it('finds the mentions of any selection: dates, verbs, whatever is no noun phrase', async () => {
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

  it('asks before a new name makes two themes one', async () => {
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

  it('says so where nothing changes', async () => {
    await curate({ action: 'hide', theme: key });
    assert.deepEqual(await curate({ action: 'hide', theme: water }), {
      message: 'Nothing to change: corpus.json already says so.',
      changed: false,
    });
    assert.match((await undo()).message, /hidden/);
  });

  it('keeps what others write into the file: an edit at the same moment, and one before undoing', async () => {
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

  it('is not undone over a change of the same place', async () => {
    files.put(configUri, '{"corpusStudy": 1, "hidden": ["x"]}');
    await curate({ action: 'hide', theme: key });
    const changed = written().replace(water, 'something else');
    files.put(configUri, changed);
    await assert.rejects(undo(), /Nothing was undone, because corpus\.json was changed in the same place/);
    assert.equal(written(), changed);
  });

  it('changes a buffer with unsaved changes instead of the disk, and says that it is to be saved', async () => {
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

  it('writes to disk where the buffer is saved, and twice before the editor has read it again', async () => {
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

  it('is refused with a sentence that names the file, which stays as it was', async () => {
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

  it('lists themes by rank, of one transcript, by what is typed, and page by page', async () => {
    const all = await editor.request<ThemesResult>(methods.themes, { limit: 100 });
    assert.deepEqual(
      [all.sections.length, all.sections[0].name, all.sections[0].transcripts, all.sections[0].more],
      [1, 'speeches', 2, false],
    );
    await curate({ action: 'makeTheme', label: 'old story' });
    const first = (await editor.request<ThemesResult>(methods.themes, { limit: all.sections[0].themes.length }))
      .sections[0];
    assert.deepEqual([first.themes.length, first.more], [all.sections[0].themes.length, true]);
    const here = (await editor.request<ThemesResult>(methods.themes, { uri: libraryUri, limit: 50 })).sections[0]
      .themes;
    assert.equal(here.find(theme => theme.label === water)?.here, 1);
    assert.deepEqual(
      (
        await editor.request<ThemesResult>(methods.themes, { uri: libraryUri, filter: 'commn watr', limit: 50 })
      ).sections[0].themes
        .map(theme => theme.label)
        .includes(water),
      true,
    );
    assert.deepEqual(
      (await editor.request<ThemesResult>(methods.themes, { uri: 'file:///elsewhere/a.txt', limit: 50 })).sections,
      [],
    );
    await curate({ action: 'hide', theme: key });
    const { sections } = await editor.request<ThemesResult>(methods.themes, { limit: 50 });
    assert.deepEqual(sections[0].hidden, [water]);
  });

  it('leads from a theme to its transcripts and mentions, in the order of references', async () => {
    const transcripts = await editor.request<ThemeTranscriptsResult>(methods.themeTranscripts, {
      key,
      root: folder,
      current: libraryUri,
    });
    assert.deepEqual(
      transcripts.map(({ uri, count, date }) => [uri, count, date]),
      [
        [libraryUri, 1, '2019-03-04'],
        [bridgeUri, 2, '2014-11-27'],
      ],
    );
    const mentions = await editor.request<ThemeMention[]>(methods.themeMentions, { key, root: folder, uri: bridgeUri });
    assert.deepEqual(
      mentions.map(({ text, match }) => text.slice(match.start, match.end)),
      [water, water],
    );
    assert.ok(
      mentions.every(({ text }) => text.length < 200 && !text.includes('\n')),
      JSON.stringify(mentions),
    );
    const sites = await editor.request<{ uri: string }[]>(methods.themeSites, { key, root: folder });
    assert.deepEqual(
      sites.map(site => site.uri),
      [bridgeUri, bridgeUri, libraryUri],
    );
    const summary = await editor.request<{ markdown: string }>(methods.themeSummary, { key, root: folder });
    assert.match(summary.markdown, /Mentioned 3 times in 2 transcripts, 2014–2019/);
    assert.equal(await editor.request(methods.themeSummary, { key: 'none', root: folder }), null);
  });

  it('knows the theme at a place and how a selection reads', async () => {
    const at = (needle: string, length = 0): Promise<ThemeAtResult> =>
      editor.request(methods.themeAt, {
        uri: bridgeUri,
        range: { start: positionOf(bridge, needle), end: positionOf(bridge, needle, length) },
      });
    assert.equal((await at('common water')).theme?.key, key);
    assert.deepEqual(await at('Mayor'), { root: folder });
    assert.equal((await at('patience of the masons', 30)).selection, 'patience of the masons reminds');
  });

  describe('by code actions', () => {
    it("is offered on a theme and on a selection; what needs a name is the editor's to ask", async () => {
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

    it('draws no light bulb to each theme that the cursor passes', async () => {
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

  describe('of clients that have none of our commands', () => {
    beforeEach(async () => {
      await editor.stop();
      await start(false);
    });
    const run = ({ command }: CodeAction): Promise<CurateResult> =>
      editor.request('workspace/executeCommand', { command: command!.command, arguments: command!.arguments });

    it('goes through commands that the server runs, and can be undone the same way', async () => {
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

    it('offers a new form to the themes that share words with it', async () => {
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

    it('asks back where it has to, and tells errors', async () => {
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
