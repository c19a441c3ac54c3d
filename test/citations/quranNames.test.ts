import assert from 'node:assert/strict';
import { checkCited, codes } from './fixture';

describe("surahs after an abbreviation of the Qur'an's name or after the name itself", () => {
  it('are read without a verse in prose', () =>
    checkCited([
      ['The reciter closed the evening with Q 112.', 'Q 112 → quran:112'],
      ['She recited from Q. 36 and he from Q 67 at the grave.', 'Q. 36 → quran:36', 'Q 67 → quran:67'],
      ['They recite Q 1 before the meal.', 'Q 1 → quran:1'],
      ['We read Quran 3:7 first. Compare Q 39 on the same.', 'Quran 3:7 → quran:3:7', 'Q 39 → quran:39'],
      ['We read Quran 3:7 first, and in Q 101 we hear the rest.', 'Quran 3:7 → quran:3:7', 'Q 101 → quran:101'],
      ['The end of Quran 59 is on the lintel.', 'Quran 59 → quran:59'],
      ["I was taught to read Qur'an 36 on Fridays.", "Qur'an 36 → quran:36"],
      ['The child read Quran 114 aloud.', 'Quran 114 → quran:114'],
      ['He compared it with Koran 12, where a shirt is torn.', 'Koran 12 → quran:12'],
      [
        'The opening lines of Quran 91 and the last of Quran 92 are short.',
        'Quran 91 → quran:91',
        'Quran 92 → quran:92',
      ],
    ]));

  it('are not read where the number counts something or numbers a question', () =>
    checkCited([
      ['She read the Quran 3 times that winter.'],
      ['He finished the Quran 40 days later.'],
      ['In Quran 25 prophets are named.'],
      ['He printed Quran 2000 in one volume.'],
      ['We sold in Q 3 more than in Q 2, after the recital of the budget.'],
      ['Fill in Form Q 7 and sign it.'],
      ['She came from Q 12 minutes later.'],
      ['Q. 94 people came, is that right?\nA. Yes.'],
      ['Q 17. What did he do? A. He left.'],
      ['He lives in Q 36 on the third floor.'],
      ["See Tarjuman al-Qur'an 1396/1976 for the rest."],
    ]));

  it('are read in the Indonesian and Malay forms', () =>
    checkCited([
      ["The poster read QS. Ar-Ra'd [13]: 28 in green.", "QS. Ar-Ra'd [13]: 28 → quran:13:28"],
      ['Di dinding ada QS Al Baqarah [2]: 261.', 'QS Al Baqarah [2]: 261 → quran:2:261'],
      ['(Q.S. An-Nahl [16]: 90)', '(Q.S. An-Nahl [16]: 90) → quran:16:90'],
      ['(Q.S. Al-Kahfi (18): 10)', '(Q.S. Al-Kahfi (18): 10) → quran:18:10'],
      ['(QS. Al-Hujurat: 11)', '(QS. Al-Hujurat: 11) → quran:49:11'],
      ['Lihat Q.S. Luqman: 18, kata beliau.', 'Q.S. Luqman: 18 → quran:31:18'],
      ["As QS. Al-Ma'un: 1-3 asks, who is fed?", "QS. Al-Ma'un: 1-3 → quran:107:1-3"],
      ['(QS Ar-Rahman [55]: 9)', '(QS Ar-Rahman [55]: 9) → quran:55:9'],
      ['[Q.S. Al-Isra 17: 23]', '[Q.S. Al-Isra 17: 23] → quran:17:23'],
      ['The banner has Q.S. 3:104 on it.', 'Q.S. 3:104 → quran:3:104'],
      ['The QS World ranking has 55 names.'],
      ['The QS Ratings [2]: 255 universities.'],
    ]));

  it('are read with the name in brackets or with another name', () =>
    checkCited([
      ["He recited Quran [Al-An'am] 6:59 slowly.", "Quran [Al-An'am] 6:59 → quran:6:59"],
      ["the Qur'an (Hud) 11:61", "Qur'an (Hud) 11:61 → quran:11:61"],
      ["Surat al-Isra' (or Bani Isra'il) 17:26", "Surat al-Isra' (or Bani Isra'il) 17:26 → quran:17:26"],
      [
        "Surah Ghafir (also called al-Mu'min), verse 28",
        "Surah Ghafir (also called al-Mu'min), verse 28 → quran:40:28",
      ],
      ['Surah An-Nisa (Chapter 4), Verse 58', 'Surah An-Nisa (Chapter 4), Verse 58 → quran:4:58'],
      ['Surah Yusuf (chapter 12): 87', 'Surah Yusuf (chapter 12): 87 → quran:12:87'],
    ]));

  it('are read with leading zeros', () =>
    checkCited([
      ['[The Holy Quran, 107: 03]', '[The Holy Quran, 107: 03] → quran:107:3'],
      ['The tile has Quran 003:191 on it.', 'Quran 003:191 → quran:3:191'],
      ['Surah Ya Sin 036:040', 'Surah Ya Sin 036:040 → quran:36:40'],
      ['(Quran 002:005-007)', '(Quran 002:005-007) → quran:2:5-7'],
      ['We met at 07:05 and ate at 12:08.'],
    ]));
});

