import { checkDates } from './support';

/** Texts with their dates in ⟨…⟩, in a transcript of 1990, and the targets. */
const groups: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'days without their month behind a day': [
    ['He will be away from ⟨July 15 to 16⟩ and again in the autumn.', '--07-15/--07-16'],
    ['We met from ⟨March 3rd to 5th⟩, and left.', '--03-03/--03-05'],
    ['The road is closed between ⟨May 2 and 9⟩.', '--05-02/--05-09'],
    [
      'Moved from ⟨July 15⟩ to 16 Mill Lane, from ⟨July 15⟩ to 16 people, from ⟨May 9⟩ to 4 in the count.',
      '--07-15',
      '--07-15',
      '--05-09',
    ],
    ['It was ⟨July 15⟩ to 16 of them; between ⟨May 2⟩ to 9 there is a gap.', '--07-15', '--05-02'],
  ],
  'German days at the end of a sentence': [
    ['Das war am Morgen nach dem ⟨9. November⟩.', '--11-09'],
    ['Es galt bis zum ⟨30. September⟩. Dann kam seit dem ⟨1. April⟩ Regen.', '--09-30', '--04-01'],
    ['He came in 9. November was cold. We had 30. September was worse.'],
  ],
  'German decades in words': [
    ['Sie wird in den ⟨siebziger Jahren⟩ viel lernen, anders als in den ⟨Dreißiger Jahren⟩.', '1970/1979', '1930/1939'],
    ['Die ⟨fünfziger Jahre⟩ waren lang.', '1950/1959'],
    ['Nach siebzig Jahren kam er. Mit achtziger Nägeln. Siebzigerjahre-Möbel. Die siebziger Jahrgänge.'],
  ],
  'days in points with a short year': [
    [
      'A card dated ⟨3.11.16⟩ came. Sein Brief vom ⟨17.12.44⟩ fehlt. Recorded on ⟨4.5.87⟩.',
      '1916-11-03',
      '1944-12-17',
      '1987-05-04',
    ],
    ['ADDRESS FOR THE NEW YEAR  (⟨16.9.72⟩)\nRabbi Dr. Pell', '1972-09-16'],
    ['Version 3.11.16 is old. See section 4.5.87 and (4.2.12). Strabo (16.4.24) and on 3.11.16 it rests.'],
  ],
  'Irish months': [
    ['⟨6 Samhain, 1957⟩, and ⟨3 Meán Fómhair 1949⟩', '1957-11-06', '1949-09-03'],
    ['6 Samhain fires, 3 Nollaig cakes and 2 Iúil'],
  ],
};

describe('dates that the words around them tell', () => {
  for (const [group, fixtures] of Object.entries(groups))
    for (const [fixture, ...targets] of fixtures)
      it(`${group}: ${fixture.slice(0, 60)}`, () => checkDates(fixture, targets));
});
