import assert from 'node:assert/strict';
import { checkCited, cited, codes } from './fixture';

const head = 'In the tafsir class we opened Surah Hud, verse 5, an ayah that we knew. ';
const own = 'Surah Hud, verse 5 → quran:11:5';

/** Checks what is cited behind a sentence that shows that the text is one on the Qur'an. */
const checkBehind = (cases: readonly (readonly [string, ...string[]])[]): void =>
  checkCited(cases.map(([text, ...expected]) => [head + text, own, ...expected]));

describe("places in a text on the Qur'an without the word surah", () => {
  it('are read with a name that means nothing else', () =>
    checkBehind([
      ['Ahzab 72, the Trust.', 'Ahzab 72 → quran:33:72'],
      ['Mu’minun 12 through 14 is on the making of man.', 'Mu’minun 12 through 14 → quran:23:12-14'],
      ['On tribes and ranks, Hujurat, 13, again.', 'Hujurat, 13 → quran:49:13'],
      ['He leans on al-An’am 165 and on Naml, ayah 62.', 'al-An’am 165 → quran:6:165', 'Naml, ayah 62 → quran:27:62'],
      ['We have read al-‘Ankabut 45.', 'al-‘Ankabut 45 → quran:29:45'],
      ['Sad, 26. Read the second half!', 'Sad, 26 → quran:38:26'],
      ['It is as in an-Nur 55.', 'an-Nur 55 → quran:24:55'],
      ['Then Hashr 9, of those who gave.', 'Hashr 9 → quran:59:9'],
      ['Turn to Muzzammil 20.', 'Muzzammil 20 → quran:73:20'],
      ['Al Imran 103 is about the rope.', 'Al Imran 103 → quran:3:103'],
      ['Kahf, verse 50, is short.', 'Kahf, verse 50 → quran:18:50'],
    ]));

  it('are read in a list with names that are also those of persons', () =>
    checkBehind([
      [
        'Seven times: A’raf, ayah 11; Hijr 28 to 29; Isra, 61; Kahf, verse 50, which is short; Ta Ha 115; and Sad, ayah 71.',
        'A’raf, ayah 11 → quran:7:11',
        'Hijr 28 to 29 → quran:15:28-29',
        'Isra, 61 → quran:17:61',
        'Kahf, verse 50 → quran:18:50',
        'Ta Ha 115 → quran:20:115',
        'Sad, ayah 71 → quran:38:71',
      ],
    ]));

  it('are no persons, houses or things', () =>
    checkBehind([
      ['Yasin, 12, is from Gaza.'],
      ['Maryam, 26.'],
      ['I live at al-Nur 12.'],
      ['The Furqan 10 was fired.'],
      ['We flew to Balad 12 days ago.'],
      ['Kawthar, 3, is my niece.'],
      ['Masjid al-Furqan 7 and Sheikh Ahzab 4 were there.'],
      ['Taha 20, Imran 31 and Hadid 4 are on the list.'],
      ['Ahzab 90 has no such verse.'],
      ['Mr. Hud 12 is his file.'],
    ]));

  it('are silent in another text', () =>
    checkCited([
      ['Ahzab 72, the Trust.'],
      ['Kahf, verse 50, in a poem.'],
      ['She bought Hujurat 13 and Naml 4 at the fair.'],
      ['He said that Hashr 9 was his horse.'],
    ]));

  it('do not give their verse to the surah before', () =>
    checkBehind([['He told it of Yusuf, verse 4 and of no other.']]));

  it('are read in Arabic behind a word for reading', () =>
    checkCited([
      [
        'قال في سورة الحجرات، الآية ١٣. يا إخوتي، اقرؤوا الحشر ٩، كيف آثر الأنصار. رأيت النحل ٩ مرات.',
        'سورة الحجرات، الآية ١٣ → quran:49:13',
        'الحشر ٩ → quran:59:9',
      ],
    ]));
});

