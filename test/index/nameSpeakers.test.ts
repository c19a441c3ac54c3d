import assert from 'node:assert/strict';
import { analyse } from '../../server/index/analyseText';
import type { CorpusWriter } from '../../server/index/corpus';
import { createCorpus } from '../../server/index/createCorpus';
import { parseConfig } from '../../server/config/parseConfig';
import { parts } from './support';

const prose =
  'Dear friends, the weir is mended and we thank you for your help. It was a hard winter for all of us, and the\n' +
  'water was high. We shall mend the lock before the next one comes, and you will help us again.\n';
const persian = 'دوستان عزیز، این بند ساخته شد و ما از شما سپاسگزاریم. زمستان سختی بود و آب بالا آمده بود.\n';
/** A text with a title. */
const titled = (title: string): string => `${title}\n\n${prose}`;
/** A text that uses a word. */
const about = (word: string): string => `${prose}We in ${word} know the river, and ${word} knows us.\n`;

function add(corpus: CorpusWriter, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files))
    corpus.set(`file:///${name}`, name, analyse(text, { reader: corpus.reader }));
}

/** The speakers that names of files state. */
function stated(corpus: CorpusWriter): Record<string, string | undefined> {
  const entries = corpus
    .snapshot()
    .entries()
    .filter(({ from }) => from.speaker === 'file-name');
  return Object.fromEntries(entries.map(({ name, speaker }) => [name, speaker]));
}

function speakers(files: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const corpus = createCorpus('file:///', parts);
  add(corpus, files);
  return stated(corpus);
}

/** Files of these names, all with the same text. */
const same = (names: string, text = prose): Record<string, string> =>
  Object.fromEntries(names.split(' ').map(name => [name, text]));

const found: readonly (readonly [name: string, files: Record<string, string>, expected: Record<string, string>])[] = [
  [
    'a folder of dates and surnames',
    same('1962-Kessary.txt 1963-Kessary.txt 2001-Bush.txt'),
    { '1962-Kessary.txt': 'Kessary', '1963-Kessary.txt': 'Kessary', '2001-Bush.txt': 'Bush' },
  ],
  [
    'names before the dates, with full days',
    same('Varga_2001-05-12.md Varga_2002-06-13.md Stavik_2003-01-02.md'),
    { 'Varga_2001-05-12.md': 'Varga', 'Varga_2002-06-13.md': 'Varga', 'Stavik_2003-01-02.md': 'Stavik' },
  ],
  [
    'first names, initials and numbers of parts',
    same('x/1991-Ines-Varga-1.txt x/1991-Ines-Varga-2.txt x/1992-Jon_Stavik.txt'),
    {
      'x/1991-Ines-Varga-1.txt': 'Ines Varga',
      'x/1991-Ines-Varga-2.txt': 'Ines Varga',
      'x/1992-Jon_Stavik.txt': 'Jon Stavik',
    },
  ],
  [
    'initials without a hyphen',
    same('1991-IMVarga.txt 1993-IMVarga.txt 1992-Stavik.txt'),
    { '1991-IMVarga.txt': 'IMVarga', '1993-IMVarga.txt': 'IMVarga', '1992-Stavik.txt': 'Stavik' },
  ],
  [
    'a name that the text of another file confirms',
    { '1962-Varga.txt': titled("Ines Varga's Speech at the Quay"), '1963-Varga.txt': prose },
    { '1963-Varga.txt': 'Varga' },
  ],
  [
    'an office in the title, where another file names the person',
    {
      '1962-Varga.txt': titled("Mayor Ines Varga's Address to the Council"),
      '1963-Varga.txt': titled('ADDRESS OF THE PRESIDENT TO THE COUNCIL'),
    },
    { '1963-Varga.txt': 'Varga' },
  ],
  [
    'half of the names confirmed',
    {
      '1961-Varga.txt': titled("Ines Varga's Speech at the Quay"),
      '1962-Stavik.txt': titled('Speech by Jon Stavik at the Quay'),
      '1963-Amini.txt': prose,
      '1964-Pell.txt': prose,
    },
    { '1963-Amini.txt': 'Amini', '1964-Pell.txt': 'Pell' },
  ],
  [
    'a lone file whose title begins with the person',
    { '1963-Varga.txt': titled('President Ines Varga at the Quay of Merrow') },
    { '1963-Varga.txt': 'Varga' },
  ],
  [
    'a lone file whose title in capitals begins with the person',
    { '1963-Varga.txt': titled('DR. INES VARGA: ON ROPES AND LOCKS') },
    { '1963-Varga.txt': 'Varga' },
  ],
  [
    'each folder by itself',
    { ...same('a/1962-Kessary.txt a/1963-Kessary.txt a/2001-Bush.txt'), ...same('b/1962-Merrow.txt') },
    { 'a/1962-Kessary.txt': 'Kessary', 'a/1963-Kessary.txt': 'Kessary', 'a/2001-Bush.txt': 'Bush' },
  ],
  [
    'a folder with a file of another kind',
    { ...same('1962-Kessary.txt 1963-Kessary.txt 2001-Bush.txt 2002-Bush.txt'), 'about.txt': prose },
    { '1962-Kessary.txt': 'Kessary', '1963-Kessary.txt': 'Kessary', '2001-Bush.txt': 'Bush', '2002-Bush.txt': 'Bush' },
  ],
];

