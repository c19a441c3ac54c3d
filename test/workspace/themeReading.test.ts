import assert from 'node:assert/strict';
import type { Hover, Location, SymbolInformation } from 'vscode-languageserver-types';
import type { Analyser, FileThemes, FileThemesJob, Host } from '../../server/workspace/host';
import {
  methods,
  type CurateResult,
  type SearchResult,
  type StatusParams,
  type ThemeSection,
} from '../../server/protocol';
import type { ThemesResult } from '../../server/protocol';
import { positionOf } from '../support/cursor';
import { Editor, modern } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const bridgeUri = `${folder}/bridge.txt`;
const libraryUri = `${folder}/library.txt`;
const otherUri = `${folder}/other.txt`;
const other = `Address of the Miller, Jon Aldane, in the Mill - 5 /May/ 2020

Dear neighbours, the care of common water is the work of the mill. I read of it in the story of the cave [The Holy Quran, 18: 1], and I thank all of you.
`;
const water = 'care of common water';

describe('the reading of files for their themes', () => {
  let files: MemoryFiles;
  let editor: Editor;
  /** Names of the files whose themes were sought, in order. */
  let asked: string[];
  /** Decides on the answer for a file; by default that of the analyser. */
  let answer: (job: FileThemesJob, find: () => Promise<FileThemes>) => Promise<FileThemes>;
  let release: () => void;
  let held: Promise<void>;

  beforeEach(() => {
    files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    files.put(libraryUri, library);
    files.put(otherUri, other);
    asked = [];
    held = new Promise(resolve => {
      release = resolve;
    });
    answer = async (_job, find) => {
      await held;
      return find();
    };
  });
  afterEach(async () => {
    release();
    await editor.stop();
  });

  function host(): Host {
    const plain = memoryHost(files);
    const analyser: Analyser = {
      warm: () => plain.analyser.warm(),
      dispose: () => plain.analyser.dispose(),
      analyse: (job, works) => plain.analyser.analyse(job, works),
      segment: corpus => plain.analyser.segment(corpus),
      themes: job => {
        asked.push(job.name);
        return plain.analyser.themes(job);
      },
      fileThemes: job => {
        asked.push(job.name);
        return answer(job, () => plain.analyser.fileThemes(job));
      },
    };
    return { ...plain, analyser };
  }
  async function start(): Promise<void> {
    editor = await Editor.start({
      host: host(),
      folders: [folder],
      capabilities: { ...modern, window: { workDoneProgress: true } },
    });
  }
  const status = (): StatusParams | undefined => editor.statuses.at(-1);
  /** Resolves with the first status that a condition holds for. */
  const statusWhere = (holds: (status: StatusParams) => boolean): Promise<StatusParams> =>
    editor.until(() => editor.statuses.find(holds));
  const searchable = (): Promise<StatusParams> => statusWhere(({ indexed, found }) => found === 3 && indexed === 3);
  const list = async (partial = false): Promise<ThemeSection> =>
    (await editor.request<ThemesResult>(methods.themes, { limit: 100, partial })).sections[0];
  const counts = async (partial = false): Promise<Record<string, number>> =>
    Object.fromEntries((await list(partial)).themes.map(({ label, count }) => [label, count]));
  const hover = (uri: string, text: string, needle: string): Promise<Hover | null> =>
    editor.request('textDocument/hover', { textDocument: { uri }, position: positionOf(text, needle) });
  const references = (text = library): Promise<Location[]> =>
    editor.request('textDocument/references', {
      textDocument: { uri: libraryUri },
      position: positionOf(text, 'common water'),
      context: { includeDeclaration: true },
    });

  it('begins when all files can be searched', async () => {
    let read: () => void = () => undefined;
    const unread = new Promise<void>(resolve => {
      read = resolve;
    });
    files.beforeRead = uri => (uri === libraryUri ? unread : undefined);
    await start();
    await statusWhere(({ indexed }) => indexed === 2);
    assert.deepEqual(asked, []);
    read();
    await searchable();
    release();
    assert.equal((await counts())[water], 4);
    assert.deepEqual(asked.sort(), ['bridge.txt', 'library.txt', 'other.txt']);
  });

  it('delays no other answer; lists and hovers of themes say how far it is', async () => {
    answer = async ({ name }, find) => {
      if (name !== 'bridge.txt') await held;
      return find();
    };
    await start();
    const { themes } = await statusWhere(({ themes }) => themes?.read === 1);
    assert.deepEqual(themes, { read: 1, found: 3 });
    assert.equal((await editor.request<SearchResult>(methods.search, { query: 'common water', limit: 9 })).total, 4);
    assert.match(JSON.stringify(await hover(libraryUri, library, '18: 3]')), /Verse 3/);
    assert.equal(await hover(libraryUri, library, 'common water'), null);
    assert.deepEqual(await references(), []);
    assert.ok(await editor.request('textDocument/documentSymbol', { textDocument: { uri: libraryUri } }));
    const so = await list(true);
    assert.deepEqual(so.reading, { read: 1, found: 3 });
    assert.equal(so.themes.find(({ label }) => label === water)?.count, 2);
    assert.match(JSON.stringify(await hover(bridgeUri, bridge, 'common water')), /Themes: 1 of 3 transcripts read/);
    const filtered = await editor.request<SearchResult>(methods.search, { query: `theme:"${water}"`, limit: 9 });
    assert.match(filtered.note ?? '', /Themes: 1 of 3 transcripts read/);
    const symbols = await editor.request<SymbolInformation[]>('workspace/symbol', { query: water });
    assert.ok(symbols.some(({ containerName }) => containerName === '2 times in 1 transcript so far'));
    const told = editor.themesChanged;
    release();
    await editor.until(() => (editor.themesChanged > told && status()?.themes === undefined ? true : undefined));
    assert.equal((await references()).length, 4);
    assert.doesNotMatch(JSON.stringify(await hover(bridgeUri, bridge, 'common water')), /transcripts read/);
  });

  it('gives the same whatever order the files are read in', async () => {
    await start();
    release();
    const expected = await list();
    await editor.stop();
    const finds: (() => void)[] = [];
    answer = (_job, find) =>
      new Promise(resolve => {
        finds.unshift(() => resolve(find()));
        if (finds.length > 1 || asked.length === 3) for (const go of finds.splice(0)) go();
      });
    asked.length = 0;
    await start();
    assert.deepEqual(await list(), expected);
    assert.equal(expected.reading, undefined);
  });

  it('can be waited for, until the request is cancelled', async () => {
    await start();
    await searchable();
    const { answer: all, cancel } = editor.cancellable(methods.themes, { limit: 1 });
    cancel();
    await assert.rejects(all, /cancelled/);
    // What corpus.json is to hold is decided by all themes.
    let isDone = false;
    const curated = editor
      .request<CurateResult>(methods.curate, { curation: { action: 'hide', theme: 'common water care' } })
      .finally(() => {
        isDone = true;
      });
    await editor.request(methods.themes, { limit: 1, partial: true });
    assert.equal(isDone, false);
    release();
    assert.match((await curated).message, /care of common water/);
  });

  it('follows files that change, vanish and come meanwhile', async () => {
    await start();
    await searchable();
    while (asked.length < 2) await new Promise(resolve => setTimeout(resolve, 10));
    const changed = library.replace('Dear readers', 'Dear readers of the town');
    files.put(libraryUri, changed);
    files.put(`${folder}/renamed.txt`, other);
    files.files.delete(otherUri);
    files.files.delete(bridgeUri);
    await editor.touched(libraryUri, `${folder}/renamed.txt`, otherUri, bridgeUri);
    await editor.settled();
    release();
    const places = (await counts())[water];
    assert.equal(places, 2);
    const found = await references(changed);
    assert.deepEqual(found.map(({ uri }) => uri).sort(), [libraryUri, `${folder}/renamed.txt`]);
    assert.deepEqual(found.find(({ uri }) => uri === libraryUri)?.range.start, positionOf(changed, water));
  });

  it('reads a file again, once, that has another text by now', async () => {
    let gone = 0;
    answer = ({ name }, find) => (name === 'library.txt' && gone++ < 5 ? Promise.resolve(undefined) : find());
    await start();
    assert.equal((await counts())[water], 3);
    assert.equal(gone, 2);
    assert.equal(status()?.withoutThemes, undefined);
  });

  it('leaves a file out of the themes alone on which it fails, and names it', async () => {
    const reason = 'library.txt has no themes: its analysis stopped unexpectedly (heap).';
    answer = ({ name }, find) => (name === 'library.txt' ? Promise.resolve({ reason }) : find());
    await start();
    assert.equal((await counts())[water], 3);
    await statusWhere(({ themes, withoutThemes }) => themes === undefined && withoutThemes?.[0].uri === libraryUri);
    assert.equal((await editor.request<SearchResult>(methods.search, { query: 'common water', limit: 9 })).total, 4);
    assert.ok(editor.logged.some(message => message.includes(reason)));
    answer = (_job, find) => find();
    files.put(libraryUri, `${library}\n`);
    await editor.touched(libraryUri);
    await statusWhere(({ withoutThemes }) => withoutThemes !== undefined);
    await editor.settled();
    assert.equal((await counts())[water], 4);
    await editor.until(() => (status()?.withoutThemes === undefined ? true : undefined));
  });

  it('takes over corpus.json as it is at its end', async () => {
    await start();
    await searchable();
    files.put(
      `${folder}/corpus.json`,
      '{"corpusStudy": 1, "themes": [{"label": "the work of the mill"}], "works": [{"key": "cave", "title": "story of the cave"}]}',
    );
    await editor.touched(`${folder}/corpus.json`);
    await editor.settled();
    release();
    const found = await counts();
    assert.deepEqual([found['the work of the mill'], found[water]], [1, 4]);
  });

  it('begins with open transcripts', async () => {
    let read: () => void = () => undefined;
    const unread = new Promise<void>(resolve => {
      read = resolve;
    });
    files.beforeRead = uri => (uri === bridgeUri ? unread : undefined);
    release();
    await start();
    await editor.open(libraryUri, library);
    assert.match(JSON.stringify(await hover(libraryUri, library, '18: 3]')), /Verse 3/);
    read();
    await editor.until(() => (asked.length === 3 ? true : undefined));
    assert.equal(asked[0], 'library.txt');
  });

  it('is not started by an edit, and takes an open document as it stands', async () => {
    await start();
    release();
    await list();
    await statusWhere(({ themes, found }) => found === 3 && themes === undefined);
    asked.length = 0;
    await editor.open(libraryUri, library);
    await editor.change(libraryUri, `${library}\nThe care of common water stays with us.\n`);
    assert.equal((await counts())[water], 5);
    assert.deepEqual(asked, ['library.txt']);
  });

  it('stops with the reading of files, and goes on with it', async () => {
    let read: () => void = () => undefined;
    const unread = new Promise<void>(resolve => {
      read = resolve;
    });
    for (let i = 0; i < 9; i++) files.put(`${folder}/z${i}.txt`, other);
    files.beforeRead = uri => (uri.includes('/z') ? unread : undefined);
    release();
    await start();
    const { token } = await editor.until(() => editor.progress.find(({ kind }) => kind === 'begin'));
    await editor.notify('window/workDoneProgress/cancel', { token });
    await statusWhere(({ stopped }) => stopped === true);
    read();
    await statusWhere(({ indexed }) => indexed === 7);
    const stopped = await list();
    assert.deepEqual([stopped.themes, stopped.reading], [[], { read: 0, found: 7 }]);
    assert.deepEqual(asked, []);
    await editor.request(methods.read, {});
    await statusWhere(({ indexed, stopped: still }) => indexed === 12 && still !== true);
    assert.equal((await counts())[water], 13);
  });
});