describe('the next verse', () => {
  it('is the one behind the last', () =>
    checkCited([
      [
        'Open at ayah 30 of Baqarah. The angels ask. And then the verse after it, He teaches Adam the names.',
        'ayah 30 of Baqarah → quran:2:30',
        'the verse after it → quran:2:31',
      ],
      [
        'We read Surah al-Ahzab, 72. Then the next ayah tells you why.',
        'Surah al-Ahzab, 72 → quran:33:72',
        'the next ayah → quran:33:73',
      ],
      [
        'Al Imran, verse 169: do not count them dead. And the verse that follows: they are glad.',
        'Al Imran, verse 169 → quran:3:169',
        'the verse that follows → quran:3:170',
      ],
      [
        'We read Ecclesiastes 11:1. Next verse: seven ways.',
        'Ecclesiastes 11:1 → bible:eccl:11:1',
        'Next verse → bible:eccl:11:2',
      ],
      [
        'Look at Romans 8:28-30. The following verse asks.',
        'Romans 8:28-30 → bible:rom:8:28-30',
        'The following verse → bible:rom:8:31',
      ],
      [
        'Luke 15:11 begins it. The verse before it is a sum.',
        'Luke 15:11 → bible:luke:15:11',
        'The verse before it → bible:luke:15:10',
      ],
      [
        'Genesis 4:10 shouts. The previous verse asks.',
        'Genesis 4:10 → bible:gen:4:10',
        'The previous verse → bible:gen:4:9',
      ],
      [
        'يأمرنا الله في سورة النساء، الآية ٣٦ أن نحسن. ثم انظروا إلى الآية التي بعدها، فهي في البخلاء.',
        'سورة النساء، الآية ٣٦ → quran:4:36',
        'الآية التي بعدها → quran:4:37',
      ],
      [
        'In der Bibel steht Mt 5,3, und der nächste Vers tröstet. Das ist die Predigt, und es ist nicht leicht, sie zu hören.',
        'Mt 5,3 → bible:matt:5:3',
        'der nächste Vers → bible:matt:5:4',
      ],
    ]));

  it('is silent where another text may be meant, or no verse follows', () =>
    checkCited([
      ['Psalm 23:6 ends it. The next verse is missing.', 'Psalm 23:6 → bible:ps:23:6'],
      ['John 3:16 is loved, and the next verse of the hymn, too.', 'John 3:16 → bible:john:3:16'],
      ['John 3:16 is loved. They sang a hymn, and the next verse was loud.', 'John 3:16 → bible:john:3:16'],
      ['Romans 8:28 (see Gal 5:1) and the next verse.', 'Romans 8:28 → bible:rom:8:28', 'Gal 5:1 → bible:gal:5:1'],
      ['The next verse was sung without books.'],
      [
        'Al Imran, verse 169. The next verse (3:170) is glad.',
        'Al Imran, verse 169 → quran:3:169',
        '(3:170) → quran:3:170',
      ],
      ['We read Luke 15. The next verse is short.', 'Luke 15 → bible:luke:15'],
      ['قرأ سورة النساء، الآية ٣٦ ثم تلا الآية بعد الصلاة.', 'سورة النساء، الآية ٣٦ → quran:4:36'],
      [
        'Our text is Isaiah 40:1-11, as John 1:23 says. The next verse asks.',
        'Isaiah 40:1-11 → bible:isa:40:1-11',
        'John 1:23 → bible:john:1:23',
      ],
      ['The Bible says so in Psalm 1:2. The next verses are longer.', 'Psalm 1:2 → bible:ps:1:2'],
    ]));

  it('and a sentence about the same surah', () =>
    checkCited([
      [
        'Look at Surah Sad, verse 26. The same surah opens with the proud. It is in the same surah.',
        'Surah Sad, verse 26 → quran:38:26',
        'The same surah → quran:38',
      ],
    ]));
});