const none: readonly (readonly [name: string, files: Record<string, string>])[] = [
  ['a lone file', same('1962-Kessary.txt')],
  ['two files', same('1962-Kessary.txt 1963-Kessary.txt')],
  ['one name only', same('1962-Kessary.txt 1963-Kessary.txt 1964-Kessary.txt')],
  ['names that never return', same('1962-Kessary.txt 1963-Varga.txt 1964-Stavik.txt 1965-Pell.txt')],
  ['subjects in small letters', same('1962-locks.txt 1963-locks.txt 1964-ropes.txt')],
  ['subjects in capitals', same('1962-Bridges.txt 1963-Bridges.txt 1964-Roads.txt')],
  ['kinds of texts', same('1962-Khutbah.txt 1963-Khutbah.txt 1964-Varga.txt')],
  ['languages', same('1962-Farsi.txt 1962-Urdu.txt 1963-Farsi.txt 1963-Urdu.txt')],
  ['months', same('1962-Bahman.txt 1963-Bahman.txt 1963-Esfand.txt')],
  ['organisations', same('1962-UNICEF.txt 1963-UNICEF.txt 1964-OPEC.txt')],
  [
    'places, which the texts name',
    { '1962-Merrow.txt': about('Merrow'), '1963-Merrow.txt': about('Merrow'), '1964-Orsk.txt': about('Orsk') },
  ],
  ['names in Latin letters over Persian texts', same('1962-Mashhad.txt 1963-Mashhad.txt 1964-Qazvin.txt', persian)],
  [
    'a folder in which most names are of another kind',
    same('1962-Kessary.txt 1963-Kessary.txt 1964-Varga.txt a.txt b.txt c.txt'),
  ],
  [
    'texts that name somebody else',
    {
      '1962-Merrow.txt': titled("Ines Varga's Speech at the Quay"),
      '1963-Merrow.txt': titled('Speech by Jon Stavik at the Quay'),
      '1964-Orsk.txt': prose,
      '1965-Merrow.txt': prose,
    },
  ],
  ['a person of whom the title speaks', { '1963-Varga.txt': titled('A Tribute to President Ines Varga') }],
  [
    'a title that begins with the word, but not as a person',
    { '1963-Merrow.txt': titled('Merrow Bridge at Night, and Other Talks') },
  ],
  ['a folder of the same names over it', { ...same('Kessary/1962.txt Kessary/1963.txt Varga/1964.txt') }],
];

describe('speakers in names of files', () => {
  for (const [name, files, expected] of found)
    it(`are found: ${name}`, () => assert.deepEqual(speakers(files), expected));
  for (const [name, files] of none) it(`are not guessed: ${name}`, () => assert.deepEqual(speakers(files), {}));

  it('follow every change of the folder, and snapshots keep theirs', () => {
    const corpus = createCorpus('file:///', parts);
    add(corpus, same('1962-Kessary.txt 1963-Kessary.txt'));
    const before = corpus.snapshot();
    add(corpus, same('2001-Bush.txt'));
    const between = corpus.snapshot();
    corpus.delete('file:///1963-Kessary.txt');
    assert.deepEqual(stated(corpus), {});
    assert.equal(before.entry('file:///1962-Kessary.txt')?.speaker, undefined);
    assert.equal(between.entry('file:///1962-Kessary.txt')?.speaker, 'Kessary');
    add(corpus, { '1963-Kessary.txt': about('Kessary'), '2001-Bush.txt': about('Bush') });
    assert.deepEqual(stated(corpus), {});
    add(corpus, same('1963-Kessary.txt 2001-Bush.txt'));
    assert.deepEqual(Object.keys(stated(corpus)), ['1962-Kessary.txt', '1963-Kessary.txt', '2001-Bush.txt']);
  });

  it('come after corpus.json and the text', async () => {
    const corpus = createCorpus('file:///', parts);
    await corpus.configure(parseConfig('{"corpusStudy": 1, "transcripts": {"1962-*": {"speaker": "Ada Pell"}}}'));
    add(corpus, {
      ...same('1962-Kessary.txt 1963-Kessary.txt 2001-Bush.txt'),
      '2002-Bush.txt': titled('Remarks by Jon Bush at the Quay'),
    });
    assert.deepEqual(
      corpus
        .snapshot()
        .entries()
        .map(({ speaker, from }) => [speaker, from.speaker]),
      [
        ['Ada Pell', 'corpus.json'],
        ['Kessary', 'file-name'],
        ['Bush', 'file-name'],
        ['Jon Bush', 'title'],
      ],
    );
  });
});

describe('names of videos that were fetched', () => {
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['Dr Ana Ruiz - On Salt (Leiden Festival, 17 May 2001) [dQx3-9_vKt0].en.vtt', 'On Salt', 'Dr Ana Ruiz'],
    ['On Salt [dQx3-9_vKt0].en-GB.vtt', 'On Salt', undefined],
    ['On Salt [dQx3-9_vKt0].srt', 'On Salt', undefined],
    ['On Salt [second part].txt', 'On Salt [second part]', undefined],
    [
      'Salt and Bread - On Trade (Leiden Festival, 17 May 2001).txt',
      'Salt and Bread - On Trade (Leiden Festival, 17 May 2001)',
      undefined,
    ],
  ];
  for (const [name, title, speaker] of rows)
    it(name, () => {
      const corpus = createCorpus('file:///', parts);
      add(corpus, { [name]: prose });
      const entry = corpus.snapshot().entry(`file:///${name}`);
      assert.deepEqual([entry?.title, entry?.speaker], [title, speaker]);
    });
});
