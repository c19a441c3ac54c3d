import assert from 'node:assert/strict';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { checkCited, citedAs, fakeTranscript } from './fixture';

describe('citations of the Bible', () => {
  it('are read by chapter and verse', () =>
    checkCited([
      ['(John 3:16-18)', '(John 3:16-18) → bible:john:3:16-18'],
      ['1 Cor 13:4ff, he said', '1 Cor 13:4ff → bible:1cor:13:4-13'],
      ['Gen. 1:1–2:3', 'Gen. 1:1–2:3 → bible:gen:1:1-2:3'],
      [
        'Matt 5:3, 5, 7; 6:9',
        'Matt 5:3 → bible:matt:5:3',
        '5 → bible:matt:5:5',
        '7 → bible:matt:5:7',
        '6:9 → bible:matt:6:9',
      ],
      ['In Luke 6:36 he', 'Luke 6:36 → bible:luke:6:36'],
      ['the Gospel of John, chapter 3, verse 16', 'Gospel of John, chapter 3, verse 16 → bible:john:3:16'],
      ['verse 16 of John 3', 'verse 16 of John 3 → bible:john:3:16'],
      ['The Bible, John 3:16', 'The Bible, John 3:16 → bible:john:3:16'],
      ['Matthew 24:13 and again in 25:16, we', 'Matthew 24:13 → bible:matt:24:13', '25:16 → bible:matt:25:16'],
      ['John iii. 16', 'John iii. 16 → bible:john:3:16'],
      ['3 John 4', '3 John 4 → bible:3john:1:4'],
    ]));

  it('are read by chapter alone if the name is unambiguous or in brackets', () =>
    checkCited([
      ['Psalm 23 is short.', 'Psalm 23 → bible:ps:23'],
      ['Psalm xxiii', 'Psalm xxiii → bible:ps:23'],
      ['the 23rd Psalm', '23rd Psalm → bible:ps:23'],
      ['Psalms 23 and 24', 'Psalms 23 → bible:ps:23', '24 → bible:ps:24'],
      ['chapter 3 of Genesis', 'chapter 3 of Genesis → bible:gen:3'],
      ['[Mark 3]', '[Mark 3] → bible:mark:3'],
      ['Mark 3 and John 4 were late.'],
      ['Acts 5 of the play, Numbers 5 and Job 5'],
      ['Peter 5, Samuel 3'],
    ]));

  it('are read in Persian and Arabic', () =>
    checkCited([
      ['انجیل یوحنا، باب ۳، آیه ۱۶', 'انجیل یوحنا، باب ۳، آیه ۱۶ → bible:john:3:16'],
      ['إنجيل متى 5: 9', 'إنجيل متى 5: 9 → bible:matt:5:9'],
      ['مزمور ۲۳', 'مزمور ۲۳ → bible:ps:23'],
    ]));
});

