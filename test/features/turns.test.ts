import assert from 'node:assert/strict';
import { annotations } from '../../server/features/document/annotations';
import { foldingRanges } from '../../server/features/document/foldingRanges';
import { outline, type OutlineSymbol } from '../../server/features/document/outline';
import { semanticTokens } from '../../server/features/document/semanticTokens';
import { hover } from '../../server/features/hover/hover';
import { concordance } from '../../server/features/search/concordance';
import { searchCorpus } from '../../server/features/search/passageSearch';
import { completeQuery } from '../../server/features/search/queryCompletion';
import { searchDocument } from '../../server/features/search/searchDocument';
import { searchReport, searchResults } from '../../server/features/search/searchResults';
import { quotation } from '../../server/features/shared/quotation';
import { sourcePage } from '../../server/features/sources/sourcePage';
import { workUri } from '../../server/features/sources/sourceUri';
import { themesReport } from '../../server/features/themes/themesReport';
import { wordList } from '../../server/search/passages/passageFacts';
import { corpusOf, type TestCorpus } from './fixture';

const record = `Record of the Harbour Council
12 May 1988

THE PRESIDENT: We speak of the old pier today. The pier is broken.

MR. HAAS (reading): "The tide has taken the pier." I read it in al-Kafi, vol. 2, p. 40.

I have seen the tide.

(Applause)

MS. RILLBY: I object to the tide.

THE SECOND DAY

The hall was full, and the tide was low.

MR. HAAS: We thank the hall.

THE PRESIDENT: I thank you too.
`;
const talk = `The Tide at Night
By Ada Rillby
3 June 1990

Dear friends, we saw the tide in the night, and we waited for the pier to fall.
`;

