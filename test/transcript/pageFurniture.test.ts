import assert from 'node:assert/strict';
import { read } from './support';

const page = (topic: string): string =>
  Array.from({ length: 9 }, (_, i) => `In the ${i + 1} week we spoke of the ${topic} and of what it costs.`).join(
    '\n\n',
  );

/** The furniture of a text, line by line. */
function furniture(text: string): string[] {
  const { transcript, all } = read(text);
  return all(transcript.furniture).flatMap(content => content.split('\n').map(line => line.trim().replace(/ +/g, ' ')));
}

describe('headers with a page number in their line', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'of left and right pages with different names',
      `On Lanterns\n\n${page('oil')}\n\n          The Lamp Lectures                 11\n\n${page('wick')}\n\n12              Collected Talks\n\n${page('glass')}\n`,
      ['The Lamp Lectures 11', '12 Collected Talks'],
    ],
    [
      'of a court, with a footer that returns beside them',
      [1, 2, 3]
        .map(
          n =>
            `HOLM V. RASK - VOL. I                       ${40 + n}\n\n${page('fence')}\n\n        ADA LIND, REPORTER NO. 77\n`,
        )
        .join(''),
      [41, 42, 43].flatMap(n => [`HOLM V. RASK - VOL. I ${n}`, 'ADA LIND, REPORTER NO. 77']),
    ],
    [
      'beside form feeds',
      `A Sermon on Salt\n\nIt is small.\n\f4                    CHAPEL OF THE QUAY\n\nIt is white.\n\f               ON SALT                  5\n\nIt is old.\n`,
      ['4 CHAPEL OF THE QUAY', 'ON SALT 5'],
    ],
    [
      'once, with the name of the first line',
      `TRANSACTIONS OF THE HARBOUR SOCIETY\n\nThe Lost Buoy\n\n${page('buoy')}\n\n14                       HARBOUR SOCIETY\n\nIt came back.\n`,
      ['TRANSACTIONS OF THE HARBOUR SOCIETY', '14 HARBOUR SOCIETY'],
    ],
    [
      'that skip the pages of pictures',
      `On Weirs\n\n${page('weir')}\n\nEvenings by the Weir                     30\n\n${page('sluice')}\n\nEvenings by the Weir                     32\n`,
      ['Evenings by the Weir 30', 'Evenings by the Weir 32'],
    ],
  ];
  for (const [name, text, expected] of cases)
    it(`are furniture: ${name}`, () => assert.deepEqual(furniture(text), expected));

  const kept: readonly (readonly [string, string])[] = [
    [
      'a table of contents',
      'Talks\n\nOil              1\nWick             9\nGlass           17\nSoot            25\n\nThey follow.\n',
    ],
    [
      'a price list',
      `The Fair\n\nLamp oil                 3\n\n${page('oil')}\n\nTallow candles           7\n\nThat was all.\n`,
    ],
    ['a numbered answer', `Questions\n\n1    Who was first?\n\n${page('race')}\n\n3    Who was last?\n\nNobody.\n`],
    ['a score of a match', `A Talk\n\nMerrow          2\nHarrow          3\n\nWe lost.\n`],
    [
      'numbered sayings that end with a full stop',
      `Sayings\n\n1    Keep the lamp.\n\n${page('lamp')}\n\n2    Keep the oil.\n\nThat is all.\n`,
    ],
  ];
  for (const [name, text] of kept) it(`are not found in ${name}`, () => assert.deepEqual(furniture(text), []));
});

