import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { tsvRow } from '../../server/base/csv';
import { parseBib } from '../../server/config/parseBib';
import type { BibliographyItem } from '../../server/features/study/export/bibliographyItems';
import { bibtex } from '../../server/features/study/export/bibtex';
import { cslJson } from '../../server/features/study/export/cslJson';
import { corpusFingerprint, type ExportHead } from '../../server/features/study/export/exportHead';
import { exportFormats, type Exported } from '../../server/features/study/export/formats';
import { createIds } from '../../server/features/study/export/itemIds';
import type { Corpus } from '../../server/index/corpus';
import { corpusOf } from '../features/fixture';

/** markdown-it is installed with the packager of extensions; it has no type definitions. */
const MarkdownIt = createRequire(__filename)('markdown-it') as new (options: object) => {
  parse(text: string, env: object): { type: string; content: string; children: { type: string; content: string }[] }[];
};

const files = {
  '1993/mill `a`.txt':
    'The Mill\n\nBy Ada Rill, 3 May 1993\n\nClear water turned the mill. We read [The Holy Quran, 2: 155] at the mill, and again [The Holy Quran, 2: 155].\n\n' +
    'So the total was =SUM(A1) & 1 < 2 mill | www.example.org/mill "mill", said the miller.\n',
  '1995/council.txt':
    'Minutes of the Council\n\n12 June 1995\n\nMR. PELL: The bridge needs stone [The Holy Quran, 5: 54]. We have no stone.\n\n' +
    'MS. RILL: The stone comes in spring [al-Kafi, Volume 2, page 163].\n\nMR. PELL: Then let it come.\n\nMS. RILL: It will.\n',
  'bread.txt':
    'On Bread\n\nBy Tomas Berin, 2001\n\nBread is made of flour (Hallam 1978, 45), and flour of grain.\n\n' +
    'References\n\nHallam, Edith W. 1978. The Far River & the 5% Bank. London: Reed.\n',
  'سخن.txt': 'سخنی درباره آب\n\nآب روشن است و آب پاک است. ما آب را دوست داریم و می‌خواهیم که پاک بماند.\n',
};
const config = JSON.stringify({
  corpusStudy: 1,
  sets: { pell: { speakers: ['Pell'] }, nineties: { from: '1990', to: '1999' }, 'the first': { files: ['1993'] } },
});
const head: ExportHead = {
  exported: '2020-02-03',
  program: 'Corpus Study 0',
  transcripts: 2,
  corpus: '0000abcd-00000000',
};

