import { destinations } from '../../server/features/search/destinations';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { concordance } from '../../server/features/search/concordance';
import { searchCorpus, type SearchQuestion } from '../../server/features/search/passageSearch';
import { queryHelp } from '../../server/features/search/queryHelp';
import { searchReport, searchResults } from '../../server/features/search/searchResults';
import { parseQuery } from '../../server/search/query/parseQuery';
import { corpusOf, type TestCorpus } from './fixture';
import { searchSamples } from './searchSamples';

describe('search with filters', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(searchSamples);
  });

  const search = (query: string, more: Partial<SearchQuestion> = {}) =>
    searchCorpus(sample.corpus, { query, limit: 50, finished: true, ...more }, () => false);
  /** The hits as `file: first three words`, sorted, where `file` is the beginning of the file name. */
  const sortedHits = async (query: string, more: Partial<SearchQuestion> = {}): Promise<string[]> =>
    (await hitsOf(query, more)).sort();
  /** The same in the order of the answer. */
  const hitsOf = async (query: string, more: Partial<SearchQuestion> = {}): Promise<string[]> => {
    const { hits } = await search(query, more);
    return hits.map(({ uri, start, end }) => {
      const file = uri.replace('test:/', '');
      return `${file.slice(0, 4)}: ${sample.slice(file, { start, end }).split(/\s+/).slice(0, 3).join(' ')}`;
    });
  };

  it('finds only transcripts of a year, in any calendar, and reports those without a date', async () => {
    assert.deepEqual(await sortedHits('wheel year:2019'), ['2019: They read Nahj']);
    assert.deepEqual(await sortedHits('wheel year:2014..2016'), ['2014: She said, "A', '2014: The river turns']);
    assert.deepEqual(await sortedHits('wheel -year:2014'), ['2019: They read Nahj']);
    assert.deepEqual(await sortedHits('آب year:1388'), await sortedHits('آب year:2010'));
    assert.equal((await sortedHits('آب year:2010')).length, 1);
    assert.match((await search('wheel year:2019')).note ?? '', /One transcript has no date and was left out/);
    assert.deepEqual(
      [(await search('wheel year:1950')).total, (await search('wheel year:1950')).note],
      [0, 'No transcript is of 1950.'],
    );
    assert.deepEqual(
      await sortedHits('wheel year:2014 year:2019'),
      await sortedHits('wheel'),
      'a passage has one year, so two years are alternatives',
    );
  });

  it('finds only transcripts of a speaker in any romanisation, or of a file', async () => {
    assert.deepEqual(await sortedHits('river speaker:khosrow'), ['note: A well is']);
    const { note } = await search('river speaker:Chosroe');
    assert.match(note ?? '', /No speaker is called “Chosroe”; the search used “Khosrow Tavana” instead/);
    assert.deepEqual(
      await sortedHits('river speaker:"mira aldane" -file:2014-*'),
      ['2019: The ferrymen know', '2019: Lecture of the'].sort(),
    );
    assert.deepEqual(await sortedHits('river file:wells'), ['note: A well is']);
    assert.deepEqual(await sortedHits('river file:notes/*'), ['note: A well is']);
    assert.match((await search('river speaker:zzzz')).note ?? '', /No speaker is called “zzzz”/);
    assert.match((await search('river file:1999-*')).note ?? '', /No file is called/);
  });

  it('finds only passages that cite a source: with the citation, with the mark of a note, and the note itself', async () => {
    assert.deepEqual(await sortedHits('cites:quran:2'), [
      '2014: 1) The Holy',
      '2014: The river turns',
      '2019: The ferrymen know',
    ]);
    assert.deepEqual(await sortedHits('cites:baqarah'), await sortedHits('cites:quran:2'));
    assert.deepEqual(await sortedHits('cites:2:255'), ['2019: The ferrymen know']);
    assert.deepEqual(await sortedHits('river -cites:quran in:body'), ['2014: She said, "A', 'note: A well is']);
    for (const name of ['"nahj al-balagha"', 'nahj', 'Nahjolbalagheh'])
      assert.deepEqual(await sortedHits(`wheel cites:${name}`), ['2019: They read Nahj'], name);
    assert.match((await search('river cites:"book of nothing at all"')).note ?? '', /No source is called/);
    assert.match((await search('river cites:quran:9')).note ?? '', /No transcript cites The Qur'an, 9/);
    const {
      hits: [hit],
    } = await searchReport(sample.corpus, { query: 'cites:2:255', limit: 5, finished: true });
    assert.deepEqual(
      hit.matches.map(({ form }) => form),
      ['[The Holy Quran, 2: 255]'],
      'in a query without words the citations are the matches',
    );
  });

  it('finds only passages that mention a theme', async () => {
    assert.deepEqual(await sortedHits('theme:"sense of duty"'), [
      '2014: The river turns',
      '2019: The ferrymen know',
      'note: A well is',
    ]);
    assert.deepEqual(await sortedHits('oars theme:"Sense of Duty"'), ['2019: The ferrymen know']);
    assert.match((await search('river theme:"no such thing"')).note ?? '', /No theme is called/);
  });

  it('finds words as they are written, with letter case and accents', async () => {
    const head = 'Talk in the Harbour Hall\n12 May 2014\n\n';
    const one = await corpusOf({
      'a.txt': `${head}Will Arden sent his résumé. You will resume the work.\n\nYou will see; will you?\n\nFree-\nWill is a mill.\n`,
    });
    const nodes = async (query: string): Promise<string[]> =>
      (await concordance(one.corpus, query)).lines.map(({ node, right }) => (node + right).slice(0, 9));
    assert.deepEqual(await nodes('=Will'), ['Will Arde', 'Will is a']);
    assert.deepEqual(await nodes('=résumé'), ['résumé. Y']);
    assert.deepEqual(await nodes('=resume'), ['resume th']);
    assert.deepEqual(await nodes('="Will Arden"'), ['Will Arde']);
    assert.deepEqual(await nodes('="will arden"'), []);
    assert.deepEqual(await nodes('will -=Will'), ['will see;', 'will you?']);
    assert.deepEqual(await nodes('(=WILL OR mill)'), ['mill.']);
    assert.deepEqual(
      (await concordance(one.corpus, 'in:body -=Will')).lines.length,
      0,
      'a query that only excludes has passages, but no lines',
    );
    const { hits } = await searchCorpus(one.corpus, { query: 'in:body -=Will', limit: 9, finished: true }, () => false);
    assert.deepEqual(
      hits.map(hit => one.slice('a.txt', hit).slice(0, 8)),
      ['12 May 2', 'You will'],
    );
  });

  it('finds groups in parentheses, and leaves out excluded groups', async () => {
    const union = [...new Set([...(await sortedHits('river in:body')), ...(await sortedHits('wheel in:body'))])].sort();
    assert.deepEqual(await sortedHits('(river OR wheel) in:body'), union);
    const both = await sortedHits('river wheel in:body');
    assert.ok(both.length > 0 && both.length < union.length);
    assert.deepEqual(
      await sortedHits('(river OR wheel) NOT (river wheel) in:body'),
      union.filter(hit => !both.includes(hit)),
    );
    assert.deepEqual(await sortedHits('(river wheel) OR nosuchword in:body'), both);
  });

  it('finds only titles, notes, or words inside quotations', async () => {
    assert.deepEqual(await sortedHits('river in:title'), ['2014: Speech of the', '2019: Lecture of the']);
    assert.deepEqual(await sortedHits('river in:notes'), ['2014: 1) The Holy']);
    assert.deepEqual(await sortedHits('wheel in:quotations'), ['2014: She said, "A']);
    assert.deepEqual(
      await sortedHits('river in:quotations'),
      [],
      'the word stands in the passage, but not in its quotation',
    );
    assert.deepEqual(
      (await concordance(sample.corpus, 'wheel in:quotations')).lines.map(({ node }) => node),
      ['wheel'],
    );
  });

  it('ignores a filter that is still being typed and matches nothing', async () => {
    const all = await sortedHits('river');
    for (const query of [
      'river year:',
      'river year:19',
      'river speaker:zzzz',
      'river cites:nothi',
      'river cites:"',
      'river theme:"no such',
      'river in:qu',
      'river file:zzz',
    ]) {
      const { note } = await search(query, { finished: false });
      assert.deepEqual(await sortedHits(query, { finished: false }), all, query);
      if (/[:"]$/.test(query)) assert.equal(note, undefined, query);
      else assert.match(note ?? '', /not used (?:yet|while you type it)\.$/, query);
    }
    assert.deepEqual(await sortedHits('river speaker:khos', { finished: false }), ['note: A well is']);
  });

  it('leaves out the words of a longer query that no passage has, and says so', async () => {
    const { note } = await search('zzyzx qqfoo river');
    assert.equal(note, 'No passage has “zzyzx” or “qqfoo”. The passages shown have only “river”.');
    assert.deepEqual(await sortedHits('zzyzx qqfoo river'), await sortedHits('river'));
    assert.deepEqual(await sortedHits('zzyzx "qqfoo" river'), [], 'words in quotation marks must match');
  });

  it('uses a filter that matches nothing once it is typed', async () => {
    for (const query of ['river year:1702', 'river year:1701..1702', 'river year:1702 ', 'river speaker:zzzz '])
      assert.deepEqual(await sortedHits(query, { finished: false }), [], query);
    assert.deepEqual(await sortedHits('river speaker:zzzz', { finished: true }), []);
  });

  it('offers the theme that a query names, if themes are indexed and it is found in time', async () => {
    const { corpus } = sample;
    const themes = await corpus.themes();
    const [{ label, count }] = await themes.ranked(1);
    const kinds = async (query: string, index: typeof themes | undefined, tooLate: boolean): Promise<string[]> =>
      (await destinations(corpus, query, index, () => tooLate)).map(({ kind, name }) => `${kind} ${name}`);
    assert.deepEqual(await kinds(label.toUpperCase(), themes, false), [`theme ${label}`]);
    assert.match((await destinations(corpus, label, themes, () => false))[0].detail, new RegExp(`^${count} times`));
    for (const query of [`${label} today`, label.slice(0, -2), ''])
      assert.deepEqual(await kinds(query, themes, false), []);
    assert.deepEqual(await kinds(label, undefined, false), []);
    assert.deepEqual(await kinds(label, themes, true), []);
  });

  it('sorts by date with undated transcripts last, also page by page', async () => {
    const newest = await hitsOf('river in:body', { sort: 'newest' });
    assert.deepEqual(
      newest.map(line => line.slice(0, 4)),
      ['2019', '2014', '2014', 'note'],
    );
    assert.deepEqual(
      (await hitsOf('river in:body', { sort: 'oldest' })).map(line => line.slice(0, 4)),
      ['2014', '2014', '2019', 'note'],
    );
    for (const sort of ['relevance', 'newest', 'oldest'] as const) {
      for (const query of ['river', 'cites:quran', 'river in:quotations OR wheel']) {
        const whole = await hitsOf(query, { sort });
        const pages = await Promise.all([0, 2, 4, 6, 8].map(offset => hitsOf(query, { sort, offset, limit: 2 })));
        assert.deepEqual(pages.flat(), whole, `${query} ${sort}`);
      }
    }
  });

  it('finds passages without some of the words when none has all, but never without quoted words', async () => {
    const { note } = await search('ferrymen know stream smell');
    assert.deepEqual(await sortedHits('ferrymen know stream smell'), ['2019: The ferrymen know']);
    assert.match(note ?? '', /No passage has all of these words\. The passages shown have most of them\./);
    assert.deepEqual(await sortedHits('ferrymen know stream smell xylophone'), ['2019: The ferrymen know']);
    assert.deepEqual(await sortedHits('ferrymen know "stream" smell'), []);
    assert.deepEqual(await sortedHits('ferrymen know stream smell year:2014'), []);
  });

  it('finds passages with one of two words that no passage has together, and says so', async () => {
    for (const [query, hits, note] of [
      ['ferrymen xylophone', await sortedHits('ferrymen'), /No passage has “xylophone”\. .* have only “ferrymen”\./],
      ['zeppelin winch', ['2019: They read Nahj'], /No passage has “zeppelin”\. .* have only “winch”\./],
      ['winch wheel', ['2019: They read Nahj'], undefined],
      ['river winch', ['2019: They read Nahj'], /No passage has both words\. .* the rarer one, “winch”\./],
      ['zeppelin xylophone', [], undefined],
      ['"zeppelin" winch', [], undefined],
      ['zeppelin "winch"', [], undefined],
      ['zeppelin winch year:2014', [], undefined],
      ['xylophone ferrymen -smell', await sortedHits('ferrymen -smell'), /have only “ferrymen”/],
    ] as const) {
      assert.deepEqual(await sortedHits(query), hits, query);
      const answer = await search(query);
      if (note === undefined) assert.doesNotMatch(answer.note ?? '', /The passages shown/, query);
      else assert.match(answer.note ?? '', note, query);
    }
  });

  it('leaves out passages with excluded words in a query without other words', async () => {
    assert.deepEqual(await sortedHits('year:2019 in:body -winch'), ['2019: The ferrymen know']);
  });

  it('finds with several filters exactly the passages that it finds with each of them', async () => {
    const filters = [
      'year:2014',
      '-year:2014',
      'speaker:mira',
      'in:title',
      'in:body',
      '-in:notes',
      'cites:quran',
      '-cites:quran',
      'theme:"sense of duty"',
      'file:2019*',
      '-speaker:mira',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('river', 'wheel', '"sense of duty"', 'the', 'duty OR wheel'),
        fc.uniqueArray(fc.constantFrom(...filters), { maxLength: 3 }),
        async (words, chosen) => {
          const parsed = parseQuery(chosen.join(' '), true).filters;
          // Two values of one field may be alternatives: both together then find more than each.
          fc.pre(new Set(parsed.map(({ field, not }) => `${field} ${not}`)).size === parsed.length);
          const sets = await Promise.all(
            [words, ...chosen.map(filter => `${words} ${filter}`)].map(async query => new Set(await sortedHits(query))),
          );
          const expected = [...sets[0]].filter(hit => sets.every(set => set.has(hit))).sort();
          const together = `${words} ${chosen.join(' ')}`;
          assert.deepEqual([...new Set(await sortedHits(together))], expected, together);
          const answer = await search(together);
          assert.equal(answer.total, answer.hits.length);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives each passage the group that it belongs to', async () => {
    const { hits, groups } = await searchResults(sample.corpus, { query: 'wheel -year:2019', limit: 5 }, () => false);
    assert.ok(hits.length === 2 && hits.every(({ group }) => groups[group] !== undefined));
  });

  it('understands all examples of its help text', () => {
    for (const example of queryHelp.split(', ').slice(1))
      assert.deepEqual(
        parseQuery(`x ${example}`.replace('|body|notes|quotations', '').replace('this ', ''), true).notes,
        [],
        example,
      );
  });
});
