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
