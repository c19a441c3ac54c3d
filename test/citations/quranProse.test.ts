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

describe('a question of a catechism', () => {
  it('is no surah', () => {
    checkNone([
      'The Quran was read. And the boys answered as they had learnt (Shorter Catechism, Q. 1).',
      'Heidelberg, Q. 1.',
    ]);
    checkMarked(
      `The Quran was read at the end (Q. 94: 5).
                              ^^^^^^^^^^`,
      'quran:94:5',
    );
  });
});

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

describe('verses by an ordinal in Arabic and Persian', () => {
  it('are cited with compound ordinals', () => {
    checkMarked(
      `قال النائب: الآية الثالثة والأربعون من سورة البقرة تدعو إلى هذا.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:2:43',
    );
    checkMarked(
      `وفي الآية الثالثة بعد المئة من سورة التوبة ذكر الصدقة.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:9:103',
    );
    checkMarked(
      `ختم الخطيب بتلاوة الآية التسعين من سورة النحل ثم دعا.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:16:90',
    );
    checkMarked(
      `سألت المحكمة عن الآية الثامنة والخمسين من سورة النساء.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:4:58',
    );
    checkMarked(
      `هذا معنى الآية السابعة عشرة من سورة آل عمران عند المحاضر.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:3:17',
    );
    checkMarked(
      `در مجلس گفت که آیه سی و هفتم سوره نور از بازرگانان می‌گوید.
               ^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:24:37',
    );
    checkMarked(
      `خطیب آیه صد و هفتاد و هفتم سوره بقره را خواند.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:2:177',
    );
    checkMarked(
      `در آیه سی و سوم سوره یس از زمین یاد شده است.
   ^^^^^^^^^^^^^^^^^^^^`,
      'quran:36:33',
    );
    checkMarked(
      `استاد آیه هفتادم سوره اسراء را درس داد.
      ^^^^^^^^^^^^^^^^^^^^^`,
      'quran:17:70',
    );
    checkMarked(
      `والآية الثامنة من سورة المائدة في العدل.
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:5:8',
    );
  });

  it('are cited with ranges that repeat the word', () => {
    checkMarked(
      `نقرأ سورة الفرقان من الآية 63 إلى الآية 76 في الدرس.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:25:63-76',
    );
    checkMarked(
      `قصه در سوره یوسف از آیه ۴ تا آیه ۱۸ آمده است.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:12:4-18',
    );
  });

  it('are cited in the surah that was cited last', () => {
    checkMarked(
      `تلا القارئ سورة الإسراء، الآية 23 ثم الآية 34 من السورة نفسها في المسجد.
           ^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:17:23',
      'quran:17:34',
    );
    checkMarked(
      `سوره الرحمن، آیه ۷ را خواند و آیه ۹ همین سوره را شرح داد.
^^^^^^^^^^^^^^^^^^            ^^^^^^^^^^^^^^^`,
      'quran:55:7',
      'quran:55:9',
    );
  });

  it('are not cited without a surah, or from an ordinal of something else', () => {
    checkNone([
      'المادة الحادية والعشرون من القانون واضحة.',
      'في السنة الثالثة عشرة من العمل كبرت القرية.',
      'الجلسة الخامسة والثلاثون من الدورة نفسها.',
      'قرأنا الآية الثالثة والعشرين وسكتنا.',
      'در جلسه بیست و چهارم مجلس سخن گفتند.',
      'بند سی و یکم قانون خوانده شد.',
    ]);
  });
});

describe('verses in words and ranges', () => {
  it('are cited from a hundred on', () => {
    checkMarked(
      `The preacher took Surah al-Baqarah, verse one hundred and seventy-seven, as his text.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:2:177',
    );
    checkMarked(
      `Counsel relied on verse two hundred and fifty-six of Surah Baqarah in court.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:2:256',
    );
    checkMarked(
      `It is in the Quran, chapter three, verse one hundred fifty-nine, Mr Speaker.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:3:159',
    );
    checkMarked(
      `Read Surah al-An'am, verse a hundred and fifty-two, on fair measures.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:6:152',
    );
    checkMarked(
      `The lecture opened with Surah al-Baqarah, verse two hundred, and closed late.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:2:200',
    );
  });

  it('are cited with from … to', () => {
    checkMarked(
      `Let us hear Surah al-Furqan from verse 63 to verse 76 once more.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:25:63-76',
    );
    checkMarked(
      `He explained Surah al-Hujurat, verses from 11 to 13, for an hour.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:49:11-13',
    );
    checkMarked(
      `From verse 60 to verse 82 of Surah al-Kahf two men travel.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:18:60-82',
    );
    checkMarked(
      `The class reads Surah 12, ayat from 4 to 6, today.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:12:4-6',
    );
  });

  it('are not cited as a range to something else', () => {
    checkMarked(
      `He went from Surah Yusuf, verse 4, to page 19 of his notes.
             ^^^^^^^^^^^^^^^^^^^^`,
      'quran:12:4',
    );
    checkMarked(
      `From page 3 to verse 1 of Surah al-Mulk he was silent.
               ^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:67:1',
    );
    checkNone(['The song goes from verse 1 to verse 4 without a pause.', 'We walked from verse to verse 4 of it.']);
  });
});

describe('verses after “the same surah”', () => {
  it('are one citation with it', () => {
    checkMarked(
      `The father begins in Surah Luqman, verse 13. In the same surah, verse 17, he asks for patience.
                     ^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:31:13',
      'quran:31:17',
    );
    checkMarked(
      `We heard Surah an-Nur, verse 35; in this surah, verses 36-37, the lamp hangs in a house.
         ^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:24:35',
      'quran:24:36-37',
    );
    checkMarked(
      `The bishop took Micah 6:8. In that chapter, verse 11, false weights come up.
                ^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^`,
      'bible:mic:6:8',
      'bible:mic:6:11',
    );
    checkMarked(
      `Surah al-Hashr, verse 18, was first; then the same surah verse 21 was read.
^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^^^^^^`,
      'quran:59:18',
      'quran:59:21',
    );
    checkMarked(
      `Surah al-Hashr, verse 18, is long. I know this surah by heart.
^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^`,
      'quran:59:18',
      'quran:59',
    );
  });
});

describe('verses of songs', () => {
  it('are not cited as scripture', () => {
    checkNone(
      [
        'After Surah al-Hashr, verse 18, the pupils sang a nasheed; verse 2 was the best.',
        'We heard Surah al-Hashr, verse 18, and then the national anthem, and verse 3 is new.',
        'Surah al-Hashr, verse 18, hung over a poem by the clerk, in which verse 9 says the same.',
        'Quoting Surah al-Hashr, verse 18, the witness hummed a carol (verse 4).',
        'Surah al-Hashr, verse 18. The tune came back in verse 5, he said.',
        'Surah al-Hashr, verse 18, before the hymn: verse 1 is slow.',
      ],
      'quran:59:18',
    );
    checkMarked(
      `The song was over when we read Surah al-Hashr, verse 18. Verse 22 is near its end.
                               ^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^`,
      'quran:59:18',
      'quran:59:22',
    );
  });
});
