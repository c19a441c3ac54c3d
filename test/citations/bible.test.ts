import assert from 'node:assert/strict';
import type { Span } from '../../server/text/span';
import { marked } from '../support/marked';
import { citationsOf, codes } from './fixture';

/** Checks that the carets of a fixture, whose lines are paragraphs, underline all citations, and that these have the keys. */
function check(fixture: string, ...keys: readonly string[]): void {
  const { text, spans } = marked(fixture);
  const found = citationsOf(text);
  const describeSpan = ({ start, end }: Span): string => `${start} ${text.slice(start, end)}`;
  assert.deepEqual(found.map(describeSpan), spans.map(describeSpan));
  assert.equal(found.map(({ key }) => key).join(' '), keys.join(' '));
}

describe('citations of the Bible in speech', () => {
  it('are read as whole chapters in prose, after a name or a cue', () =>
    check(
      `
My grandmother could say Psalm 121 without a book.
                         ^^^^^^^^^
The choir sang from Psalm 126: those who sow in tears.
                    ^^^^^^^^^
Isaiah 55 invites the thirsty, and so do we.
^^^^^^^^^
We have reached 1 Kings 19, and the prophet is tired.
                ^^^^^^^^^^
The reading for the harvest is Ruth 2; the psalm is Psalm 65.
                               ^^^^^^               ^^^^^^^^
The bishop preached on Luke 16 for an hour.
                       ^^^^^^^
Turn with me to James 3 if you would.
                ^^^^^^^
Open your Bible to Daniel 6 and keep a finger there.
                   ^^^^^^^^
Joel 2 promises that old men will dream.
^^^^^^
Jonah 4 is about a plant (v. 6) and a worm (v. 7).
^^^^^^^                  ^^^^^^            ^^^^^^
In Romans 14, my Lords, the eaters are told not to judge.
   ^^^^^^^^^
We read Numbers 11 where the people are tired of manna.
        ^^^^^^^^^^
She set Exodus 15 to music last summer, and Psalm 150 last week.
        ^^^^^^^^^                           ^^^^^^^^^
The committee heard Amos 8; Mic 6:11; Deut 25:13-15 read out.
                    ^^^^^^  ^^^^^^^^  ^^^^^^^^^^^^^
Q. What did you read? A. I read Matthew 20 aloud, every word.
                                ^^^^^^^^^^`,
      'bible:ps:121 bible:ps:126 bible:isa:55 bible:1kgs:19 bible:ruth:2 bible:ps:65 bible:luke:16',
      'bible:jas:3 bible:dan:6 bible:joel:2 bible:jonah:4 bible:jonah:4:6 bible:jonah:4:7 bible:rom:14',
      'bible:num:11 bible:exod:15 bible:ps:150 bible:amos:8 bible:mic:6:11 bible:deut:25:13-15',
      'bible:matt:20',
    ));

  it('are not read where the number counts something or the name is another', () =>
    check(
      `
Genesis 5 people came, and Genesis 12 albums were sold.
Exodus 20 young people left the hall early.
Mark 5 more boxes for the member from the coast.
Matthew 3, Luke 5 and John 7 got the bicycles.
Ruth 9 lives next door to Daniel 7.
The minister, Mr Luke 4 times asked, gave no answer.
Acts 2 and 3 of the opera were cut, and in Acts 2 and 4 the tenor was ill.
In Acts 3 of the drama nothing happens.
The court marked it Exhibit Job 5 and Daniel 3 signed it.
Q. Did Mark 4 arrive? A. Mark 4 arrived on Monday.
We sold Romans 8 loaves and the Hebrews 6.
The council has Gen 4 reactors and Gen 5 phones; see Col. 14 of the record.
Documents A/C.3/Rev.4 and WP/Gen.2 were tabled, with part No. Lev.7.
In Genesis I read of a garden, and in Exodus I see none.
Peter 5 and Samuel 3 were late; Peter 3:15 is no one's seat.
He read John 3 more stories, and Ruth 4 of his poems.
He read that Daniel 3 was promoted. The Bible is old. Luke 5, our youngest, went home.
In Exodus 1,200 people left; Mark 2.5 times and John 1.5 percent.`,
    ));

  it('are read with the verses after the chapter, in digits or words', () =>
    check(
      `
Look at Luke 24, verses 13 through 35, about the road.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
Let us hear Colossians 3, verse 12.
            ^^^^^^^^^^^^^^^^^^^^^^
Paul says so in Philippians 4 verses six and seven.
                ^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^
I mean the third chapter of Lamentations, verses twenty-two to twenty-four.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
He knows chapter twelve of Romans, verse fifteen.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
She chose chapter 8 of Proverbs, verses 22 and 30, for the wall.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^
Look up Ruth 2 (verses 14-16) tonight.
        ^^^^^^^^^^^^^^^^^^^^^
The poster said Amos 5v24 and Matthew 5 v. 9, in red.
                ^^^^^^^^^     ^^^^^^^^^^^^^^
Ezra 7, verse 10, is my rule.
^^^^^^^^^^^^^^^^
Micah four, verse three, is carved over the door.
^^^^^^^^^^^^^^^^^^^^^^^
Psalm one hundred and three, verse eight, says mercy.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
Your Honour, the note says John 8 verse 32, no more.
                           ^^^^^^^^^^^^^^^
It is Hebrews 13 verse 2, on strangers; then Isaiah 58, verses 6 and 7.
      ^^^^^^^^^^^^^^^^^^                     ^^^^^^^^^^^^^^^^^^^     ^`,
      'bible:luke:24:13-35 bible:col:3:12 bible:phil:4:6 bible:phil:4:7 bible:lam:3:22-24 bible:rom:12:15',
      'bible:prov:8:22 bible:prov:8:30 bible:ruth:2:14-16 bible:amos:5:24 bible:matt:5:9 bible:ezra:7:10',
      'bible:mic:4:3 bible:ps:103:8 bible:john:8:32 bible:heb:13:2 bible:isa:58:6 bible:isa:58:7',
    ));

  it('are not read where the verses are those of another text', () =>
    check(
      `
Mark 4, verse 2 of the song, is too high for me.
Spurs 4 v 2 Luton, and St John 3 v 1 Mark.
The third chapter of the novel, verses one to six of the poem.`,
    ));

  it('are read as verses in books of one chapter', () =>
    check(
      `
Obadiah 15 is about the nations.
^^^^^^^^^^
In Jude 3 we are told to contend.
   ^^^^^^
2 John 6 defines love, and 3 John 11 warns us of a host who shuts the door.
^^^^^^^^                   ^^^^^^^^^
(cf. Philemon 7; 3 John 11; Jude 20-21)
     ^^^^^^^^^^  ^^^^^^^^^  ^^^^^^^^^^
A welcome for the runaway is asked in Philemon 17, as the lecturer said.
                                      ^^^^^^^^^^^
Read Jude 24 before you go.
     ^^^^^^^`,
      'bible:obad:1:15 bible:jude:1:3 bible:2john:1:6 bible:3john:1:11 bible:phlm:1:7 bible:3john:1:11',
      'bible:jude:1:20-21 bible:phlm:1:17 bible:jude:1:24',
    ));

  it('are not read where the name of such a book is a person', () =>
    check(
      `
Jude 22 years later came back.
Jude 99 is a bus, and Jude 5 drives it.`,
    ));

  it('are read where the book is named before the numbers', () =>
    check(
      `
The prophet Amos disliked rich feasts (6:4-6).
                                      ^^^^^^^
In the Epistle to the Hebrews there is a cloud (12:1).
                                               ^^^^^^
The Book of Proverbs praises the ant (6:6) and the wise wife (31:10-31).
                                     ^^^^^                   ^^^^^^^^^^
The Gospel according to Saint Luke begins in the temple (1:8).
                                                        ^^^^^
Paul's First Letter to the Corinthians has a hymn (13:4-7).
                                                  ^^^^^^^^
The second letter to Timothy is a farewell (4:7).
                                           ^^^^^
In the book of Ruth the gleaner eats (2:14), and the owner sleeps (3:7).
                                     ^^^^^^                       ^^^^^
Ephesians 2 speaks of walls. Now chapter four, verse two, speaks of patience.
^^^^^^^^^^^                      ^^^^^^^^^^^^^^^^^^^^^^^
The Letter of James is hard on favours (2:1-4; 5:4).
                                        ^^^^^  ^^^
The Gospel of John has a wedding (2:1-11), and somebody looked up chapter 21, verse 9, about the fire.
                                 ^^^^^^^^                         ^^^^^^^^^^^^^^^^^^^`,
      'bible:amos:6:4-6 bible:heb:12:1 bible:prov:6:6 bible:prov:31:10-31 bible:luke:1:8 bible:1cor:13:4-7',
      'bible:2tim:4:7 bible:ruth:2:14 bible:ruth:3:7 bible:eph:2 bible:eph:4:2 bible:jas:2:1-4',
      'bible:jas:5:4 bible:john:2:1-11 bible:john:21:9',
    ));

  it('are not read where the numbers are something else', () =>
    check(
      `
The prophet Jonah was patient (10:98).
The Letter to Titus was posted at noon (11:45).
The Gospel of Mark was read at the evening service (9:15).
He wrote to the Letter Office (3:16) and to the Book Fund (2:14).
Our letter to the Corinthians was never answered (3:4).`,
    ));

  it('are read next to words of games', () =>
    check(
      `
The lost coin is found (Lk 15:8).
                       ^^^^^^^^^
Who would win must lose (Mark 8:35).
                        ^^^^^^^^^^^
Our goal: a just scale (Proverbs 11:1).
                       ^^^^^^^^^^^^^^^
My team of bakers keeps Exodus 16:16 over the scale.
                        ^^^^^^^^^^^^
The train was late, so I read Habakkuk 2:3 on the platform.
                              ^^^^^^^^^^^^
He had lost the vote and quoted Ecclesiastes 7:8 to the House.
                                ^^^^^^^^^^^^^^^^
The match was over when she read John 21:12 to us.
                                 ^^^^^^^^^^
Our goal is the one in 1 Timothy 6:18, said the treasurer.
                       ^^^^^^^^^^^^^^
Nobody wins alone, as in Luke 10:2 the workers learn.
                         ^^^^^^^^^
All is lost, and still the ark rests (Hud 11:44).
                                     ^^^^^^^^^^^`,
      'bible:luke:15:8 bible:mark:8:35 bible:prov:11:1 bible:exod:16:16 bible:hab:2:3 bible:eccl:7:8',
      'bible:john:21:12 bible:1tim:6:18 bible:luke:10:2 quran:11:44',
    ));

  it('are not read where the numbers are results or times', () =>
    check(
      `
The league beat Mark 3:1 and Luke 2:0.
In the cup John 6:4 Mark 6:2 was the score.
The team lost to John 3:2.
The train to St John 3:16 departs sharp.`,
    ));

  it('are read after abbreviations that are common words, in brackets and lists', () =>
    check(
      `
The wolf shall dwell with the lamb (Is 11:6).
                                   ^^^^^^^^^
Cf. Am 5:24; Is 58:6; Mi 6:8.
    ^^^^^^^  ^^^^^^^  ^^^^^^
They beat swords into ploughs (cf. Is 2:4; Mi 4:3).
                                   ^^^^^^  ^^^^^^
He lifts the yoke (see Ho 11:4; Re 21:4).
                       ^^^^^^^  ^^^^^^^
Mercies are new every morning [La 3:22-23].
                              ^^^^^^^^^^^^
The field is bare (Ha 3:17), the song is not (Is 5:1-7, 12).
                  ^^^^^^^^^                   ^^^^^^^^  ^^`,
      'bible:isa:11:6 bible:amos:5:24 bible:isa:58:6 bible:mic:6:8 bible:isa:2:4 bible:mic:4:3',
      'bible:hos:11:4 bible:rev:21:4 bible:lam:3:22-23 bible:hab:3:17 bible:isa:5:1-7 bible:isa:5:12',
    ));

  it('are not read after the same words in prose', () =>
    check(
      `
(Is 2:1 the right answer?)
The ratio (is 2:1) was wrong. Is 2:1 enough? Am 9:15 right?
Ho 3:2 was the result; la 4:1 too (am 9:15).`,
    ));

  it('are read in lists to the last item', () =>
    check(
      `
Read 2 Chron. 9:1–4, 13–14 slowly.
     ^^^^^^^^^^^^^^  ^^^^^
See Ruth 1:1ff.; 2:4-7 for the two fields.
    ^^^^^^^^^^   ^^^^^
Compare Luke 12:13–15, 22–31 with the almanac.
        ^^^^^^^^^^^^^  ^^^^^
He read Luke 12:22, 31 people listened; he read Luke 12:22, 30–31 farmers slept.
        ^^^^^^^^^^                              ^^^^^^^^^^`,
      'bible:2chr:9:1-4 bible:2chr:9:13-14 bible:ruth:1:1-22 bible:ruth:2:4-7 bible:luke:12:13-15',
      'bible:luke:12:22-31 bible:luke:12:22 bible:luke:12:22',
    ));

  it('are no problem if another Bible has the verses', () => {
    for (const text of [
      'the song in Daniel 3:52-90',
      'the additions to Esther 10:4-16:24',
      'Daniel 13:1-64 and Daniel 14:42',
      'Joel 4:10 and Malachi 3:24 in the Hebrew numbering',
      'Psalm 151:1 of the Septuagint',
      'The Orthodox read Psalm 151, too.',
    ])
      assert.deepEqual(codes(text), [], text);
    assert.deepEqual(codes('My notes say Psalm 151:1 here.'), ['chapter-missing']);
    assert.deepEqual(codes('Daniel 3:120'), ['verse-missing']);
    assert.deepEqual(codes('Daniel 3:90-52'), ['verse-missing']);
    assert.deepEqual(codes('Obadiah 30'), ['verse-missing']);
  });
});
