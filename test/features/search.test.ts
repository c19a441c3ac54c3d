import assert from 'node:assert/strict';
import fc from 'fast-check';
import { concordance } from '../../server/features/search/concordance';
import { searchCorpus, type SearchQuestion } from '../../server/features/search/passageSearch';
import { completeQuery } from '../../server/features/search/queryCompletion';
import { searchReport, searchResults } from '../../server/features/search/searchResults';
import { createSpanSet, holdsSpan, spansIn } from '../../server/features/search/searchSpans';
import { queryHelp } from '../../server/features/search/queryHelp';
import { parseQuery } from '../../server/search/query/parseQuery';
import { corpusOf, type TestCorpus } from './fixture';

const files = {
  '2014-wheels.txt': ` Speech of the Chair of the River Society, Mira Aldane, at the Spring Meeting
of the Northern Valleys - 12 /Mar/ 2014

The river turns the old wheel, and the sense of duty turns the miller (1). We keep the wheel dry in winter.

She said, "A wheel that rests will rust," and the river heard it. Nobody in the mill had oiled the river gate.

Footnotes:

1) The Holy Quran, Surah Baghareh, Verse 153. The river is not named there.
`,
  '2019-ferries.txt': ` Lecture of the Chair of the River Society, Mira Aldane, in a Meeting with the
Ferrymen of the Lower Valley - 4 /Apr/ 2019

The ferrymen know the river by its smell [The Holy Quran, 2: 255], and the sense of duty keeps them at the oars.

They read Nahj al-Balagha in the evening [Nahj al-Balagha, Letter 53] and mend the wheel of the winch. A feeling of duty is not enough.
`,
  'notes/wells.txt': ` Talk of the Well Keeper, Khosrow Tavana, to the Diggers of the Upper Farms

A well is a river that stands upright, and the sense of duty of a digger is measured in ropes.
`,
  '1388-qanat.txt': `سخنرانی مهندس شیرین آبگون در همایش کاریزداران دشت نیلو
۲۲ بهمن ۱۳۸۸

آب قنات پس از یازده سال دوباره به دهانه رسیده است و مردم روستا شادند.
`,
};

