import assert from 'node:assert/strict';
import { checkCited, reader } from './fixture';

describe('lists of chapters and verses', () => {
  it('may have several chapters, with "and" before the last one', () =>
    checkCited([
      ['We read Psalms 1, 3 and 8 at the river.', 'Psalms 1 → bible:ps:1', '3 → bible:ps:3', '8 → bible:ps:8'],
      ['They compared Isaiah 2, 11 and 35.', 'Isaiah 2 → bible:isa:2', '11 → bible:isa:11', '35 → bible:isa:35'],
      [
        'In Genesis 6, 7, 8 and 9 it rains.',
        'Genesis 6 → bible:gen:6',
        '7 → bible:gen:7',
        '8 → bible:gen:8',
        '9 → bible:gen:9',
      ],
      ['Psalm 23, 24 friends and 8 dogs were there.', 'Psalm 23 → bible:ps:23'],
      ['Numbers 5, 6 and 7 are out of order.'],
      ['The Romans 8, 9 and 10 miles away heard it.'],
    ]));

  it('may go on with a chapter by its word', () =>
    checkCited([
      ['(Hosea 2:14, ch. 11)', 'Hosea 2:14 → bible:hos:2:14', 'ch. 11 → bible:hos:11'],
      ['See Acts 14:19-28 and chapter 16.', 'Acts 14:19-28 → bible:acts:14:19-28', 'chapter 16 → bible:acts:16'],
      ['He read Titus 1:1, chapter 2, too.', 'Titus 1:1 → bible:titus:1:1', 'chapter 2 → bible:titus:2'],
      ['(Matt 5:3; 12)', 'Matt 5:3 → bible:matt:5:3'],
      ['In Acts 14:19 and chapter 3 of my book we meet him.', 'Acts 14:19 → bible:acts:14:19'],
      [
        'In Acts 14:19, chapter 3, verse 4, he walks.',
        'Acts 14:19 → bible:acts:14:19',
        'chapter 3, verse 4 → bible:acts:3:4',
      ],
    ]));

  it('may have letters of parts of verses', () =>
    checkCited([
      [
        '(Ps 104:1ab, 24ac, 29bc-30)',
        'Ps 104:1ab → bible:ps:104:1',
        '24ac → bible:ps:104:24',
        '29bc-30 → bible:ps:104:29-30',
      ],
      ['(Ps 33:4-5, 18abc)', 'Ps 33:4-5 → bible:ps:33:4-5', '18abc → bible:ps:33:18'],
      ['It was founded in Acts 2:70ad, they joked.', 'Acts 2:70 → bible:acts:2:70'],
      ['(Col 1:18, 1Thess 4:16)', 'Col 1:18 → bible:col:1:18', '1Thess 4:16 → bible:1thess:4:16'],
    ]));

  it('may have other words and signs between chapter and verse', () =>
    checkCited([
      ['It stands in Deut 15 – v. 11 for all.', 'Deut 15 – v. 11 → bible:deut:15:11'],
      ['the end of Isaiah 58 – verses 6 to 8', 'Isaiah 58 – verses 6 to 8 → bible:isa:58:6-8'],
      ['We heard Titus 2:1 thru 8 today.', 'Titus 2:1 thru 8 → bible:titus:2:1-8'],
      ['He gave Genesis verse 6:4 as the place.', 'Genesis verse 6:4 → bible:gen:6:4'],
      ['It says “Ps 150 v 4” on the label.', 'Ps 150 v 4 → bible:ps:150:4'],
      ['(Job III 5)', '(Job III 5) → bible:job:3:5'],
      ['[Ezekiel XXXIV 11]', '[Ezekiel XXXIV 11] → bible:ezek:34:11'],
      ['I met Ruth III 5 times.'],
      ['We read Ezekiel 25-16 tonight.'],
      ['Version Mark 4 – v2 is ready.'],
    ]));

  it('may be told as "it also says in 1:3" after another verse of the book', () =>
    checkCited([
      ['See Genesis 1:1. It also says in 1:31, “good”.', 'Genesis 1:1 → bible:gen:1:1', '1:31 → bible:gen:1:31'],
      ['Ruth 2:4 greets them. He is described in 2:1.', 'Ruth 2:4 → bible:ruth:2:4', '2:1 → bible:ruth:2:1'],
      ['Ruth 2:4 greets them. We meet in 2:45.', 'Ruth 2:4 → bible:ruth:2:4'],
      ['Ruth 2:4 greets them. The train described in 7:23 is late.', 'Ruth 2:4 → bible:ruth:2:4'],
    ]));

  it('may be told by ordinals', () =>
    checkCited([
      [
        'It is in the fifteenth chapter of the Gospel of Luke, at the eighth verse.',
        'fifteenth chapter of the Gospel of Luke, at the eighth verse → bible:luke:15:8',
      ],
      [
        'the third chapter of Ruth, beginning at the second verse',
        'third chapter of Ruth, beginning at the second verse → bible:ruth:3:2',
      ],
      ['chapter four of Joel, in verse nine', 'chapter four of Joel, in verse nine → bible:joel:4:9'],
      ['the hundred and twenty-first Psalm', 'hundred and twenty-first Psalm → bible:ps:121'],
      ['the one hundred and third psalm', 'one hundred and third psalm → bible:ps:103'],
      ['our 139th Psalm', '139th Psalm → bible:ps:139'],
      ['the twenty-third Psalm', 'twenty-third Psalm → bible:ps:23'],
      [
        'the two hundred and fifty-fifth verse of Surah al-Baqarah',
        'two hundred and fifty-fifth verse of Surah al-Baqarah → quran:2:255',
      ],
      ['the third chapter of Ruth, and the second verse of the song', 'third chapter of Ruth → bible:ruth:3'],
      ['the two hundred and first visitor read a Psalm'],
    ]));

  it('are names of books that are misspelled like surahs', () =>
    checkCited([['Song of Soloman 2:4 is on the wall.', 'Song of Soloman 2:4 → bible:song:2:4']]));
});

