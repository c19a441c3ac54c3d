import { checkCited } from './fixture';

describe('a psalm with its number in two Bibles', () => {
  it('has the first number, with the verse after the brackets', () =>
    checkCited([
      ['(Ps 91 [90]:4)', '(Ps 91 [90]:4) → bible:ps:91:4'],
      ['(Ps 90 [91], 4)', '(Ps 90 [91], 4) → bible:ps:90:4'],
      ['Psalm 121 (120):1 was sung.', 'Psalm 121 (120):1 → bible:ps:121:1'],
      ['Read Psalms 91 (90):9-10 and rest.', 'Psalms 91 (90):9-10 → bible:ps:91:9-10'],
      ['(Ps 90 [91], 4; Ps 120 (121):1)', 'Ps 90 [91], 4 → bible:ps:90:4', 'Ps 120 (121):1 → bible:ps:120:1'],
      [
        'Le psaume dit que la joie est pour tous (Ps 90 [91], 4) et nous le chantons dans la nuit.',
        '(Ps 90 [91], 4) → bible:ps:90:4',
      ],
      [
        'El salmo dice que la noche es de todos (Sal 90 [91], 4) y que nosotros somos los que cantan.',
        '(Sal 90 [91], 4) → bible:ps:90:4',
      ],
      ['Psalm 121 (120) is short.', 'Psalm 121 (120) → bible:ps:121'],
    ]));

  it('is none where the brackets hold another number or a count follows', () =>
    checkCited([
      ['(Ps 91 (12):5)'],
      ['Psalm 91 (90), 9 singers came.', 'Psalm 91 (90) → bible:ps:91'],
      ['Isaiah 40 (39):4 is a slip.', 'Isaiah 40 → bible:isa:40'],
    ]));
});

describe('two numbers with "and" after a book', () => {
  it('are chapters upwards, in brackets, of the Psalms and after a plural', () =>
    checkCited([
      ['Read Romans 5 and 8 again.', 'Romans 5 → bible:rom:5', '8 → bible:rom:8'],
      ['(Isaiah 40 and 5)', 'Isaiah 40 → bible:isa:40', '5 → bible:isa:5'],
      ['We sang Psalms 103 and 23.', 'Psalms 103 → bible:ps:103', '23 → bible:ps:23'],
      ['Read Isaiah 40 and 3:5 tonight.', 'Isaiah 40 → bible:isa:40', '3:5 → bible:isa:3:5'],
      ['Isaiah 40 and 9 and 6 were read.', 'Isaiah 40 → bible:isa:40', '9 → bible:isa:9', '6 → bible:isa:6'],
    ]));

  it('are chapter and verse downwards in speech, where a mark follows', () =>
    checkCited([
      ['She named the place, Ecclesiastes 4 and 2. Then she sat down.', 'Ecclesiastes 4 and 2 → bible:eccl:4:2'],
      ['Turn to Romans 12 and 1, brothers.', 'Romans 12 and 1 → bible:rom:12:1'],
      ['They took turns at Ezekiel 37 and 4.', 'Ezekiel 37 and 4 → bible:ezek:37:4'],
      ['It is Jeremiah 29 and 11, the only one he knows.', 'Jeremiah 29 and 11 → bible:jer:29:11'],
      ['Isaiah 40 and 3 is what he shouted.'],
      ['He knew Proverbs 22 and 6 by heart.'],
      ['Compare Isaiah 53 and 6.'],
      ['The play stands between Genesis 3 and 1.'],
    ]));
});
