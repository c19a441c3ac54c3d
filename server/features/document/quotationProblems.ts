import type { Citation } from '../../citations/citation';
import { describeKey, parseKey, type Level } from '../../citations/key';
import type { SourceText } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { Fix, Problem, TextChange } from '../../text/problem';
import type { Span } from '../../text/span';
import { textIfAvailable } from '../shared/transcriptTexts';
import { possiblePlaces } from '../sources/numbering';
import { contentWords, shareIn, shareOf, verseInScriptOf } from '../sources/quotationFit';
import { mayQuoteVerses, quotedVerses, type QuotedVerse } from '../sources/quotedVerse';

/**
 * A quotation is of another verse only if all of this holds: it has so many different content words; the cited place, in
 * every way to number it, and the other places cited with it have at most the second share of them; one to three verses
 * of the same chapter or one next to it have at least the third share; all verses that are no neighbours of these have at
 * most the fourth. Chosen by hand so that no quotation of another translation is reported; scripts/... measured it.
 */
const leastContentWords = 5;
const mostInCited = 0.2;
const leastInOther = 0.75;
const mostElsewhere = 0.5;
/** Most verses in a row that a quotation is compared with. */
const maxVerses = 3;

/** What a quotation is compared with: the content words of each verse near the cited one. */
interface NearVerse {
  readonly chapter: number;
  readonly verse: number;
  readonly words: ReadonlySet<string>;
}

/** A hint for each quotation whose words are plainly those of another verse than the cited one. */
export async function quotationProblems(corpus: Corpus, entry: Entry): Promise<Problem[]> {
  if (!mayQuoteVerses(entry.facts)) return [];
  const text = await textIfAvailable(corpus, entry.uri);
  if (text === undefined) return [];
  const found: Problem[] = [];
  for (const quoted of quotedVerses(entry.facts, text)) {
    if (contentWords(quoted.text).size < leastContentWords || quoted.citation.problems.length > 0) continue;
    const source = await corpus.sources.load(quoted.citation.key);
    const other = source && otherVerses(quoted, source);
    if (source !== undefined && other !== undefined) found.push(problemOf(quoted.citation, source, other, text));
  }
  return found;
}

/** The verses that a quotation plainly is of, if it plainly is not of the cited ones. */
function otherVerses({ citation, others, text: quotation }: QuotedVerse, source: SourceText): NearVerse[] | undefined {
  const cited = parseKey(citation.key)?.from.slice(-2);
  if (cited?.length !== 2 || cited[1].kind !== '') return undefined;
  const places = [citation.key, ...others].flatMap(key => [key, ...possiblePlaces(key)]);
  if (places.some(place => shareIn(quotation, source, place) > mostInCited)) return undefined;
  const words = contentWords(quotation);
  const near = nearVerses(source, quotation, cited[0]);
  const best = bestRun(words, near);
  if (best === undefined) return undefined;
  const [first, last] = [near.indexOf(best[0]), near.indexOf(best.at(-1)!)];
  const isElsewhere = near.some(
    (verse, index) => (index < first - 1 || index > last + 1) && shareOf(words, verse.words) > mostElsewhere,
  );
  return isElsewhere ? undefined : best;
}

function nearVerses(source: SourceText, quotation: string, { number }: Level): NearVerse[] {
  return source.chapters
    .filter(chapter => Math.abs(chapter.number - number) <= 1)
    .flatMap(chapter =>
      chapter.verses.map((verse, index) => ({
        chapter: chapter.number,
        verse: index + 1,
        words: contentWords(verseInScriptOf(quotation, verse)),
      })),
    );
}

/** The shortest run of verses of one chapter with enough of the words; of several, the one with most. */
function bestRun(words: ReadonlySet<string>, verses: readonly NearVerse[]): NearVerse[] | undefined {
  for (let length = 1; length <= maxVerses; length++) {
    let best: { readonly run: NearVerse[]; readonly share: number } | undefined;
    for (let start = 0; start + length <= verses.length; start++) {
      const run = verses.slice(start, start + length);
      if (run[0].chapter !== run[length - 1].chapter) continue;
      const share = shareOf(words, new Set(run.flatMap(verse => [...verse.words])));
      if (share >= leastInOther && share > (best?.share ?? 0)) best = { run, share };
    }
    if (best !== undefined) return best.run;
  }
  return undefined;
}

function problemOf(citation: Citation, source: SourceText, verses: readonly NearVerse[], text: string): Problem {
  const [first, last] = [verses[0], verses[verses.length - 1]];
  const range = first === last ? '' : `-${last.verse}`;
  const other = describeKey(`${source.key}:${first.chapter}:${first.verse}${range}`, []).replace(/^[^,]*, /, '');
  const { start, end } = citation.locus ?? citation;
  const fix = fixOf(citation, text, first, `${first.verse}${range}`);
  return {
    code: 'quotation-fits-other-verse',
    severity: 'hint',
    start,
    end,
    message: `The words of the quotation are those of ${other} in the translation at hand (${source.translation}).`,
    fixes: fix === undefined ? [] : [fix],
  };
}

/** Writes the other verse, if chapter and verse stand there in digits. */
function fixOf(
  { key, division, locus }: Citation,
  text: string,
  { chapter }: NearVerse,
  verses: string,
): Fix | undefined {
  const from = parseKey(key)?.from ?? [];
  const verse = locus && digitsAtEnd(text, locus);
  if (verse === undefined) return undefined;
  const edits: TextChange[] = [{ ...verse, newText: verses }];
  if (from.at(-2)?.number !== chapter) {
    const digits = division && digitsAtEnd(text, division);
    if (digits === undefined || text.slice(digits.start, digits.end) !== String(from.at(-2)?.number)) return undefined;
    edits.unshift({ ...digits, newText: String(chapter) });
  }
  const title = edits.length === 1 ? `verse ${verses}` : `${chapter}:${verses}`;
  return { title: `Change to ${title}`, edits };
}

/** The number or range of numbers at the end of a span. */
function digitsAtEnd(text: string, { start, end }: Span): Span | undefined {
  const digits = /[0-9]{1,3}(?:\s?[-–]\s?[0-9]{1,3})?$/.exec(text.slice(start, end));
  return digits === null ? undefined : { start: start + digits.index, end };
}