describe('chapter and verse after the word "verse"', () => {
  it('are of the Quran where nothing else has verses', () =>
    checkCited([
      ['The lamp is verse 24:35 on the tile.', 'verse 24:35 → quran:24:35'],
      ['Two verses 76:8-9 stand inside.', 'verses 76:8-9 → quran:76:8-9'],
      ['He was moved by ayah 94:5 at once.', 'ayah 94:5 → quran:94:5'],
      ['On the gate is verse 55:9, and inside verse 83:1.', 'verse 55:9 → quran:55:9', 'verse 83:1 → quran:83:1'],
      ['Read verse 112:1 to me.', 'verse 112:1 → quran:112:1'],
    ]));

  it('are not read where a poem, a song or another scripture is spoken of, or the verse is missing', () =>
    checkCited([
      ['We sang verse 3:4 of the ballad.'],
      ['The poem is long; verse 2:14 is the best.'],
      ['In church we heard it. It was verse 3:16.'],
      ['Verse 3:16 was on his shirt.\nIt is of the Gospel, he said.'],
      ['The Gita was open at verse 2:47 then.'],
      ['The hymn has a verse 4:2 that nobody knows.'],
      ['Take verse 2:300 of it.'],
      ['The verse 115:1 is none.'],
      ['verse 3:4 of Homer'],
      ['The reverse 3:4 was true.'],
      ['On the clock was verse 7:23 by mistake.'],
      ['He sang verse 2:15 on the recording.'],
      ['A verse 4:4 time is hard to play on the drum.'],
    ]));
});

describe('queries in other forms', () => {
  const keys = (query: string): string => reader.resolveQuery(query).targets.join(' ');

  it('are read as people type them', () => {
    for (const [query, expected] of [
      ['2:1,3', 'quran:2:1 quran:2:3'],
      ['18:10, 67:2', 'quran:18:10 quran:67:2'],
      ['1:1,2,3-6', 'quran:1:1 quran:1:2 quran:1:3-6'],
      ['John.3.16', 'bible:john:3:16'],
      ['1Cor.13.4-1Cor.13.7', 'bible:1cor:13:4-7'],
      ['ezekiel 25-16', 'bible:ezek:25:16'],
      ['hebrews 13-15', 'bible:heb:13:15'],
      ['matthew 5-7', 'bible:matt:5-7'],
      ['2. Kings 4:2', 'bible:2kgs:4:2'],
      ['II. Kgs 4:2', 'bible:2kgs:4:2'],
      ['2 Ch 7:14', 'bible:2chr:7:14'],
      ['fourth kingdoms 2:3', 'bible:2kgs:2:3'],
      ['song of soloman 2:4', 'bible:song:2:4'],
      ['baqarah ch 2', 'quran:2:2'],
      ['al-baqarah, 255', 'quran:2:255'],
      ['qs. ar-rahman', 'quran:55'],
      ['john<3', ''],
      ['samuel 3:4', ''],
    ])
      assert.equal(keys(query), expected, query);
  });
});