describe('names after the word surah', () => {
  it('are reported where no surah is called so', () => {
    assert.deepEqual(codes('He used to quote from Surah al-Firdaws, verse 4.'), ['unknown-surah-name']);
    assert.deepEqual(codes('It is in Surah Shukrana verse 5, he said.'), ['unknown-surah-name']);
    assert.deepEqual(cited('The Surah Study, page 4, and the surah said aloud, verse 5.'), []);
  });

  it('are no surahs with another vowel', () =>
    checkCited([
      ['وهي سورة القِدر والملح، ثم سورة القَدر.', 'سورة القَدر → quran:97'],
      ['ثم سورة المُلك، لا سورة المَلِك.', 'سورة المُلك → quran:67'],
    ]));

  it('may disagree with the number in brackets', () =>
    assert.deepEqual(codes('في سورة الحجرات أدب. وقد كُتب في لوحة المدخل الحجرات (٤٨: ١٣)، فليصلحها الشباب.'), [
      'name-number-mismatch',
    ]));
});

describe('authors and short titles', () => {
  it('are read before the places of their works', () =>
    checkCited([
      [
        `${head}Ibn Kathir, vol. 1, p. 216, prefers the second.`,
        own,
        'Ibn Kathir, vol. 1, p. 216 → tafsir-ibnkathir:1:p216',
      ],
      [`${head}See al-Tabari, vol. 2, p. 10.`, own, 'al-Tabari, vol. 2, p. 10 → tafsir-tabari:2:p10'],
      ['The history is plain: al-Tabari, vol. 5, p. 439, has it.', 'al-Tabari, vol. 5, p. 439 → tarikh-tabari:5:p439'],
      ['The same is in saying 237 of the Nahj.', 'saying 237 of the Nahj → nahj:saying:237'],
      [
        'It is the seventh supplication of the Sahifa.',
        'the seventh supplication of the Sahifa → sahifa:supplication:7',
      ],
      ['Read the 27th sermon of the Nahj.', 'the 27th sermon of the Nahj → nahj:sermon:27'],
      ['From Letter 31 in the Nahj he took it.', 'Letter 31 in the Nahj → nahj:letter:31'],
      [
        'قال النبي في الحديث: المؤمنون كالجسد، البخاري ٦٠١١ ومسلم ٢٥٨٦.',
        'البخاري ٦٠١١ → bukhari:h6011',
        'مسلم ٢٥٨٦ → muslim:h2586',
      ],
    ]));

  it('are silent where two works or another one may be meant', () =>
    checkCited([
      ['Ask al-Tabari, vol. 5, p. 439.'],
      [`${head}The history of it is in al-Tabari, vol. 5, p. 439.`, own],
      ['The history of it is by Umar al-Tabari, vol. 5, p. 439.'],
      ['The history is in Ahmad Qurtubi, vol. 2, p. 3.'],
      ['It is saying 12 of the Nahj al-Haqq.'],
      ['It is supplication 70 of the Sahifa.'],
    ]));
});

