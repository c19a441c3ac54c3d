import { checkCited } from './fixture';

describe('"op. cit." after the name of an author', () => {
  it('is the work of that author that the notes cited last', () => {
    checkCited([
      [
        '1) al-Kafi, vol. 2, p. 3.\n2) Bihar al-Anwar, vol. 1, p. 6.\n3) al-Kulayni, op. cit., vol. 2, p. 5.\n4) al-Majlisi, loc. cit.',
        'al-Kafi, vol. 2, p. 3 → kafi:2:p3',
        'Bihar al-Anwar, vol. 1, p. 6 → bihar:1:p6',
        'al-Kulayni, op. cit., vol. 2, p. 5 → kafi:2:p5',
        'al-Majlisi, loc. cit. → bihar:1:p6',
      ],
      [
        '1) Tarikh al-Tabari, vol. 4, p. 3.\n2) Ines Halvard, Tolls (Oslo, 1974), 112.\n3) See M. al-Tabari, ibid., p. 9.',
        'Tarikh al-Tabari, vol. 4, p. 3 → tarikh-tabari:4:p3',
        'M. al-Tabari, ibid., p. 9 → tarikh-tabari:4:p9',
      ],
      [
        '1) Tarikh al-Tabari, vol. 4, p. 3.\n2) Tafsir al-Tabari, vol. 1, p. 2.\n3) al-Kafi, vol. 1, p. 1.\n4) al-Tabari, op. cit., vol. 5, p. 9.',
        'Tarikh al-Tabari, vol. 4, p. 3 → tarikh-tabari:4:p3',
        'Tafsir al-Tabari, vol. 1, p. 2 → tafsir-tabari:1:p2',
        'al-Kafi, vol. 1, p. 1 → kafi:1:p1',
        'al-Tabari, op. cit., vol. 5, p. 9 → tafsir-tabari:5:p9',
      ],
      [
        '1) Sahih Muslim, no. 5.\n2) al-Kafi, vol. 1, p. 1.\n3) Muslim, op. cit., no. 7.\n4) Kulayni, op. cit.',
        'Sahih Muslim, no. 5 → muslim:h5',
        'al-Kafi, vol. 1, p. 1 → kafi:1:p1',
        'Muslim, op. cit., no. 7 → muslim:h7',
        'Kulayni, op. cit. → kafi',
      ],
      [
        '1) الكافي، ج 2، ص 3.\n2) بحار الأنوار، ج 3، ص 9.\n3) الكليني، المصدر السابق، ج 2، ص 7.\n4) انظر المجلسي، مرجع سابق، ج 1، ص 6.',
        'الكافي، ج 2، ص 3 → kafi:2:p3',
        'بحار الأنوار، ج 3، ص 9 → bihar:3:p9',
        'الكليني، المصدر السابق، ج 2، ص 7 → kafi:2:p7',
        'المجلسي، مرجع سابق، ج 1، ص 6 → bihar:1:p6',
      ],
      [
        '1) الکافی، ج ۲، ص ۱۶۳.\n2) بحارالانوار، ج ۲، ص ۳.\n3) کلینی، پیشین، ج ۲، ص ۶۷.\n4) مجلسی، همان، ج ۲، ص ۹.',
        'الکافی، ج ۲، ص ۱۶۳ → kafi:2:p163',
        'بحارالانوار، ج ۲، ص ۳ → bihar:2:p3',
        'کلینی، پیشین، ج ۲، ص ۶۷ → kafi:2:p67',
        'مجلسی، همان، ج ۲، ص ۹ → bihar:2:p9',
      ],
    ]);
  });

  it('has no volume where several were cited', () => {
    checkCited([
      [
        '1) al-Kafi, vol. 2, p. 3.\n2) al-Kafi, vol. 4, p. 3.\n3) Bihar al-Anwar, vol. 1, p. 6.\n4) al-Kulayni, op. cit., p. 5.',
        'al-Kafi, vol. 2, p. 3 → kafi:2:p3',
        'al-Kafi, vol. 4, p. 3 → kafi:4:p3',
        'Bihar al-Anwar, vol. 1, p. 6 → bihar:1:p6',
        'al-Kulayni, op. cit., p. 5 → kafi:p5',
      ],
    ]);
  });

  const kafi = 'al-Kafi, vol. 2, p. 3 → kafi:2:p3';
  const bihar = 'Bihar al-Anwar, vol. 1, p. 6 → bihar:1:p6';
  const before = '1) al-Kafi, vol. 2, p. 3.\n2) Bihar al-Anwar, vol. 1, p. 6.\n3) ';
  for (const note of [
    'Halvard, op. cit., p. 5.',
    'A reader of al-Kulayni, op. cit., p. 5.',
    'F. al-Kulayni, op. cit., p. 5.',
    'Muhammad Halvard, op. cit., p. 5.',
    'Muhammad, op. cit., p. 5, and al-Qurtubi, op. cit., p. 7.',
    'al-Kulayni, The Book of Bread (Oslo, 1974), p. 5.\n4) al-Kulayni, op. cit., p. 6.',
    'A lecture on al-Kulayni in the mill.\n4) al-Kulayni, op. cit., p. 6.',
  ])
    it(`has no key where another author or book may be meant: ${note}`, () =>
      checkCited([[before + note, kafi, bihar]]));

  it('has no key where two authors have the name, and outside of notes', () => {
    checkCited([
      [
        "1) Majma' al-bayan, vol. 2, p. 3.\n2) al-Ihtijaj, vol. 1, p. 6.\n3) al-Kafi, vol. 2, p. 3.\n4) al-Tabrisi, op. cit., vol. 1, p. 5.",
        "Majma' al-bayan, vol. 2, p. 3 → majma:2:p3",
        'al-Ihtijaj, vol. 1, p. 6 → ihtijaj:1:p6',
        kafi,
      ],
      [
        'He has al-Kafi, vol. 2, p. 3, and Bihar al-Anwar, vol. 1, p. 6. It is known (al-Kulayni, op. cit., p. 5).',
        kafi,
        bihar,
      ],
    ]);
  });
});

