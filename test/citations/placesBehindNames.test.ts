import { checkCited } from './fixture';

const shabbat = 'Shabbat 31a → talmud:shabbat:31a';
const gemara = 'The Gemara in Shabbat 31a says so. ';

describe('a leaf in brackets', () => {
  it('is of the tractate directly before it', () =>
    checkCited([
      [`${gemara}The Gemara in Sanhedrin (37a) says more.`, shabbat, 'Sanhedrin (37a) → talmud:sanhedrin:37a'],
      [`${gemara}Look at Bava Metzia (59b), the oven.`, shabbat, 'Bava Metzia (59b) → talmud:bavametzia:59b'],
      [`${gemara}He said it (32b).`, shabbat, '(32b) → talmud:shabbat:32b'],
      [
        'The Talmud says in Tractate Berakhot (folio 5a) and in Megillah [12b] that it is so.',
        'Tractate Berakhot (folio 5a) → talmud:berakhot:5a',
        'Megillah [12b] → talmud:megillah:12b',
      ],
      [`${gemara}The Gemara in Makkot (59b) says it.`, shabbat],
      [`${gemara}In Sanhedrin, at 37b, there is more.`, shabbat],
      [`${gemara}The Sanhedrin (71 men) sat.`, shabbat],
    ]));
});

describe('"ibid." in running text', () => {
  it('goes on to a verse', () =>
    checkCited([
      [
        'It is written in Deut. 30:2, thou shalt return; and ibid. v. 11, this commandment.',
        'Deut. 30:2 → bible:deut:30:2',
        'ibid. v. 11 → bible:deut:30:11',
      ],
    ]));
});

describe('chapter and verse with a comma and a space', () => {
  it('are a place in the Bible where the second number is no chapter of the list', () =>
    checkCited([
      ['Paul said it (Eph. 4, 1).', '(Eph. 4, 1) → bible:eph:4:1'],
      ['Paul said it (Rom. 8, 28; cf. 1 Cor. 13, 4).', 'Rom. 8, 28 → bible:rom:8:28', '1 Cor. 13, 4 → bible:1cor:13:4'],
      ['Read the psalms (Ps. 23, 1).', 'Ps. 23 → bible:ps:23', '1 → bible:ps:1'],
      ['Read it (Gen. 1, 2).', 'Gen. 1 → bible:gen:1', '2 → bible:gen:2'],
    ]));
  it('are a place in the letter of the Father whom the sentence names with the same people', () =>
    checkCited([
      [
        'Saint Ignatius of Antioch told the Ephesians that it was attuned (*Eph.* 4, 1).',
        '(*Eph.* 4, 1) → ignatius-ephesians:4:1',
      ],
      ['Polycarp writes to the Philippians on love of money (Phil. 4, 1).', '(Phil. 4, 1) → polycarp-philippians:4:1'],
      ['Saint Ignatius said that it was attuned (Eph. 4, 1).'],
      ['Saint Ignatius, like Paul, told the Ephesians so (Eph. 4, 1).', '(Eph. 4, 1) → bible:eph:4:1'],
      ['Ignatius of Loyola loved the Ephesians (Eph. 4, 1).', '(Eph. 4, 1) → bible:eph:4:1'],
    ]));
});

describe('an ordinal chapter behind a book of the Bible', () => {
  it('is a place', () =>
    checkCited([
      [
        'Paul says the same to the Philippians in the third chapter.',
        'Philippians in the third chapter → bible:phil:3',
      ],
      [
        'Paul writes to the Galatians in the fifth chapter that it is so.',
        'Galatians in the fifth chapter → bible:gal:5',
      ],
      [
        'Turn to Isaiah, the second chapter, the fourth verse, and the swords.',
        'Isaiah, the second chapter, the fourth verse → bible:isa:2:4',
      ],
      [
        'We read it in Micah, the sixth chapter, the eighth verse.',
        'Micah, the sixth chapter, the eighth verse → bible:mic:6:8',
      ],
      [
        'Read Luke, the fifteenth chapter, verses 11 to 32.',
        'Luke, the fifteenth chapter, verses 11 to 32 → bible:luke:15:11-32',
      ],
      ['The Bible is open.\nIt is in Isaiah, the second chapter.', 'Isaiah, the second chapter → bible:isa:2'],
    ]));
  it('is none of a people of history, of a person or of another book', () =>
    checkCited([
      ['The history of the Romans in the third chapter is dull.'],
      ['Livy speaks of the Romans in the second chapter.'],
      ['He describes the Hebrews in the third chapter of his novel.'],
      ['My brother read to the Philippians in the third chapter of his book.'],
      ['The manual, the second chapter, the fourth verse.'],
      ['Isaiah, the second son, the fourth child.'],
      ['Uncle Isaiah, the second chapter, the fourth verse.'],
      ['John in the third chapter tells it.'],
      ['Turn to Isaiah, the second chapter, the fortieth verse.'],
      ['In Romans in the eighth chapter of the guide.'],
    ]));
});

