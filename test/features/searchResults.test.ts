import assert from 'node:assert/strict';
import { concordance, concordanceCsv } from '../../server/features/search/concordance';
import { searchReport, searchResults } from '../../server/features/search/searchResults';
import { corpusOf, type TestCorpus } from './fixture';
import { files } from './samples';

describe('search results', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files);
  });

  it('show passages on one line with their matches', async () => {
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

  it('begin shortly before the place where the words stand together, and highlight short words only there', async () => {
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

  it('on the command line contain the whole passages', async () => {
    const { hits } = await searchReport(sample.corpus, { query: 'wheel', limit: 10 });
    assert.equal(sample.slice('bridges.txt', hits[0]), hits[0].text);
    assert.deepEqual(
      hits[0].matches.map(match => [sample.slice('bridges.txt', match), match.form]),
      [['wheel', 'wheel']],
    );
  });
});

describe('a concordance', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files);
  });

  it('shows each match with the text on both sides, and sorts by it', async () => {
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
    assert.ok(right.length > 1);
    assert.deepEqual(right, [...right].sort());
  });

  it('ends with the passage: no title, date or other paragraph stands beside a match', async () => {
    const one = await corpusOf({
      'a.txt': 'Talk in the Harbour Hall\n12 May 2014\n\nThe lamps were lit.\n\nNobody slept; we kept the lamps.\n',
    });
    assert.deepEqual(
      (await concordance(one.corpus, 'lamps')).lines.map(({ left, node, right }) => [left, node, right]),
      [
        ['The ', 'lamps', ' were lit.'],
        ['Nobody slept; we kept the ', 'lamps', '.'],
      ],
    );
  });

  it('has one line for a phrase that is written with a hyphen, also over a line end', async () => {
    const one = await corpusOf({
      'a.txt':
        'Talk in the Harbour Hall\n12 May 2014\n\nFellow-citizens of the valley, be awake. My fellow-\ncitizens, sit.\n',
    });
    const nodesOf = async (query: string): Promise<string[]> =>
      (await concordance(one.corpus, query)).lines.map(({ node }) => node);
    assert.deepEqual(await nodesOf('"fellow citizens"'), ['Fellow-citizens', 'fellow-citizens']);
    assert.deepEqual(await nodesOf('fellow-citizens'), ['Fellow-citizens', 'fellow-citizens']);
  });

  it('is written as CSV without cells that a spreadsheet would execute', () => {
    assert.match(
      concordanceCsv({ total: 1, lines: [{ file: 'a', start: 0, end: 1, left: '=1+1', node: 'a "b"', right: '' }] }),
      /\r\na,0,1,,'=1\+1,"a ""b""",\r\n$/,
    );
  });
});

describe('other forms of words', () => {
  const text = `Talk of the Well Keeper, Khosrow Tavana, to the Diggers of the Upper Farms
4 May 2011

A common duty holds the rope. The Fields of Merrow are dry.

Their common duties are three, and a field is one of them. 全文検索の本。
`;

  it('are in the groups and matches of a search report', async () => {
    const { corpus } = await corpusOf({ 'forms.txt': text });
    const report = async (query: string): Promise<unknown> => {
      const { groups, hits } = await searchReport(corpus, { query, limit: 9, finished: true });
      return {
        groups: groups.map(({ form, kind, count }) => `${form} ${kind} ${count}`),
        matches: hits.flatMap(({ matches }) =>
          matches.map(({ start, end, form }) => `${text.slice(start, end)} ${form}`),
        ),
      };
    };
    assert.deepEqual(await report('duty'), {
      groups: ['duty exact 1', 'duties variant 1'],
      matches: ['duty duty', 'duties duties'],
    });
    assert.deepEqual(await report('検索'), { groups: ['検索 exact 1'], matches: ['検索 検索'] });
    assert.deepEqual(await report('=検索'), { groups: ['検索 exact 1'], matches: ['検索 検索'] });
    assert.deepEqual(await report('=duty'), { groups: ['duty exact 1'], matches: ['duty duty'] });
  });

  it('are lines of a concordance, also in phrases', async () => {
    const { corpus } = await corpusOf({ 'forms.txt': text });
    const nodes = async (query: string): Promise<string[]> =>
      (await concordance(corpus, query)).lines.map(({ node }) => node);
    assert.deepEqual(await nodes('duty'), ['duty', 'duties']);
    assert.deepEqual(await nodes('common duty'), ['common duty', 'common duties']);
    assert.deepEqual(await nodes('"common duty"'), ['common duty']);
    assert.deepEqual(await nodes('Fields'), ['Fields'], 'a name has no other form');
    assert.deepEqual(await nodes('全文検索'), ['全文検索']);
  });
});
