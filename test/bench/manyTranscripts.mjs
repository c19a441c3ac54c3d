/**
 * node test/bench/manyTranscripts.mjs FOLDER [COUNT]
 *
 * Writes COUNT (10,000) invented transcripts of about 300 words into FOLDER, the same each time: for a look at the search in
 * the real editor on a corpus that is too large to keep.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, count = '10000'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/bench/manyTranscripts.mjs FOLDER [COUNT]');
  process.exit(2);
}

let state = 20_240_501;
/** mulberry32 */
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};
const pick = list => list[Math.floor(random() * list.length)];

const people = [
  'Ilse Varanda',
  'Tomas Berin',
  'Mira Talen',
  'Yusuf Almeida',
  'Oren Halloway',
  'Dalia Resht',
  'Piet Marrow',
  'Sanaz Keld',
];
const towns = ['Merrow', 'Orsk Mill', 'Karsu', 'Tellin', 'Hawes End', 'Brannock', 'Sefid Rud', 'Old Quay'];
const hearers = ['masons', 'teachers', 'bakers', 'nurses', 'ferrymen', 'readers', 'pupils', 'growers of rice'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const surah = ['Baqarah', 'Baqarah', 'Baqara', 'Baghareh', 'Baqareh'];
const things = [
  'water',
  'bread',
  'the bridge',
  'the reservoir',
  'the library',
  'stewardship',
  'the harvest',
  'the school',
  'the seed bank',
  'patience',
  'trust',
  'the well',
  'common work',
  'the old mill',
  'the resistance economy',
  'honest measure',
];
const acts = [
  'belongs to all who live in',
  'was never the concern of one house in',
  'is remembered by the elders of',
  'has been cared for by the young of',
  'asks more of us than of those before us in',
  'was rebuilt after the flood by the people of',
];
const times = [
  'In the winter of that year',
  'When the rain had ended',
  'Long before the road was paved',
  'On the evening of the feast',
  'As I said when we last met',
  'Nobody in this room will forget that',
  'Since the spring',
  'After the third harvest',
];
const ends = [
  'and I ask you to keep it so',
  'and nothing in that has changed',
  'which is why we are gathered here',
  'though few of us have counted the cost',
  'and the ledger of the guild bears it out',
  'and whoever doubts it may ask his neighbour',
];

const sentence = () => `${pick(times)}, ${pick(things)} ${pick(acts)} ${pick(towns)}, ${pick(ends)}.`;
const citation = () =>
  pick([
    `[The Holy Quran, ${2 + Math.floor(random() * 60)}: ${1 + Math.floor(random() * 7)}]`,
    `as it is written in Surah ${pick(surah)}, Verse ${1 + Math.floor(random() * 200)}`,
  ]);
const paragraph = () =>
  `${Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join(' ')} I hold to that, ${citation()}.`;

function transcript(number) {
  const year = 1980 + (number % 45);
  const head = `Speech of ${pick(people)} to the ${pick(hearers)} of ${pick(towns)} - ${1 + Math.floor(random() * 28)} /${pick(months)}/ ${year}`;
  return {
    year,
    text: `${head}\n\nMy dear friends, I thank all of you who came.\n\n${Array.from({ length: 3 }, paragraph).join('\n\n')}\n`,
  };
}

for (let number = 0; number < Number(count); number++) {
  const { year, text } = transcript(number);
  const into = join(folder, String(year));
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, `speech-${String(number).padStart(5, '0')}.txt`), text);
}
