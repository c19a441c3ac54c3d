import assert from 'node:assert/strict';
import { checkCited, cited } from './fixture';

const checkNone = (texts: readonly string[], ...allowed: string[]): void => {
  for (const text of texts)
    assert.deepEqual(
      cited(text).filter(each => !allowed.includes(each)),
      [],
      text,
    );
};

describe('chapters by ordinals without the word "chapter"', () => {
  it('are read', () =>
    checkCited([
      ['The Bible was open at the 14th of Luke, verse 5.', 'the 14th of Luke, verse 5 → bible:luke:14:5'],
      ['In the Bible he liked the twenty-first of John with the net.', 'the twenty-first of John → bible:john:21'],
      ['Remember the 53rd of Isaiah.', 'the 53rd of Isaiah → bible:isa:53'],
      [
        'We read it in the fortieth of Isaiah, verses 28 to 31.',
        'the fortieth of Isaiah, verses 28 to 31 → bible:isa:40:28-31',
      ],
      ['It is the 119th of Psalms that has the alphabet.', 'the 119th of Psalms → bible:ps:119'],
      ['The 13th of First Corinthians is read at weddings.', 'The 13th of First Corinthians → bible:1cor:13'],
      ['The minister opened his Bible and gave out the eighth of Romans.', 'the eighth of Romans → bible:rom:8'],
      ['My grandmother had the 31st of Proverbs by heart.', 'the 31st of Proverbs → bible:prov:31'],
      [
        'The Gospel that day was the fifteenth of Luke at verse 11.',
        'the fifteenth of Luke at verse 11 → bible:luke:15:11',
      ],
      ['They sat in the 6th of Ephesians for a month.', 'the 6th of Ephesians → bible:eph:6'],
    ]));

  it('are no dates, children or letters', () =>
    checkNone([
      'He was the seventh of John’s children, and the Bible had their names.',
      'The Bible lay open on the 14th of March.',
      'The first of John and the second of Peter are in the Bible.',
      'She was the third of Ruth, she said over the Bible.',
      'The 99th of Isaiah is no chapter.',
      'The twelfth of Mark and Ann was a boy; the Bible says nothing.',
      'In the 12th of the rows sat Mark.',
      'The 20th of James Street was sold.',
      'The fifth of Luke Verrill was a trawler, Bible and all.',
      'The 4th of May is a day of the Bible society.',
    ]));

  it('go on from another chapter of the book', () => {
    checkCited([
      [
        'Paul says it in Romans 11. Then the twelfth chapter, where he speaks of love, and in verse 9 he says so.',
        'Romans 11 → bible:rom:11',
        'twelfth chapter → bible:rom:12',
        'verse 9 → bible:rom:12:9',
      ],
      [
        'Paulus hält es auch so, erst Römer 11, dann das zwölfte Kapitel mit Vers 9: die Liebe sei ohne Falsch.',
        'Römer 11 → bible:rom:11',
        'zwölfte Kapitel → bible:rom:12',
        'Vers 9 → bible:rom:12:9',
      ],
    ]);
    checkNone(
      [
        'Paul says it in Romans 1. Then the twelfth chapter, which he loves. In verse 9 he says so.',
        'Isaiah 40 is comfort. The first chapter of my book was a mess. In verse 9 he says so.',
      ],
      'Romans 1 → bible:rom:1',
      'Isaiah 40 → bible:isa:40',
    );
  });
});