describe('"ibid." after a remark', () => {
  const kafi = 'al-Kafi, vol. 2, p. 3 → kafi:2:p3';
  for (const remark of [
    'Quoted by the speaker from memory; the wording differs.',
    'Quoted in full; the last line is missing.',
    'The speaker laughed; the hall was silent.',
    'Cited freely; some copies have another word.',
    'The wording is that of most copies.',
    'He paused here; the rest was hard to hear; see above.',
  ])
    it(`keeps its source: ${remark}`, () =>
      checkCited([[`1) al-Kafi, vol. 2, p. 3. ${remark}\n2) Ibid., p. 4.`, kafi, 'Ibid., p. 4 → kafi:2:p4']]));
  for (const remark of [
    'Quoted in the Harvest Review; the wording differs.',
    'Quoted by Ole Stranding from memory.',
    'Quoted from a neighbour; the wording differs.',
    'Cited after hearsay; the words differ.',
    'The ferry papers; the harbour roll.',
    'Compare Halvard; see there.',
    'Halvard; the last line.',
    'The wording of the Cairo copy; the last line differs.',
    'The minutes of the guild have it, too.',
    'It is on sheet 12; the ink is pale.',
  ])
    it(`has no key where another source may be named: ${remark}`, () =>
      checkCited([[`1) al-Kafi, vol. 2, p. 3. ${remark}\n2) Ibid., p. 4.`, kafi]]));
});

describe('"that verse" and "that chapter"', () => {
  it('cite nothing by themselves', () => {
    checkCited([
      ['We read John 3:16. Do you know that verse?', 'John 3:16 → bible:john:3:16'],
      ['We read Quran 2:30. That ayah is on the wall.', 'Quran 2:30 → quran:2:30'],
      ['We read Quran 2:30. She knows that surah by heart.', 'Quran 2:30 → quran:2:30'],
      ['We read Luke 6:38 in that chapter, and all those verses.', 'Luke 6:38 → bible:luke:6:38'],
      ['We read Micah 6:8. In that chapter a scale is named.', 'Micah 6:8 → bible:mic:6:8'],
    ]);
  });
  it('cite with a place, with "same" or with "this"', () => {
    checkCited([
      [
        'We read Micah 6:8. In that chapter, verse 11, a scale.',
        'Micah 6:8 → bible:mic:6:8',
        'that chapter, verse 11 → bible:mic:6:11',
      ],
      [
        'We read Quran 2:30. Verse 5 of that surah is short.',
        'Quran 2:30 → quran:2:30',
        'Verse 5 of that surah → quran:2:5',
      ],
      ['We read Quran 2:30. This ayah is on the wall.', 'Quran 2:30 → quran:2:30', 'This ayah → quran:2:30'],
      [
        'We read John 3:16. That same verse is on the wall.',
        'John 3:16 → bible:john:3:16',
        'That same verse → bible:john:3:16',
      ],
      [
        'We read John 3:16. The same verse is on the wall.',
        'John 3:16 → bible:john:3:16',
        'The same verse → bible:john:3:16',
      ],
    ]);
  });
});