/** The rows of comma-separated values (RFC 4180), or of values with tabs. */
function rowsOf(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n)`, 'gy');
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]);
    if (match[3] !== separator) rows.push([]);
    if (cell.lastIndex === text.length) break;
  }
  assert.deepEqual(rows.pop(), [], 'the last row ends');
  return rows;
}

describe('exports', () => {
  let corpus: Corpus;
  before(async () => {
    ({ corpus } = await corpusOf(files, config));
  });

  const write = (format: string, query?: string, set?: string, withTranscripts = false): Promise<Exported> =>
    exportFormats[format].write(corpus, {
      ...(query !== undefined && { query }),
      ...(set !== undefined && { set }),
      withTranscripts,
      exported: '2020-02-03',
      program: 'Corpus Study 0',
      cancelled: () => false,
    });
  const objects = async (...args: Parameters<typeof write>): Promise<Record<string, unknown>[]> =>
    (await write(...args)).text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>);

  it('of a query have each line with its place, whatever the format', async () => {
    const [first, ...lines] = await objects('jsonl', 'mill');
    assert.deepEqual(
      [first.type, first.query, first.exported, first.program, first.transcripts, first.lines],
      ['export', 'mill', '2020-02-03', 'Corpus Study 0', 4, lines.length],
    );
    assert.ok(lines.length >= 5);
    for (const { type, file, line, column, start, end, node } of lines as Record<string, never>[]) {
      assert.equal(type, 'line');
      const text = files[file as keyof typeof files];
      assert.ok(text.split('\n')[line - 1].startsWith(node, column - 1));
      assert.equal(text.slice(start, end), node);
    }
    const csv = (await write('csv', 'mill')).text;
    assert.ok(csv.startsWith('\ufefffile,place,date,speaker,left,node,right,query,set,exported,program,corpus\r\n'));
    const rows = rowsOf(csv.slice(1)).slice(1);
    assert.deepEqual(
      rows.map(row => row[1]),
      lines.map(({ file, line, column }) => `${String(file)}:${String(line)}:${String(column)}`),
    );
    assert.ok(rows.every(row => row.length === 12 && row[2] === '1993-05-03' && row[3] === 'Ada Rill'));
    assert.ok(rows.every(row => row[11] === corpusFingerprint(corpus)));
    assert.equal((await write('csv', 'mill')).size, `${lines.length} lines`);
    const tsv = rowsOf((await write('tsv', 'mill')).text, '\t');
    assert.deepEqual(tsv.slice(1), rows);
  });

  it('hold what is hostile in a text as text', async () => {
    const markdown = (await write('markdown', 'mill')).text;
    const tokens = new MarkdownIt({ html: true, linkify: true }).parse(markdown, {});
    const kinds = new Set(tokens.flatMap(({ type, children }) => [type, ...(children ?? []).map(each => each.type)]));
    for (const kind of ['link_open', 'html_inline', 'html_block', 'image', 'table_open'])
      assert.ok(!kinds.has(kind), kind);
    const lines = (await objects('jsonl', 'mill')).slice(1) as Record<string, string>[];
    assert.equal(tokens.filter(({ type }) => type === 'blockquote_open').length, lines.length);
    const shown = tokens.filter(({ type }) => type === 'inline').map(({ children }) => children);
    for (const { file, line, column, left, node, right } of lines) {
      assert.ok(shown.some(children => children.some(each => each.content === `${file}:${line}:${column}`)));
      const text = `${left}${node}${right}`.replace(/\s+/g, ' ').trim();
      assert.ok(
        shown.some(children => children.map(each => each.content).join('') === text),
        text,
      );
    }
    const html = (await write('html', 'mill')).text;
    assert.equal(html.match(/<tr>/g)!.length, lines.length + 1);
    assert.equal(html.match(/<table/g)!.length, 1);
    assert.match(html, /&#38; 1 &#60; 2<\/bdi>/);
    const outside = html
      .slice(html.indexOf('<body>'))
      .replace(/<\/?(?:body|html|h1|p|table|thead|tbody|tr|th|td|bdi)( class="end")?>/g, '');
    assert.doesNotMatch(outside, /[<>]/);
    const formula = tsvRow(['=1+1', 'a\tb\n"c"']);
    assert.equal(formula, '\'=1+1\t"a b ""c"""\n');
  });

  it('keep text from right to left in its order', async () => {
    const lines = (await objects('jsonl', 'آب')).slice(1) as Record<string, string>[];
    assert.ok(lines.length >= 3);
    const markdown = (await write('markdown', 'آب')).text;
    for (const { left, node, right } of lines)
      assert.ok(markdown.includes(`> \u2067${`${left}**${node}**${right}`.trim()}\u2069\n`), left);
    assert.match((await write('html', 'آب')).text, /<table dir="rtl">/);
    assert.ok((await write('csv', 'آب')).text.includes('می\u200cخواهیم'));
  });

  it('without a query list the sources as they are cited', async () => {
    const rows = rowsOf((await write('csv')).text.slice(1));
    assert.deepEqual(rows[0].slice(0, 4), ['key', 'description', 'count', 'transcripts']);
    assert.deepEqual(
      rows.slice(1).map(row => row.slice(0, 4)),
      [
        ['quran:2:155', "The Qur'an, 2 al-Baqarah, verse 155", '2', '1'],
        ['bib:hallam1978:p45', 'Hallam 1978, page 45', '1', '1'],
        ['kafi:2:p163', 'al-Kafi, volume 2, page 163', '1', '1'],
        ['quran:5:54', "The Qur'an, 5 al-Ma'idah, verse 54", '1', '1'],
      ],
    );
    assert.match((await write('markdown')).text, /\n\| al-Kafi, volume 2, page 163 \| kafi:2:p163 \| 1 \| 1 \|\n/);
    assert.equal((await write('html')).text.match(/<tr>/g)!.length, 5);
    const [first, source] = await objects('jsonl');
    assert.deepEqual([first.sources, source.key, source.count], [4, 'quran:2:155', 2]);
  });

  it('of a set have what belongs to it; of a speaker only the citations of the turns', async () => {
    const keys = async (set: string): Promise<string[]> =>
      rowsOf((await write('tsv', undefined, set)).text, '\t')
        .slice(1)
        .map(row => row[0]);
    assert.deepEqual(await keys('pell'), ['quran:5:54']);
    assert.deepEqual(await keys('nineties'), ['quran:2:155', 'kafi:2:p163', 'quran:5:54']);
    const [first, ...lines] = await objects('jsonl', 'stone', 'pell');
    assert.deepEqual([first.set, lines.length], ['pell', 2]);
    assert.ok(lines.every(({ speaker }) => speaker === 'MR. PELL'));
    const empty = await write('csv', 'xylophone');
    assert.deepEqual([rowsOf(empty.text.slice(1)).length, empty.size], [1, '0 lines']);
    assert.deepEqual(empty.notes, ['No passage has “xylophone”.']);
    await assert.rejects(write('csv', 'mill', 'sixties'), /no set called “sixties”/);
  });

  it('give works and transcripts as CSL-JSON', async () => {
    const items = JSON.parse((await write('csl-json', undefined, undefined, true)).text) as Record<string, unknown>[];
    assert.deepEqual(
      items.map(({ id, type, title, author, issued }) => [id, type, title, author, issued]),
      [
        ['quran', 'book', "The Qur'an", undefined, undefined],
        ['bib:hallam1978', 'book', 'Hallam 1978', undefined, { 'date-parts': [[1978]] }],
        ['kafi', 'book', 'al-Kafi', [{ literal: (items[2].author as { literal: string }[])[0].literal }], undefined],
        ['transcript:1993/mill-a', 'speech', 'The Mill', [{ literal: 'Ada Rill' }], { 'date-parts': [[1993, 5, 3]] }],
        ['transcript:1995/council', 'speech', 'Minutes of the Council', undefined, { 'date-parts': [[1995, 6, 12]] }],
        ['transcript:bread', 'speech', 'On Bread', [{ literal: 'Tomas Berin' }], { 'date-parts': [[2001]] }],
        ['transcript:سخن', 'speech', 'سخنی درباره آب', undefined, undefined],
      ],
    );
    assert.match(String(items[0].note), /Cited 3 times in 2 transcripts\.$/);
    assert.match(
      String(items[1].note),
      /^Hallam, Edith W\. 1978\. The Far River & the 5% Bank\. London: Reed\. Cited once\.$/,
    );
    assert.equal(items[3].note, 'In the file 1993/mill `a`.txt');
    assert.deepEqual(items[0].custom, {
      exported: '2020-02-03',
      program: 'Corpus Study 0',
      transcripts: 4,
      corpus: corpusFingerprint(corpus),
    });
    const inSet = JSON.parse((await write('csl-json', undefined, 'the first', true)).text) as { id: string }[];
    assert.equal(inSet.length, 2);
  });

  it('give works and transcripts as BibTeX that the reader of bibliographies understands', async () => {
    const { text, size } = await write('bibtex', undefined, undefined, true);
    assert.match(
      text,
      /^% Exported: 2020-02-03, Corpus Study 0\n% Corpus: 4 transcripts, fingerprint [0-9a-f]{8}-[0-9a-f]{8}\n\n@book\{quran,\n/,
    );
    const { works, problems } = parseBib(text);
    assert.deepEqual(problems, []);
    assert.equal(size, '7 items');
    assert.equal(works.length, 7);
    const mill = works.find(({ title }) => title === 'The Mill')!;
    assert.deepEqual([mill.author, mill.period], ['Ada Rill', '1993']);
    assert.ok(text.includes('The Far River \\& the 5\\% Bank'));
    assert.ok(text.includes('@misc{transcript:سخن,'));
  });

  it('name the same corpus by the same fingerprint, and another one by another', async () => {
    const fingerprint = async (of: Record<string, string>): Promise<string> =>
      corpusFingerprint((await corpusOf(of)).corpus);
    const all = corpusFingerprint(corpus);
    assert.match(all, /^[0-9a-f]{8}-[0-9a-f]{8}$/);
    assert.equal(await fingerprint(Object.fromEntries(Object.entries(files).reverse())), all);
    const text = files['bread.txt'];
    const one = await fingerprint({ 'caf\u00e9.txt': text });
    assert.equal(await fingerprint({ 'cafe\u0301.txt': text }), one);
    const others = [
      await fingerprint({ 'cafe.txt': text }),
      await fingerprint({ 'caf\u00e9.txt': text.replace('flour', 'floor') }),
      await fingerprint({ 'caf\u00e9.txt': text, 'b.txt': text }),
    ];
    assert.equal(new Set([one, all, ...others]).size, 5);
  });
});

describe('CSL-JSON', () => {
  it('has no note that programs would take for a field', () => {
    const noteOf = (note: string): string => {
      const item: BibliographyItem = { id: 'a', key: 'a', kind: 'work', title: 'T', authors: [], note };
      return (JSON.parse(cslJson([item], head)) as { note: string }[])[0].note;
    };
    assert.equal(noteOf('Hallam: The Far River.'), 'Note – Hallam: The Far River.');
    assert.equal(noteOf('The Far River: a tale.'), 'The Far River: a tale.');
  });
});

describe('BibTeX', () => {
  const item = (title: string, author: string, id: string): BibliographyItem => ({
    id,
    key: id,
    kind: 'work',
    title,
    authors: [{ literal: author }],
    note: title,
  });
  const readable = (text: string): string => text.replace(/\s+/g, ' ').trim();

  it('reads back as it was written, whatever the signs', () => {
    const signs = fc.constantFrom(...'{}\\%&$#_~^-@,="\'`()<>|;:. aéßآب\u200c漢𝒜', '--', '---', ' and ', '\\emph{x}');
    const text = fc
      .array(signs, { minLength: 1, maxLength: 12 })
      .map(parts => readable(`x${parts.join('')}`))
      .filter(each => !/[,]$/.test(each));
    fc.assert(
      fc.property(text, text, (title, author) => {
        const written = bibtex([item(title, author, 'a'), item(author, title, 'b')], { ...head, query: '@book{x' });
        let depth = 0;
        for (const sign of written) {
          if (sign === '{') depth++;
          if (sign === '}') depth--;
          assert.ok(depth >= 0);
        }
        assert.equal(depth, 0);
        const { works, problems } = parseBib(written);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          works.map(work => [work.title, work.author]),
          [
            [title, author],
            [author, title],
          ].map(pair => [pair[0], pair[1].replace(/( and )+$/, '')]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('escapes what LaTeX would execute, and keeps names and dates of other calendars', () => {
    const written = bibtex(
      [
        {
          id: 'a',
          key: 'a',
          kind: 'work',
          entryType: 'article',
          title: 'A_b',
          note: 'n',
          authors: [{ family: 'Pell, and Sons', given: 'J.' }, { literal: 'others' }],
        },
        { id: 'b', key: 'b', kind: 'transcript', title: 'T', authors: [], date: 'jalali:--11-22', note: 'File: x.txt' },
        { id: 'c', key: 'c', kind: 'transcript', title: 'T', authors: [], date: '1980-05/1988', note: 'File: y.txt' },
        { id: 'd', key: 'd', kind: 'work', entryType: 'comment', title: 'T', authors: [], note: 'n' },
      ],
      head,
    );
    assert.match(
      written,
      /@article\{a,\n {2}author = \{\{Pell, and Sons\}, J\. and others\},\n {2}title = \{\{A\\_b\}\},/,
    );
    assert.match(written, /note = \{File: x\.txt\. Date: jalali:-\{\}-11-22\}/);
    assert.match(written, /year = \{1980--1988\},\n {2}date = \{1980-05\/1988\}/);
    assert.match(written, /@book\{d,/);
  });

  it('has an id of its own for each item', () => {
    const idOf = createIds();
    const wanted = [
      'a b',
      'a-b',
      'A:b',
      'a b',
      '{},"%',
      '',
      '\u202e=x',
      `${'é'.repeat(200)}1`,
      `${'é'.repeat(200)}2`,
      'e\u0301',
      'é',
    ];
    const ids = wanted.map(each => idOf(each));
    assert.deepEqual(ids.slice(0, 7), ['a-b', 'a-b-2', 'A:b-3', 'a-b-4', 'item', 'item-2', 'x']);
    assert.deepEqual(ids.slice(9), ['é', 'é-2']);
    const { works, problems } = parseBib(
      bibtex(
        ids.map(id => item('A title', 'N', id)),
        head,
      ),
    );
    assert.deepEqual(problems, []);
    assert.equal(works.length, wanted.length);
  });
});