describe('lines of a web page or a printed record', () => {
  const lines = [
    'Skip to main content',
    'Home | About the guild | News | Contact',
    'You are here: Home > Talks > 2014',
    'Home » Speeches » On salt',
    'Print this page',
    'Share: Email Facebook',
    'Share on Mastodon',
    'Back to top',
    'Previous Section | Index | Next Section',
    '© 2014 The Guild of Lamplighters',
    'Copyright 1996 Harbour Society. All rights reserved.',
    'Page last updated 3 June 2014',
    'Accessibility | Privacy | Site map',
    'بازگشت به فهرست | نسخهٔ قابل چاپ',
    'صفحهٔ ۱ از ۳',
    'A/59/PV.23',
    'S/PV.4510 E/1996/7',
    '04-54021 (E)',
    '*0454021*',
    'Printer-friendly version',
    'END 10:03 P.M. EST',
    'END 4:15 PM ET',
    '(End of transcript)',
    '- END OF THE DOCUMENT -',
    'End at 9:30 a.m.',
    '--- End of file ---',
  ];
  for (const line of lines)
    it(`are furniture: ${line}`, () =>
      assert.deepEqual(furniture(`On Salt\n\n${line}\n\nSalt is old, and we are not.\n`), [line]));

  it('are furniture in the notice of a record, up to its last line', () =>
    assert.deepEqual(
      furniture(
        'The meeting rose.\n\nThis record contains the text of speeches delivered in English and of the\ninterpretation of others. Write to room C-154A.\n04-54021 (E)\n\nMr. Holm spoke again.\n',
      ),
      [
        'This record contains the text of speeches delivered in English and of the',
        'interpretation of others. Write to room C-154A.',
        '04-54021 (E)',
      ],
    ));

  it('are furniture: links below "Related content", and a single link above a menu', () =>
    assert.deepEqual(
      furniture(
        'Home\nPrevious page | Index | Next page\n\nSalt is old.\n\nRelated content\n» Report of the guild\n» Pictures\n\nIt is white.\n',
      ),
      ['Home', 'Previous page | Index | Next page', 'Related content', '» Report of the guild', '» Pictures'],
    ));

  const kept = [
    'Home is where the salt is',
    'Oats | Barley | Rye',
    'Home',
    'We share: bread, salt and news.',
    'You are here, and so am I.',
    'Print this page in your heart, my teacher said, and never lend it.',
    'Copyright was the question of the evening, and nobody could answer it, so that we went home late.',
    'A/C',
    'The top of the page',
    '» Who goes there?',
    'News | from the harbour, as it reached us that night',
    'Contact with the salt is enough.',
    '12-34567 miles',
    'The end of the document is lost.',
    'End of the road',
    'END',
    'End 10:03 with nobody there',
    'End of transcript errors, I hope.',
  ];
  for (const line of kept)
    it(`are not: ${line}`, () =>
      assert.deepEqual(furniture(`On Salt\n\n${line}\n\nSalt is old, and we are not.\n`), []));
});

describe('a box of links', () => {
  const body = 'Salt is old, and we are not.\n\nIt will be here when we are gone.\n';
  const boxes = [
    ['MORE ON SALT >>', 'Reports of the guild', 'Lists, menus and pictures', 'ALL MORE ON SALT >>'],
    ['Harbour links »', 'Tides', 'Times of the tides and of the ferry', 'All harbour links »'],
    ['Lamps & wicks ›', 'Prices', 'View all lamps & wicks ›'],
    ['RESOURCES>>', 'Maps', 'MORE RESOURCES>>'],
    ['Other talks >>', 'On Oil', 'On Bread', 'See all other talks >>'],
  ];
  for (const box of boxes)
    it(`is furniture: ${box[0]}`, () => {
      assert.deepEqual(furniture(`On Salt\n\n${body}\n \n${box.join('\n \n')}\n`), box);
      assert.deepEqual(furniture(`On Salt\n\n${box.join('\n')}\n\n${body}`), box);
    });

  const kept = [
    ['SALT >>', 'Reports of the guild', 'ALL OIL >>'],
    ['SALT >>', 'We carried it home.', 'ALL SALT >>'],
    ['Salt', 'Reports of the guild', 'All salt'],
    ['« Notre sel', 'Tout est dit', 'Tout notre sel »'],
    ['All salt >>', 'Reports of the guild', 'Salt >>'],
    ['The salt »', ...Array.from({ length: 45 }, (_, i) => `Line ${i} of a long poem`), 'All the salt »'],
  ];
  for (const lines of kept)
    it(`is none: ${lines[0]} … ${lines[lines.length - 1]}`, () =>
      assert.deepEqual(furniture(`On Salt\n\n${body}\n${lines.join('\n')}\n\n${body}`), []));
});

describe('notes', () => {
  it('at the end of a file with page headers have their marks on any page', () => {
    const { transcript } = read(
      `On Oil\n\n${page('oil')}(1)\n\n       The Lamp Lectures           11\n\n${page('wick')}(2)\n\n12           The Lamp Lectures\n\n1) The first book.\n2) The second\nbook of lamps.\n2) The third book.\n`,
    );
    assert.deepEqual(
      transcript.notes.map(({ number }) => number),
      ['1', '2', '2'],
    );
    assert.deepEqual(
      transcript.marks.map(({ number }) => number),
      ['1', '2'],
    );
  });

  it('go on in the next line where the text of the file is not wrapped', () => {
    const { transcript, all } = read(
      `On Oil\n\n${page('oil').replaceAll('\n\n', ' ')}[1]\n\n${page('wick').replaceAll('\n\n', ' ')}\n\nNotes\n\n[1] The book of lamps, vol. 1,\np. 36; the second book, p. 9. The wording is\nthat of the third.\n`,
    );
    assert.deepEqual(all(transcript.notes), [
      '[1] The book of lamps, vol. 1,\np. 36; the second book, p. 9. The wording is\nthat of the third.',
    ]);
  });
});