describe('verses of the Qur’an, where another text, person or thing is meant', () => {
  it('have look-alikes: brackets after quran', () =>
    checkCited([
      ['Surah 2:255 was read. The clerk said: we close (5:30).', 'Surah 2:255 → quran:2:255'],
      [
        'Surah 2:255 was read. The gospel of John came next. It says: God so loved (3:16).',
        'Surah 2:255 → quran:2:255',
      ],
      ['Surah 2:255 was read. Isaiah says: comfort my people (40:1).', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. The torah says: hear, o man (6:4).', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. The psalm says: the heavens tell (19:1).', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. The preacher recited: love is patient (13:4).', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. The board says: departs (6:40).', 'Surah 2:255 → quran:2:255'],
    ]));

  it('have look-alikes: behind dash', () =>
    checkCited([
      ['Surah 2:255 was read. He said yes — Yunus, 25.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. She recited her poem — Maryam, 19.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Lord, he said, help — Ibrahim, 34.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. God bless — Yusuf, 12.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. The winner, said the coach, is — Muhammad, 21.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. God is great, said the teacher — Luqman, 31.', 'Surah 2:255 → quran:2:255'],
    ]));

  it('have look-alikes: quran text', () =>
    checkCited([
      ['Surah 2:255 was read. Ahzab 72, our flat, is cold.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. I live in Furqan 25.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Read by Maryam, 19; Yusuf, 12; and Nuh, 7.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read, and Maryam 5 and Ibrahim 7 are my children.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read, and Luqman 5.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 and Muhammad 12, our goalkeeper.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read; Nuh, 10; Yunus, 9, and their mother.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read by the boys; Yunus, 10; Hud, 12; all in my class.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Hajj 22 left in June.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. For Hajj 2019 we paid. Hajj 40 of us made.', 'Surah 2:255 → quran:2:255'],
      ["Surah 2:255 was read. Qamar 12 is the satellite's name.", 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Fajr 5 is a rocket; Fajr 5:30 is the prayer; Fajr, 5.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Fajr at 5, Asr 4, Duha 9.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Isra 61 years old.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Qadr 27 nights.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Saba 5 is at school.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Anfal 8 was the campaign; Anfal, 88.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Talha, 5, and Anbiya 21 came.', 'Surah 2:255 → quran:2:255'],
      ["Surah 2:255 was read. Kahf 18 is our podcast's name.", 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Rahman 4 scored. Ar-Rahman 4.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Ghafir 40 is the street.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Kahf, verse 50 of the song.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 was read. Noah, verse 5 of the musical.', 'Surah 2:255 → quran:2:255'],
    ]));

  it('have look-alikes: quran arabic', () =>
    checkCited([
      ['قرأنا سورة البقرة ٢٥٥. قرأت الصحيفة الشورى ٥ في المجلس.', 'سورة البقرة ٢٥٥ → quran:2:255'],
      ['قرأنا سورة البقرة ٢٥٥. انظر القمر ١٢ ليلة.', 'سورة البقرة ٢٥٥ → quran:2:255'],
      ['قرأنا سورة البقرة ٢٥٥. الآية التالية من القصيدة جميلة.', 'سورة البقرة ٢٥٥ → quran:2:255'],
      ['قرأنا سورة البقرة ٢٥٥. قال المتنبي شعرا. البيت والآية التي بعدها.', 'سورة البقرة ٢٥٥ → quran:2:255'],
      ['قرأنا سورة البقرة ٢٥٥. قرأت في كتاب الشعراء ٥ أبيات.', 'سورة البقرة ٢٥٥ → quran:2:255'],
    ]));

  it('have look-alikes: surah number verse', () =>
    checkCited([['al-Qasas (28), verse 4 of the poem.'], ["Yusuf (12), verse 4 of the song, is my son's."]]));

  it('have look-alikes: surah ordinal verse', () =>
    checkCited([
      ['Surah Yusuf, the third verse of the song.', 'Surah Yusuf → quran:12'],
      ['Surah Yusuf, the first verse of Maryam.', 'Surah Yusuf → quran:12'],
    ]));

  it('have look-alikes: repeated notes', () =>
    checkCited([
      ['The surah is long.\n1) See 10:30 and 17:45 in the programme.'],
      ['The surah is long.\n1) Compare 26:62 with 30:71, the marathon times.'],
      ['The surah is long.\n1) In 25:61 he ran it.'],
      ['The surah is long. The game was good.\n1) Also in 34:28 and 17:14.'],
      ['The surah is long.\n1) See 37:62 and Genesis 22.', 'Genesis 22 → bible:gen:22'],
      ["The Qur'an is long.\n1) Cf. Isaiah 6 and 40:31.", 'Isaiah 6 → bible:isa:6', '40:31 → bible:isa:40:31'],
      ["The Qur'an is long.\n1) John says it. See 14:16 and 16:70."],
    ]));
});
