import assert from 'node:assert/strict';
import { checkCited, cited } from './fixture';

/** Checks that a sentence behind a head and its first lines adds no citation. */
function checkSilent(before: string, sentences: readonly string[]): void {
  const own = cited(before);
  for (const sentence of sentences) assert.deepEqual(cited(before + sentence), own, sentence);
}

/** The citations of a sentence behind a head and its first lines. */
function citedBehind(before: string, sentence: string): string[] {
  return cited(before + sentence).slice(cited(before).length);
}

const gita =
  'Gita Class No. 3\nSwami Dhirananda\nWe go on with the Gita, and the Gita is patient (2.12). Read verse 13 at home.\n';
const catechism =
  "FIRST REFORMED CHURCH\nA sermon on Lord's Day 7 of the Heidelberg Catechism\nThe Catechism asks what faith is. The Catechism is old.\n";
const dhammapada =
  'Talks on the Dhammapada\nBhikkhu Ananda\nThe Dhammapada begins with mind. The Dhammapada is short.\n';

/** A head, a sentence, and its citations. */
const places: readonly (readonly [string, string, ...string[]])[] = [
  [
    gita,
    'We turn to the fifth chapter, verse 10. The lotus leaf. And verse 11 is for the yogi.',
    'fifth chapter, verse 10 → gita:5:10',
    'verse 11 → gita:5:11',
  ],
  [
    gita,
    'It is said in the eleventh chapter, verses 32 and 33, I am time.',
    'eleventh chapter, verses 32 → gita:11:32',
    '33 → gita:11:33',
  ],
  [gita, 'My friend has the first six verses on the wall, from 12.13 to 12.18.', '12.13 to 12.18 → gita:12:13-18'],
  [
    gita,
    'The twelfth chapter, from the beginning, verses 1 to 5, for next week.',
    'twelfth chapter, from the beginning, verses 1 to 5 → gita:12:1-5',
  ],
  [gita, 'The secret is in the Second Chapter, the last verse, 72.', 'Second Chapter, the last verse, 72 → gita:2:72'],
  [gita, 'The seventh verse of the fourth chapter is on coins.', 'seventh verse of the fourth chapter → gita:4:7'],
  [gita, 'Do your duty, he says (cf. III.35).', 'III.35 → gita:3:35'],
  [gita, 'The eye of the storm is peace [II.66].', '[II.66] → gita:2:66'],
  [gita, 'And Arjuna trembled (XI. 35).', '(XI. 35) → gita:11:35'],
  [
    gita,
    'The mind is restless (6:34). He says so himself, and not 6:36 which frightens people.',
    '(6:34) → gita:6:34',
    '6:36 → gita:6:36',
  ],
  [catechism, 'What is true faith? (Q. 21). A sure knowledge.', '(Q. 21) → heidelberg-catechism:question:21'],
  [catechism, 'We are asked in Question 65 where faith comes from.', 'Question 65 → heidelberg-catechism:question:65'],
  [catechism, 'The heart of it (cf. Q. 60) is imputation.', 'Q. 60 → heidelberg-catechism:question:60'],
  [dhammapada, 'Hatred does not cease by hatred, verse 5.', 'verse 5 → dhammapada:verse:5'],
  [
    dhammapada,
    'Look at verses 153 and 154, the builder of the house.',
    'verses 153 → dhammapada:verse:153',
    '154 → dhammapada:verse:154',
  ],
];

