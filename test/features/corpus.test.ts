import assert from 'node:assert/strict';
import { completion } from '../../server/features/document/completion';
import { concordance, concordanceCsv } from '../../server/features/search/concordance';
import { actions, check, problems } from '../../server/features/document/problems';
import { searchReport, searchResults } from '../../server/features/search/searchResults';
import { sourceDocument } from '../../server/features/sources/sourceDocument';
import { sourceLenses } from '../../server/features/sources/sourceLens';
import { chapterUri, workUri } from '../../server/features/sources/sourceUri';
import { workspaceSymbols } from '../../server/features/navigation/workspaceSymbols';
import { themesReport } from '../../server/features/themes/themesReport';
import { corpusOf, type TestCorpus } from './fixture';
import { files } from './samples';

const wrong =
  'They read a verse that is not there [The Holy Quran, 5: 154] on the way.\n\nAnd they read it again at home [The Holy Quran, 5: 154] that night.\n';

describe('features of a corpus', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(
      files,
      '{"corpusStudy": 1, "works": [{"key": "rivers", "title": "Book of Rivers", "author": "Ida Lund", "spellings": ["Kitab al-Anhar"]}]}',
    );
  });

  describe('source pages', () => {
    it('show number, original and translation of each verse, with blank lines between', async () => {
      const page = (await sourceDocument(sample.corpus, chapterUri('quran', 112, 'al-Ikhlas')))!;
      assert.equal(
        page.text,
        [
          '112 al-Ikhlas (Sincerity)',
          'الإخلاص',
          "The Qur'an · 4 verses",
          '',
          ...[1, 2, 3, 4].flatMap(verse => [
            `112:${verse}`,
            `نص الآية 112:${verse}`,
            `Words of verse ${verse} in chapter 112.`,
            '',
          ]),
          'Invented verses, free for all.',
          '',
        ].join('\n'),
      );
      assert.deepEqual(
        page.items.map(item => item.key),
        ['quran:112:1', 'quran:112:2', 'quran:112:3', 'quran:112:4'],
      );
    });

    it('of a work list what cites it', async () => {
      const page = (await sourceDocument(sample.corpus, workUri('kafi', 'al-Kafi')))!;
      assert.match(page.text, /^al-Kafi\n/);
      assert.match(page.text, /\nCited once\.\n\nVolume 2, page 163\n {4}2019-03-12 · Speech of the Chair/);
    });

    it("of a user's work are there too, and of nothing else", async () => {
      assert.match(
        (await sourceDocument(sample.corpus, workUri('bib:rivers', 'x')))!.text,
        /^Book of Rivers\nIda Lund\n\nNot cited in this corpus\.\n/,
      );
      assert.equal(await sourceDocument(sample.corpus, workUri('nothing', 'x')), undefined);
      assert.equal(await sourceDocument(sample.corpus, chapterUri('quran', 115, 'x')), undefined);
    });

    it('say at each verse how often it is cited; a whole chapter counts at the head', async () => {
      const uri = chapterUri('quran', 5, "al-Ma'idah");
      const page = (await sourceDocument(sample.corpus, uri))!;
      const lenses = await sourceLenses(sample.corpus, uri);
      assert.deepEqual(
        lenses.map(({ span, title }) => `${page.text.slice(span.start, span.end)}: ${title}`),
        ["5 al-Ma'idah (The Table Spread): cited 3 times in 2 transcripts", '5:54: cited 2 times in 2 transcripts'],
      );
      assert.deepEqual(sample.places(lenses[1].sites), [
        'ferries.txt: [The Holy Quran, 5: 54]',
        'bridges.txt: [The Holy Quran, 5: 54]',
      ]);
    });
  });

  describe('workspace symbols', () => {
    const names = async (query: string): Promise<string[]> =>
      (await workspaceSymbols(sample.corpus, query)).map(({ kind, name }) => `${kind} ${name}`);

    it('are all transcripts for an empty query, by date', async () => {
      const found = await workspaceSymbols(sample.corpus, '');
      assert.deepEqual(
        found.map(({ kind, container }) => [kind, container]),
        [
          ['transcript', '2018-04-04'],
          ['transcript', '2018-04-04'],
          ['transcript', '2019-03-12'],
        ],
      );
    });

    it('are found by any known spelling, which then stands in the name', async () => {
      assert.ok(
        (await names('Usul al-Kafi')).some(name => /^work al-Kafi \(.*usul.*\)$/i.test(name)),
        (await names('Usul al-Kafi')).join('\n'),
      );
      assert.ok((await names('baqarah 154'))[0] === "source The Qur'an, 2 al-Baqarah, verse 154");
      assert.ok(
        (await names('5:54')).some(name => name === "source The Qur'an, 5 al-Ma'idah, verse 54 (5:54)"),
        (await names('5:54')).join('\n'),
      );
    });

    it('hold themes and transcripts', async () => {
      assert.ok((await names('sense of duty')).includes('theme sense of duty'));
      assert.ok((await names('ferrymen')).some(name => name.startsWith('transcript Lecture of the Chair')));
    });
  });

  describe('problems', () => {
    it('are those of citations, and can be silenced by place and by kind', async () => {
      const loud = await corpusOf({ 'a.txt': wrong });
      assert.deepEqual(
        (await problems(loud.corpus, loud.uri('a.txt'))).map(({ code }) => code),
        ['verse-missing', 'verse-missing'],
      );
      assert.deepEqual(
        (await check(loud.corpus)).map(({ file, severity, code }) => [file, code, typeof severity]),
        [
          ['a.txt', 'verse-missing', 'string'],
          ['a.txt', 'verse-missing', 'string'],
        ],
      );
      for (const [silence, left] of [
        ['{"code": "verse-missing"}', 0],
        ['{"code": "verse-missing", "file": "b.txt"}', 2],
        ['{"code": "verse-missing", "file": "*.txt"}', 0],
        ['{"code": "note-orphan"}', 2],
      ] as const) {
        const quiet = await corpusOf({ 'a.txt': wrong }, `{"corpusStudy": 1, "silence": [${silence}]}`);
        assert.equal((await problems(quiet.corpus, quiet.uri('a.txt'))).length, left, silence);
      }
    });

    it('offer repairs first, then silence that works', async () => {
      const loud = await corpusOf({ 'a.txt': wrong });
      const [problem] = await problems(loud.corpus, loud.uri('a.txt'));
      const offered = await actions(loud.corpus, loud.uri('a.txt'), { start: problem.start, end: problem.start });
      const silences = offered.filter(({ silence }) => silence !== undefined);
      assert.equal(silences.length, 2);
      assert.deepEqual(offered.slice(-2), silences);
      assert.match(silences[0].title, /^Silence here/);
      assert.match(silences[1].title, /^Silence this kind/);
      for (const { silence } of silences) {
        const quiet = await corpusOf({ 'a.txt': wrong }, JSON.stringify({ corpusStudy: 1, silence: [silence] }));
        assert.deepEqual(await problems(quiet.corpus, quiet.uri('a.txt')), []);
      }
      assert.deepEqual(await actions(loud.corpus, loud.uri('a.txt'), { start: 0, end: 1 }), []);
    });
  });

  describe('completion', () => {
    const at = async (text: string) => completion(sample.corpus, text, text.length);

    it('offers works behind an open bracket, the cited ones first', async () => {
      const answer = (await at('It is written [Kaf'))!;
      assert.deepEqual(answer.replace, { start: 15, end: 18 });
      assert.equal(answer.items[0].label, "The Qur'an");
      assert.ok(answer.items.some(({ label, insert }) => label === 'al-Kafi' && insert === 'al-Kafi, '));
      assert.ok(answer.items.some(({ label }) => label === 'Book of Rivers'));
    });

    it('offers names of surahs', async () => {
      const answer = (await at('as we read in Surah al-Ma'))!;
      assert.equal(answer.replace.start, 20);
      assert.equal(answer.items.length, 114);
      assert.equal(answer.items[4].insert, "al-Ma'idah");
      assert.equal((await at('so says [The Holy Quran, '))!.items[4].insert, '5: ');
    });

    it('offers the verses that the surah has, with their first words', async () => {
      for (const text of [
        '[The Holy Quran, 112: ',
        'in Surah al-Ikhlas, verse ',
        '[The Holy Quran, Surah Ikhlas, Verse ',
      ]) {
        const answer = await at(text);
        assert.deepEqual(
          answer?.items.map(({ label }) => label),
          ['1', '2', '3', '4'],
          text,
        );
        assert.match(answer.items[0].detail!, /^Words of verse 1/);
        assert.deepEqual(answer.replace, { start: text.length, end: text.length });
      }
      assert.deepEqual(
        (await at('[The Holy Quran, 112: 2-'))!.items.map(({ label }) => label),
        ['3', '4'],
      );
    });

    it('writes Persian digits in Persian', async () => {
      const answer = await at('چنان که در سوره اخلاص، آیه ');
      assert.deepEqual(
        answer?.items.map(({ insert }) => insert),
        ['۱', '۲', '۳', '۴'],
      );
    });

    it('is silent in prose and at times of day', async () => {
      for (const text of [
        'We met at 12:',
        '[John 3:',
        'We met him (at 12:',
        'as the Quran tells us wh',
        'the Quran, which',
        'an ordinary sentence',
        'said (and meant it well, as everyone could see, and then',
      ])
        assert.equal(await at(text), undefined, text);
    });
  });

  describe('search results', () => {
    it('are passages on one line with their matches', async () => {
      const { hits } = await searchResults(sample.corpus, { query: 'river wheel', limit: 10 }, () => false);
      const [hit] = hits;
      assert.equal(hit.uri, sample.uri('bridges.txt'));
      assert.deepEqual(
        hit.matches.map(match => hit.text.slice(match.start, match.end).toLowerCase()),
        ['river', 'wheel'],
      );
      assert.deepEqual(hit.matchSpans.map(match => sample.slice('bridges.txt', match).toLowerCase()).slice(0, 2), [
        'river',
        'wheel',
      ]);
      assert.doesNotMatch(hit.text, /\n/);
      assert.equal(hit.date, '2019-03-12');
    });

    it('are cut to about 300 characters around the matches', async () => {
      const filler = 'The valley was quiet and the lamps burned low all night long. ';
      const one = await corpusOf({ 'a.txt': `${filler.repeat(6)}Then a heron rose. ${filler.repeat(6)}\n` });
      const {
        hits: [hit],
      } = await searchResults(one.corpus, { query: 'heron', limit: 5 }, () => false);
      assert.ok(hit.text.length < 340 && hit.text.startsWith('…'), hit.text);
      assert.equal(hit.text.slice(hit.matches[0].start, hit.matches[0].end), 'heron');
    });

    it('begin shortly before the place where the words stand together, and mark short words only there', async () => {
      const filler = 'At the end of the day a lamp of the harbour burned. ';
      const one = await corpusOf({
        'a.txt': `${filler.repeat(5)}She spoke of the care of common water then. ${filler.repeat(5)}\n`,
      });
      const {
        hits: [hit],
      } = await searchResults(one.corpus, { query: 'care of common water', limit: 5 }, () => false);
      assert.ok(hit.text.indexOf('care of common water') < 40, hit.text);
      assert.deepEqual(
        hit.matches.map(match => hit.text.slice(match.start, match.end)),
        ['care', 'of', 'common', 'water'],
      );
    });

    it('of the command line are the passages themselves', async () => {
      const { hits } = await searchReport(sample.corpus, { query: 'wheel', limit: 10 });
      assert.equal(sample.slice('bridges.txt', hits[0]), hits[0].text);
      assert.deepEqual(
        hits[0].matches.map(match => [sample.slice('bridges.txt', match), match.form]),
        [['wheel', 'wheel']],
      );
    });
  });

  it('a concordance shows each match with its sides, sorted as asked', async () => {
    const { total, lines } = await concordance(sample.corpus, 'promise');
    assert.equal(total, 1);
    assert.match(lines[0].left, /learn from it that a $/);
    assert.equal(lines[0].node, 'promise');
    assert.match(lines[0].right, /^ is a bridge/);
    assert.deepEqual(
      (await concordance(sample.corpus, 'sense of duty')).lines.map(({ node }) => node),
      Array(4).fill('sense of duty'),
    );
    const right = (await concordance(sample.corpus, 'patient', 'right')).lines.map(line => line.right.trim());
    assert.deepEqual(right, [...right].sort());
    assert.match(
      concordanceCsv({ total: 1, lines: [{ file: 'a', start: 0, end: 1, left: '=1+1', node: 'a "b"', right: '' }] }),
      /\r\na,0,1,,'=1\+1,"a ""b""",\r\n$/,
    );
  });

  it('the report of themes holds all mentions', async () => {
    const theme = (await themesReport(sample.corpus, 20)).themes.find(({ label }) => label === 'sense of duty');
    assert.equal(theme?.count, 4);
    assert.equal(theme.occurrences.length, 4);
    for (const { file, start, end } of theme.occurrences)
      assert.equal(sample.slice(file, { start, end }).replace(/\s+/g, ' '), 'sense of duty');
  });
});
