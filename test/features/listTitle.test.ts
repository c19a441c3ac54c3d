import assert from 'node:assert/strict';
import { hover } from '../../server/features/hover/hover';
import { workspaceSymbols } from '../../server/features/navigation/workspaceSymbols';
import { outline } from '../../server/features/document/outline';
import { searchResults } from '../../server/features/search/searchResults';
import { listTitle } from '../../server/features/shared/listTitle';
import { quotation } from '../../server/features/shared/quotation';
import { corpusOf, type TestCorpus } from './fixture';

const prose = 'Dear friends, the weir is mended and we thank you for your help. It was a hard winter for all of us.\n';

/** The titles in lists, in the order of the texts. */
async function shown(titles: readonly string[], config?: string): Promise<string[]> {
  const files = Object.fromEntries(
    titles.map((title, i) => [`${String(i).padStart(2, '0')}.txt`, `${title}\n\n${prose}`]),
  );
  const sample = await corpusOf(files, config);
  return Object.keys(files).map(file => listTitle(sample.corpus, sample.entry(file)));
}

const series: readonly (readonly [name: string, titles: readonly string[], expected: readonly string[]])[] = [
  [
    'speakers first',
    [
      "MAYOR INES VARGA'S ANNUAL ADDRESS TO THE COUNCIL",
      "MAYOR JON STAVIK'S ANNUAL ADDRESS TO THE COUNCIL",
      "ADA PELL'S ANNUAL ADDRESS TO THE COUNCIL",
    ],
    [
      'Ines Varga: Annual Address to the Council',
      'Jon Stavik: Annual Address to the Council',
      'Ada Pell: Annual Address to the Council',
    ],
  ],
  [
    'speakers first, and words that all share left out of long titles',
    [
      "Ines Varga's Address Before a Joint Session of the Council on the State of the Locks",
      "Jon Stavik's Address Before a Joint Session of the Council on the State of the Locks",
      "Ada Pell's Address Before a Joint Session of the Council on the Mending of the Ropes",
    ],
    [
      'Ines Varga: Address … on the State of the Locks',
      'Jon Stavik: Address … on the State of the Locks',
      'Ada Pell: Address … on the Mending of the Ropes',
    ],
  ],
  [
    'what differs in long titles of one body',
    [
      'Minutes of the Standing Committee of the River Boards, Twelfth Meeting, on Locks',
      'Minutes of the Standing Committee of the River Boards, Thirteenth Meeting, on Ropes',
      'Minutes of the Standing Committee of the River Boards, Fourteenth Meeting, on Bread',
    ],
    [
      'Minutes … Twelfth Meeting, on Locks',
      'Minutes … Thirteenth Meeting, on Ropes',
      'Minutes … Fourteenth Meeting, on Bread',
    ],
  ],
];

const kept: readonly (readonly [name: string, titles: readonly string[]])[] = [
  [
    'one speaker',
    [
      "Ines Varga's Annual Address to the Council",
      "Ines Varga's Annual Address to the Council",
      "Ines Varga's Annual Address to the Council",
    ],
  ],
  ['two titles', ["Ines Varga's Annual Address to the Council", "Jon Stavik's Annual Address to the Council"]],
  [
    'short titles that begin alike',
    [
      'Minutes of the Board of Locks: May',
      'Minutes of the Board of Locks: June',
      'Minutes of the Board of Locks: July',
    ],
  ],
  [
    'titles that have nothing in common',
    ["Ines Varga's Speech at the Quay", 'The Weir in Spring', 'On Bread and Ropes'],
  ],
  [
    'long titles that are equal',
    Array.from(
      { length: 3 },
      () => 'Minutes of the Standing Committee of the River Boards of the Upper Valley and the Lower',
    ),
  ],
];

describe('titles in lists', () => {
  for (const [name, titles, expected] of series)
    it(`show ${name}`, async () => assert.deepEqual(await shown(titles), expected));
  for (const [name, titles] of kept) it(`keep ${name}`, async () => assert.deepEqual(await shown(titles), titles));

  it('keep a title of corpus.json', async () => {
    const config = '{"corpusStudy": 1, "transcripts": {"00.txt": {"title": "ON THE WEIR OF MERROW"}}}';
    assert.deepEqual(await shown(['ON ROPES AND LOCKS', 'ON BREAD AND SALT'], config), [
      'ON THE WEIR OF MERROW',
      'On Bread and Salt',
    ]);
  });

  describe('in capitals', () => {
    let sample: TestCorpus;
    const title = 'ON THE WEIR OF MERROW';
    before(async () => {
      const text = `${title}\n\n3 May 1996\n\n${prose}The keepers of the weir have kept a sense of duty for as long as the river has run.\n`;
      sample = await corpusOf({ 'a.txt': text, 'b.txt': text.replace(title, 'ON THE LOCKS OF ORSK') });
    });

    it('are in title case in searches, hovers, symbols and the outline', async () => {
      const { corpus, uri } = sample;
      const { hits } = await searchResults(corpus, { query: 'weir in:body', limit: 5 }, () => false);
      assert.deepEqual(new Set(hits.map(hit => hit.title)), new Set(['On the Weir of Merrow', 'On the Locks of Orsk']));
      const symbols = await workspaceSymbols(corpus, 'weir of merrow');
      assert.equal(symbols.find(({ kind }) => kind === 'transcript')?.name, 'On the Weir of Merrow');
      assert.equal((await outline(corpus, uri('a.txt')))[0].name, 'On the Weir of Merrow');
      const answer = await hover(corpus, uri('a.txt'), sample.at('a.txt', 'river has'), { commandLinks: false });
      assert.match(answer?.markdown ?? '', /On the Locks of Orsk/);
    });

    it('are in title case in a reference, and stay as they are in the file', () => {
      const start = sample.files['a.txt'].indexOf('Dear');
      assert.equal(
        quotation(sample.entry('a.txt'), sample.files['a.txt'], { start, end: start + 12 }),
        '“Dear friends” — On the Weir of Merrow, 3 May 1996, ¶ 2',
      );
      assert.equal(sample.entry('a.txt').title, title);
    });
  });
});
