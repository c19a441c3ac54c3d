import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers from 0 to below 1 that depend only on the seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const subjects = [
  'The masons',
  'Our neighbours',
  'The readers of this house',
  'Those who keep the well',
  'The ferrymen',
];
const verbs = ['remember', 'repair', 'share', 'speak of', 'carry', 'defend'];
const objects = [
  'the common water',
  'a sense of stewardship',
  'the old bridge',
  'the reading room',
  'an honest measure',
];
const ends = ['in the rain', 'before the winter', 'with patience', 'without complaint', 'for those who come after us'];
const quoted = 'Let us keep the care of common water in mind when we cross the river and when we come home again';

/** An invented speech of so many paragraphs that cites, dates and repeats. Equal seeds give equal texts. */
export function speech(seed: number, paragraphs: number): string {
  const next = random(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)];
  const sentence = (): string => `${one(subjects)} ${one(verbs)} ${one(objects)} ${one(ends)}.`;
  const paragraph = (): string => {
    const sentences = Array.from({ length: 5 }, sentence);
    sentences.splice(2, 0, `${one(subjects)} heard this [The Holy Quran, ${1 + Math.floor(next() * 114)}: 1].`);
    if (next() < 0.3) sentences.push(`${quoted} (1).`);
    return sentences.join(' ');
  };
  const day = 1 + Math.floor(next() * 27);
  return [
    `Speech of the Mayor, Ilse Varanda, at the Well of Merrow - ${day} /Nov/ ${1990 + (seed % 30)}`,
    'My dear friends, I thank all of you who came here.',
    ...Array.from({ length: paragraphs }, paragraph),
    'Notes',
    '1) The Holy Quran, Surah Al-Kahf, Verse 3.\n',
  ].join('\n\n');
}

/** A time long ago: files that were just written are read again at each start. */
const longAgo = new Date('2020-01-01T00:00:00Z');

/** Writes a transcript, as if at `time`. */
export function writeTranscript(folder: string, name: string, text: string, time = longAgo): void {
  const path = join(folder, name);
  writeFileSync(path, text);
  utimesSync(path, time, time);
}

/** Each file of a folder with its content and the time when it was written. */
export function contentOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map(name => {
        const path = join(folder, name);
        return [name, `${statSync(path).mtimeMs}\n${readFileSync(path, 'utf8')}`];
      }),
  );
}