describe('turns of speakers', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf({ 'record.txt': record, 'talk.txt': talk });
  });

  /** The beginnings of the passages that a query finds. */
  async function found(query: string): Promise<string[]> {
    const { hits } = await searchCorpus(sample.corpus, { query, limit: 50, finished: true }, () => false);
    return hits
      .map(({ uri, start, end }) => sample.slice(uri.replace('test:/', ''), { start, end }).slice(0, 12))
      .sort();
  }

  it('are found by their speakers, the rest by the speaker of the transcript', async () => {
    assert.deepEqual(await found('tide speaker:haas'), ['"The tide ha', 'I have seen ']);
    assert.deepEqual(await found('tide speaker:rillby'), ['Dear friends', 'I object to ', 'The Tide at ']);
    assert.deepEqual(
      await found('tide -speaker:haas'),
      ['Dear friends', 'I object to ', 'The hall was', 'The Tide at '].sort(),
    );
    assert.deepEqual(await found('tide speaker:haas speaker:"ms rillby"'), [
      '"The tide ha',
      'I have seen ',
      'I object to ',
    ]);
    assert.deepEqual(await found('speaker:president'), ['I thank you ', 'We speak of ']);
    assert.deepEqual(await found('tide speaker:haas file:talk.txt'), []);
    assert.deepEqual(await found('tide speaker:haas speaker:zzzz'), ['"The tide ha', 'I have seen ']);
    assert.deepEqual(await found('tide speaker:zzzz'), []);
  });

  it('are found by what their labels have in brackets', async () => {
    const text = [
      'Talk in the Great Hall, 4 May 1991\n',
      'Mr. Orlin (Varland): I thank you for the harbour.\n',
      'Ms. Aune (Skerra) (Lab): We ask for a better harbour, and I said so.\n',
      'The Minister (Ada Quell): I agree about the harbour with you.\n',
      'Mr. Orlin (reading): I have here a letter on the harbour.\n',
      'Mr. Orlin (Varland): You know our view of the harbour.\n',
    ].join('\n');
    const other = await corpusOf({ 'a.txt': text });
    const hitsOf = async (query: string): Promise<string[]> =>
      (await searchReport(other.corpus, { query, limit: 9, finished: true })).hits.map(hit =>
        other.slice('a.txt', hit).slice(0, 6),
      );
    assert.deepEqual((await hitsOf('harbour speaker:varland')).sort(), ['I than', 'You kn']);
    assert.deepEqual((await hitsOf('harbour speaker:orlin')).sort(), ['I have', 'I than', 'You kn']);
    assert.deepEqual(await hitsOf('harbour speaker:skerra'), ['We ask']);
    assert.deepEqual(await hitsOf('harbour speaker:lab'), ['We ask']);
    assert.deepEqual(await hitsOf('harbour speaker:quell'), ['I agre']);
    assert.deepEqual(await hitsOf('harbour speaker:"mr orlin (varland)" -speaker:quell'), ['I than', 'You kn']);
    assert.deepEqual(await hitsOf('harbour speaker:reading'), []);
  });

  it('have labels that are no words', async () => {
    const words = wordList(sample.entry('record.txt').facts.passages);
    for (const word of ['haas', 'rillby', 'president', 'reading']) assert.ok(!words.includes(word), word);
    const { themes } = await themesReport(sample.corpus, 100);
    assert.ok(!themes.some(({ label }) => /haas|rillby/i.test(label)));
  });

  it('are suggested for the filter', async () => {
    const { items } = await completeQuery(sample.corpus, 'speaker:', 8, () => false);
    assert.deepEqual(items.map(({ label }) => label).sort(), ['Ada Rillby', 'MR. HAAS', 'MS. RILLBY', 'THE PRESIDENT']);
  });

  it('name the speaker in hits, lines, quotations and documents', async () => {
    const question = { query: 'object', limit: 5, finished: true };
    const report = await searchReport(sample.corpus, question);
    assert.deepEqual(
      report.hits.map(({ speaker }) => speaker),
      ['MS. RILLBY'],
    );
    const results = await searchResults(sample.corpus, question, () => false);
    assert.equal(results.hits[0].speaker, 'MS. RILLBY');
    const { lines } = await concordance(sample.corpus, 'tide');
    assert.deepEqual(
      lines.map(({ file, speaker }) => `${file}: ${speaker ?? ''}`),
      [
        'record.txt: MR. HAAS',
        'record.txt: MR. HAAS',
        'record.txt: MS. RILLBY',
        'record.txt: ',
        'talk.txt: Ada Rillby',
        'talk.txt: Ada Rillby',
      ],
    );
    const start = record.indexOf('I object');
    assert.match(
      quotation(sample.entry('record.txt'), record, { start, end: start + 8 }),
      /^“I object” — MS\. RILLBY, Record of the Harbour Council, 12 May 1988, ¶ \d+$/,
    );
    const answer = await searchCorpus(sample.corpus, question, () => false);
    const slices = [];
    const request = { query: 'object', sort: 'relevance', day: '1 May 2020' } as const;
    for await (const slice of searchDocument([{ corpus: sample.corpus, prefix: '', answer }], request))
      slices.push(slice);
    const { text, matches } = slices[1];
    assert.match(text, /\n {4}MS\. RILLBY: I object to the tide\.\n/);
    assert.equal(text.slice(matches[0], matches[1]), 'object');
    const page = await sourcePage(sample.corpus, workUri('kafi', 'al-Kafi'));
    assert.match(page?.text ?? '', /Record of the Harbour Council · MR\. HAAS · line 6/);
  });

  it('are nodes of the outline, with their paragraphs', async () => {
    const symbols = await outline(sample.corpus, sample.uri('record.txt'));
    const shown = (all: readonly OutlineSymbol[]): unknown[] =>
      all.map(({ kind, name, children }) => (children.length === 0 ? `${kind} ${name}` : [name, shown(children)]));
    assert.deepEqual(shown(symbols).slice(2), [
      'turn THE PRESIDENT',
      [
        'MR. HAAS',
        ['paragraph "The tide has taken the pier."', 'paragraph I have seen the tide.', 'paragraph (Applause)'],
      ],
      'turn MS. RILLBY',
      ['THE SECOND DAY', ['paragraph The hall was full, and the…', 'turn MR. HAAS', 'turn THE PRESIDENT']],
    ]);
    const haas = symbols.find(({ name }) => name === 'MR. HAAS');
    assert.equal(sample.slice('record.txt', haas!.selection), 'MR. HAAS');
    assert.match(sample.slice('record.txt', haas!.span), /^MR\. HAAS \(reading\): [^]*\(Applause\)$/);
  });

  it('can be folded, and their names have a colour', async () => {
    const folds = foldingRanges(sample.corpus, sample.uri('record.txt'));
    assert.equal(folds.filter(({ kind }) => kind === 'turn').length, 1);
    const tokens = await semanticTokens(sample.corpus, sample.uri('record.txt'));
    assert.deepEqual(
      tokens.filter(({ kind }) => kind === 'speaker').map(({ span }) => sample.slice('record.txt', span)),
      ['THE PRESIDENT', 'MR. HAAS', 'MS. RILLBY', 'MR. HAAS', 'THE PRESIDENT'],
    );
  });

  it('are named in hovers, and described on their labels', async () => {
    const hoverOn = async (piece: string): Promise<string> =>
      (await hover(sample.corpus, sample.uri('record.txt'), sample.at('record.txt', piece), { commandLinks: false }))
        ?.markdown ?? '';
    assert.match(await hoverOn('al-Kafi'), /\n\nSpeaker here: MR\\?\. HAAS$/);
    assert.equal(await hoverOn('MS. RILLBY'), '**MS. RILLBY**\n\n1 turn with 5 words in this transcript');
    assert.match(
      await hoverOn('THE PRESIDENT'),
      /^\*\*THE PRESIDENT\*\*\n\n2 turns with \d+ words in this transcript$/,
    );
  });

  it('are annotations, with the key of the speaker', async () => {
    const text = 'Mr. Haas: I see.\n\nThe President: You do?\n\nآقای رضایی: بله، ما دیدیم.\n';
    const other = await corpusOf({ 'a.txt': text });
    assert.deepEqual(
      annotations(other.entry('a.txt'), text)
        .filter(({ kind }) => kind === 'speaker')
        .map(each => [each.text, each.target]),
      [
        ['Mr. Haas', 'speaker:mr-haas'],
        ['The President', 'speaker:the-president'],
        ['آقای رضایی', 'speaker:آقای-رضایی'],
      ],
    );
  });
});

describe('names of speakers in labels', () => {
  it('do not lead the themes', async () => {
    const sentences = [
      'The weir at the upper ford was repaired with oak beams, and I saw it done.',
      'You know that oak beams last longer than stone.',
      'We carried the oak beams over the upper ford in spring.',
    ];
    const files = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map(number => [
        `${number}.md`,
        `# Talk ${number}\n\n` +
          Array.from(
            { length: 8 },
            (_, i) => `**${i % 2 ? 'Ines Varga' : 'Jon Stavik'}:** ${sentences[(i + number) % 3]}\n`,
          ).join('\n'),
      ]),
    );
    const { corpus } = await corpusOf(files);
    const { themes } = await themesReport(corpus, 100);
    assert.ok(
      themes.some(({ label }) => /upper ford/i.test(label)),
      themes.map(({ label }) => label).join(', '),
    );
    assert.deepEqual(
      themes.filter(({ label }) => /varga|stavik|ines|jon/i.test(label)),
      [],
    );
  });
});
