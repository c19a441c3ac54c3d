import assert from 'node:assert/strict';
import { checkCited, cited } from './fixture';

/** Checks that a sentence after another one cites nothing, and that the first one cites what it does alone. */
function checkSilent(before: string, sentences: readonly string[]): void {
  const own = cited(before);
  for (const sentence of sentences) assert.deepEqual(cited(before + sentence), own, sentence);
}

const nahj = 'Imam Ali writes to Malik in the Nahj al-Balagha about justice. ';

describe('letters and sermons of the Nahj in brackets', () => {
  it('are not those of others', () => checkSilent(nahj, lettersOfOthers));
  it('are still read', () =>
    checkCited([
      [
        "We read the Nahj al-Balagha.\nThe first condition was laid down by Malik's master, when he wrote to him, in the famous letter (Letter 53): people are of two kinds.",
        '(Letter 53) → nahj:letter:53',
      ],
      [
        'We read the Nahj al-Balagha of Imam Ali.\nAnd he said to his two sons on the night of the 21st of Ramadan: "Be a helper." (Letter 47)',
        '(Letter 47) → nahj:letter:47',
      ],
    ]));
});

const lettersOfOthers = [
  'Gandhi wrote to Tolstoy in the same spirit (Letter 53).',
  'Rilke says it to a young poet (Letter 8).',
  'Ibn Arabi to Razi (Letter 3).',
  'Van Gogh wrote to Theo of it (Letter 53).',
  'Paul to Timothy (Letter 2).',
  'Martin Luther King spoke of it in Detroit (Sermon 27).',
  'Maister Eckhart, and a poor man (Sermon 52).',
  'Meister Eckhart speaks of a poor man (Sermon 52).',
  'Sirhindi wrote his Maktubat (Letter 53).',
  'Imam Rabbani, in the Maktubat, warns of it (Letter 34).',
  'Nursi says it in the Flashes (Letter 23).',
  'Keats to his brother (Letter 45).',
  'The bank answered at once (Letter 12).',
  'The council’s file has it (Letter 53).',
  'Leo the Great preached on Christmas (Sermon 21).',
  'Bernard preached on the Song (Sermon 74).',
  'Rumi in the Majalis (Sermon 3).',
  'Basil was a bishop (Letter 22).',
  'My father kept all he got (Letter 53 is the last).',
  'Voltaire on the Quakers (Letter 1).',
  'Abelard to Heloise (Letter 5).',
  'Saint Teresa (Letter 15).',
  'Imam Husayn to the people of Kufa (Letter 2).',
  'Imam al-Sadiq to his followers (Letter 2).',
  'Muawiya answered him (Letter 4).',
  'Sajjad, in the Sahifa (Letter 3).',
  'Churchill (Letter 53)',
  'Hasan wrote to Muawiya (Letter 9).',
  'The will of the Prophet (Sermon 5)',
];
