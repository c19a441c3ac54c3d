import assert from 'node:assert/strict';
import type { Corpus } from '../../server/index/corpus';
import { PreparedThemes } from '../../server/lsp/preparedThemes';
import { methods, type SearchResult } from '../../server/protocol';
import type { ThemeIndex } from '../../server/themes/themeFacts';
import type { Workspace } from '../../server/workspace/workspace';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const failed = (error: unknown): never => assert.fail(String(error));

describe('themes that a search looks up', () => {
  let prepared: number;
  let themesRead: Corpus['themesRead'];
  let themes: PreparedThemes;
  let corpus: Corpus;
  let index: ThemeIndex;
  beforeEach(() => {
    prepared = 0;
    themesRead = { read: 2, found: 2 };
    index = {
      get areNamesPrepared() {
        return prepared > 0;
      },
      prepareNames: () => Promise.resolve(void prepared++),
    } as unknown as ThemeIndex;
    corpus = {
      get themesRead() {
        return themesRead;
      },
      themes: () => Promise.resolve(index),
    } as unknown as Corpus;
    themes = new PreparedThemes({ all: () => [{ snapshot: () => corpus }] } as unknown as Workspace, failed);
  });
  afterEach(() => themes.dispose());

  it('are not prepared during searches, but in the pause after them', async () => {
    let end: () => void = () => undefined;
    const search = themes.duringSearch(() => new Promise<void>(resolve => (end = resolve)));
    themes.prepareLater();
    await themes.duringSearch(async () => assert.equal(await themes.of(corpus), undefined));
    await new Promise(done => setTimeout(done, 400));
    assert.equal(prepared, 0);
    end();
    await search;
    assert.equal(await themes.of(corpus), undefined);
    await until(() => prepared > 0);
    assert.notEqual(await themes.of(corpus), undefined);
  });

  it('stop being prepared when somebody searches', async () => {
    let isCancelled: (() => boolean) | undefined;
    let end: () => void = () => undefined;
    index.prepareNames = async cancelled => {
      isCancelled = cancelled;
      await new Promise<void>(resolve => (end = resolve));
    };
    themes.prepareLater();
    await until(() => isCancelled !== undefined);
    assert.equal(isCancelled?.(), false);
    await themes.duringSearch(() => Promise.resolve());
    assert.equal(isCancelled?.(), true);
    end();
  });

  it('are not waited for', async () => {
    const endless = { ...corpus, themes: () => new Promise<ThemeIndex>(() => undefined) };
    assert.equal(await themes.of(endless), undefined);
  });

  it('are prepared when all transcripts have been read for themes', async () => {
    themesRead = { read: 1, found: 2 };
    themes.prepareLater();
    await new Promise(done => setTimeout(done, 400));
    assert.equal(prepared, 0);
    themesRead = { read: 2, found: 2 };
    themes.prepareLater();
    await until(() => prepared > 0);
  });

  it('are offered by a server that was not asked for them', async () => {
    const folder = 'file:///speeches';
    const files = new MemoryFiles();
    files.put(`${folder}/bridge.txt`, bridge);
    files.put(`${folder}/library.txt`, library);
    const editor = await Editor.start({ host: memoryHost(files), folders: [folder] });
    const offered = async (): Promise<boolean> =>
      (
        await editor.request<SearchResult>(methods.search, { query: 'care of common water', limit: 5 })
      ).destinations?.some(({ kind }) => kind === 'theme') === true;
    await until(offered, 500);
    await editor.stop();
  });
});

async function until(isTrue: () => boolean | Promise<boolean>, every = 20): Promise<void> {
  for (let wait = 0; !(await isTrue()); wait += every) {
    assert.ok(wait < 20_000, 'It never became true.');
    await new Promise(done => setTimeout(done, every));
  }
}
