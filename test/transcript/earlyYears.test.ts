import assert from 'node:assert/strict';
import { dateTarget } from '../../server/transcript/calendar';
import { findDates } from '../../server/transcript/dates/findDates';

const found = (text: string): string[] => findDates(text).map(({ date }) => dateTarget(date).replace('date:', ''));
const church = 'Eusebius was a bishop, and he saw the persecution of Diocletian before Nicaea. ';

describe('years of the first centuries', () => {
  const read: readonly (readonly [string, readonly string[]])[] = [
    ['Decius began it in 250, and it ended soon.', ['0250']],
    ['Justin wrote in about 155. Tertullian wrote in 197.', ['0155', '0197']],
    ['The edict is of 23 February 303, and the churches fell.', ['0303-02-23']],
    ['In 313 the property was given back.', ['0313']],
    ['A man who was fifty in 325 had seen it all.', ['0325']],
    ['They met in 250 rooms, and sang hymns in 313 places.', []],
    ['We read it in letter 250, and on page 313.', []],
    ['He says so in sermon in 155, or in Psalm 118.', []],
    ['The roof cost 250, and the bell 313.', []],
    ['They came in 12 ships, with 400 men.', []],
  ];
  for (const [text, expected] of read) it(`are read: ${text}`, () => assert.deepEqual(found(church + text), expected));
  it('are not read elsewhere', () => {
    assert.deepEqual(found('The room is in 250, and the hall in 313.'), []);
    assert.deepEqual(
      found('The caliph and the bishop, the emperor and Rome, Nicaea and Ephesus. In 132 the house fell.'),
      [],
    );
  });
});

describe('days of early years in any text', () => {
  for (const [text, expected] of [
    ['Rome fell on 24 August 410; nobody slept.', ['0410-08-24']],
    ['He died at Karbala, which is 10 October 680. About seventy were with him.', ['0680-10-10']],
    ['The emperor was crowned on 25 December 800.', ['0800-12-25']],
    ['The caliph left on 4 June 632, they say.', ['0632-06-04']],
    ['The bishop paid on 5 May 300 coins.', ['--05-05']],
    ['In Rome we sold on 3 May 250 of them.', ['--05-03']],
    ['The mill made on 5 May 300.', ['--05-05']],
    ['The bill came on 24 August 410.50 and was paid.', ['--08-24']],
  ] as const)
    it(text, () => assert.deepEqual(found(text), expected));
});

describe('ranges whose first day has no month', () => {
  for (const [text, expected] of [
    ['We met from 23 to 25 May 2022, and spoke.', ['2022-05-23/2022-05-25']],
    ['We met from the 3rd to the 5th of June 1991.', ['1991-06-03/1991-06-05']],
    ['It rained between 3 and 7 March.', ['--03-07']],
    ['Wir tagten vom 3. bis 5. Juni 1991 in Rodenau.', ['1991-06-03/1991-06-05']],
    ['Réunis du 3 au 5 mai 1988, nous avons parlé.', ['1988-05-03/1988-05-05']],
    ['Riuniti dal 3 al 5 maggio 1988 a Norvia.', ['1988-05-03/1988-05-05']],
    ['Reunidos del 3 al 5 de mayo de 1988.', ['1988-05-03/1988-05-05']],
    ['Open from 9 to 5 May 2022.', ['2022-05-05']],
    ['It rose from 3 to 5 in May 2022.', ['2022-05']],
    ['From 3 to 5. 6 May 2022 was dry.', ['2022-05-06']],
    ['The law of 13 September 2007.6 It stands.', ['2007-09-13']],
    ['On 13 September 2007.6 tons were sold.', ['--09-13']],
  ] as const)
    it(text, () => assert.deepEqual(found(text), expected));
});

describe('numbers that are no years', () => {
  for (const text of [
    'The building at 1850 Fulton Street was sold.',
    'We live at 1703 N. Harper Avenue now.',
    'Resolution 1701 is clear. It reports under 1701 and, more recently, 2172 (2014).',
    'Al n. 2045 aggiunge una parola.',
    'Voir aussi la Déclaration de 1789, art. 14.',
  ])
    it(`are not read: ${text}`, () => assert.deepEqual(found(text), []));
  for (const [text, expected] of [
    ['The budget for 2018/2019 has been read.', ['2018/2019']],
    ['When was it? Nineteen thirty-two. I was young.', ['1932']],
    ['In 1850 Fulton built a boat.', ['1850']],
    ['La Déclaration de 1789 est connue.', ['1789']],
  ] as const)
    it(`are read: ${text}`, () => assert.deepEqual(found(text), [...expected]));
});
