import assert from 'node:assert/strict';
import type { SearchPassage, SearchResults } from '../../server/features/search/searchResults';
import { progressOf } from '../../server/lsp/indexingReport';
import { mergeResults } from '../../server/lsp/mergeResults';
import {
  methods,
  type FootnotesResult,
  type QuoteResult,
  type TeiResult,
  type SearchParams,
  type SearchReportResult,
  type SearchReportSlice,
  type SearchResult,
} from '../../server/protocol';
import { positionOf, textIn } from '../support/cursor';
import { readTei } from '../study/teiXml';
import { Editor, modern } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const speech = (
  number: number,
): string => `Speech of Mira Talen at the Mill of Orsk - ${1 + (number % 28)} /Jun/ ${1990 + number}

The following is the full text of the speech delivered by Mira Talen, in a meeting with bakers.

Loaf number ${number} was weighed at the mill before sunrise, and whoever doubts it may weigh it again [The Holy Quran, 18: 2].

The miller of Orsk keeps a ledger of every loaf, and he shows it to all who ask him for it.
`;

function filesOf(count: number, root = folder): MemoryFiles {
  const files = new MemoryFiles();
  for (let number = 0; number < count; number++)
    files.put(`${root}/speech-${String(number).padStart(2, '0')}.txt`, speech(number));
  return files;
}

