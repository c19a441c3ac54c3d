import assert from 'node:assert/strict';
import { read } from './support';

/** The furniture of a text, line by line. */
function furniture(text: string): string[] {
  const { transcript, all } = read(text);
  return all(transcript.furniture).flatMap(content => content.split('\n').map(line => line.trim().replace(/ +/g, ' ')));
}

const body =
  'Dear friends, we built the mill in one year, and nobody was paid for it. We are proud of every stone.\n\nWe thank the valley.';

describe('rows of links around a text', () => {
  const rows = [
    'Share this: Facebook  Twitter  WhatsApp',
    'Print   Email   Tweet',
    'Facebook Twitter LinkedIn',
    'Font size: A- A A+',
    'Schriftgröße: A A+',
    'العربية | فارسی | English',
    'Deutsch · Français · Italiano',
    'طباعة | إرسال | مشاركة',
    'چاپ | ارسال به دوستان | اشتراک گذاری',
    'Drucken | Teilen | Merken',
    'Imprimer | Partager | Télécharger',
    'Stampa | Condividi | Invia',
    'Tags: mills, bread, water',
    'Schlagwörter: Mühle, Brot',
    'Related: Speech at the weir | Message to the millers',
    'برچسب‌ها: آسیاب، نان',
    'Sign up for updates',
    'Subscribe to our newsletter',
    'Newsletter abonnieren',
    'Home / Press Room / Addresses',
    'Startseite / Reden / 2016',
    'Sprachen: DE - EN - FR',
    'Languages: English, Deutsch',
    'Idiomas: ES / EN',
    'Stampa la pagina | Invia a un amico',
    'Imprimir esta página | Enviar a un amigo',
    'مشاركة هذه الصفحة: فيسبوك | واتساب',
    'بازدید: ۸۷',
    'المشاهدات: 1203',
    'Aufrufe: 2.301',
    'Scaricato dal sito della parrocchia',
    'Heruntergeladen von der Webseite der Gemeinde',
    'Office of the Mayor of Coll | Official Website',
  ];
  for (const row of rows)
    it(`marks "${row}"`, () =>
      assert.deepEqual(furniture(`On the Mill\n\n3 May 1996\n\n${row}\n\n${body}\n`), [row.replace(/ +/g, ' ')]));

  const texts = [
    'English and French',
    'Print, share',
    'Bread | Water | Salt',
    'Tags are for cattle.',
    'Save the mill',
    'Line by line',
    'Follow the river',
    'Read more books.',
    'Sign up for the choir',
    'Home / away / nowhere',
    'Languages: a gift - a burden',
    'Languages: English - and who speaks it?',
    'Views: 3 houses and a mill',
    'Scaricato dal sito, il file era vuoto.',
    'The first official website',
    'Print this page and keep it.',
  ];

  it('marks the name of a leaflet with its page at the end of the file, below the notes', () => {
    const { transcript, all } = read(
      `On the Mill\n\n3 May 1996\n\nThe wheel is old.¹ We keep it, dear friends, for the children.²\n\n¹ See John 3.\n² The wheel of 1840.\n\nGemeindebrief Rodenau – Seite 3\n`,
    );
    assert.deepEqual(all(transcript.furniture), ['Gemeindebrief Rodenau – Seite 3']);
    assert.equal(transcript.notes.length, 2);
  });

  it('keeps such a line before the end', () =>
    assert.deepEqual(furniture(`On the Mill\n\n3 May 1996\n\nThe Weir Book – Page 6\n\n${body}\n`), []));
  for (const line of texts)
    it(`keeps "${line}"`, () => assert.deepEqual(furniture(`On the Mill\n\n3 May 1996\n\n${line}\n\n${body}\n`), []));

  it('marks the name of a site above its menu', () =>
    assert.deepEqual(
      furniture(
        `Office of the Mayor of Coll\nHome | News | Speeches | Contact\n\nOn the Mill\n\n3 May 1996\n\n${body}\n`,
      ),
      ['Office of the Mayor of Coll', 'Home | News | Speeches | Contact'],
    ));

  it('keeps a title above a breadcrumb where no other title follows', () =>
    assert.deepEqual(furniture(`On the Mill\nHome > Talks\n${body}\n`), ['Home > Talks']));
});

describe('lines at the corners of pages', () => {
  const page = (topic: string): string =>
    Array.from({ length: 9 }, (_, i) => `In the ${i + 1} week we spoke of the ${topic} and of its cost.`).join('\n\n');

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a footer with an address and a page beside form feeds',
      `On Salt and Bread\n\n${page('salt')}\n\nHill Chapel · 14 Weir Road · page 1\n\fOn Salt and Bread\n\nIt is white.\n\nHill Chapel · 14 Weir Road · page 2\n`,
      ['Hill Chapel · 14 Weir Road · page 1', 'On Salt and Bread', 'Hill Chapel · 14 Weir Road · page 2'],
    ],
    [
      'the page and the number of a document',
      `On Salt\n\nIt is small.\n\n2/9                                13-40001\n\f16/07/2013          S/PV.7001\n\nIt is white.\n`,
      ['2/9 13-40001', '16/07/2013 S/PV.7001'],
    ],
    [
      'a script that goes on',
      `ON SALT\n\nIt is small.\n\n          -more-\nON SALT / NO. 7            PAGE 2\n\nIt is white.\n`,
      ['-more-', 'ON SALT / NO. 7 PAGE 2'],
    ],
    [
      'a notice above columns that count on',
      [4, 5]
        .map(
          n =>
            `${page('salt')}\n\nNotice: this copy of the report is not certified.\n3rd May, 2018      HARBOUR DEBATES      ${n}\n\n`,
        )
        .join(''),
      [4, 5].flatMap(n => ['Notice: this copy of the report is not certified.', `3rd May, 2018 HARBOUR DEBATES ${n}`]),
    ],
    [
      'a line of columns below each page',
      `Coll Board      Meeting      3 May 2018\n\nIt is small.\n\n   Page 1 of 2\nColl Board      Meeting      3 May 2018\n\nIt is white.\n`,
      ['Coll Board Meeting 3 May 2018', 'Page 1 of 2', 'Coll Board Meeting 3 May 2018'],
    ],
    [
      'no refrain after form feeds',
      `On Salt\n\nSing now\n\fSing now with us\n\nIt is white.\n\fSing now with us\n\nSo.\n`,
      [],
    ],
    ['no list of songs with pages', `On Salt\n\nThe Weir Song - page 4\nThe Salt Song - page 9\n\nIt is white.\n`, []],
    [
      'no table',
      `On Salt\n\nCoarse      white      4\nFine      grey      5\nWet      grey      6\n\nIt is white.\n`,
      [],
    ],
  ];
  for (const [name, text, expected] of cases) it(`marks ${name}`, () => assert.deepEqual(furniture(text), expected));
});

describe('credits of subtitles', () => {
  const cues = (last: string): string =>
    ['The river rose.', 'We left at dawn.', last]
      .map((line, i) => `${i + 1}\n00:00:0${i + 1},000 --> 00:00:0${i + 2},000\n${line}\n`)
      .join('\n');
  for (const credit of [
    'Subtitles by Rill Captioning',
    'Untertitel: Ada Rill',
    'Sous-titres : Jean Rive',
    '© 2023 Merrow Films',
  ])
    it(`are no text: ${credit}`, () => assert.ok(!read(cues(credit)).view.includes(credit.slice(0, 9))));
  for (const line of ['Subtitles help us.', 'We read the captions by lamplight.'])
    it(`keeps ${line}`, () => assert.ok(read(cues(line)).view.includes(line)));
});