const noVersesOfGita = [
  'Class begins again on Sunday (6:30).',
  'The arati is at the usual time (6:45).',
  'The book is at the table, second edition (2.50).',
  'The new copies cost two rand (2.20).',
  'He ran it in his youth (2:47), my brother.',
  'As the Bible has it, the first shall be last (10.31).',
  'The Gospel tells the same (6:38).',
  'Jesus says it to the fishermen (4:19).',
  'In the Dhammapada the Buddha says it too (1:5).',
  "The Isha Upanishad says, all this is the Lord's, verse 1.",
  'Verse 15 of that hymn is the best.',
  'We sang the hymn, and verse 4 was too high for me.',
  'Tagore wrote a poem, and verse 2 of it hangs in my room.',
  'The second chapter of my thesis, verse 3, nobody read.',
  'The Constitution says it in the third chapter, section 4.',
  'Turn to the eleventh chapter, verse 70.',
  'It is in the nineteenth chapter, verse 2.',
  'Swami (12:41): Good morning.',
  '[12:41] Good morning.',
  '[2.59] Good morning.',
  'It rained for an hour. [12:41] Then it stopped.',
  'The train leaves Howrah (7:15) and we all go.',
  'He scored well in the exam (2.1), my nephew.',
  'The room is on the second floor (2.14).',
  'See figure in the handout (3.2).',
  'It moved from 2.10 to 2.45 on the chart.',
  'We met from 6.10 to 6.40 for the verses.',
  'The ratio of the mixture (3:2) is sacred in our kitchen.',
  'They lost again (2:1), our boys.',
  'Mohun Bagan won (3:2) on Saturday.',
  'Read Romans with it (8:28), it is the same.',
  'Paul says the same to his friends (4:13).',
  'The Yoga Sutras have the same thought (1:12).',
  'Kabir sings of it, verse 12.',
  'Chapter 5, verse 3 of the Ashtavakra Gita goes further.',
  'Verse 71.',
  'My grandmother sang from the third chapter, and verse 20 was hers.',
  'The Act was passed in chapter 2, clause 3, verse 4.',
  'The temperature fell (2.5) that night.',
  'The version of the software (2.4) had a fault.',
  'He was born in the village (12.5) miles from here.',
  'Our team (6:38) came back.',
  'We had tea at the ashram (4:30) and went home.',
  'The clock said so (6:40).',
  'In the third chapter of the Katha, verse 14, it says arise.',
  'The lift goes to level (3.4), the garage.',
  'Rs (2.50) is the price.',
  'The mind is restless. We close at 6:35, as ever.',
  'My watch says 6:35, and so.',
];

const noQuestions = [
  'Question 1: How did the sermon speak to you?',
  'Q. 2 What will you do this week?',
  'The consistory asks you to vote on Question 2 at the meeting.',
  "Luther's Small Catechism asks it, too (Q. 2).",
  'The Westminster men ask another thing (Q. 1).',
  'As the reporter put it in Question 3 of the interview.',
  'In question 2 he says so.',
  'On the census, under Question 12, we wrote it.',
  'Is it (Q. 130) so?',
  'Your homework is in Question 5 of the booklet.',
  'On the ballot there is Question 2, on schools.',
];

const noVersesOfDhammapada = [
  'Verse 424 does not exist.',
  'In the hymn, verse 3, she sings it.',
  'Verse 2 of our anthem is forgotten.',
  'The psalm says it in verse 4.',
  'The third verse was the hardest.',
];

/** Heads that name a person or more than one text. */
const otherHeads = [
  'Speaker: Gita Patel\nClass of 1985\nGita spoke. Gita was glad. Gita sat.\n',
  'My friend Gita Mehta and the Gospel of John: a lecture\nThe Gita is old. The Gita.\n',
  'Bible Class and the Gita\nThe Gita is old. The Gita.\n',
  'We met Gita at a class.\nGita came. The Gita. Gita.\n',
  'Dr Gita Rao, Lecture 4: Town Planning\nGita Rao spoke. Gita Rao. Gita.\n',
  'Lecture: Gita and Upanishads, Isha Upanishad and Gita\nThe Gita and the Isha Upanishad. The Gita. Gita.\n',
  'Town Council\nMinutes\nThe Gita, the Gita and the Gita.\n',
];

describe('places of the work that a class or a sermon is about', () => {
  it('are read without its name', () => {
    for (const [head, sentence, ...expected] of places)
      assert.deepEqual(citedBehind(head, sentence), expected, sentence);
  });
  it('are no times, prices, scores or stamps, and none of other texts', () => checkSilent(gita, noVersesOfGita));
  it('are no questions of a form or of another catechism', () => checkSilent(catechism, noQuestions));
  it('are no verses of songs', () => checkSilent(dhammapada, noVersesOfDhammapada));
  it('need a head that names the work alone', () => {
    for (const head of otherHeads)
      checkSilent(head, ['He said it (2.47). See the second chapter, verse 20, (III. 35).']);
  });
  it('are none of the work in another text', () =>
    checkCited([['He said it well (2.47). See the second chapter, verse 20, and (III. 35).']]));
});