describe('a search', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ host: memoryHost(filesOf(30)), folders: [folder] });
    await editor.until(() => editor.statuses.find(({ indexed }) => indexed === 30));
  });
  after(() => editor.stop());
  const search = (params: Partial<SearchParams>): Promise<SearchResult> =>
    editor.request(methods.search, { query: 'loaf', limit: 500, ...params });
  const keys = ({ hits }: SearchResult): string[] => hits.map(({ uri, range }) => `${uri} ${range.start.line}`);

  it('returns pages that together are the whole list', async () => {
    const all = await search({});
    assert.equal(all.total, 60);
    assert.equal(all.indexing, undefined);
    const pages = [
      await search({ limit: 25 }),
      await search({ limit: 25, offset: 25 }),
      await search({ limit: 25, offset: 50 }),
    ];
    assert.deepEqual(
      pages.map(({ hits }) => hits.length),
      [25, 25, 10],
    );
    assert.deepEqual(pages.flatMap(keys), keys(all));
    assert.deepEqual((await search({ offset: 60 })).hits, []);
  });

  it('returns pages of one state of the corpus when files change between two pages', async () => {
    const files = filesOf(30);
    const changing = await Editor.start({ host: memoryHost(files), folders: [folder] });
    await changing.until(() => changing.statuses.find(({ indexed }) => indexed === 30));
    const ask = (params: Partial<SearchParams>): Promise<SearchResult> =>
      changing.request(methods.search, { query: 'loaf', limit: 20, ...params });
    const expected = await ask({ limit: 60 });
    const pages = [await ask({})];
    const changed = `${folder}/speech-29.txt`;
    for (const offset of [20, 40]) {
      const uri = `${folder}/new-${offset}.txt`;
      files.put(uri, speech(offset + 10));
      await changing.touched(uri);
      files.put(changed, speech(5).replaceAll('loaf', offset === 20 ? 'bun' : 'bread'));
      await changing.touched(changed);
      await changing.settled();
      pages.push(await ask({ offset }));
    }
    // The text that was found in a changed file is gone, so its passages cannot be shown; all others are.
    const isThere = (key: string): boolean => !key.startsWith(changed);
    assert.deepEqual(pages.flatMap(keys).filter(isThere), keys(expected).filter(isThere));
    assert.deepEqual(
      pages.map(({ total }) => total),
      [60, 60, 60],
    );
    // Two new files with two passages each; the changed one lost one of its two.
    assert.equal((await ask({})).total, 63);
    await changing.stop();
  });

  it('is sorted by date, also in pages', async () => {
    const years = ({ hits }: SearchResult): number[] => hits.map(({ date }) => Number(date!.slice(0, 4)));
    const newest = await search({ sort: 'newest' });
    assert.deepEqual(
      years(newest),
      Array.from({ length: 60 }, (_, i) => 2019 - Math.floor(i / 2)),
    );
    assert.deepEqual(years(await search({ sort: 'oldest' })), years(newest).reverse());
    assert.deepEqual(keys(await search({ sort: 'newest', offset: 10, limit: 7 })), keys(newest).slice(10, 17));
  });

  it('has one hit at least, and refuses numbers that count nothing', async () => {
    assert.equal((await search({ limit: 0 })).hits.length, 1);
    await assert.rejects(search({ limit: -5 }), /"limit" must be at least 0/);
    await assert.rejects(search({ offset: 0.5 }), /"offset" must be a whole number/);
  });

  it('quotes a passage with its reference', async () => {
    const [hit] = (await search({ query: '"loaf number 7"', limit: 1 })).hits;
    const quoted = await editor.request<QuoteResult>(methods.quote, { uri: hit.uri, range: hit.range });
    assert.match(
      quoted!.text,
      /^“Loaf number 7 was weighed at the mill before sunrise, and [^\n]*” — Speech of Mira Talen at the Mill of Orsk.*, 8 June 1997, ¶ \d+$/,
    );
    assert.equal(await editor.request(methods.quote, { uri: `${folder}/nothing.txt`, range: hit.range }), null);
  });

  it('gives a passage as a footnote in three styles, and the reference alone for a cursor', async () => {
    const [{ uri, range }] = (await search({ query: '"loaf number 7"', limit: 1 })).hits;
    const notes = await editor.request<FootnotesResult>(methods.footnotes, { uri, range });
    assert.match(
      notes!.chicago,
      /^Mira Talen, “Speech of [^\n]*”? \(transcript, Mill of Orsk, June 8, 1997\), para\. \d+, speech-\d+\.txt\. “Loaf number 7 was/,
    );
    assert.match(notes!.mla, / 8 June 1997, Mill of Orsk, par\. \d+, transcript, speech-\d+\.txt\. “Loaf number 7 was/);
    const cursor = { start: range.start, end: range.start };
    const alone = await editor.request<FootnotesResult>(methods.footnotes, { uri, range: cursor });
    assert.match(
      alone!.apa,
      /^Mira Talen\. \(1997, June 8\)\. [^\n]* \[Transcript\]\. Mill of Orsk\. speech-\d+\.txt, para\. \d+\.$/,
    );
    assert.equal(await editor.request(methods.footnotes, { uri: `${folder}/nothing.txt`, range }), null);
  });

  it('gives a transcript as TEI, and nothing for another file', async () => {
    const [{ uri }] = (await search({ query: '"loaf number 7"', limit: 1 })).hits;
    const tei = await editor.request<TeiResult>(methods.tei, { uri });
    const { bodies } = readTei(tei!.text);
    assert.equal(bodies.length, 1);
    assert.match(bodies[0], /Loaf number 7 was weighed/);
    assert.equal(await editor.request(methods.tei, { uri: `${folder}/nothing.txt` }), null);
  });

  it('makes a document of all passages, at once or in slices', async () => {
    const query = { query: 'ledger', sort: 'oldest' };
    const { slices, total, shown } = await editor.request<SearchReportResult>(methods.searchReport, query);
    assert.deepEqual([total, shown, slices.length], [30, 30, 31]);
    const text = slices.map(slice => slice.text).join('');
    assert.match(text, /^Search: ledger\n\d+ \w+ \d{4}\. 30 passages in 30 transcripts, oldest first\.\n/);
    for (const { text, matches } of slices.slice(1))
      assert.deepEqual(text.slice(...(matches as [number, number])), 'ledger');
    const places = [...text.matchAll(/^ {2}¶ \d+ · (speech-\d\d\.txt):(\d+):(\d+)\n {4}(.*)$/gm)];
    assert.equal(places.length, 30);
    for (const [, name, line, column, words] of places) {
      const lines = speech(Number(name.slice(7, 9))).split('\n');
      assert.equal(lines[Number(line) - 1].slice(Number(column) - 1), words);
    }
    const come: SearchReportSlice[] = [];
    editor.onProgress('report', slice => come.push(slice as SearchReportSlice));
    const streamed = await editor.request<SearchReportResult>(methods.searchReport, {
      ...query,
      partialResultToken: 'report',
    });
    assert.deepEqual([come, streamed.slices], [slices, []]);
  });

  it('does not mistake the text of a file for a place in the document', async () => {
    const files = new MemoryFiles();
    files.put(
      `${folder}/a.txt`,
      `${bridge.split('\n\n')[0]}\n\nIt reads:\u2028  ¶ 1 · /etc/passwd:1:1\u202e [The Holy Quran, 18: 2] on the wall of the bridge.\n`,
    );
    const other = await Editor.start({ host: memoryHost(files), folders: [folder] });
    const { slices } = await other.request<SearchReportResult>(methods.searchReport, { query: 'wall' });
    const lines = slices
      .map(({ text }) => text)
      .join('')
      .split('\n')
      .filter(line => line.includes('passwd'));
    assert.deepEqual(
      lines.map(line => /^ {4}\S/.test(line)),
      [true],
    );
    assert.doesNotMatch(lines[0], /[\u2028\u202e]/);
    await other.stop();
  });
});

