/** Invented speeches that use words of the sample corpus, but do not answer the judged queries. */

const places = ['Oldbury', 'Lower Fenn', 'Brack Harbour', 'Sillan', 'Thornwick', 'Vale of Ister', 'Hamra', 'Quillon'];
const people = ['Anton Weiss', 'Rhea Calloway', 'Jonas Petrel', 'Mina Farrow', 'Idris Halloran', 'Ora Lindqvist'];
const offices = ['Mayor', 'Warden', 'Rector', 'Harbour Master', 'Chair of the Road Board', 'Keeper of the Archive'];
const things = [
  'bridge',
  'school',
  'library',
  'hospital',
  'garden',
  'harbour',
  'mill',
  'council',
  'market',
  'well',
  'town',
  'wall',
  'reservoir',
  'road',
  'drain',
];
const goods = [
  'patience',
  'water',
  'bread',
  'time',
  'money',
  'knowledge',
  'seed',
  'paper',
  'courage',
  'memory',
  'barley',
  'stone',
];
const groups = [
  'farmers',
  'teachers',
  'masons',
  'children',
  'readers',
  'neighbours',
  'keepers',
  'guests',
  'builders',
  'engineers',
  'porters',
  'bakers',
];
const numbers = ['two', 'three', 'nine', 'eleven', 'forty', 'sixty'];

const sentences = [
  'The {group} of {place} asked for a new {thing}, and the {office} read their letter aloud.',
  'In {number} years the {thing} has lost more {good} than anyone wrote down.',
  'I said to the {group} that {good} is not bought in a shop.',
  'Every {thing} in this valley began as a quarrel about {good}.',
  'There were {number} {group} at the door, and one of them had a question about the {thing}.',
  'We measured the {thing} again last winter and found it shorter than the plan.',
  'A letter from {place} tells us that their {thing} was closed for {number} days.',
  'Nobody owns the {good} of a {thing}, and nobody should sell it.',
  'The first {thing} stood by the river, the second on the hill, and the third was never built.',
  'Let the {group} choose whom they trust with the {good}.',
  'My father carried {good} to the {thing} on his back, and he did not complain of the road.',
  'The {office} of {place} has promised us {number} loads of stone before the spring.',
  'When the rain came, the {group} left the {thing} and went home.',
  'What is written on the wall of the {thing} was not written by the {group}.',
  'It is a duty to thank those who keep the {thing} open at night.',
  'The old {thing} was sold for {good}, which I call a poor bargain.',
  'Some of the {group} came early; others came with the bread, when the speech was over.',
  'You have heard that {good} is the beginning of every {thing}; I have not seen it so.',
  'The flood of that year took the {thing} of {place} and left the {group} standing on the bank.',
  'A child asked me what a {thing} is for, and I had no better answer than {good}.',
  'Between the {thing} and the river there is room for {number} houses.',
  'The {group} keep a book in which the {good} of each day is written.',
];

export interface Filler {
  readonly name: string;
  readonly text: string;
}

/** `count` speeches of `paragraphs` paragraphs each. The same for the same arguments. */
export function fillers(count: number, paragraphs: number): Filler[] {
  const random = generator(41);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)];
  const sentence = (): string =>
    pick(sentences).replace(/\{(\w+)\}/g, (_, slot: string) =>
      pick({ group: groups, place: places, office: offices, number: numbers, good: goods, thing: things }[slot]!),
    );
  return Array.from({ length: count }, (_, i) => {
    const year = 1990 + (i % 35);
    const speaker = `${pick(offices)}, ${pick(people)}`;
    const meeting = `Meeting of the ${pick(groups)} of ${pick(places)}`;
    const title = `Speech of the ${speaker}, at the ${meeting} - ${1 + (i % 27)} /May/ ${year}`;
    const body = Array.from({ length: paragraphs }, () =>
      Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join(' '),
    );
    return {
      name: `filler-${String(i).padStart(3, '0')}.txt`,
      text: `${title}\n\nDear friends,\n\n${body.join('\n\n')}\n`,
    };
  });
}

/** Numbers from 0 to 1, the same for one seed (a multiplicative congruential generator: Park and Miller, 1988). */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
