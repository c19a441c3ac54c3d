/**
 * Measures the hint "quotation-fits-other-verse" with another translation of the Bible, in the format of own texts: lines
 * `John 3:16`, a tab and the text. The translation is no part of the project.
 *
 *     npx tsx test/accuracy/quotations-report.ts FILE
 *
 * Right: each verse, and each half of one, cited as what it is. A hint there is false. Wrong: every fourth verse, cited as
 * the verse before or after it.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readOwnText } from '../../server/citations/ownText';
import type { SourceText } from '../../server/citations/sources';
import { leastContentWords, plainlyOtherVerses } from '../../server/features/sources/otherVerse';
import { contentWords } from '../../server/features/sources/quotationFit';
import { createSources } from '../../server/platform/sources';

async function report(file: string): Promise<void> {
  const own = readOwnText({ work: 'bible', name: file, file }, readFileSync(file, 'utf8'));
  if ('reason' in own) throw new Error(own.reason);
  const sources = createSources(resolve(__dirname, '../../dist'));
  const right = { asked: 0, hints: 0 };
  const wrong = { asked: 0, hints: 0 };
  for (const [key, other] of own.texts) {
    const source = await sources.load(key);
    if (source === undefined) continue;
    for (const [place, text] of versesOf(other)) {
      for (const part of [text, ...halves(text)])
        if (count(right, part, place, source)) console.log(`false: ${place} ${part.slice(0, 60)}`);
    }
    versesOf(other).forEach(([, text], index, all) => {
      if (index % 4 !== 0) return;
      for (const neighbour of [all[index - 1], all[index + 1]])
        if (neighbour !== undefined) count(wrong, text, neighbour[0], source);
    });
  }
  console.log(`cited as it is: ${right.asked} quotations, ${right.hints} false hints`);
  console.log(`cited as the verse before or after: ${wrong.asked} quotations, ${wrong.hints} hints`);
}

function count(counts: { asked: number; hints: number }, text: string, place: string, source: SourceText): boolean {
  if (contentWords(text).size < leastContentWords) return false;
  counts.asked++;
  if (plainlyOtherVerses(text, [place], source) === undefined) return false;
  counts.hints++;
  return true;
}

function versesOf({ key, chapters }: SourceText): [place: string, text: string][] {
  return chapters.flatMap(({ number, verses }) =>
    verses.map(({ translation }, index): [string, string] => [`${key}:${number}:${index + 1}`, translation]),
  );
}

function halves(text: string): string[] {
  const words = text.split(' ');
  const middle = words.length >> 1;
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
}

void report(process.argv[2]);