describe('verses after a psalm or a chapter', () => {
  it('are read behind an ordinal psalm', () =>
    checkCited([
      ['We read the 23rd Psalm, verse 4.', '23rd Psalm, verse 4 → bible:ps:23:4'],
      ['The ninetieth psalm verses 10 to 12 is about years.', 'ninetieth psalm verses 10 to 12 → bible:ps:90:10-12'],
      ['The 46th Psalm, verse by verse.', '46th Psalm → bible:ps:46'],
      ['Und der 104. Psalm, Vers 15 weiß, wofür der Wein gut ist.', '104. Psalm, Vers 15 → bible:ps:104:15'],
    ]));

  it('are read as a list behind a comma where the book has no such chapters', () =>
    checkCited([
      ['So he read Romans 8, 38 and 39.', 'Romans 8, 38 → bible:rom:8:38', '39 → bible:rom:8:39'],
      ['The Bible says so. He read Ephesians 4, 31 and 32.', 'Ephesians 4, 31 → bible:eph:4:31', '32 → bible:eph:4:32'],
      ['He read Genesis 8, 38 and 39.', 'Genesis 8 → bible:gen:8', '38 → bible:gen:38', '39 → bible:gen:39'],
    ]));

  it('are read as ranges in words', () =>
    checkCited([
      ['The Bible says. Yes. John nine, two to three.', 'John nine, two to three → bible:john:9:2-3'],
      ['Read Luke six, one through five.', 'Luke six, one through five → bible:luke:6:1-5'],
      [
        'The Bible tells it. Acts two, forty-two to forty-seven is read.',
        'Acts two, forty-two to forty-seven → bible:acts:2:42-47',
      ],
    ]));
});

describe('places in books of books and chapters', () => {
  it('are read with small Roman numbers', () =>
    checkCited([
      [
        'Augustine says in *Conf.* VIII, ix, 21 that it is monstrous. And VIII, x, 22 is the answer.',
        '*Conf.* VIII, ix, 21 → confessions:book:8:chapter:9:section:21',
        'VIII, x, 22 → confessions:book:8:chapter:10:section:22',
      ],
      [
        'Augustine: Confessions X.xxvii.38 is late.',
        'Confessions X.xxvii.38 → confessions:book:10:chapter:27:section:38',
      ],
      ['Augustine, City of God XIV, vii.', 'Augustine, City of God XIV, vii → city-of-god:book:14:chapter:7'],
    ]));

  it('end before pages with columns', () =>
    checkCited([
      [
        'Aristotle says so: it fits *De Anima* III.11 and 434a.',
        '*De Anima* III.11 → de-anima:book:3:chapter:11',
        '434a → de-anima:434a',
      ],
    ]));

  it('are read with "c."', () =>
    checkCited([
      [
        'He would add Montesquieu, Spirit of Laws, book xi. c. 3.',
        'Montesquieu, Spirit of Laws, book xi. c. 3 → spirit-of-laws:book:11:chapter:3',
      ],
      ['the great Charter itself, Magna Charta, c. 39.', 'Magna Charta, c. 39 → magna-carta:section:39'],
      ['Magna Carta, c. 1215, was sealed. The Act 29 Car. II. c. 7 stands.'],
    ]));

  it('have the hadith of a page', () =>
    checkCited([
      ['In Kafi 2/84, h. 5, people worship.', 'Kafi 2/84, h. 5 → kafi:2:p84:h5'],
      ['See al-Kafi 2:84, hadith 5.', 'al-Kafi 2:84, hadith 5 → kafi:2:p84:h5'],
    ]));
});

describe('"S." before a number', () => {
  it('is a page in a note', () => checkCited([['Ein Satz (1)\n1) So auch Kurt Marholdt, Kana, Berlin 1961, S. 17.']]));
});

