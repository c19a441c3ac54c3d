import assert from 'node:assert/strict';
import { read } from './support';

/** The furniture of a text, line by line. */
function furniture(text: string): string[] {
  const { transcript, all } = read(text);
  return all(transcript.furniture).flatMap(content => content.split('\n').map(line => line.trim()));
}

const prose = (topic: string): string =>
  Array.from({ length: 12 }, (_, i) => `In week ${i + 1} we spoke of the ${topic} and of what it costs.`).join('\n\n');

/** A speech with lines in its middle. */
const around = (lines: string): string => `On the Weir\n\n${prose('weir')}\n\n${lines}\n\n${prose('lock')}\n`;

const marked: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
  [
    'a name with the page of all pages',
    around('Merrow Council — Third Session — Page 4 of 19'),
    ['Merrow Council — Third Session — Page 4 of 19'],
  ],
  ['a name, a bar and a page', around('The Weir Address | Page 6'), ['The Weir Address | Page 6']],
  ['a German page', around('Gemeinde Hohenfeld – Seite 2 von 5'), ['Gemeinde Hohenfeld – Seite 2 von 5']],
  ['a Spanish page alone', around('Página 3 de 8'), ['Página 3 de 8']],
  ['a German page alone', around('Seite 3 von 3'), ['Seite 3 von 3']],
  ['a Portuguese page', around('Discurso do Moinho | Página 7'), ['Discurso do Moinho | Página 7']],
  ['the title with a number below it', around('On the Weir\n7'), ['On the Weir', '7']],
  ['the title below a number', around('41\nOn the Weir'), ['41', 'On the Weir']],
  ['the title in capitals with a number', around('ON THE WEIR\n12'), ['ON THE WEIR', '12']],
  [
    'the title first on a page, after the number of the page before',
    `On the Weir\n\n${prose('weir')}\n${prose('oar')}\n4\n\fON THE WEIR\n\n${prose('lock')}\n`,
    ['4', 'ON THE WEIR'],
  ],
  [
    'a row of Markdown links with "Home"',
    `[Home](/) · [Talks](/t/) · [Lamps](/l/)\n\n# On Lamps\n\n${prose('oil')}\n`,
    ['[Home](/) · [Talks](/t/) · [Lamps](/l/)'],
  ],
  [
    'a row of Markdown links with arrows',
    around('[← Talk 3](3.md) | [Talk 5 →](5.md)'),
    ['[← Talk 3](3.md) | [Talk 5 →](5.md)'],
  ],
  [
    'a row of Markdown links with "Next"',
    around('[Oats](a.md) | [Next talk](b.md)'),
    ['[Oats](a.md) | [Next talk](b.md)'],
  ],
  [
    'the header of a page of a record, with the page above it',
    around('24-10001\n2/19\n06/11/2024      The lamps of Merrow      S/PV.9001'),
    ['24-10001', '2/19', '06/11/2024      The lamps of Merrow      S/PV.9001'],
  ],
  [
    'the header of a left page of a record',
    around('A/80/PV.3      The lamps of Merrow      06/11/2024'),
    ['A/80/PV.3      The lamps of Merrow      06/11/2024'],
  ],
  [
    'a Persian breadcrumb',
    `صفحه اصلی » گفتارها » آب\n\nگفتار آب\n\nما از آب گفتیم و از نان.\n`,
    ['صفحه اصلی » گفتارها » آب'],
  ],
  [
    'a Persian menu',
    `چاپ | ارسال به دوستان | اندازه متن\n\nگفتار آب\n\nما از آب گفتیم و از نان.\n`,
    ['چاپ | ارسال به دوستان | اندازه متن'],
  ],
  [
    'Persian counters',
    `گفتار آب\n\nما از آب گفتیم و از نان.\n\nتعداد بازدید: ۱۲\nکد خبر: ۴۵۱\n`,
    ['تعداد بازدید: ۱۲', 'کد خبر: ۴۵۱'],
  ],
  ['an Arabic counter', `حديث الماء\n\nقلنا في الماء وفي الخبز.\n\nعدد الزيارات: ٤٣\n`, ['عدد الزيارات: ٤٣']],
];

const kept: readonly (readonly [name: string, text: string])[] = [
  ['a reference behind a dash', around('I mean the old report — page 4')],
  ['a sentence with a page of all pages', around('Look at the report — Page 4 of 19 — and say what you see.')],
  [
    'a page of all pages in a paragraph',
    around('We read the report of the mill\nThe report of the mill — Page 4 of 19\nand then we went home.'),
  ],
  ['a heading with a bar', around('The Weir | The Lock')],
  ['a page in the middle of a question', around('Who wrote on | Page 6?')],
  ['another heading with a number', around('On the Lock\n7')],
  ['the title as a heading', around('On the Weir')],
  ['the title inside a paragraph with a number', around('They sang\nOn the Weir\n7\ntimes, and slept.')],
  ['a fraction', around('2/19')],
  ['a row of a table with a date', around('06/11/2024      The lamps of Merrow      12')],
  ['a date, a thing and a symbol in a sentence', around('On 06/11/2024 the lamps were in S/PV.9001')],
  ['the header of a record at its head', 'S/PV.9001      The lamps of Merrow      06/11/2024\n\nWe met in the hall.\n'],
  ['a score', around('Final score\n7')],
  ['sources as Markdown links', around('[Holt](https://holt.example/a) | [Rill](https://rill.example/b)')],
  ['one Markdown link', around('[Home](/) is where we are.')],
  ['Markdown links in a sentence', around('[Home](/) · [Talks](/t/) are links, I said.')],
  ['a Persian sentence on visits', `گفتار آب\n\nتعداد بازدید: ما ۱۲ بار رفتیم.\n\nما از آب گفتیم و از نان.\n`],
  ['a word for print in Persian', `گفتار آب\n\nچاپ کتاب ما دیر شد.\n\nما از آب گفتیم و از نان.\n`],
];

describe('names with pages, titles that return, and rows of links', () => {
  for (const [name, text, lines] of marked)
    it(`are furniture: ${name}`, () => assert.deepEqual(furniture(text), lines));
  for (const [name, text] of kept) it(`are text: ${name}`, () => assert.deepEqual(furniture(text), []));
});
