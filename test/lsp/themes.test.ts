import assert from 'node:assert/strict';
import type { Hover, Location, SymbolInformation } from 'vscode-languageserver-types';
import type { Analyser, Host } from '../../server/workspace/host';
import { positionOf } from '../support/cursor';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const bridgeUri = `${folder}/bridge.txt`;
const libraryUri = `${folder}/library.txt`;
const edited = `A line before.\n\n${bridge}`;

/** The themes of open buffers come from elsewhere, and later than all else. */
describe('themes of an open document', () => {
  let editor: Editor;
  let release: () => void;
  let asked: string[];
  /** Resolves when themes are asked for the first time. */
  let begun: Promise<void>;
  beforeEach(async () => {
    const files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    files.put(libraryUri, library);
    const host = memoryHost(files);
    asked = [];
    let held = new Promise<void>(resolve => {
      release = resolve;
    });
    let begin: () => void;
    begun = new Promise(resolve => {
      begin = resolve;
    });
    const analyser: Analyser = {
      warm: () => host.analyser.warm(),
      dispose: () => host.analyser.dispose(),
      analyse: (job, works) => host.analyser.analyse(job, works),
      segment: corpus => host.analyser.segment(corpus),
      fileThemes: job => host.analyser.fileThemes(job),
      themes: async job => {
        asked.push(job.text);
        begin();
        await held;
        held = Promise.resolve();
        return host.analyser.themes(job);
      },
    };
    editor = await Editor.start({ host: { ...host, analyser } satisfies Host, folders: [folder] });
    await editor.until(() => editor.statuses.find(({ indexed, themes }) => indexed === 2 && themes === undefined));
    await editor.open(bridgeUri, bridge);
    await editor.change(bridgeUri, edited);
  });
  afterEach(() => {
    release();
    return editor.stop();
  });

  const hover = (needle: string, text = edited): Promise<Hover | null> =>
    editor.request('textDocument/hover', { textDocument: { uri: bridgeUri }, position: positionOf(text, needle) });
  const references = (uri: string, text: string): Promise<Location[]> =>
    editor.request('textDocument/references', {
      textDocument: { uri },
      position: positionOf(text, 'common water'),
      context: { includeDeclaration: true },
    });

  it('delay only requests whose answer may be a theme', async () => {
    let done = false;
    const theme = hover('common water').finally(() => {
      done = true;
    });
    assert.match(JSON.stringify(await hover('18: 2]')), /Verse 2/);
    assert.ok(await editor.request('textDocument/documentSymbol', { textDocument: { uri: bridgeUri } }));
    assert.ok(
      (await editor.request<{ total: number }>('corpus/search', { query: '"line before"', limit: 3 })).total === 1,
    );
    assert.equal(done, false);
    release();
    assert.match(JSON.stringify(await theme), /common water/);
    assert.deepEqual(asked, [edited]);
  });

  it('are those of the version that the request began with', async () => {
    const early = references(libraryUri, library);
    await begun;
    const later = edited.replace('The patience', 'We praise the care of common water. The patience');
    await editor.change(bridgeUri, later);
    assert.match(JSON.stringify(await hover('18: 2]', later)), /Verse 2/);
    assert.deepEqual(asked, [edited]);
    release();
    const marked = (found: Location[]): number[] =>
      found.filter(({ uri }) => uri === bridgeUri).map(({ range }) => range.start.line);
    assert.deepEqual(marked(await references(libraryUri, library)), [6, 6, 8]);
    assert.deepEqual(marked(await early), [6, 8]);
    assert.equal(asked.at(-1), later);
  });

  it('delay lists, which can be cancelled meanwhile', async () => {
    const { answer, cancel } = editor.cancellable('workspace/symbol', { query: 'common water' });
    await begun;
    cancel();
    await assert.rejects(answer, /cancelled/);
    release();
    const symbols = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'common water' });
    assert.ok(
      symbols.some(({ containerName = '' }) => /3 times in 2/.test(containerName)),
      JSON.stringify(symbols),
    );
  });

  it('do not block requests after the document is closed', async () => {
    const theme = references(libraryUri, library);
    await begun;
    await editor.close(bridgeUri);
    release();
    assert.ok((await theme).length > 0);
    assert.equal((await references(libraryUri, library)).length, 3);
  });

  it('that cannot be found are logged, and everything else is answered', async () => {
    await editor.stop();
    const files = new MemoryFiles();
    files.put(libraryUri, library);
    const host = memoryHost(files);
    const analyser: Analyser = {
      warm: () => undefined,
      dispose: () => Promise.resolve(),
      analyse: (job, works) => host.analyser.analyse(job, works),
      segment: corpus => host.analyser.segment(corpus),
      fileThemes: job => host.analyser.fileThemes(job),
      themes: ({ name }) => Promise.resolve({ reason: `${name} was too much.` }),
    };
    editor = await Editor.start({ host: { ...host, analyser }, folders: [folder] });
    await editor.open(bridgeUri, edited);
    assert.equal(await hover('common water'), null);
    await editor.until(() => editor.logged.find(message => message.includes('bridge.txt was too much.')));
    assert.match(JSON.stringify(await hover('18: 2]')), /Verse 2/);
  });
});