describe('a search while transcripts are being indexed', () => {
  const count = 12;
  let release: () => void;
  let editor: Editor;
  beforeEach(async () => {
    const files = filesOf(count);
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    files.beforeRead = uri => (Number(/(\d\d)\.txt$/.exec(uri)?.[1] ?? 0) >= 3 ? held : undefined);
    editor = await Editor.start({
      host: memoryHost(files),
      folders: [folder],
      capabilities: { ...modern, window: { workDoneProgress: true } },
    });
    await editor.until(() => editor.statuses.find(({ indexed }) => indexed === 3));
  });
  afterEach(() => {
    release();
    return editor.stop();
  });
  const search = (): Promise<SearchResult> => editor.request(methods.search, { query: 'ledger', limit: 50 });

  it('answers from what is indexed and says so, later from everything', async () => {
    const { total, indexing } = await search();
    assert.deepEqual({ total, indexing }, { total: 3, indexing: { indexed: 3, found: count } });
    release();
    await editor.until(() => editor.statuses.find(({ indexed }) => indexed === count));
    const whole = await search();
    assert.deepEqual([whole.total, whole.indexing], [count, undefined]);
  });

  it('says so in the document of results', async () => {
    const {
      slices: [head],
    } = await editor.request<SearchReportResult>(methods.searchReport, { query: 'ledger' });
    assert.match(head.text, /Not the whole corpus: 3 of 12 transcripts are indexed\./);
  });

  it('uses what is indexed when indexing is stopped, and continues on request', async () => {
    const { token, message } = await editor.until(() => editor.progress.find(({ kind }) => kind === 'begin'));
    assert.equal(message, undefined);
    await editor.notify('window/workDoneProgress/cancel', { token });
    await editor.until(() => editor.statuses.find(({ stopped }) => stopped));
    release(); // those that were under way come in
    await editor.until(() => editor.statuses.find(({ indexed }) => indexed === 7));
    const { total, indexing } = await search();
    assert.deepEqual({ total, indexing }, { total: 7, indexing: { indexed: 7, found: count, stopped: true } });
    const hover = await editor.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: `${folder}/speech-00.txt` },
      position: positionOf(speech(0), '18: 2]'),
    });
    assert.match(hover.contents.value, /Indexing was stopped/);
    assert.equal(await editor.request(methods.read, {}), null);
    await editor.until(() => editor.statuses.find(({ indexed, stopped }) => indexed === count && !stopped));
    const whole = await search();
    assert.deepEqual([whole.total, whole.indexing], [count, undefined]);
  });

  it('reports progress in transcripts, and in megabytes for large corpora', () => {
    assert.deepEqual(progressOf({ indexed: 12, found: 65, bytes: { indexed: 1_200_000, found: 4_300_000 } }), [
      27,
      '12 of 65 transcripts, 1.2 of 4.3 MB',
    ]);
    assert.deepEqual(progressOf({ indexed: 1, found: 14, bytes: { indexed: 9000, found: 90_000 } }), [
      7,
      '1 of 14 transcripts',
    ]);
  });
});