describe('the name of a series above the title', () => {
  const withLines = (first: string, title: string, head: string): string =>
    `${first}\n\n${title}\n3 May 1996\n\n${page('buoy')}\n\n14                       ${head}\n\nIt came back.\n`;
  const series: readonly (readonly [string, string, string])[] = [
    ['TRANSACTIONS OF THE SALT INSTITUTE', 'The Pan That Boiled Over', 'SALT INSTITUTE'],
    ['THE JOURNAL OF THE FERRY TRUST', 'Ropes and Their Keepers', 'FERRY TRUST'],
    ['BULLETIN OF THE OSTON BOTANICAL CLUB', 'On a moss that nobody wanted', 'OSTON BOTANICAL CLUB'],
    ['ANNALS OF THE LOWER FEN', 'Who dug the drain?', 'THE LOWER FEN'],
    ['PROCEEDINGS OF THE GUILD OF BELL FOUNDERS', 'A Crack and its Cure', 'GUILD OF BELL FOUNDERS'],
    ['MEMOIRS OF THE ROOK HILL ACADEMY', 'The Second Telescope', 'ROOK HILL ACADEMY'],
    ['THE HARRAN VALLEY REVIEW', 'What the Clay Remembers', 'HARRAN VALLEY REVIEW'],
    ['MERROW MINING QUARTERLY', 'Lamps without Flames', 'MINING QUARTERLY'],
    ['PROCEEDINGS OF THE COLBY SOCIETY', 'Two Wells and a Pump', 'PROCEEDINGS OF THE COLBY SOCIETY'],
    ['NEWSLETTER OF THE WEIR KEEPERS', 'How to mend a sluice', 'THE WEIR KEEPERS'],
  ];
  for (const [first, title, head] of series)
    it(`is furniture: ${first}`, () => {
      const text = withLines(first, title, head);
      assert.deepEqual(furniture(text), [first, `14 ${head}`]);
      assert.equal(read(text).transcript.title?.value, title);
    });

  const titles: readonly (readonly [string, string, string])[] = [
    ['LECTURES ON THE OLD BRIDGE', 'Given in the winter term', 'THE OLD BRIDGE'],
    ['LETTERS TO THE HARBOUR SOCIETY', 'Three talks on fog', 'HARBOUR SOCIETY'],
    ['THE PATIENCE OF BRIDGES', 'A talk for pilots', 'PATIENCE OF BRIDGES'],
    ['MINUTES OF THE WEIR COUNCIL', 'The spring meeting', 'WEIR COUNCIL'],
    ['PROCEEDINGS OF THE COLBY SOCIETY', '12 September 1979', 'COLBY SOCIETY'],
    ['PROCEEDINGS OF THE COLBY SOCIETY', 'By Anna Rill', 'COLBY SOCIETY'],
    ['PROCEEDINGS OF THE COLBY SOCIETY', 'Dr. Anna B. Rill', 'COLBY SOCIETY'],
    ['PROCEEDINGS OF THE COLBY SOCIETY', 'THE LOST BUOY', 'COLBY SOCIETY'],
    ['PROCEEDINGS OF THE COLBY SOCIETY', 'I was asked to speak of buoys, and so I shall.', 'COLBY SOCIETY'],
    ['Proceedings of the Colby Society', 'The Lost Buoy', 'Colby Society'],
    ['PROCEEDINGS OF THE COLBY SOCIETY', 'The Lost Buoy', 'OSTON SOCIETY OF ARTS'],
  ];
  for (const [first, title, head] of titles)
    it(`is kept: ${first}, ${title}, ${head}`, () =>
      assert.ok(!furniture(withLines(first, title, head)).includes(first)));

  it('is kept without a running head', () =>
    assert.deepEqual(furniture(`PROCEEDINGS OF THE COLBY SOCIETY\n\nThe Lost Buoy\n\n${page('buoy')}\n`), []));
});
