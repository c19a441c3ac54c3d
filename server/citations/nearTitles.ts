import { remembered } from '../text/remembered';
import type { Work } from './citation';
import {
  countLetterFamilies,
  isWithinDistance,
  letterCountDifference,
  letterFamilies,
  weightedDistance,
} from './titleDistance';
import { titleWords } from './titleSpelling';
import type { Title } from './titleTable';

/** Finds works by titles that are misspelled or not written to their end. */
export interface NearTitles {
  /**
   * The work whose title is closest to a misspelled phrase. Use it only where a locus ("Sermon 27") follows the phrase.
   */
  nearest(phrase: string): Work | undefined;
  /** The first work with a title that starts with a phrase: "nahj", "sahih muslim". */
  withPrefix(phrase: string): Work | undefined;
}

/** `titles`: those that may be written in other ways. They are prepared at first use: few texts have a misspelled title. */
export function nearTitles(titles: readonly Title[]): NearTitles {
  let candidates: Candidates | undefined;
  let lines: TitleLines | undefined;
  return {
    nearest: remembered(phrase => nearestTitle(phrase, (candidates ??= candidatesOf(titles)))),
    withPrefix: phrase => titleWithPrefix(phrase, (lines ??= linesOf(titles))),
  };
}

/**
 * Maximum distance of a misspelled title, as a share of its length. Chosen by hand; check with `npx tsx
 * test/accuracy/report.ts`.
 */
const maxTitleDistance = 0.2;

/** Maximum distance of a misspelled title of a single word. Chosen by hand. */
const maxWordDistance = 0.1;

/** Fewest letters of a phrase and of a title: shorter ones are not certain. */
const fewestLetters = 7;
/** Most letters of a phrase. */
const mostLetters = 60;

/** Titles that are long enough, and the letters of each. */
interface Candidates {
  readonly titles: readonly Title[];
  /** See `countLetterFamilies`: `letterFamilies` counts for each title. */
  readonly letters: Uint8Array;
}

function candidatesOf(all: readonly Title[]): Candidates {
  const titles = all.filter(
    ({ ordinary, exactLetters, plain }) => !ordinary && exactLetters === undefined && plain.length >= fewestLetters,
  );
  const letters = new Uint8Array(titles.length * letterFamilies);
  titles.forEach(({ plain }, i) => letters.set(countLetterFamilies(plain), i * letterFamilies));
  return { titles, letters };
}

/**
 * The work whose title is closest to a phrase. Words that many titles have ("tafsir", "sahih") do not count. A search asks for
 * it with each key, so a distance is only measured where the numbers of letters let it be small enough.
 */
function nearestTitle(phrase: string, candidates: Candidates): Work | undefined {
  const words = titleWords(phrase);
  const plain = words.join('');
  if (plain.length < fewestLetters || plain.length > mostLetters) return undefined;
  const letters = countLetterFamilies(plain);
  let best: Title | undefined;
  let bestCost = words.length === 1 ? maxWordDistance : maxTitleDistance;
  for (const [i, title] of candidates.titles.entries()) {
    if (Math.abs(title.plain.length - plain.length) > 4) continue;
    const longer = Math.max(title.plain.length, plain.length);
    const least = letterCountDifference(candidates.letters, i * letterFamilies, letters);
    if (least / longer >= bestCost) continue;
    const cost = weightedDistance(title.plain, plain, bestCost * longer) / longer;
    if (cost < bestCost) [best, bestCost] = [title, cost];
  }
  return best !== undefined && areOwnWordsNear(best.plain, plain) ? best.work : undefined;
}

/** Whether two titles are close without the word that both begin with and that many titles have. */
function areOwnWordsNear(title: string, phrase: string): boolean {
  const common = commonFirstWords.exec(title)?.[0];
  if (common === undefined || !phrase.startsWith(common.slice(0, 3))) return true;
  return isWithinDistance(title.slice(common.length), phrase.slice(common.length), 0.15);
}

const commonFirstWords = /^(?:tafsir|sahih|sunan|sharh|tarikh|kitab|musnad|jami|misbah|kamil|amali)/;

/** Titles as one text with a line for each, after an empty line: to find a beginning takes one search. */
interface TitleLines {
  readonly titles: readonly Title[];
  readonly text: string;
}

function linesOf(all: readonly Title[]): TitleLines {
  const titles = all.filter(({ ordinary }) => !ordinary);
  return { titles, text: titles.map(({ plain }) => `\n${plain}`).join('') };
}

function titleWithPrefix(phrase: string, { titles, text }: TitleLines): Work | undefined {
  const plain = titleWords(phrase).join('');
  if (plain.length < 4) return undefined;
  const at = text.indexOf(`\n${plain}`);
  return at < 0 ? undefined : titles[text.slice(0, at).split('\n').length - 1].work;
}
