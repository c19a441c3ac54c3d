import assert from 'node:assert/strict';
import {
  methods,
  type ConcordanceExportResult,
  type ConcordanceLinesAnswer,
  type ConcordanceParams,
  type ConcordanceResult,
  type ConcordanceRow,
  type SearchResult,
  type ThemesResult,
} from '../../server/protocol';
import { textIn } from '../support/cursor';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';

const folder = 'file:///speeches';
const loaf = (
  number: number,
): string => `Speech of Mira Talen at the Mill of Orsk - ${1 + (number % 28)} /Jun/ ${1990 + number}

The following is the full text of the speech delivered by Mira Talen, in a meeting with bakers.

Loaf number ${number} was weighed at the mill before sunrise, and whoever doubts it may weigh it again [The Holy Quran, 18: 2].

The patient miller of Orsk keeps a ledger of every loaf, and he shows it to all who ask him. Each loaf is counted twice.
`;
const config = '{"corpusStudy": 1, "sets": {"early": {"to": "1999"}}}';
const view = { sort: [] };

describe('a concordance for an editor', () => {
  let files: MemoryFiles;
  let editor: Editor;
  const start = async (count: number): Promise<void> => {
    files = new MemoryFiles();
    files.put(`${folder}/corpus.json`, config);
    for (let number = 0; number < count; number++)
      files.put(`${folder}/speech-${String(number).padStart(2, '0')}.txt`, loaf(number));
    editor = await Editor.start({ host: memoryHost(files), folders: [folder] });
    await editor.until(() => editor.statuses.find(({ indexed }) => indexed === count));
  };
  beforeEach(() => start(50));
  afterEach(() => editor.stop());

  const ask = (params: Partial<ConcordanceParams> = {}): Promise<ConcordanceResult> =>
    editor.request(methods.concordance, { query: 'loaf', view, window: 70, ...params });
  const more = (state: string, offset: number, limit = 100): Promise<ConcordanceLinesAnswer> =>
    editor.request(methods.concordanceLines, { state, view, window: 70, offset, limit });
  const textOf = (uri: string): string => files.files.get(uri) as string;
  const places = (lines: readonly ConcordanceRow[]): string[] => lines.map(({ uri, offset }) => `${uri} ${offset}`);

  it('has a first page of a hundred lines, and pages that together are all', async () => {
    const first = await ask();
    assert.equal(first.total, 150);
    assert.equal(first.shown, 150);
    assert.equal(first.lines.length, 100);
    assert.deepEqual(first.notes, []);
    assert.deepEqual(first.sets, ['early']);
    assert.equal(first.indexing, undefined);
    const pages = [...first.lines, ...(await more(first.state, 100))!.lines];
    assert.equal(new Set(places(pages)).size, 150);
    assert.deepEqual((await more(first.state, 150))!.lines, []);
    assert.deepEqual(places((await more(first.state, 95, 10))!.lines), places(pages.slice(95, 105)));
    for (const { uri, range, passage, offset, node, before, after } of pages) {
      const text = textOf(uri);
      assert.equal(textIn(text, range), node);
      assert.equal(text.indexOf(node, offset), offset);
      assert.ok(textIn(text, passage).includes(before.trim()) && textIn(text, passage).includes(after.trim()));
    }
  });

  it('has as many lines as the search has matches, and a theme has mentions', async () => {
    const { total, transcripts } = await ask();
    const found = await editor.request<SearchResult>(methods.search, { query: 'loaf', limit: 500, finished: true });
    assert.equal(total, found.hits.flatMap(({ matchRanges }) => matchRanges).length);
    assert.equal(
      total,
      transcripts.reduce((sum, { count }) => sum + count, 0),
    );
    const { sections } = await editor.request<ThemesResult>(methods.themes, { limit: 20 });
    const themes = sections.flatMap(each => each.themes);
    assert.ok(themes.length > 2);
    for (const { label, count } of themes) {
      const { total: mentions } = await ask({ query: `theme:"${label}"` });
      assert.equal(mentions, count, label);
    }
  });

  it('takes a set of corpus.json, and lines of chosen transcripts', async () => {
    assert.equal((await ask({ set: 'early' })).total, 30);
    const { state, transcripts, total } = await ask();
    const [, second, third] = transcripts;
    const chosen = { sort: [], transcripts: [third.uri, second.uri] };
    const page = await editor.request<ConcordanceLinesAnswer>(methods.concordanceLines, {
      state,
      view: chosen,
      window: 70,
      offset: 0,
      limit: 100,
    });
    assert.equal(page!.shown, second.count + third.count);
    assert.deepEqual([...new Set(page!.lines.map(({ uri }) => uri))], [second.uri, third.uri]);
    assert.equal(total, 150);
    assert.equal((await ask({ root: 'file:///elsewhere' })).total, 0);
  });

  it('says that no set has a name', async () => {
    const { total, notes } = await ask({ set: 'late' });
    assert.equal(total, 0);
    assert.match(notes.join(' '), /no set called “late”/);
  });

  it('keeps the pages of one state while files change, and gives a deleted text no words', async () => {
    const first = await ask();
    const last = `${folder}/speech-49.txt`;
    files.put(last, loaf(49).replaceAll('oaf', 'oak'));
    await editor.touched(last);
    await editor.settled();
    const pages = [...first.lines, ...(await more(first.state, 100))!.lines];
    assert.equal(pages.length, 150);
    for (const { uri, gone, node } of pages)
      assert.deepEqual([gone, node === ''], uri === last ? [true, true] : [undefined, false]);
    const now = await ask();
    assert.equal(now.total, 147);
    const versions = new Map(first.transcripts.map(({ uri, version }) => [uri, version]));
    for (const { uri, version } of now.transcripts) assert.equal(version, versions.get(uri));
  });

  it('gives a transcript another version when its words move', async () => {
    const [{ uri, version }] = (await ask()).transcripts;
    files.put(uri, `\n${textOf(uri)}`);
    await editor.touched(uri);
    await editor.settled();
    const [after] = (await ask()).transcripts;
    assert.equal(after.uri, uri);
    assert.notEqual(after.version, version);
  });

  it('forgets the oldest results, and says so', async () => {
    const { state } = await ask();
    for (const query of ['mill', 'ledger', 'sunrise']) await ask({ query });
    assert.ok(await more(state, 0));
    for (const query of ['mill', 'ledger', 'sunrise', 'weigh']) await ask({ query });
    assert.equal(await more(state, 0), null);
    assert.equal(await more('unknown', 0), null);
    assert.equal(
      await editor.request(methods.concordanceExport, { state, view, window: 70, format: 'csv', dropped: [] }),
      null,
    );
  });

  it('is exported without the dropped lines', async () => {
    const { state, lines } = await ask();
    const [{ uri, offset }] = lines;
    const written = await editor.request<ConcordanceExportResult>(methods.concordanceExport, {
      state,
      view,
      window: 70,
      format: 'csv',
      dropped: [{ uri, offset }],
    });
    assert.equal(written!.lines, 149);
    assert.equal(written!.text.trim().split('\r\n').length, 150);
    assert.match(written!.text, /1 line left out by hand; of 150 lines/);
  });

  it('of a query without a match says so, and one without words has no lines', async () => {
    for (const query of ['zzzzqqq', '', '"', 'year:1990', '-loaf']) {
      const { total, lines, transcripts } = await ask({ query });
      assert.deepEqual([total, lines, transcripts], [0, [], []], query);
    }
  });

  it('refuses what is no view', async () => {
    await assert.rejects(ask({ window: -1 }), /"window" must be at least 0/);
    await assert.rejects(ask({ window: 1001 }), /"window" must be at most 1000/);
    await assert.rejects(ask({ view: { sort: ['left'] as never } }), /"view.sort.0" must be/);
    await assert.rejects(
      ask({ view: { sort: ['date', 'node', 'after1', 'after2'] } }),
      /"view.sort" must be no longer than 3/,
    );
    await assert.rejects(ask({ view: { sort: [], sample: { size: 0, seed: 1 } } }), /size" must be at least 1/);
    await assert.rejects(ask({ view: { sort: [], transcripts: ['no uri'] } }), /must be a URI/);
    await assert.rejects(
      editor.request(methods.concordanceExport, { state: 'x', view, window: 70, format: 'pdf', dropped: [] }),
      /"format" must be/,
    );
  });

  it('can be called off', async () => {
    const { answer, cancel } = editor.cancellable(methods.concordance, { query: 'the', view, window: 70 });
    cancel();
    await assert.rejects(answer, /cancelled/);
  });
});