describe('verses of a surah without the word', () => {
  it('are a range before a word that they do not count', () =>
    checkCited([
      ['Read Surah az-Zumar 1 to 3 before then.', 'Surah az-Zumar 1 to 3 → quran:39:1-3'],
      ['Recite Surah al-Kahf 1-10 when you wake.', 'Surah al-Kahf 1-10 → quran:18:1-10'],
      ['Read Surah Yasin 3 to 5 times a day.', 'Surah Yasin → quran:36'],
      ['Read Surah Yasin 3 to 5 minutes.', 'Surah Yasin → quran:36'],
    ]));
  it('stand alone behind their words where the surah was named with its number', () =>
    checkCited([
      ['Allah says in Baqarah, give openly, and it is good. 2:271. So both.', '2:271 → quran:2:271'],
      ['Allah says in al-Imran, hold fast. 3:103. And do not split.', '3:103 → quran:3:103'],
      ['We finished Baqarah. The next class is at half past. 2:30. Be there.'],
      ['Allah says in Baqarah, fast. We break it at sunset. 7:42. Be there.'],
      ['Allah says in Baqarah, fast. The match was close. 2:1. So.'],
      ['Allah says in Baqarah, be good. My phone says 2:45. So.'],
    ]));
});

describe('collections of hadiths by their numbers', () => {
  it('follow the name of the collector and a comma', () =>
    checkCited([
      ['The Prophet said it. It is in Tirmidhi, 2382, too.', 'Tirmidhi, 2382 → tirmidhi:h2382'],
      ['The Prophet said it. By Tirmidhi, 892, it was written down.'],
      ['The Prophet said it. My teacher Tirmidhi, 45, is here.'],
      ['The Prophet said it. It is in Tirmidhi, 1978.'],
      ['The Prophet said it. He lives in Tirmidhi, 12 houses on.'],
    ]));
  it('are the forty of Nawawi where he is named', () =>
    checkCited([
      ['Imam an-Nawawi placed it in his collection, the Forty Hadith, no. 15.', 'Forty Hadith, no. 15 → nawawi40:h15'],
      ['We read Nawawi. (Forty Hadith, no. 12)', '(Forty Hadith, no. 12) → nawawi40:h12'],
      ['Imam Khomeini wrote the Forty Hadith, no. 15.'],
      ['Khomeini and Nawawi wrote. (Forty Hadith, no. 12)'],
      ['Imam an-Nawawi collected them. The Forty Hadith, no. 43 does not exist.'],
      ['Imam an-Nawawi collected them. We meet in the Forty Hadith, room 12.'],
    ]));
});

describe('places behind usual words for a work', () => {
  it('are steps of the Ladder', () =>
    checkCited([
      [
        'St. John of the Ladder gives it a whole step. Step 13 of the Ladder.\nYou mentioned the ladder. Well, leave out Step 5.',
        'Step 13 of the Ladder → ladder:chapter:13',
        'Step 5 → ladder:chapter:5',
      ],
      ['In the programme, Step 5 is hard. Step 13 of the Ladder.'],
      [
        'Climacus wrote. Step 13 of the Ladder is hard. My ladder is old: Step 5 broke, the wooden one.',
        'Step 13 of the Ladder → ladder:chapter:13',
      ],
      ['Climacus wrote. Step 31 of the Ladder is hard.'],
    ]));
  it('are chapters of a treatise', () =>
    checkCited([
      [
        'St. Basil says somewhere in the book on the Holy Spirit -- I believe it is chapter 27 -- that we stand.',
        'chapter 27 → holy-spirit-basil:chapter:27',
      ],
      [
        'Augustine says in the book on the Trinity, I think it is book 9, that it is so.',
        'book 9 → on-the-trinity:book:9',
      ],
      ['My aunt wrote a book on the Holy Spirit, chapter 27 is dull.'],
      ['Basil praised my aunt, who wrote the book on the Holy Spirit, chapter 27.'],
      ['Basil praised the book on the Holy Spirit by Ambrose, chapter 7.'],
      ['Basil says it in the book on the Holy Spirit. Mark wrote too, chapter 7.'],
    ]));
  it('are chapters of a midrash in brackets', () =>
    checkCited([
      ['Rav taught (Genesis Rabbah 38, on the verse).', 'Genesis Rabbah 38 → genesis-rabbah:chapter:38'],
      ['Rav taught (Eichah Rabbati 3).', '(Eichah Rabbati 3) → lamentations-rabbah:chapter:3'],
      ['Rav taught (Genesis Rabbah 1978).'],
      ['Rav taught (Genesis Rabbah 3 times).'],
    ]));
  it('are articles of a confession in German', () =>
    checkCited([
      [
        'Die Confessio Augustana sagt in ihrem 16. Artikel, man solle der Obrigkeit gehorchen, und das ist nicht alles.',
        'Confessio Augustana sagt in ihrem 16. Artikel → augsburg-confession:article:16',
      ],
      [
        'Gut, wir lesen die Propheten! Amos 5,24: Es ströme aber das Recht wie Wasser, und so weiter.',
        'Amos 5,24 → bible:amos:5:24',
      ],
    ]));
  it('begin with the author before the title', () =>
    checkCited([
      [
        'It is told.\n1) Shaykh al-Mufid, al-Irshad, vol. 2, p. 99.',
        'Shaykh al-Mufid, al-Irshad, vol. 2, p. 99 → irshad:2:p99',
      ],
    ]));
});
