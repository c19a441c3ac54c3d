import assert from 'node:assert/strict';
import { read } from './support';

/** The furniture of a text, line by line. */
function furniture(text: string): string[] {
  const { transcript, all } = read(text);
  return all(transcript.furniture).flatMap(content => content.split('\n').map(line => line.trim().replace(/ +/g, ' ')));
}

const before = 'It was a cold year, and the lock keeper had only one lamp, which he would lend to';
const after = 'whoever came first. Nobody came first, because it was dark.';
const whole = 'It was a cold year. The lock keeper had only one lamp.';

describe('names at the edge of a page that cut a sentence', () => {
  const edges: readonly (readonly [string, readonly string[]])[] = [
    ['\n\n63\nCollected Talks to Gardeners\n\n', ['63', 'Collected Talks to Gardeners']],
    ['\n\nCOLLECTED TALKS\n64\n\n', ['COLLECTED TALKS', '64']],
    ['\n\n12\nThe Lock and the Lamp\n\n', ['12', 'The Lock and the Lamp']],
    ['\n\n١٢\nمجموعة الخطب\n\n', ['١٢', 'مجموعة الخطب']],
    ['\n63\n\fCOLLECTED TALKS\n\n', ['63', 'COLLECTED TALKS']],
    ['\n\n63\n\n\fCollected Talks to Gardeners\n', ['63', 'Collected Talks to Gardeners']],
    ['\n\fThe Lock and the Lamp\n\n', ['The Lock and the Lamp']],
    ['\n\n7\nEvenings at the Lock, Vol. 2\n\n', ['7', 'Evenings at the Lock, Vol. 2']],
    ['\n\nReden an die Gärtner\n118\n\n', ['Reden an die Gärtner', '118']],
    ['\n\n118\nDiscours aux Jardiniers\n\n', ['118', 'Discours aux Jardiniers']],
  ];
  for (const [edge, expected] of edges)
    it(`are furniture: ${JSON.stringify(edge)}`, () =>
      assert.deepEqual(furniture(`On Lamps\n\n${before}${edge}${after}\n`), expected));

  it('are furniture in Persian, where both lines are long', () =>
    assert.deepEqual(
      furniture(
        'درباره چراغ\n\nآن سال سرد بود و نگهبان فقط یک چراغ داشت که آن را هر شب به کسی می‌داد که\n\n۴۱\nمجموعه سخنرانی‌ها\n\nزودتر از دیگران می‌رسید و هیچ‌کس زودتر نمی‌رسید چون هوا تاریک بود و راه دراز.\n',
      ),
      ['۴۱', 'مجموعه سخنرانی‌ها'],
    ));

  const kept: readonly string[] = [
    `${whole}\n\n63\nCollected Talks to Gardeners\n\nWe go on.`,
    `${before}\n\nOn the Lamp\n\n${after}`,
    `${whole}\n\fThe Second Lamp\n\nWe go on.`,
    `${whole}\n\nChapter 3\n\nwe go on.`,
    `The lamp is lit\n\n3\nthe lamp is lit\n\nthe lamp is lit`,
    `We had\n\n3\nOld Lamps\n\nand a goat.`,
    `${before}\n63\nCollected Talks\n${after}`,
    `${whole}\n\n12\nLamp\n\nand a wick.`,
  ];
  for (const text of kept)
    it(`are none in: ${JSON.stringify(text.slice(40, 110))}`, () =>
      assert.deepEqual(furniture(`On Lamps\n\n${text}\n`), []));
});

describe('the part of a title before a colon', () => {
  const page = Array.from({ length: 12 }, () => whole).join('\n\n');
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['beside a number', `Lesson Seven: The Lamp\n\n${page}\n\n57\nLESSON SEVEN\n\n${page}\n`, ['57', 'LESSON SEVEN']],
    ['after a form feed', `Lesson Seven: The Lamp\n\n${page}\n57\n\fLESSON SEVEN\n\n${page}\n`, ['57', 'LESSON SEVEN']],
    [
      'in small letters',
      `The Third Talk: On Oil\n\n${page}\n\nThe Third Talk\n58\n\n${page}\n`,
      ['The Third Talk', '58'],
    ],
  ];
  for (const [name, text, expected] of cases)
    it(`is furniture ${name}`, () => assert.deepEqual(furniture(text), expected));

  it('is a heading where the head is a table of contents', () =>
    assert.deepEqual(
      furniture(`On Lamps\n\nLesson One: Oil\nLesson Two: Wicks\n\n${page}\n57\n\fLESSON TWO\n\n${page}\n`),
      ['57'],
    ));
  it('is a heading inside a page', () =>
    assert.deepEqual(furniture(`Lesson Seven: The Lamp\n\n${page}\n\nLESSON SEVEN\n\n${page}\n`), []));
});

