import assert from 'node:assert/strict';
import { marked } from '../support/marked';
import { citationsOf } from './fixture';

/** Checks that exactly the underlined parts of a fixture are cited, with these keys, without a problem. */
function checkMarked(fixture: string, ...keys: string[]): void {
  const { text, spans } = marked(fixture);
  assert.deepEqual(
    citationsOf(text).map(({ start, end, key, problems }) => [text.slice(start, end), key, problems.length]),
    spans.map(({ start, end }, index) => [text.slice(start, end), keys[index], 0]),
    text,
  );
}

/** Checks that nothing is cited in the texts but `allowed`. */
function checkNone(texts: readonly string[], ...allowed: string[]): void {
  for (const text of texts)
    assert.deepEqual(
      citationsOf(text)
        .filter(({ key }) => !allowed.includes(key))
        .map(({ start, end }) => text.slice(start, end)),
      [],
      text,
    );
}

describe("a surah's name and a verse without the word surah", () => {
  it("are cited where the text speaks of the Qur'an", () => {
    checkMarked(
      `Our Quran class asked what the mountains are for, and the answer in an-Naba, 7 was enough.
                                                                    ^^^^^^^^^^`,
      'quran:78:7',
    );
    checkMarked(
      `In the Quran we read of wealth in al-Kahf 46, and in al-Qasas 77 there is a balance.
                                  ^^^^^^^^^^         ^^^^^^^^^^^`,
      'quran:18:46',
      'quran:28:77',
    );
    checkMarked(
      `Members of the bench, the warning in al-Humazah 1-3 and the four other verses are for us all.
                                     ^^^^^^^^^^^^^^`,
      'quran:104:1-3',
    );
    checkMarked(
      `The Qur'an counts the grains, as in al-Zalzalah, 7-8.
                                    ^^^^^^^^^^^^^^^^`,
      'quran:99:7-8',
    );
    checkMarked(
      `We read Surah Hud to the end; see Hud, 88, where Shu'ayb speaks of reform.
        ^^^^^^^^^                 ^^^^^^^`,
      'quran:11',
      'quran:11:88',
    );
    checkMarked(
      `The Qur'an forbids the false measure in al-Mutaffifin, 1, and again in ar-Rahman, 9.
                                        ^^^^^^^^^^^^^^^^               ^^^^^^^^^^^^`,
      'quran:83:1',
      'quran:55:9',
    );
  });

  it('are cited in notes after “see” or “compare”', () => {
    checkMarked(
      `Keep your word (1).
1) See al-Isra, 34.
       ^^^^^^^^^^^`,
      'quran:17:34',
    );
    checkMarked(
      `Keep your word (1).
1) Cf. al-Ma'idah, 1.
       ^^^^^^^^^^^^^`,
      'quran:5:1',
    );
    checkMarked(
      `Keep your word (1).
1) Surah al-Baqarah, 177; compare Fussilat, 34.
   ^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^`,
      'quran:2:177',
      'quran:41:34',
    );
  });

  it('are not cited where the name is that of a person, a place or a newspaper', () => {
    checkNone(
      [
        'Surah Yusuf was recited. Then Ibrahim, 12, read a poem, and Maryam, 9, sang.',
        'The Quran school has two prizes: Abd al-Rahman, 34, won one, and Nuh 7 points.',
        'After the Quran was read, the witness from al-Balad, 14, has left the court.',
        'In the Quran lesson we met in al-Balad 14 minutes later.',
        'The minister told al-Fajr 24 people were hurt.',
        'The article in al-Fajr 24 was long.',
        'We sat in al-Qalam, 12, and talked of rents.',
        'Verses of Hafez were read by Muhammad, 19, and by Luqman 20.',
        'The Quran fair closed; the shop of al-Nur 99 remains.',
        'Our guest from al-Hadid, 40, likes the Quran.',
        'The Gospel was read in al-Balad 14 and the Bible after it.',
      ],
      'quran:12',
    );
  });
});

describe('chapter and verse without a name', () => {
  it("are cited after “see” or “stated in” in a paragraph about the Qur'an", () => {
    checkMarked(
      `The Quran speaks of the dead earth and its grain, as is described in 36:33, and so did the minister.
                                                                     ^^^^^`,
      'quran:36:33',
    );
    checkMarked(
      `For the balance that the Qur'an asks of traders, see 55:7-9.
                                                     ^^^^^^`,
      'quran:55:7-9',
    );
    checkMarked(
      `Counsel asked what the Koran expects of a witness; he said it is stated in 4:135 and left it there.
                                                                           ^^^^^`,
      'quran:4:135',
    );
    checkMarked(
      `The Holy Quran has the scale that weighs an atom, as mentioned in 99:7-8.
                                                                  ^^^^^^`,
      'quran:99:7-8',
    );
    checkMarked(
      `Dear students of the Quran, compare 107:1-3 with what we heard.
                                    ^^^^^^^`,
      'quran:107:1-3',
    );
    checkMarked(
      `In the Quran the nations are to know each other (cf. 49:13).
                                                     ^^^^^`,
      'quran:49:13',
    );
    checkMarked(
      `We recited Quran 16:90 on Friday. It also speaks of justice in 4:58 and of trust.
           ^^^^^^^^^^^                                         ^^^^`,
      'quran:16:90',
      'quran:4:58',
    );
  });

  it('are not cited where they may be a time, a result or another scripture', () => {
    checkNone([
      'The Quran class begins in the hall; see 7:23 on the timetable for the bus.',
      'We prayed over the Quran and at 5:12 the sun rose.',
      'In the Quran competition our team led in 3:12 of the second half.',
      'The recording of the Quran runs on; see 12:30 of the tape.',
      'The Quran reciter won, and in 2:30 he was back.',
      'The rate was stated in 7:23 last year.',
      'He compared the Quran with the Gospel, and what it says is said in 3:16 too.',
      'The Quran exhibition, as stated in 9:17 p.m. news, is closed.',
      'The Quran app shows the mark; see 200:4 on the screen.',
      'As mentioned in 36:65, the budget is small.',
    ]);
  });
});
