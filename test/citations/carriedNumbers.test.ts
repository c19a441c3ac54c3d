import assert from 'node:assert/strict';
import { checkCited, cited, codes } from './fixture';

describe('the numbers of a place alone', () => {
  it('are lines of the epic that was cited last', () =>
    checkCited([
      [
        'Homer, Odyssey 5.313, and the speech before it is 5.299-312.',
        'Homer, Odyssey 5.313 → odyssey:book:5:line:313',
        '5.299-312 → odyssey:book:5:line:299-312',
      ],
      [
        'Homer, Iliad 6.146, then 24.503 as well.',
        'Homer, Iliad 6.146 → iliad:book:6:line:146',
        '24.503 → iliad:book:24:line:503',
      ],
    ]));

  it('are none that may be decimals, dates or lie outside', () =>
    checkCited([
      ['Homer, Iliad 6.146. It rose by 6.120 percent.', 'Homer, Iliad 6.146 → iliad:book:6:line:146'],
      ['Homer, Iliad 6.146. We paid 6.130 euros for 3.5 tons.', 'Homer, Iliad 6.146 → iliad:book:6:line:146'],
      ['Homer, Iliad 6.146. Version 5.2 and 25.100 came.', 'Homer, Iliad 6.146 → iliad:book:6:line:146'],
      ['It stood at 5.299-312 yesterday.'],
      ['Homer, Iliad 6.146.\nThen 5.299-312.', 'Homer, Iliad 6.146 → iliad:book:6:line:146'],
    ]));

  it('are leaves of the tractate that was cited last', () =>
    checkCited([
      [
        'Bava Metzia 59b has the oven. Look back at 58b, and on 60a they go on.',
        'Bava Metzia 59b → talmud:bavametzia:59b',
        '58b → talmud:bavametzia:58b',
        '60a → talmud:bavametzia:60a',
      ],
      [
        'Bava Metzia 59b has the oven, and Deuteronomy 30:12 has heaven. Look back at 58b, then.',
        'Bava Metzia 59b → talmud:bavametzia:59b',
        'Deuteronomy 30:12 → bible:deut:30:12',
        '58b → talmud:bavametzia:58b',
      ],
      ['Sanhedrin 37a has it (38b).', 'Sanhedrin 37a → talmud:sanhedrin:37a', '(38b) → talmud:sanhedrin:38b'],
    ]));

  it('are no houses, flats or leaves that the tractate does not have', () =>
    checkCited([
      ['Bava Metzia 59b has the oven. He lives at 58b Mill Street.', 'Bava Metzia 59b → talmud:bavametzia:59b'],
      ['Bava Metzia 59b has the oven. See 300b for more.', 'Bava Metzia 59b → talmud:bavametzia:59b'],
      ['Bava Metzia 59b has the oven. The flat 58b burned.', 'Bava Metzia 59b → talmud:bavametzia:59b'],
      ['Look back at 58b, they said.'],
    ]));

  it('are columns of the work that the last paragraph cited', () =>
    checkCited([
      [
        'Nicomachean Ethics 1103a has habit.\nThe claim is new. See 1105a, where he asks.',
        'Nicomachean Ethics 1103a → ethics:1103a',
        '1105a → ethics:1105a',
      ],
      ['Nicomachean Ethics 1103a.\nOne.\nTwo.\nThree.\nSee 1105a, there.', 'Nicomachean Ethics 1103a → ethics:1103a'],
    ]));

  it('are resolutions that the transcript has cited', () =>
    checkCited([
      [
        'General Assembly resolution 57/150 passed. Nobody minds 57/150, and 58/151 is a ratio.',
        'General Assembly resolution 57/150 → un:a:res:57:150',
        '57/150 → un:a:res:57:150',
      ],
      [
        'Security Council resolution 1325 (2000) is old. Resolution 1325 asks more than resolution 7 of our club.',
        'Security Council resolution 1325 (2000) → un:sc:res:1325',
        'Resolution 1325 → un:sc:res:1325',
      ],
    ]));
});

describe('resolutions of early sessions', () => {
  it('have Roman numbers', () =>
    checkCited([
      [
        'General Assembly resolution 181 (II) and resolution 194 (III), and A/RES/3314(XXIX).',
        'General Assembly resolution 181 (II) → un:a:res:2:181',
        'resolution 194 (III) → un:a:res:3:194',
        'A/RES/3314(XXIX) → un:a:res:29:3314',
      ],
      ['Our parish passed resolution 5 (II) on tea.'],
    ]));
});

describe('books by Roman numbers', () => {
  it('are read after a title and before it', () =>
    checkCited([
      [
        'Virgil, Aeneid I, IV and VI are set.',
        'Virgil, Aeneid I → aeneid:book:1',
        'IV → aeneid:book:4',
        'VI → aeneid:book:6',
      ],
      ['Read Books I, IV and VI of the Aeneid.', 'Books I → aeneid:book:1', 'IV → aeneid:book:4', 'VI → aeneid:book:6'],
      ['Plato, Republic VII has the cave.', 'Plato, Republic VII → republic:book:7'],
      ['Augustine asks about time in Confessions XI, too.', 'Confessions XI → confessions:book:11'],
    ]));

  it('are no pronouns, ships, kings or numbers that the work does not have', () =>
    checkCited([
      ['The Aeneid I read at school was blue, and Homer I never liked.'],
      ["Homer's Odyssey I, and my brother, loved."],
      ['The Odyssey II is a yacht. Plato, Republic XXX, is none.'],
      ['The Republic VII choir sang. Elizabeth II loved the Politics.'],
      ['Louis XIV read Meditations IV times over.'],
    ]));
});

describe('a place that the work does not have', () => {
  const text = 'He wrote "*Meditations* 4.3" and not "*Meditations* 13.2" in his tent; Marcus Aurelius had twelve.';

  it('is a problem where the paragraph cites the work', () => {
    assert.deepEqual(cited(text), [
      '*Meditations* 4.3 → meditations:book:4:section:3',
      '*Meditations* 13.2 → meditations:book:13:section:2',
    ]);
    assert.deepEqual(codes(text), ['division-missing']);
  });

  it('is nothing elsewhere', () => checkCited([['The Meditations 13.2 album is out.']]));

  it('of a volume and a page are not those of the work before, where another name stands before them', () => {
    const first = 'Bihar al-Anwar, vol. 45, p. 21';
    for (const other of ['His text is in al-Tabari', 'See Smithson', 'He says it in Ibn Athir', 'Abu Mikhnaf'])
      for (const mark of ['. ', '; '])
        assert.deepEqual(cited(`${first}${mark}${other}, vol. 5, p. 439.`), [`${first} → bihar:45:p21`], other);
    assert.deepEqual(cited(`${first} is wrong. The right place is vol. 44, p. 166.`), [
      `${first} → bihar:45:p21`,
      'vol. 44, p. 166 → bihar:44:p166',
    ]);
  });
});