describe('surahs by an ordinal', () => {
  it('are read from the seventh on, or with the name of the Quran', () =>
    checkCited([
      ['It has a chapter to itself, the twelfth surah.', 'twelfth surah → quran:12'],
      ['He recited from the fifty-fifth surah, slowly.', 'fifty-fifth surah → quran:55'],
      ['the 36th surah and its letters', '36th surah → quran:36'],
      ['the hundred and twelfth surah', 'hundred and twelfth surah → quran:112'],
      ['We opened the third surah of the Quran.', 'third surah of the Quran → quran:3'],
      ["the second sura of the Holy Qur'an is long", "second sura of the Holy Qur'an → quran:2"],
      ['The nineteenth surah speaks of her.', 'nineteenth surah → quran:19'],
    ]));

  it('are not read where somebody counts', () =>
    checkCited([
      ['It was the second surah that he knew by heart.'],
      ['After the first surah we ate.'],
      ['His twelfth surah took him a year.'],
      ['This is the twentieth surah we have learnt.'],
      ['the 200th surah'],
      ['He began with the last surah.'],
    ]));
});

describe('names of surahs in Arabic script', () => {
  it('are read before a comma and a verse where the text cites the Quran', () =>
    checkCited([
      ['سوره نور، آیه ۳۵ را خواندیم. زیرش نوشته بود: زمر، ۹.', 'سوره نور، آیه ۳۵ → quran:24:35', 'زمر، ۹ → quran:39:9'],
      ['سوره نور، آیه ۳۵ را خواندیم. یوسف، ۹ ساله بود.', 'سوره نور، آیه ۳۵ → quran:24:35'],
      ['زیرش نوشته بود: زمر، ۹.'],
    ]));
});

describe('names of surahs', () => {
  it('may follow an izafa', () =>
    checkCited([
      ['Surah-e-Mulk (67), ayat 3-4, sends the eye back.', 'Surah-e-Mulk (67), ayat 3-4 → quran:67:3-4'],
      ['in Sura-i-Hadid, 25, and', 'Sura-i-Hadid, 25 → quran:57:25'],
      ['They read Surah-e-Yasin on Thursdays.', 'Surah-e-Yasin → quran:36'],
      ['Sureh-ye Maryam, verse 26', 'Sureh-ye Maryam, verse 26 → quran:19:26'],
      ['verse 35 of Surah-e-Nur', 'verse 35 of Surah-e-Nur → quran:24:35'],
      ['ayat 12 of Surah-e-Luqman', 'ayat 12 of Surah-e-Luqman → quran:31:12'],
    ]));

  it('are read before a colon where the text speaks of the Quran', () =>
    checkCited([
      ["In the Quran the merchants have Bara'a: 111.", "Bara'a: 111 → quran:9:111"],
      ['In the Quran the ones who feed have Dahr: 8, he said.', 'Dahr: 8 → quran:76:8'],
      ["The Quran allows it. (Mu'min: 40)", "(Mu'min: 40) → quran:40:40"],
      ["The Quran says so (Bani Isra'il: 24).", "(Bani Isra'il: 24) → quran:17:24"],
      ['(Insan: 8) and (Ha-Mim Sajda: 30)', '(Insan: 8) → quran:76:8', '(Ha-Mim Sajda: 30) → quran:41:30'],
      ['(Nuh: 10); then (al-Mutaffifin: 1)', '(Nuh: 10) → quran:71:10', '(al-Mutaffifin: 1) → quran:83:1'],
      ['(Insan: 8) stood on the box.'],
      ['We spoke of the Quran. Yusuf: 12 of us were there.'],
      ['The Quran lay there.\nNuh: 10 loaves, please.\nHud: 3.'],
      ['The members were (Yusuf: 34) and (Maryam: 29).'],
    ]));

  it('do not contradict the number of a surah that a misspelled name may mean', () => {
    assert.deepEqual(codes('He read it (Surah al-Baarah, 2:258) twice.'), []);
    assert.deepEqual(codes('Surah 2 (al-Baarah), verse 5'), []);
    assert.deepEqual(codes("He read it (Surah Bara'ah, 2:258) twice."), ['name-number-mismatch']);
    assert.deepEqual(codes('He read it (Surah al-Baqarah, 3:7) twice.'), ['name-number-mismatch']);
    assert.deepEqual(codes('He read it (Surah al-Fath, 1:2) twice.'), ['name-number-mismatch']);
    assert.deepEqual(codes('(Surah an-Nahl, 27:18)'), ['name-number-mismatch']);
  });

  it('are not guessed from other words after "sura" or "surah"', () => {
    for (const text of [
      "We read the last surah of the Qur'an together.",
      'The gardener spoke of Ardvi Sura Anahita and the rivers.',
      'Every surah that we know begins so.',
      'The longest surah took an hour.',
      'He named the surah with closed eyes.',
      'A surah about women was read.',
      'The surah in question is short.',
    ])
      assert.deepEqual(codes(text), [], text);
  });
});
