import { checkCited, codes } from './fixture';
import assert from 'node:assert/strict';

describe('a page with its column alone', () => {
  it('is one of the work that the text names or cites last', () =>
    checkCited([
      ['Plato wrote it. Please open the Republic.\nLook for 509d in the margin.', '509d → republic:509d'],
      ['Plato: in the Symposium Alcibiades comes in, 216b. So it is.', '216b → symposium:216b'],
      ['Platon schrieb es. Im Phaidon steht es, 84b. Und 85a.', '84b → phaedo:84b', '85a → phaedo:85a'],
      ['Plato, Meno 97a to b, and the statues run, 97d.', 'Plato, Meno 97a to b → meno:97a-97b', '97d → meno:97d'],
      ['Read Plato, the *Phaedo* down to 84b.', 'Plato, the *Phaedo* down to 84b → phaedo:84b'],
      [
        'Aristotle, Nicomachean Ethics IV.9, 1128b10-12. It goes on to 1129a.',
        'Aristotle, Nicomachean Ethics IV.9, 1128b10-12 → ethics:1128b:line:10-12',
        '1129a → ethics:1129a',
      ],
    ]));

  it('is none where a room, a seat or another work may be meant', () =>
    checkCited([
      ['Plato wrote the Republic. We meet in room 509d and at flat 515b.'],
      ['Plato wrote the Republic. The plane leaves from gate 510A, he said.'],
      ['The Republic is old. See 509d.'],
      ['Plato wrote the Meno. It is at 509d.'],
      ['Plato lived in the Republic of letters, 509d.'],
    ]));
});

describe('a line or a question alone', () => {
  it('is one of the work that was cited last', () =>
    checkCited([
      [
        'In Iliad 24.503 the king kneels. The word comes earlier, at line 44, where Apollo speaks.',
        'Iliad 24.503 → iliad:book:24:line:503',
        'line 44 → iliad:book:24:line:44',
      ],
      [
        'See Aeneid XII, 930.\nLines 941 to 944.',
        'Aeneid XII, 930 → aeneid:book:12:line:930',
        'Lines 941 to 944 → aeneid:book:12:line:941-944',
      ],
      [
        'Heidelberg Catechism, Q. 2; compare Q. 86.',
        'Heidelberg Catechism, Q. 2 → heidelberg-catechism:question:2',
        'Q. 86 → heidelberg-catechism:question:86',
      ],
    ]));

  it('is none of another thing', () =>
    checkCited([
      ['In Iliad 24.503 he kneels. Look at line 44 of the form.', 'Iliad 24.503 → iliad:book:24:line:503'],
      ['In Iliad 24.503 he kneels. The caller on line 4 waits.', 'Iliad 24.503 → iliad:book:24:line:503'],
      ['The form is long. Look at line 44.'],
    ]));
});

describe('a place that a work does not have', () => {
  it('is reported where its notation is sure', () => {
    checkCited([
      ['I wrote Aeneid XIII, 853 once.', 'Aeneid XIII, 853 → aeneid:book:13:line:853'],
      ['You end with Purgatorio, Canto XXXIV.', 'Purgatorio, Canto XXXIV → purgatorio:poem:34'],
    ]);
    assert.deepEqual(codes('I wrote Aeneid XIII, 853 once.'), ['division-missing']);
  });
});

describe('numbers in notes and after "ibid."', () => {
  it('are places in the work of the note', () =>
    checkCited([
      [
        '1) Contrast Iliad 6.45–65, Adrestus; and 21.74, Lycaon.',
        'Iliad 6.45–65 → iliad:book:6:line:45-65',
        '21.74 → iliad:book:21:line:74',
      ],
      [
        '1) *1 Clement* 44. The word is plural in 42.4.',
        '*1 Clement* 44 → first-clement:44',
        '42.4 → first-clement:42:4',
      ],
      [
        '1) Eusebius, *Ecclesiastical History* 8.2.\n2) Ibid., 10.5.',
        'Eusebius, *Ecclesiastical History* 8.2 → ecclesiastical-history:book:8:chapter:2',
        'Ibid., 10.5 → ecclesiastical-history:book:10:chapter:5',
      ],
      [
        '1) Ignatius, *To the Romans* 4.1; see also ch. 6.',
        'Ignatius, *To the Romans* 4.1 → ignatius-romans:4:1',
        'ch. 6 → ignatius-romans:6',
      ],
    ]));
  it('are none after a street', () =>
    checkCited([['He lives at 1 Clement Street 44.'], ['The 1 Clement 44 years old.']]));
});

describe('a paragraph by its number alone', () => {
  it('is one of the document in hand', () =>
    checkCited([
      [
        'The Catechism of the Catholic Church, no. 2044, says so; at no. 2046 it adds more.',
        'The Catechism of the Catholic Church, no. 2044 → catechism:2044',
        'no. 2046 → catechism:2046',
      ],
      [
        'The Catechism of the Catholic Church, no. 2044, says so. He lives at no. 2050 Elm Street.',
        'The Catechism of the Catholic Church, no. 2044 → catechism:2044',
      ],
      [
        'It is number 19 of the Forty Hadith of an-Nawawi.',
        'number 19 of the Forty Hadith of an-Nawawi → nawawi40:h19',
      ],
    ]));
});