describe('search with filters', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files);
  });

  const ask = (query: string, more: Partial<SearchQuestion> = {}) =>
    searchCorpus(sample.corpus, { query, limit: 50, finished: true, ...more }, () => false);
  /** Passages as "file: first three words", sorted. */
  const found = async (query: string, more: Partial<SearchQuestion> = {}): Promise<string[]> =>
    (await listed(query, more)).sort();
  const listed = async (query: string, more: Partial<SearchQuestion> = {}): Promise<string[]> => {
    const { hits } = await ask(query, more);
    return hits.map(({ uri, start, end }) => {
      const file = uri.replace('test:/', '');
      return `${file.slice(0, 4)}: ${sample.slice(file, { start, end }).split(/\s+/).slice(0, 3).join(' ')}`;
    });
  };

  it('keeps to years, also those of other calendars, and says what has no date', async () => {
    assert.deepEqual(await found('wheel year:2019'), ['2019: They read Nahj']);
    assert.deepEqual(await found('wheel year:2014..2016'), ['2014: She said, "A', '2014: The river turns']);
    assert.deepEqual(await found('wheel -year:2014'), ['2019: They read Nahj']);
    assert.deepEqual(await found('آب year:1388'), await found('آب year:2010'));
    assert.equal((await found('آب year:2010')).length, 1);
    assert.match((await ask('wheel year:2019')).note ?? '', /One transcript has no date and was left out/);
    assert.deepEqual(
      [(await ask('wheel year:1950')).total, (await ask('wheel year:1950')).note],
      [0, 'No transcript is of 1950.'],
    );
    assert.deepEqual(
      await found('wheel year:2014 year:2019'),
      await found('wheel'),
      'a passage has one year: two are alternatives',
    );
  });

  it('keeps to speakers, however they are romanised, and to files', async () => {
    assert.deepEqual(await found('river speaker:khosrow'), ['note: A well is']);
    const { note } = await ask('river speaker:Chosroe');
    assert.match(note ?? '', /No speaker is called “Chosroe”; “Khosrow Tavana” was taken/);
    assert.deepEqual(
      await found('river speaker:"mira aldane" -file:2014-*'),
      ['2019: The ferrymen know', '2019: Lecture of the'].sort(),
    );
    assert.deepEqual(await found('river file:wells'), ['note: A well is']);
    assert.deepEqual(await found('river file:notes/*'), ['note: A well is']);
    assert.match((await ask('river speaker:zzzz')).note ?? '', /No speaker is called “zzzz”/);
    assert.match((await ask('river file:1999-*')).note ?? '', /No file is called/);
  });

  it('keeps to what cites a source: the passage, the one with the mark, and the note', async () => {
    assert.deepEqual(await found('cites:quran:2'), [
      '2014: 1) The Holy',
      '2014: The river turns',
      '2019: The ferrymen know',
    ]);
    assert.deepEqual(await found('cites:baqarah'), await found('cites:quran:2'));
    assert.deepEqual(await found('cites:2:255'), ['2019: The ferrymen know']);
    assert.deepEqual(await found('river -cites:quran in:body'), ['2014: She said, "A', 'note: A well is']);
    for (const name of ['"nahj al-balagha"', 'nahj', 'Nahjolbalagheh'])
      assert.deepEqual(await found(`wheel cites:${name}`), ['2019: They read Nahj'], name);
    assert.match((await ask('river cites:"book of nothing at all"')).note ?? '', /No source is called/);
    assert.match((await ask('river cites:quran:9')).note ?? '', /No transcript cites The Qur'an, 9/);
    const {
      hits: [hit],
    } = await searchReport(sample.corpus, { query: 'cites:2:255', limit: 5, finished: true });
    assert.deepEqual(
      hit.matches.map(({ form }) => form),
      ['[The Holy Quran, 2: 255]'],
      'without words the citations are what matched',
    );
  });

  it('keeps to what mentions a theme', async () => {
    assert.deepEqual(await found('theme:"sense of duty"'), [
      '2014: The river turns',
      '2019: The ferrymen know',
      'note: A well is',
    ]);
    assert.deepEqual(await found('oars theme:"Sense of Duty"'), ['2019: The ferrymen know']);
    assert.match((await ask('river theme:"no such thing"')).note ?? '', /No theme is called/);
  });

  it('keeps to titles, notes, and words inside quotations', async () => {
    assert.deepEqual(await found('river in:title'), ['2014: Speech of the', '2019: Lecture of the']);
    assert.deepEqual(await found('river in:notes'), ['2014: 1) The Holy']);
    assert.deepEqual(await found('wheel in:quotations'), ['2014: She said, "A']);
    assert.deepEqual(await found('river in:quotations'), [], 'it stands in the passage, but in no quotation');
    assert.deepEqual(
      (await concordance(sample.corpus, 'wheel in:quotations')).lines.map(({ node }) => node),
      ['wheel'],
    );
  });

  it('waits for a filter that is being typed', async () => {
    const all = await found('river');
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
      const { note } = await ask(query, { finished: false });
      assert.deepEqual(await found(query, { finished: false }), all, query);
      assert.equal(note, undefined, query);
    }
    assert.deepEqual(await found('river speaker:khos', { finished: false }), ['note: A well is']);
  });

  it('orders by date as asked, undated last, page by page', async () => {
    const newest = await listed('river in:body', { sort: 'newest' });
    assert.deepEqual(
      newest.map(line => line.slice(0, 4)),
      ['2019', '2014', '2014', 'note'],
    );
    assert.deepEqual(
      (await listed('river in:body', { sort: 'oldest' })).map(line => line.slice(0, 4)),
      ['2014', '2014', '2019', 'note'],
    );
    for (const sort of ['relevance', 'newest', 'oldest'] as const) {
      for (const query of ['river', 'cites:quran', 'river in:quotations OR wheel']) {
        const whole = await listed(query, { sort });
        const pages = await Promise.all([0, 2, 4, 6, 8].map(offset => listed(query, { sort, offset, limit: 2 })));
        assert.deepEqual(pages.flat(), whole, `${query} ${sort}`);
      }
    }
  });

  it('gives what lacks a word where no passage has all, but never what was quoted', async () => {
    const { note } = await ask('ferrymen know stream smell');
    assert.deepEqual(await found('ferrymen know stream smell'), ['2019: The ferrymen know']);
    assert.match(note ?? '', /No passage has all of these words; shown are those that have most of them/);
    assert.deepEqual(await found('ferrymen know stream smell xylophone'), ['2019: The ferrymen know']);
    assert.deepEqual(await found('ferrymen know "stream" smell'), []);
    assert.deepEqual(await found('ferrymen know stream smell year:2014'), []);
  });

  it('leaves out of a list without words what has a minus', async () => {
    assert.deepEqual(await found('year:2019 in:body -winch'), ['2019: The ferrymen know']);
  });

  it('finds with a scope what it finds without, less what lies outside', async () => {
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
          // Two values of one field may be alternatives; then both together are no narrower than one.
          fc.pre(new Set(parsed.map(({ field, not }) => `${field} ${not}`)).size === parsed.length);
          const sets = await Promise.all(
            [words, ...chosen.map(filter => `${words} ${filter}`)].map(async query => new Set(await found(query))),
          );
          const expected = [...sets[0]].filter(each => sets.every(set => set.has(each))).sort();
          const together = `${words} ${chosen.join(' ')}`;
          assert.deepEqual([...new Set(await found(together))], expected, together);
          const answer = await ask(together);
          assert.equal(answer.total, answer.hits.length);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('shows passages on one line with the group that they belong to', async () => {
    const { hits, groups } = await searchResults(sample.corpus, { query: 'wheel -year:2019', limit: 5 }, () => false);
    assert.ok(hits.length === 2 && hits.every(({ group }) => groups[group] !== undefined));
  });

  it('has help that is itself understood', () => {
    for (const example of queryHelp.split(', ').slice(1))
      assert.deepEqual(
        parseQuery(`x ${example}`.replace('|body|notes|quotations', '').replace('this ', ''), true).notes,
        [],
        example,
      );
  });

  describe('completion', () => {
    const complete = async (query: string, offset = query.length): Promise<string[]> => {
      const { replace, items } = await completeQuery(sample.corpus, query, offset, () => false);
      return items.map(({ insert }) => query.slice(0, replace.start) + insert + query.slice(replace.end));
    };

    it('offers names of filters where a word begins', async () => {
      assert.deepEqual(await complete('river sp'), ['river speaker:']);
      assert.deepEqual(await complete('river -c'), ['river -cites:']);
      assert.equal((await complete('')).length, 6);
      assert.deepEqual(await complete('"sp'), []);
      assert.deepEqual(await complete('xyz'), []);
    });

    it('offers values that the corpus has', async () => {
      assert.deepEqual(await complete('year:'), ['year:2019', 'year:2014', 'year:2010']);
      assert.deepEqual(await complete('year:2014..'), ['year:2014..2019']);
      assert.deepEqual(await complete('speaker:ald'), ['speaker:"Mira Aldane"']);
      assert.deepEqual(await complete('speaker:"Khosro'), ['speaker:"Khosrow Tavana"']);
      assert.deepEqual(await complete('file:well'), ['file:notes/wells.txt']);
      assert.deepEqual(await complete('in:q'), ['in:quotations']);
      assert.deepEqual(await complete('cites:'), ['cites:quran', 'cites:nahj']);
      assert.deepEqual(await complete('cites:balag'), ['cites:nahj']);
      assert.deepEqual(await complete('cites:quran:'), ['cites:quran:2', 'cites:quran:2:153', 'cites:quran:2:255']);
      assert.deepEqual(await complete('theme:"sense of'), ['theme:"sense of duty"']);
      assert.deepEqual(await complete('speaker:ald river', 11), ['speaker:"Mira Aldane" river'], 'the cursor counts');
    });

    it('offers only what finds something', async () => {
      for (const field of ['year:', 'speaker:', 'file:', 'in:', 'cites:', 'cites:quran:', 'theme:']) {
        for (const query of await complete(field)) {
          const { total, note } = await ask(query);
          assert.ok(total > 0 && !/^No /.test(note ?? ''), `${query}: ${note}`);
        }
      }
    });

    it('survives any query and cursor', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: 'binary', maxLength: 30 }),
          fc.constantFrom('', 'year:', 'speaker:', 'cites:', 'cites:quran:', 'file:', 'theme:"', 'in:'),
          fc.integer({ min: -5, max: 60 }),
          async (text, field, offset) => {
            const query = field + text;
            const { replace, items } = await completeQuery(sample.corpus, query, offset, () => false);
            assert.ok(items.length <= 20 && replace.start <= replace.end);
          },
        ),
        { numRuns: 200 },
      );
    });
  });

  it('sets of spans answer as a plain look at each of them does', () => {
    const span = fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({ uri: 'a', start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), span, (spans, asked) => {
        const set = createSpanSet(spans);
        const inside = spans
          .filter(({ start, end }) => start < asked.end && asked.start < end)
          .map(({ start, end }) => ({ start, end }));
        assert.equal(holdsSpan(set, 'a', asked.start, asked.end), inside.length > 0);
        assert.deepEqual(
          spansIn(set, 'a', asked.start, asked.end),
          inside.sort((a, b) => a.start - b.start || a.end - b.end),
        );
        assert.equal(holdsSpan(set, 'b', asked.start, asked.end), false);
      }),
    );
  });
});
