import { deepEqual, equal, match } from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-types';
import { methods, type ThemesResult } from '../../server/protocol';
import type { Analyser, Host } from '../../server/workspace/host';
import { positionOf } from '../support/cursor';
import { Editor } from '../support/editor';
import { fewSources, MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const bridgeUri = `${folder}/bridge.txt`;
const libraryUri = `${folder}/library.txt`;

describe('the start of a server', () => {
  let editor: Editor;
  /** What was done, in order: texts of works loaded for a hover, the worker started, files read, themes sought. */
  let done: string[];

  beforeEach(async () => {
    const files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    files.put(libraryUri, library);
    done = [];
    editor = await Editor.start({ host: host(files), folders: [folder] });
  });
  afterEach(() => editor.stop());

  function host(files: MemoryFiles): Host {
    const plain = memoryHost(files, {
      load: key => {
        done.push('hover');
        return fewSources.load(key);
      },
    });
    const analyser: Analyser = {
      warm: () => done.push('warm'),
      dispose: () => plain.analyser.dispose(),
      analyse: (job, works) => {
        done.push(`read ${job.name}`);
        return plain.analyser.analyse(job, works);
      },
      segment: corpus => plain.analyser.segment(corpus),
      themes: job => plain.analyser.themes(job),
      fileThemes: job => {
        done.push('themes');
        return plain.analyser.fileThemes(job);
      },
    };
    return { ...plain, analyser };
  }
  const readAll = (): Promise<true> =>
    editor.until(() => (editor.statuses.at(-1)?.indexed === 2 ? (true as const) : undefined));
  const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 100));

  it('answers the first request about an open document before it reads other files', async () => {
    await editor.open(libraryUri, library);
    await pause();
    const position = positionOf(library, '18: 3]');
    const params = { textDocument: { uri: libraryUri }, position };
    match(JSON.stringify(await editor.request<Hover>('textDocument/hover', params)), /Verse 3/);
    await readAll();
    deepEqual(done.slice(0, 2), ['hover', 'read bridge.txt']);
  });

  it('reads the files after a while if no request comes', async () => {
    await editor.open(libraryUri, library);
    await readAll();
    equal(done[0], 'read bridge.txt');
  });

  it('does not wait for an open document that is no transcript, once somebody asks', async () => {
    const uri = `${folder}/corpus.json`;
    await editor.open(uri, '{}', 'json');
    await pause();
    const late = new Promise<void>(resolve => setTimeout(resolve, 600)).then(() => done.push('late'));
    await editor.request('textDocument/diagnostic', { textDocument: { uri } });
    await late;
    await readAll();
    deepEqual(done.slice(0, 3), ['read bridge.txt', 'read library.txt', 'late']);
  });

  it('lets requests come before themes are sought, except those that need them', async () => {
    await readAll();
    equal(done.includes('themes'), false);
    await editor.request<ThemesResult>(methods.themes, { limit: 9 });
    equal(done.filter(each => each === 'themes').length, 2);
  });
});