describe('chapters and verses of the Bible, where another text, person or thing is meant', () => {
  it('have look-alikes: ordinal of book', () =>
    checkCited([
      ['Read the Bible. The first of John is our dog; the ninth of Mark was a boy.'],
      ['Read the Gospel. The eighth of James, verse 4 of the song.'],
      ['Read the Gospel. The tenth of Ruth, who had nine, is Joe.'],
      ['Read the Bible. On the 14th of Luke, my birthday, we ate.'],
      ["Read the Bible. He came the 14th of Mark's tenure."],
      ["Read the Bible. The seventh of Daniel Smith's novels."],
      ['Read the Bible. The twelfth of Romans was killed in the arena.'],
      ['The twelfth of Acts was cut by the director of the play.'],
      ['Read the Bible. The twentieth of Numbers was drawn at bingo.'],
      ['the fifteenth of Kings was Henry'],
      ['the 12th of Psalms Street, verse 3.'],
      ['The fortieth of Judges to retire, she said.'],
      ['The ninth of Hebrews in the ghetto was Anna.'],
      ['The eighth of Proverbs on the tea towel.'],
      ['The tenth of Lamentations by Palestrina.'],
      ['The seventh of Job interviews went well.'],
      ['the 23rd of Job, verse 4 of the sonnet'],
    ]));

  it('have look-alikes: ordinal psalm verse', () =>
    checkCited([
      ['The 23rd Psalm, verse 4 of the hymn by Watts.', '23rd Psalm → bible:ps:23'],
      ['Der 23. Psalm, Vers 4 von Bach, und wir singen ihn in der Kirche.', '23. Psalm → bible:ps:23'],
    ]));

  it('have look-alikes: emperors, popes', () =>
    checkCited([['Acts iv. 32, and the painter put acts v. scenes.', 'Acts iv. 32 → bible:acts:4:32']]));

  it('have look-alikes: decimals', () =>
    checkCited([
      ['I love the Bible. Acts 2.5 times a week at the theatre.'],
      ['I love the Bible. The Romans 13.1 legion.'],
      ['I love the Bible. Romans 3.4 to win.'],
      ['I love the Bible. Romans 2.1 in the derby, and we lost.'],
      ['I love the Bible. AS Romans 3.1 after extra time.'],
    ]));

  it('have look-alikes: chapter in words', () =>
    checkCited([
      ['Genesis 1:1. Judges nine, eight to fifteen years on the bench.', 'Genesis 1:1 → bible:gen:1:1'],
      ['Genesis 1:1. Numbers six, eight to ten people came.', 'Genesis 1:1 → bible:gen:1:1'],
      ['Genesis 1:1. The judges: Judges two, three to go.', 'Genesis 1:1 → bible:gen:1:1'],
      ['Genesis 1:1. Kings two, three to four, sat there.', 'Genesis 1:1 → bible:gen:1:1'],
      ["Genesis 1:1. Mark six, eight to ten o'clock, is my shift.", 'Genesis 1:1 → bible:gen:1:1'],
      ['Genesis 1:1. Romans five, six to seven Gauls.', 'Genesis 1:1 → bible:gen:1:1'],
      ['Genesis 1:1. I told Ruth two, three to four times.', 'Genesis 1:1 → bible:gen:1:1'],
    ]));

  it('have look-alikes: whole chapter', () =>
    checkCited([
      ['Psalm 94 (95) members sang.'],
      ['Romans 8, 38 and 39 people came.'],
      ['Romans 8, 38 and 39 were the lottery numbers.'],
      ['Ps 50, 9 to 17 June.'],
      ['Esther 4, 6 to 8 years of age.'],
      ['Predigt über Johannes 2    Berlin Kirche'],
    ]));

  it('have look-alikes: French songs', () =>
    checkCited([
      ['Jean 3, au verset 16 de la chanson, nous chantons dans la rue.'],
      ['Genèse 3, au verset suivant, nous lisons dans la rue.'],
    ]));

  it('have look-alikes: the next verse', () =>
    checkCited([
      ['Genesis 1:1 is read. The next verse of the anthem is loud.', 'Genesis 1:1 → bible:gen:1:1'],
      ['Genesis 1:1 is read. The choir then sang; the next verse was louder.', 'Genesis 1:1 → bible:gen:1:1'],
      ["Genesis 1:1 is read. Luther's hymn has it too. The next verse says so.", 'Genesis 1:1 → bible:gen:1:1'],
      ['Genesis 1:1 is read. The rapper goes on, and the next verse is about money.', 'Genesis 1:1 → bible:gen:1:1'],
      ['Genesis 1:1 is read. Amazing Grace followed. The next verse is mine.', 'Genesis 1:1 → bible:gen:1:1'],
      ["Genesis 1:1 is read. Shakespeare's sonnet answers: the next verse is bitter.", 'Genesis 1:1 → bible:gen:1:1'],
      ['Surah 2:255 is read. Rumi says otherwise, and the following verse laughs.', 'Surah 2:255 → quran:2:255'],
      ['Surah 2:255 is read. Iqbal wrote of it. The verse after that is famous.', 'Surah 2:255 → quran:2:255'],
      ['Genesis 1:1 is read. Paul wrote otherwise. In the next verse he sings.', 'Genesis 1:1 → bible:gen:1:1'],
      ['Genesis 1:1 is read; Donne rhymes it. The previous verse rhymes better.', 'Genesis 1:1 → bible:gen:1:1'],
      [
        'Genesis 1:1, Exodus 2:3 are read. The next verse is dark.',
        'Genesis 1:1 → bible:gen:1:1',
        'Exodus 2:3 → bible:exod:2:3',
      ],
      ['We sang it twice. Genesis 1:1 was the text. The tenor took the next verse.', 'Genesis 1:1 → bible:gen:1:1'],
      ['Genesis 1:1 is read. Now stand for number 45. The next verse all together.', 'Genesis 1:1 → bible:gen:1:1'],
      ['In the chorus of Genesis 1:1 the next verse is by Haydn.', 'Genesis 1:1 → bible:gen:1:1'],
      ['Genesis 1:1 is read.\nThe next verse of our evening is danced.', 'Genesis 1:1 → bible:gen:1:1'],
      ['Genesis 1:1 is read.\nThe following verse was written by my son.', 'Genesis 1:1 → bible:gen:1:1'],
      [
        'Genesis 1:1 is read. My daughter wrote a rap, and the next verse goes like this.',
        'Genesis 1:1 → bible:gen:1:1',
      ],
    ]));

  it('have look-alikes: same book', () =>
    checkCited([
      ['Genesis 1:28. Smith agrees. Chapter nine of the same book is on rain.', 'Genesis 1:28 → bible:gen:1:28'],
      ['Genesis 1:28. I lent him Dune; chapter nine of the same book is better.', 'Genesis 1:28 → bible:gen:1:28'],
      ["Genesis 1:28. Barth's Dogmatics is long. See chapter nine of the same book.", 'Genesis 1:28 → bible:gen:1:28'],
      ['Genesis 1:28 is in my cookbook. Chapter nine of the same book is on soup.', 'Genesis 1:28 → bible:gen:1:28'],
      [
        'Genesis 1:28. In Moby Dick Father Mapple preaches. Chapter nine of the same book.',
        'Genesis 1:28 → bible:gen:1:28',
      ],
    ]));

  it('have look-alikes: verse in hand', () =>
    checkCited([
      ['Genesis 4:3 is read. V. 4 Motor. ', 'Genesis 4:3 → bible:gen:4:3'],
      ['Romans 8 is read. Verses 18 and 19 year olds wrote.'],
      ['Genesis 4:3. Hymn 45 is sung, verse 5 loud.', 'Genesis 4:3 → bible:gen:4:3'],
      ['Genesis 4:3. Our song follows. Verse 5.', 'Genesis 4:3 → bible:gen:4:3'],
    ]));

  it('have look-alikes: the same book in other languages', () =>
    checkCited([
      [
        'Genèse 1, 28 est le texte. Camus écrit bien. Le chapitre 9 du même livre est triste, et nous lisons.',
        'Genèse 1, 28 → bible:gen:1:28',
      ],
      [
        'Génesis 1, 28 es el texto de la casa. Cervantes lo sabe. El capítulo 9 del mismo libro es triste.',
        'Génesis 1, 28 → bible:gen:1:28',
      ],
      ['Das Evangelium nach Marcus II, 1 und der Kaiser Marcus Aurelius, den wir lesen.'],
      [
        'Die Verfassung: Grundgesetz, Artikel 5, und der 6. Mai, den wir lesen. Dem 7 fehlt es.',
        'Grundgesetz, Artikel 5 → german-basic-law:article:5',
      ],
    ]));
});
