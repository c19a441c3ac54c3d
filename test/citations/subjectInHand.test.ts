import { checkCited, type Case } from './fixture';

/** Paragraphs of a transcript, then its citations. */
const check = (cases: readonly (readonly [paragraphs: readonly string[], ...citations: string[]])[]): void =>
  checkCited(cases.map(([paragraphs, ...citations]): Case => [paragraphs.join('\n'), ...citations]));

describe('verses of the passage that a transcript is about', () => {
  it('are read after citations of other passages', () =>
    check([
      [
        [
          'The Open Door',
          'A sermon on Romans 12:9-21',
          'James asks what good it is to wish a cold man warm (James 2:15-16).',
          'Weep with those who weep (v. 15). Now he says "therefore" (12:1).',
          'We meet at the hall on Sunday (12:30).',
          'He got to verse 20, and he ran out of excuses.',
        ],
        'Romans 12:9-21 → bible:rom:12:9-21',
        '(James 2:15-16) → bible:jas:2:15-16',
        '(v. 15) → bible:rom:12:15',
        '(12:1) → bible:rom:12:1',
        'verse 20 → bible:rom:12:20',
      ],
      [
        ['Text: Mark 8:31-9:1', 'He told them plainly (v. 32).', 'Some will not taste death (9:1).'],
        'Mark 8:31-9:1 → bible:mark:8:31-9:1',
        '(v. 32) → bible:mark:8:32',
        '(9:1) → bible:mark:9:1',
      ],
    ]));

  it('are those of the reading that has them or is named', () =>
    check([
      [
        [
          'Readings: Joshua 5:9-12; Psalm 34; 2 Corinthians 5:17-21; Luke 15:1-32',
          'The father sees him (v. 20).',
          'In the first reading the manna ceases (v. 12).',
        ],
        'Joshua 5:9-12 → bible:josh:5:9-12',
        'Psalm 34 → bible:ps:34',
        '2 Corinthians 5:17-21 → bible:2cor:5:17-21',
        'Luke 15:1-32 → bible:luke:15:1-32',
        '(v. 20) → bible:luke:15:20',
        '(v. 12) → bible:josh:5:12',
      ],
    ]));

  it('are not those of songs, contracts, other books and titles', () =>
    check([
      [['Text: Psalm 100', 'The contract says otherwise. In v. 3 the rent is fixed.'], 'Psalm 100 → bible:ps:100'],
      [['Text: Psalm 100', 'The carol has five stanzas; verse 3 is for the boys.'], 'Psalm 100 → bible:ps:100'],
      [
        ['A talk on Genesis 2:4-17', 'In Ezekiel the river comes back, and in verse 9 there are fish.'],
        'Genesis 2:4-17 → bible:gen:2:4-17',
      ],
      [
        ['Next week’s text: Luke 11:1-13', 'In the garden he was alone.', 'Look at verse 30 of the song.'],
        'Luke 11:1-13 → bible:luke:11:1-13',
      ],
    ]));
});

describe('places as they are dictated', () => {
  it('are read with commas', () =>
    check([
      [['The sea is his. Psalm 95, 5. And the price.'], 'Psalm 95, 5 → bible:ps:95:5'],
      [['Ecclesiastes, one, seven. All the rivers run.'], 'Ecclesiastes, one, seven → bible:eccl:1:7'],
      [['Isaiah, six, eight.'], 'Isaiah, six, eight → bible:isa:6:8'],
    ]));

  it('are not read where the numbers count or list something', () =>
    check([
      [['We read Psalms 95, 96 and 100.'], 'Psalms 95 → bible:ps:95', '96 → bible:ps:96', '100 → bible:ps:100'],
      [['Luke, six, was there, and Mark, ten, eight years younger.']],
      [['At Ecclesiastes, one of the men, seven of us left.']],
    ]));
});
