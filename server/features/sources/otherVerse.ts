import { parseKey } from '../../citations/key';
import type { SourceText } from '../../citations/sources';
import { citedVerses } from './citedVerses';
import { possiblePlaces } from './keyInNumbering';
import { contentWords, contentWordsOfVerse, shareIn, shareOf, union } from './quotationFit';

/** One verse, or several verses in a row of one chapter. */
export interface VerseRun {
  readonly chapter: number;
  readonly first: number;
  readonly last: number;
}

/** Least number of different content words of a quotation that is compared. */
export const leastContentWords = 6;
/**
 * A quotation is of other verses only if the cited places, in every way to number them, have at most the first share of its
 * content words, the other verses at least the second, and these lead all verses that are no neighbours by the third. With
 * these values, test/accuracy/quotations-report.ts finds no such quotation among the verses of the King James Version and
 * their halves.
 */
const mostInCited = 0.4;
const leastInOther = 0.75;
/** The second share for several verses in a row: these have more words, and so more of them by chance. */
const leastInRun = 0.9;
const leastLead = 0.4;
/** Most verses in a row that a quotation is compared with. */
const longestRun = 3;

/** Verses that editions number in another order, which is no mistake. */
const otherwiseOrdered = /^bible:matt:23:1[34]\b/;

interface NearVerse {
  readonly chapter: number;
  readonly verse: number;
  readonly words: ReadonlySet<string>;
}

/**
 * The verses of the same chapter or of one next to it that a quotation plainly is of, if it plainly is not of any of the
 * places that are cited with it. `keys` are those of the places, that of a verse or a range of verses first.
 */
export function plainlyOtherVerses(
  quotation: string,
  keys: readonly string[],
  source: SourceText,
): VerseRun | undefined {
  const words = contentWords(quotation);
  const chapter = chapterOf(keys[0]);
  if (chapter === undefined || words.size < leastContentWords) return undefined;
  if (keys.some(key => otherwiseOrdered.test(key))) return undefined;
  const places = keys.flatMap(key => [key, ...possiblePlaces(key)]);
  if (places.some(place => shareIn(quotation, source, place) > mostInCited)) return undefined;
  const near = nearVerses(source, quotation, chapter);
  const cited = keys.flatMap(key =>
    citedVerses(source, key).map(({ chapter, number }) => `${chapter.number}:${number}`),
  );
  const best = bestRun(words, near, new Set(cited));
  if (best === undefined) return undefined;
  const { run, share } = best;
  const isElsewhere = near.some(verse => !isBeside(verse, run) && shareOf(words, verse.words) > share - leastLead);
  return isElsewhere ? undefined : run;
}

/** Number of the chapter of a verse or a range of verses in one chapter. */
function chapterOf(key: string): number | undefined {
  const { work, from, to = from } = parseKey(key) ?? { work: '', from: [] };
  const depth = work === 'bible' ? 1 : 0;
  return from.length === depth + 2 && from[depth].number === to[depth].number ? from[depth].number : undefined;
}

function nearVerses(source: SourceText, quotation: string, chapter: number): NearVerse[] {
  return source.chapters
    .filter(({ number }) => Math.abs(number - chapter) <= 1)
    .flatMap(({ number, verses }) =>
      verses.map((verse, index) => ({
        chapter: number,
        verse: index + 1,
        words: contentWordsOfVerse(quotation, verse),
      })),
    );
}

/** The shortest run of verses of one chapter, none of them cited, with enough of the words; of several, the best. */
function bestRun(
  words: ReadonlySet<string>,
  verses: readonly NearVerse[],
  cited: ReadonlySet<string>,
): { readonly run: VerseRun; readonly share: number } | undefined {
  for (let length = 1; length <= longestRun; length++) {
    let best: { readonly run: VerseRun; readonly share: number } | undefined;
    for (let start = 0; start + length <= verses.length; start++) {
      const run = verses.slice(start, start + length);
      const { chapter, verse: first } = run[0];
      if (run.some(verse => verse.chapter !== chapter || cited.has(`${verse.chapter}:${verse.verse}`))) continue;
      const share = shareOf(words, union(run.map(verse => verse.words)));
      if (share >= (length === 1 ? leastInOther : leastInRun) && share > (best?.share ?? 0))
        best = { run: { chapter, first, last: first + length - 1 }, share };
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

/** Whether a verse is one of a run or next to it. */
function isBeside({ chapter, verse }: NearVerse, run: VerseRun): boolean {
  return chapter === run.chapter && verse >= run.first - 1 && verse <= run.last + 1;
}