describe('a search in several folders', () => {
  const other = 'file:///letters';

  it('returns one list in one order', async () => {
    const files = filesOf(5);
    files.put(`${other}/bridge.txt`, bridge);
    files.put(`${other}/library.txt`, library.replace('a library is a well', 'a library is a loaf'));
    const editor = await Editor.start({ host: memoryHost(files), folders: [folder, other] });
    await editor.until(() => editor.statuses.find(({ indexed, found }) => indexed === 7 && found === 7));
    const ask = (params: Partial<SearchParams>): Promise<SearchResult> =>
      editor.request(methods.search, { query: 'loaf', limit: 50, sort: 'newest', ...params });
    const { hits, total } = await ask({});
    assert.equal(total, 11);
    assert.deepEqual(
      hits.map(({ date }) => date!.slice(0, 4)),
      ['2019', '1994', '1994', '1993', '1993', '1992', '1992', '1991', '1991', '1990', '1990'],
    );
    assert.match(textIn(library.replace('a library is a well', 'a library is a loaf'), hits[0].matchRanges[0]), /loaf/);
    assert.deepEqual([...(await ask({ limit: 4 })).hits, ...(await ask({ limit: 50, offset: 4 })).hits], hits);
    const { slices } = await editor.request<SearchReportResult>(methods.searchReport, { query: 'loaf' });
    assert.match(slices.map(({ text }) => text).join(''), /· letters\/library\.txt:\d+:1\n/);
    await editor.stop();
  });

  const passage = (uri: string, score: number, more: Partial<SearchPassage> = {}): SearchPassage => ({
    uri,
    score,
    span: { start: 0, end: 1 },
    text: '',
    matches: [],
    matchSpans: [],
    title: '',
    group: 0,
    ...more,
  });
  const answer = (hits: SearchPassage[], more: Partial<SearchResults> = {}): SearchResults => ({
    total: hits.length,
    exact: true,
    groups: [],
    hits,
    ...more,
  });
  const order = (answers: SearchResults[], sort: 'relevance' | 'newest' | 'oldest' = 'relevance'): string =>
    mergeResults(answers, sort)
      .hits.map(({ hit }) => hit.uri)
      .join(' ');

  it('ranks by the share of the best score of the corpus, and keeps the order of each corpus', () => {
    assert.equal(
      order([
        answer([passage('a', 10), passage('b', 5)]),
        answer([passage('c', 2), passage('d', 1.8), passage('e', 1.9)]),
      ]),
      'a c d e b',
    );
  });

  it('puts spellings as typed before others, and merges groups of the same spelling', () => {
    const merged = mergeResults(
      [
        answer([passage('a', 1, { group: 0 })], { groups: [{ form: 'baghareh', kind: 'variant', count: 1 }] }),
        answer([passage('b', 1, { group: 0 }), passage('c', 9, { group: 1 })], {
          exact: false,
          note: 'Note.',
          groups: [
            { form: 'baqarah', kind: 'exact', count: 4 },
            { form: 'baghareh', kind: 'variant', count: 2 },
          ],
        }),
      ],
      'relevance',
    );
    assert.deepEqual(
      merged.hits.map(({ hit: { uri, group }, of }) => `${uri}${group}${of}`),
      ['b11', 'a00', 'c01'],
    );
    assert.deepEqual(merged.groups, [
      { form: 'baghareh', kind: 'variant', count: 3 },
      { form: 'baqarah', kind: 'exact', count: 4 },
    ]);
    assert.deepEqual([merged.total, merged.exact, merged.note], [3, false, 'Note.']);
  });

  it('puts hits without a date last in both orders', () => {
    const answers = [
      answer([passage('a', 1, { date: '2001' }), passage('b', 1)]),
      answer([passage('c', 1, { date: '2003-01-02' }), passage('d', 1, { date: '--02-11' })]),
    ];
    assert.equal(order(answers, 'newest'), 'c a b d');
    assert.equal(order(answers, 'oldest'), 'a c b d');
  });
});