describe('citations of other works', () => {
  it('are read by volume and page, sermon, hadith and other divisions', () =>
    checkCited([
      ['[al-Kafi, Volume 2, page 163]', '[al-Kafi, Volume 2, page 163] → kafi:2:p163'],
      ['[Tohaf al-Uqul, page 356]', '[Tohaf al-Uqul, page 356] → tuhaf:p356'],
      ['[Nahjul Balaghah, Sermon 27]', '[Nahjul Balaghah, Sermon 27] → nahj:sermon:27'],
      [
        "[Characteristics of Ali ibn Abi Talib's Household, Volume 1, page 193]",
        "[Characteristics of Ali ibn Abi Talib's Household, Volume 1, page 193] → manaqib:1:p193",
      ],
      ['Sahih al-Bukhari, Hadith 1', 'Sahih al-Bukhari, Hadith 1 → bukhari:h1'],
      ['Bukhari 1:2:3', 'Bukhari 1:2:3 → bukhari:1:book:2:h3'],
      ['al-Kafi, vol. 2, p. 468, h. 1', 'al-Kafi, vol. 2, p. 468, h. 1 → kafi:2:p468:h1'],
      ['al-Kafi 2/163', 'al-Kafi 2/163 → kafi:2:p163'],
      ['Bihar al-Anwar (vol. 44, pp. 329-330) tells', 'Bihar al-Anwar (vol. 44, pp. 329-330) → bihar:44:p329-330'],
      ['Volume 1, page 177 of Bihar al-Anwar', 'Volume 1, page 177 of Bihar al-Anwar → bihar:1:p177'],
      ['Volume 2 of al-Kafi, page 163', 'Volume 2 of al-Kafi, page 163 → kafi:2:p163'],
      ['the 27th sermon of Nahj al-Balagha', '27th sermon of Nahj al-Balagha → nahj:sermon:27'],
      ['Kanz al-Ummal, v. 3, p. 24', 'Kanz al-Ummal, v. 3, p. 24 → kanz:3:p24'],
      ['al-Kafi by Shaykh al-Kulayni, vol. 2, p. 163', 'al-Kafi by Shaykh al-Kulayni, vol. 2, p. 163 → kafi:2:p163'],
      ['Masnavi, Book I, line 12', 'Masnavi, Book I, line 12 → masnavi:book:1:line:12'],
      ['(Muslim, Hadith 8)', '(Muslim, Hadith 8) → muslim:h8'],
    ]));

  it('are read under other spellings of a title, some of them in no table', () =>
    checkCited([
      ['Nahju’l-Balāghah, Sermon 27', 'Nahju’l-Balāghah, Sermon 27 → nahj:sermon:27'],
      ["Nehcü'l-Belaga, Sermon 27", "Nehcü'l-Belaga, Sermon 27 → nahj:sermon:27"],
      ['Nehjul Belaaga, Sermon 27', 'Nehjul Belaaga, Sermon 27 → nahj:sermon:27'],
      ['Wasail ush-Shia, Vol.11, Pg.123', 'Wasail ush-Shia, Vol.11, Pg.123 → wasail:11:p123'],
      ['Riyadus Saliheen, Hadith 13', 'Riyadus Saliheen, Hadith 13 → riyad:h13'],
      ['Behar ol-Anvar, vol. 5, p. 6', 'Behar ol-Anvar, vol. 5, p. 6 → bihar:5:p6'],
    ]));

  it('are read in lists', () =>
    checkCited([
      ['Al-Kafi, vol. 2, p. 163; p. 170', 'Al-Kafi, vol. 2, p. 163 → kafi:2:p163', 'p. 170 → kafi:2:p170'],
      ['Nahj al-Balagha, Sermons 27 and 34', 'Nahj al-Balagha, Sermons 27 → nahj:sermon:27', '34 → nahj:sermon:34'],
      [
        'Nahj al-Balagha, Sermon 27; Letter 53',
        'Nahj al-Balagha, Sermon 27 → nahj:sermon:27',
        'Letter 53 → nahj:letter:53',
      ],
      [
        '(al-Kafi, 2/163; Bihar al-Anwar, 44/329)',
        'al-Kafi, 2/163 → kafi:2:p163',
        'Bihar al-Anwar, 44/329 → bihar:44:p329',
      ],
    ]));

  it('are read in Persian and Arabic', () =>
    checkCited([
      ['«نهج البلاغه، خطبه ۲۷»', 'نهج البلاغه، خطبه ۲۷ → nahj:sermon:27'],
      ['خطبه ۲۷ نهج‌البلاغه', 'خطبه ۲۷ نهج‌البلاغه → nahj:sermon:27'],
      ['اصول کافی، ج۲، ص۱۶۳', 'اصول کافی، ج۲، ص۱۶۳ → kafi:2:p163'],
      ['(بحارالانوار، ج ۴۴، صص ۳۲۹-۳۳۰)', '(بحارالانوار، ج ۴۴، صص ۳۲۹-۳۳۰) → bihar:44:p329-330'],
      ['(نهج البلاغة، الكتاب 53)', '(نهج البلاغة، الكتاب 53) → nahj:letter:53'],
      ['صحيح البخاري، رقم 5678', 'صحيح البخاري، رقم 5678 → bukhari:h5678'],
    ]));

  it('are read by title alone in brackets, but not in prose', () =>
    checkCited([
      ['(Al-Kafi)', '(Al-Kafi) → kafi'],
      ['[The Holy Quran]', '[The Holy Quran] → quran'],
      ['as al-Kafi says, and Nahj al-Balagha too'],
    ]));

  it('are read from a table that the user adds', () => {
    const rivers = {
      key: 'bib:rivers',
      title: 'Book of Rivers',
      spellings: ['Kitab al-Anhar'],
      divisions: ['volume', 'page'] as const,
      volumes: 3,
    };
    const text = 'as told [Book of Rivers, vol. 2, p. 14] and (Kitab ul-Anhaar, page 9) and [Book of Rivers, vol. 4]';
    const found = createCitationReader([rivers, ...builtInWorks]).read(text, fakeTranscript(text));
    assert.deepEqual(
      found.map(citation => citation.key),
      ['bib:rivers:2:p14', 'bib:rivers:p9', 'bib:rivers:4'],
    );
    assert.deepEqual(
      found.flatMap(citation => citation.problems.map(problem => problem.code)),
      ['volume-missing'],
    );
  });
});

describe('citations of speeches', () => {
  it('are read by date in notes and brackets', () => {
    assert.deepEqual(citedAs('It was said (4).\n4) Lecture in the meeting with gardeners and masons (4/4/2023).'), [
      'Lecture in the meeting with gardeners and masons (4/4/2023) → speech:2023-04-04, lecture',
    ]);
    checkCited([
      [
        '[Speech in a meeting with teachers, Nov 27, 2014]',
        '[Speech in a meeting with teachers, Nov 27, 2014] → speech:2014-11-27',
      ],
      [
        '1) al-Kafi, vol. 2, p. 5; and the speech on the bridge (12/5/1996).',
        'al-Kafi, vol. 2, p. 5 → kafi:2:p5',
        'speech on the bridge (12/5/1996) → speech:1996-05-12',
      ],
      ['1) بیانات در دیدار معلمان (۱۴۰۲/۱/۱۵)', 'بیانات در دیدار معلمان (۱۴۰۲/۱/۱۵) → speech:2023-04-04'],
    ]);
  });

  it('are read in prose only if the date follows directly', () =>
    checkCited([
      ['In my speech of 27 November 2014 I asked it.', 'speech of 27 November 2014 → speech:2014-11-27'],
      ['The following is the full text of the speech delivered on March 5, 2011 by the head gardener.'],
      ['He gave a speech. It was 27 November 2014.'],
      ['The statement was read by ten people before 4 June 1989 came.'],
    ]));
});

describe('readBlock', () => {
  it('reads the example of its documentation', () =>
    checkCited([
      [
        'See Surah Hud, verse 5, and al-Kafi (vol. 2, p. 163).',
        'Surah Hud, verse 5 → quran:11:5',
        'al-Kafi (vol. 2, p. 163) → kafi:2:p163',
      ],
    ]));
});
