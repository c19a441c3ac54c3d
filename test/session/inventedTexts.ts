import { randomFrom } from './random';

const people = ['Ilse Varanda', 'Tomas Berin', 'Mira Talen', 'Yusuf Almeida'];
const places = ['Merrow', 'Tellin', 'Hawes End', 'Old Quay'];
const months = ['Jan', 'Mar', 'May', 'Jul', 'Sep', 'Nov'];
const repeated = [
  'I say again that the care of common water is the first duty of every house and every street in this town.',
  'Whoever borrows a tool from his neighbour gives it back clean, and thanks him for the loan of it.',
  'May peace be upon all who kept the long watch by the river in the nights of the great flood.',
];
const sentences = [
  'The patience of the masons reminds me of an old story.',
  'The seed bank was opened in the spring by the growers of rice.',
  'Nobody counted the hours that the ferrymen gave to the bridge.',
  'A library is a well from which all of us drink.',
  'The old mill turned again after the third harvest.',
  'Our trust in honest measure has never been broken.',
  'The honour of this house is the labour of its guests.',
];
const citations = [
  '[The Holy Quran, 18: 1-3]',
  '[The Holy Quran, 18: 2]',
  'as it is written in Surah Al-Kahf, Verse 3',
  '(John 3:16)',
  'in Book of Channels, vol. 2, p. 14',
  '(Hallam 1978, 45)',
  '[The Holy Quran, 18: 999]',
  'in al-Kafi, vol. 2, p. 163',
];

/** An invented text by its number: equal numbers give equal texts. Most are transcripts, one in eight is none. */
export function inventedText(number: number): string {
  const random = randomFrom(number);
  switch (number % 8) {
    case 5:
      return persian(number);
    case 6:
      return subtitles(random);
    case 7:
      return `# Notes to myself ${number}\n\n- buy water\n- call the ferrymen\n`;
    default:
      return speech(random);
  }
}

/** An invented text that is recognised as a transcript, whatever the number. */
export function inventedTranscript(number: number): string {
  return inventedText(number % 8 === 7 ? number - 7 : number);
}

function speech(random: (below: number) => number): string {
  const pick = <T>(list: readonly T[]): T => list[random(list.length)];
  const paragraph = (): string =>
    [pick(sentences), pick(repeated), `${pick(sentences).slice(0, -1)} ${pick(citations)}.`, pick(sentences)].join(' ');
  const date = `${1 + random(28)} /${pick(months)}/ ${1985 + random(30)}`;
  const head = `Speech of ${pick(people)} to the people of ${pick(places)} - ${date}`;
  const note = random(2) === 0;
  const last = `${pick(repeated)} We remember it (1).`;
  const notes = note
    ? `\n\nNotes\n1) ${pick(['The Holy Quran, Surah Al-Kahf, Verse 3', 'al-Kafi, vol. 1, p. 12'])}.\n`
    : '\n';
  return `${head}\n\n${Array.from({ length: 2 + random(2) }, paragraph).join('\n\n')}\n\n${last}${notes}`;
}

function persian(number: number): string {
  return `سخنرانی در دیدار مردم - ${1 + (number % 28)}/3/1388\n\nبسم الله الرحمن الرحیم\n\nدوستان عزیز، آب این شهر امانت همهٔ ماست [سوره کهف، آیه ${1 + (number % 3)}]. صبر و کار مردم این شهر را ساخت و کتاب‌های ما آن را به یاد دارد.\n\nما باز می‌گوییم که آب این شهر امانت همهٔ ماست و صبر و کار مردم آن را نگه می‌دارد.\n`;
}

function subtitles(random: (below: number) => number): string {
  const cue = (index: number): string =>
    `${index + 1}\n00:00:${10 + index},000 --> 00:00:${11 + index},000\n${sentences[random(sentences.length)]}\n`;
  return Array.from({ length: 12 }, (_, index) => cue(index)).join('\n');
}

/** Texts of corpus.json by number; the last one is damaged. */
export const configTexts: readonly string[] = [
  '{ "corpusStudy": 1 }',
  '{ "corpusStudy": 1, "hidden": ["old mill", "seed bank"], "aliases": { "Ilse Varanda": ["honest measure"] } }',
  '{ "corpusStudy": 1, "themes": [{ "label": "care of water", "forms": ["care of common water"] }, { "label": "long watch" }] }',
  '{ "corpusStudy": 1, "works": [{ "key": "channels", "title": "Book of Channels", "volumes": 1, "divisions": ["volume", "page"] }] }',
  '{ "corpusStudy": 1, "transcripts": { "*.txt": { "date": "1998-10-03", "speaker": "Yusuf Almeida", "place": "Merrow" }, "talks/**": { "speaker": "Sanaz Keld" } } }',
  '{ "corpusStudy": 1, "silence": [{ "code": "verse-missing" }], "texts": [{ "work": "quran", "name": "Invented", "file": "texts/own.tsv" }] }',
  '{ "another": "program" }',
  '{ "corpusStudy": 1, "hidden": ["old mill"',
];

/** Texts of a BibTeX file by number. */
export const bibTexts: readonly string[] = [
  '@book{hallam1978, author = {Hallam, Rosa}, title = {On Wells}, year = {1978}}',
  '@book{berin2001, author = {Berin, Tomas}, title = {Reading Rooms}, year = {2001}}',
];

/** Texts of an own text of the Qur\'an by number; the last one is damaged. */
export const ownTexts: readonly string[] = [
  '18:1\tInvented words.\n18:2\tOther words.\n',
  '18:3\tThird words.\n',
  'x\n',
];

/** Settings by number; the first are the defaults. */
export const settingsTexts: readonly object[] = [
  {},
  { exclude: ['talks/**'] },
  { include: ['*.log', 'plain.txt'] },
  { maxFileSizeMB: 0.0009 },
  { exclude: ['*.srt'], include: ['talks/**'] },
  { diagnostics: { enabled: false }, hover: { webLinks: false, themes: false } },
  { semanticHighlighting: { enabled: false }, inlayHints: { surahNames: false, dates: false } },
];
