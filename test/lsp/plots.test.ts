import assert from 'node:assert/strict';
import { run } from '../../server/cli';
import {
  methods,
  type CollocatesPlotResult,
  type DispersionPlotResult,
  type PlotCorporaResult,
  type PlotPlaceResult,
  type SourcesPlotResult,
  type ThemesResult,
  type TimePlotResult,
} from '../../server/protocol';
import { Editor } from '../support/editor';
import { Folder } from '../support/folder';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const root = 'file:///speeches';
const bridgeUri = `${root}/bridge.txt`;
const texts = {
  'bridge.txt': bridge,
  'library.txt': library,
  'corpus.json': JSON.stringify({
    corpusStudy: 1,
    sets: { new: { from: '2018' } },
    themes: [{ label: 'Common Water', forms: ['common water', 'house'] }],
  }),
};

interface CliDispersion {
  total: number;
  transcripts: { file: string; words: number; hits: number[] }[];
  range: number;
  dp: number;
  dpNorm: number;
}

describe('the numbers of plots', () => {
  let folder: Folder;
  let editor: Editor;
  before(async () => {
    folder = new Folder();
    const files = new MemoryFiles();
    for (const [name, text] of Object.entries(texts)) {
      folder.write(name, text);
      files.put(`${root}/${name}`, text);
    }
    editor = await Editor.start({ host: memoryHost(files), folders: [root] });
  });
  after(async () => {
    await editor.stop();
    folder.remove();
  });

  async function cli<T>(...[command, ...args]: string[]): Promise<T> {
    const { status, out, err } = await run([command, folder.path, ...args, '--json'], () => Promise.resolve(''));
    assert.equal(status, 0, err);
    return JSON.parse(out) as T;
  }
  const dispersion = (text: string, set?: string, kind = 'query'): Promise<DispersionPlotResult> =>
    editor.request(methods.dispersionPlot, { root, subjects: [{ kind, text }], ...(set !== undefined && { set }) });

  it('are offered for each corpus with its sets', async () => {
    const corpora = await editor.request<PlotCorporaResult>(methods.plotCorpora, {});
    assert.deepEqual(corpora, [{ root, name: 'speeches', transcripts: 2, sets: ['new'] }]);
  });

  it('equal those of the command line: dispersion', async () => {
    for (const [query, set] of [['common water'], ['the'], ['the', 'new'], ['"said then" OR borrows', 'new']]) {
      const ofCli = await cli<CliDispersion>(
        'dispersion',
        '--query',
        query,
        ...(set === undefined ? [] : ['--set', set]),
      );
      const { transcripts, series } = await dispersion(query, set);
      const [{ total, range, dp, dpNorm, hits }] = series;
      assert.ok(total > 0, query);
      assert.deepEqual([total, range, dp, dpNorm], [ofCli.total, ofCli.range, ofCli.dp, ofCli.dpNorm]);
      assert.deepEqual(
        transcripts.map(({ file, words }, i) => {
          const places = hits.find(({ transcript }) => transcript === i)?.places ?? [];
          return { file, words, hits: places };
        }),
        ofCli.transcripts,
      );
    }
  });

  it('equal those of the command line: collocates, words and citations', async () => {
    const ofCli = await cli<CollocatesPlotResult>(
      'collocates',
      '--query',
      'common',
      '--window',
      '3',
      '--min-count',
      '1',
    );
    const params = { root, query: 'common', window: 3, measure: 'logDice', minCount: 1 };
    const { collocates, total, words, found } = await editor.request<CollocatesPlotResult>(methods.collocatesPlot, {
      ...params,
      limit: 1000,
    });
    assert.deepEqual([collocates, total, words], [ofCli.collocates, ofCli.total, ofCli.words]);
    assert.equal(found, collocates.length);
    const one = await editor.request<CollocatesPlotResult>(methods.collocatesPlot, { ...params, limit: 1 });
    assert.deepEqual([one.collocates, one.found], [collocates.slice(0, 1), found]);
    const list = await cli<{ words: number }>('words');
    const sources = await editor.request<SourcesPlotResult>(methods.sourcesPlot, { root, level: 'work', limit: 5 });
    assert.equal(sources.words, list.words);
    const annotations = await cli<unknown[]>('annotations', '--kind', 'citation');
    assert.equal(sources.total, annotations.length);
    const time = await editor.request<TimePlotResult>(methods.timePlot, {
      root,
      subjects: [{ kind: 'source', text: 'quran' }],
      years: 10,
      calendar: 'gregorian',
    });
    assert.equal(time.words, list.words);
    assert.equal(time.series[0].total, annotations.length);
  });

  it('lead to their passages, until the transcript has another text', async () => {
    const { transcripts, series } = await dispersion('patience of the masons');
    const [{ spans, transcript }] = series[0].hits;
    const { uri, stamp } = transcripts[transcript];
    assert.equal(uri, bridgeUri);
    const params = { root, uri, stamp, start: spans[0], end: spans[1] };
    const line = bridge.split('\n').findIndex(each => each.includes('patience of the masons'));
    const character = bridge.split('\n')[line].indexOf('patience');
    assert.deepEqual(await editor.request<PlotPlaceResult>(methods.plotPlace, params), {
      range: { start: { line, character }, end: { line, character: character + 'patience of the masons'.length } },
    });
    await editor.open(bridgeUri, bridge.replace('patience', 'great patience'));
    assert.equal(await editor.request<PlotPlaceResult>(methods.plotPlace, params), null);
    const again = await dispersion('patience of the masons');
    const fresh = { ...params, stamp: again.transcripts[transcript].stamp, start: again.series[0].hits[0].spans[0] };
    assert.ok((await editor.request<PlotPlaceResult>(methods.plotPlace, fresh)) !== null);
    await editor.close(bridgeUri);
  });

  it('of themes count their mentions', async () => {
    const { sections } = await editor.request<ThemesResult>(methods.themes, { root, limit: 10 });
    const { label, count, transcripts } = sections[0].themes.find(theme => theme.label === 'Common Water')!;
    assert.ok(count > 2);
    const { series } = await dispersion(label, undefined, 'theme');
    assert.deepEqual([series[0].label, series[0].total, series[0].range], [label, count, transcripts]);
  });

  it('are refused with a sentence where the set or the folder is unknown', async () => {
    await assert.rejects(dispersion('water', 'old'), /There is no set called “old”. The sets are: “new”/);
    const elsewhere = { root: 'file:///elsewhere', subjects: [] };
    await assert.rejects(editor.request(methods.dispersionPlot, elsewhere), /no longer open/);
    await assert.rejects(
      editor.request(methods.timePlot, { root, subjects: [], years: 0, calendar: 'gregorian' }),
      /"years" must be at least 1/,
    );
    await assert.rejects(
      editor.request(methods.dispersionPlot, { root, subjects: [{ kind: 'word' }] }),
      /kind" must be/,
    );
  });
});