describe('single lines that only a file has', () => {
  const lines = [
    'Penn interview, LK-0032 - 4',
    'Interview with Ada Lind, AL-118 | 12',
    'Harbour Oral History Collection, OH 0417 – 9',
    'PENN TRANSCRIPT, LK0032 p. 7',
    'Downloaded from www.lowerchapel.example on a Monday',
    'Downloaded from https://talks.example/salt by guest on 3 May',
    'This content downloaded from 192.0.2.17 on Mon at noon',
    'All use subject to https://about.talks.example/terms',
    'Transcribed by https://scribe.example',
    'RILL & DORN REPORTING (555) 014-9911',
    'ADA LIND, CSR NO. 5521 555-014-7716',
    'Accept all cookies',
    'Leave a comment',
    'Share on Facebook',
    'Share this:',
    'Auf Facebook teilen',
    'Alle Rechte vorbehalten.',
    'Wir verwenden Cookies, um unser Angebot zu verbessern.',
    'Partager sur Twitter',
    'Tous droits réservés',
    'Condividi su Facebook',
    'Questo sito utilizza i cookie per funzionare.',
    'Compartir en Facebook',
    'Todos los derechos reservados.',
    'اشتراک‌گذاری در تلگرام',
    'مطالب مرتبط',
    'تمامی حقوق این سایت محفوظ است',
    'شارك على فيسبوك',
    'جميع الحقوق محفوظة لموقع الخطب',
  ];
  for (const line of lines)
    it(`are furniture: ${line}`, () =>
      assert.deepEqual(furniture(`On Salt\n\n${whole}\n\n${line}\n\n${whole}\n`), [line]));

  const kept = [
    'The interview was long - 4',
    'Tape 3, Side A - 4 minutes',
    'Downloaded from the attic of my memory',
    'He retrieved it from www and from nowhere else.',
    'JOHN RILL (555) 014-2277',
    'We share: bread, salt and news',
    'Share this with your children, and with theirs.',
    'Cookies are baked on Friday.',
    'All rights are reserved to those who work.',
    'Partager le pain est un devoir.',
    'Compartir es vivir.',
    'شارك الناس في البناء',
    'حقوق مردم محفوظ است و باید بماند.',
    'Teilen ist Leben.',
    'Leave a light on.',
  ];
  for (const line of kept)
    it(`are not: ${line}`, () => assert.deepEqual(furniture(`On Salt\n\n${whole}\n\n${line}\n\n${whole}\n`), []));
});

describe('menus of one link in each line', () => {
  const menus = [
    ['Home', 'News', 'Contact'],
    ['Startseite', 'Kontakt', 'Impressum', 'Datenschutz'],
    ['الرئيسية', 'من نحن', 'اتصل بنا'],
    ['صفحه اصلی', 'درباره ما', 'تماس با ما'],
    ['Home', 'About us', 'Speeches', 'Publications', 'Search'],
    ['Accueil', 'Contact', 'Plan du site'],
  ];
  for (const menu of menus)
    it(`are furniture: ${menu.join(', ')}`, () =>
      assert.deepEqual(furniture(`${menu.join('\n')}\n\nOn Salt\n\n${whole}\n`), menu));
  const kept = [
    ['News', 'Media', 'Press'],
    ['Help', 'Search', 'Archive'],
    ['Home', 'Garden', 'Field'],
    ['Home', '', 'News', '', 'Contact'],
  ];
  for (const lines of kept)
    it(`are none: ${lines.join(', ')}`, () =>
      assert.deepEqual(furniture(`On Salt\n\n${whole}\n\n${lines.join('\n')}\n\n${whole}\n`), []));
});
