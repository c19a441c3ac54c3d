import assert from 'node:assert/strict';
import { checkCited, citationsOf, cited, citedAs } from './fixture';

describe("citations of the Qur'an", () => {
  it('include the brackets if these contain nothing else', () => {
    assert.deepEqual(citedAs('They kept the well [The Holy Quran, 5: 54] for all.'), [
      '[The Holy Quran, 5: 54] → quran:5:54, bracket',
    ]);
    assert.deepEqual(citedAs('They kept the well (see Quran 5:54) for all.'), ['Quran 5:54 → quran:5:54, parenthesis']);
    assert.deepEqual(citedAs('(Quran 2:183, 185; 5:54)'), [
      'Quran 2:183 → quran:2:183, parenthesis',
      '185 → quran:2:185, carried',
      '5:54 → quran:5:54, carried',
    ]);
    assert.deepEqual(citedAs('Water (1) is life.\n1) The Holy Quran, Surah Baghareh, Verse 153.'), [
      'The Holy Quran, Surah Baghareh, Verse 153 → quran:2:153, note',
    ]);
  });

  it('may contain several spaces in a row', () => {
    assert.deepEqual(cited('They spoke [The   Holy Quran,  61:   4] of it.'), [
      '[The   Holy Quran,  61:   4] → quran:61:4',
    ]);
  });

  it('are read by name before the number of the surah, the letter Q or a part of a verse', () =>
    checkCited([
      ['1) Surah an-Nas, 114', 'Surah an-Nas, 114 → quran:114'],
      ['1) Surah Yasin (36)', 'Surah Yasin (36) → quran:36'],
      ['as Surat al-Baqara (Q. 2:60) has it', 'Surat al-Baqara (Q. 2:60) → quran:2:60'],
      ["1) Surah Ra'd, part of Ayah 11", "Surah Ra'd, part of Ayah 11 → quran:13:11"],
      ['We read in Surah taobha of it.', 'Surah taobha → quran:9'],
      ['The Surah called for patience.'],
    ]));

  it('are read by number', () =>
    checkCited([
      ["He read Qur'an 2:255 aloud.", "Qur'an 2:255 → quran:2:255"],
      ['He read Q. 2:255 aloud.', 'Q. 2:255 → quran:2:255'],
      ['He read Q2:255 aloud.', 'Q2:255 → quran:2:255'],
      ['He read QS 2:255 aloud.', 'QS 2:255 → quran:2:255'],
      ['the Koran 2.255', 'Koran 2.255 → quran:2:255'],
      ['as in Surah 5, Ayah 54, we', 'Surah 5, Ayah 54 → quran:5:54'],
      ["Qur'an II, 255", "Qur'an II, 255 → quran:2:255"],
      ["Holy Qur'an, Chapter Five, Verse Three", "Holy Qur'an, Chapter Five, Verse Three → quran:5:3"],
      ['In chapter 2, verse 255 of the Holy Quran we', 'chapter 2, verse 255 of the Holy Quran → quran:2:255'],
      ['the Holy Quran (5:54) says', 'Holy Quran (5:54) → quran:5:54'],
      ["Qur'an, 2 (al-Baqarah): 255", "Qur'an, 2 (al-Baqarah): 255 → quran:2:255"],
    ]));

  it('are read by name', () =>
    checkCited([
      ['In Surah An-Nisa, verse 75, we', 'Surah An-Nisa, verse 75 → quran:4:75'],
      ["In Surat al-Isra', verse 37, we", "Surat al-Isra', verse 37 → quran:17:37"],
      ['in verses 183-187 of Surat al-Baqarah', 'verses 183-187 of Surat al-Baqarah → quran:2:183-187'],
      ["ayah 5 of Surah al-Ma'idah", "ayah 5 of Surah al-Ma'idah → quran:5:5"],
      ["the 5th verse of Surah al-Ma'idah", "5th verse of Surah al-Ma'idah → quran:5:5"],
      ["the fifth verse of Surah al-Ma'idah", "fifth verse of Surah al-Ma'idah → quran:5:5"],
      ['Surah Yusuf (12), verse 4', 'Surah Yusuf (12), verse 4 → quran:12:4'],
      ['Surah al-Baqarah [2:255]', 'Surah al-Baqarah [2:255] → quran:2:255'],
      ['Surah at-Tawbah, 9:109 asks', 'Surah at-Tawbah, 9:109 → quran:9:109'],
      ['Suratul Maidah 5:55', 'Suratul Maidah 5:55 → quran:5:55'],
      ['Sureh-ye Yasin, verse 5', 'Sureh-ye Yasin, verse 5 → quran:36:5'],
      ['He recites Surah Ya-Sin daily.', 'Surah Ya-Sin → quran:36'],
      ['Bakara Suresi, 255', 'Bakara Suresi, 255 → quran:2:255'],
      ['verse 44 of the blessed Surah an-Naml', 'verse 44 of the blessed Surah an-Naml → quran:27:44'],
    ]));

  it('are read by name without the word "surah"', () =>
    checkCited([
      ['[al-Baqarah: 153]', '[al-Baqarah: 153] → quran:2:153'],
      ['As al-Hashr 59:21 says', 'al-Hashr 59:21 → quran:59:21'],
      ["(Saba', 34:12)", "(Saba', 34:12) → quran:34:12"],
      ['In al-Baqarah, verse 255, we', 'al-Baqarah, verse 255 → quran:2:255'],
      ['[Ya Sin: 5]', '[Ya Sin: 5] → quran:36:5'],
      ['Al-i Imran/103', 'Al-i Imran/103 → quran:3:103'],
    ]));

  it('are read in ranges and lists', () =>
    checkCited([
      ['verses 5 and 7 of Surah Hud say', 'verses 5 → quran:11:5', '7 → quran:11:7'],
      ['[The Holy Quran, 5: 54; 61: 4]', 'The Holy Quran, 5: 54 → quran:5:54', '61: 4 → quran:61:4'],
      ['Quran 2:255-257; 3:18', 'Quran 2:255-257 → quran:2:255-257', '3:18 → quran:3:18'],
      ['Quran 1:1-2:7', 'Quran 1:1-2:7 → quran:1:1-2:7'],
      ['Quran 2:155–7', 'Quran 2:155–7 → quran:2:155-157'],
      ['Quran 2:255f', 'Quran 2:255f → quran:2:255-256'],
      ['Surahs al-Falaq and an-Nas', 'Surahs al-Falaq → quran:113', 'an-Nas → quran:114'],
      ['read Quran 18:94-97 beside 61:4, and', 'Quran 18:94-97 → quran:18:94-97', '61:4 → quran:61:4'],
      ['Quran 2:183, 40 people came', 'Quran 2:183 → quran:2:183'],
    ]));

  it('are read in Persian and Arabic', () =>
    checkCited([
      ['در سوره بقره، آیه ۱۵۳ آمده است', 'سوره بقره، آیه ۱۵۳ → quran:2:153'],
      ['(بقره: ۱۵۳)', '(بقره: ۱۵۳) → quran:2:153'],
      ['[البقرة: 153]', '[البقرة: 153] → quran:2:153'],
      ['بقره/۱۵۳', 'بقره/۱۵۳ → quran:2:153'],
      ['آیات ۱۸۳ تا ۱۸۷ سوره بقره', 'آیات ۱۸۳ تا ۱۸۷ سوره بقره → quran:2:183-187'],
      ['سوره‌ی مبارکه‌ی احزاب آیه‌ی ۲۳', 'سوره‌ی مبارکه‌ی احزاب آیه‌ی ۲۳ → quran:33:23'],
      ['سورة المائدة الآية ٥٤', 'سورة المائدة الآية ٥٤ → quran:5:54'],
      ['الآيتان ٥ و٦ من سورة الشرح', 'الآيتان ٥ → quran:94:5', '٦ → quran:94:6'],
      ['(آل عمران/۱۰۳)', '(آل عمران/۱۰۳) → quran:3:103'],
    ]));

  it("are read without a name only where the context is the Qur'an", () =>
    checkCited([
      ['The Quran says so (2:255).', '(2:255) → quran:2:255'],
      ['One ayah asks it [24:35].', '[24:35] → quran:24:35'],
      ['The train leaves (2:25).'],
      ['The Quran class won (3:2) at chess.'],
      ['The Quran class starts (10:30 a.m.).'],
    ]));

  it('have spans for work, division and locus', () => {
    const parts = (text: string): (string | undefined)[] => {
      const [citation] = citationsOf(text);
      return [citation.work, citation.division, citation.locus].map(span => span && text.slice(span.start, span.end));
    };
    assert.deepEqual(parts('[The Holy Quran, 5: 54]'), ['The Holy Quran', '5', '54']);
    assert.deepEqual(parts('The Holy Quran, Surah Baghareh, Verse 153'), [
      'The Holy Quran',
      'Surah Baghareh',
      'Verse 153',
    ]);
    assert.deepEqual(parts('verses 183-187 of Surat al-Baqarah'), [undefined, 'Surat al-Baqarah', 'verses 183-187']);
    assert.deepEqual(parts('[al-Kafi, Volume 2, page 163]'), ['al-Kafi', 'Volume 2', 'page 163']);
    assert.deepEqual(parts('[Nahjul Balaghah, Sermon 27]'), ['Nahjul Balaghah', undefined, 'Sermon 27']);
    assert.deepEqual(parts('John 3:16'), [undefined, 'John 3', '16']);
  });

  it('have numbers in the digits of any script', () => {
    for (const [text, key] of [
      ['سوره بقره، آیه ۱۵۳', 'quran:2:153'],
      ['سورة البقرة، الآية ١٥٣', 'quran:2:153'],
      ['Quran २:१५३', 'quran:2:153'],
      ['Quran ২:১৫৩', 'quran:2:153'],
      ['سوره بقره، آیه ۱۵૩', 'quran:2:153'],
    ])
      assert.deepEqual(
        cited(text).map(each => each.split(' → ')[1]),
        [key],
        text,
      );
  });
});
