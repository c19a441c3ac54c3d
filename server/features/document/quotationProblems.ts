import type { Citation } from '../../citations/citation';
import { describeKey, parseKey } from '../../citations/key';
import type { SourceText } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { Fix, Problem, TextChange } from '../../text/problem';
import type { Span } from '../../text/span';
import { textIfAvailable } from '../shared/transcriptTexts';
import { leastContentWords, plainlyOtherVerses, type VerseRun } from '../sources/otherVerse';
import { contentWords } from '../sources/quotationFit';
import { mayQuoteVerses, quotedVerses } from '../sources/quotedVerse';

/**
 * A hint for each quotation whose words are plainly those of another verse than the cited one. Texts are loaded only if
 * there is a quotation that is long enough.
 */
export async function quotationProblems(corpus: Corpus, entry: Entry): Promise<Problem[]> {
  if (!mayQuoteVerses(entry.facts)) return [];
  const text = await textIfAvailable(corpus, entry.uri);
  if (text === undefined) return [];
  const found: Problem[] = [];
  for (const { citation, others, text: quotation } of quotedVerses(entry.facts, text)) {
    if (citation.problems.length > 0 || contentWords(quotation).size < leastContentWords) continue;
    const source = await corpus.sources.load(citation.key);
    const verses = source && plainlyOtherVerses(quotation, [citation.key, ...others], source);
    if (source !== undefined && verses !== undefined) found.push(problemOf(citation, source, verses, text));
  }
  return found;
}

function problemOf(citation: Citation, source: SourceText, { chapter, first, last }: VerseRun, text: string): Problem {
  const verses = first === last ? `${first}` : `${first}-${last}`;
  const place = describeKey(`${source.key}:${chapter}:${verses}`, []).replace(/^[^,]*, /, '');
  const { start, end } = citation.locus ?? citation;
  const fix = fixOf(citation, text, chapter, verses);
  return {
    code: 'quotation-fits-other-verse',
    severity: 'hint',
    start,
    end,
    message: `The quotation has the words of ${place} (${source.translation}).`,
    fixes: fix === undefined ? [] : [fix],
  };
}

/** Writes the other verses, if chapter and verse stand there in digits. */
function fixOf({ key, division, locus }: Citation, text: string, chapter: number, verses: string): Fix | undefined {
  const citedChapter = parseKey(key)?.from.at(-2)?.number;
  const verse = locus && digitsAtEnd(text, locus);
  if (verse === undefined) return undefined;
  const edits: TextChange[] = [{ ...verse, newText: verses }];
  if (citedChapter !== chapter) {
    const digits = division && digitsAtEnd(text, division);
    if (digits === undefined || text.slice(digits.start, digits.end) !== String(citedChapter)) return undefined;
    edits.unshift({ ...digits, newText: String(chapter) });
  }
  return { title: `Change to ${citedChapter === chapter ? 'verse ' : `${chapter}:`}${verses}`, edits };
}

/** The number or range of numbers at the end of a span. */
function digitsAtEnd(text: string, { start, end }: Span): Span | undefined {
  const digits = /[0-9]{1,3}(?:\s?[-–]\s?[0-9]{1,3})?$/.exec(text.slice(start, end));
  return digits === null ? undefined : { start: start + digits.index, end };
}
