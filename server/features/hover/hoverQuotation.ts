import type { Citation } from '../../citations/citation';
import type { SourceText } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { diffWords, type WordGap } from '../../text/wordDiff';
import { inlineText } from '../shared/markdown';
import { textIfAvailable } from '../shared/transcriptTexts';
import { citedVerses } from '../sources/citedVerses';
import { comparedWords, verseInScriptOf, type ComparedWord } from '../sources/quotationFit';
import { mayQuoteVerses, quotedVerses } from '../sources/quotedVerse';

/** Most words of a quotation and of the verses that are compared: 80,000 steps. Chosen by hand. */
const maxQuotationWords = 200;
const maxVerseWords = 400;
/** Most differences that are shown, and the longest of them in characters. Chosen by hand. */
const maxDifferences = 4;
const maxDifference = 40;
/**
 * The differences are listed if at least this share of the words is the same. Below the second share, the quotation may be
 * in another language or of another place, and nothing is said. Chosen by hand.
 */
const leastCommon = 0.5;
const leastSimilar = 0.25;
/** A shorter quotation is a phrase that is compared by its reader, in words. Chosen by hand. */
const leastWords = 3;

/** How the quotation that a citation belongs to differs from the text at hand. Empty if there is nothing to say. */
export async function hoverQuotation(
  corpus: Corpus,
  entry: Entry,
  citation: Citation,
  source: SourceText,
  place: string,
): Promise<string> {
  if (!mayQuoteVerses(entry.facts)) return '';
  const text = await textIfAvailable(corpus, entry.uri);
  const quoted = text === undefined ? [] : quotedVerses(entry.facts, text);
  const quotation = quoted.find(each => each.citation.start === citation.start)?.text;
  if (quotation === undefined) return '';
  const verses = citedVerses(source, place).map(({ verse }) => verseInScriptOf(quotation, verse));
  return describeDifference(comparedWords(quotation), comparedWords(verses.join(' ')));
}

function describeDifference(quotation: readonly ComparedWord[], verses: readonly ComparedWord[]): string {
  if (quotation.length < leastWords || quotation.length > maxQuotationWords || verses.length > maxVerseWords) return '';
  const { common, gaps } = diffWords(folded(quotation), folded(verses));
  if (common < quotation.length * leastSimilar) return '';
  if (gaps.length === 0) return 'The quotation has the words of this translation.';
  if (common < quotation.length * leastCommon) return 'The quotation differs in wording from this translation.';
  const shown = gaps.slice(0, maxDifferences).map(gap => describeGap(gap, quotation, verses));
  return `The quotation differs from this translation: ${shown.join('; ')}${gaps.length > maxDifferences ? ' …' : '.'}`;
}

function folded(words: readonly ComparedWord[]): string[] {
  return words.map(word => word.folded);
}

function describeGap(gap: WordGap, quotation: readonly ComparedWord[], verses: readonly ComparedWord[]): string {
  const here = quote(quotation.slice(gap.a, gap.aEnd));
  const there = quote(verses.slice(gap.b, gap.bEnd));
  if (here === '') return `without ${there}`;
  return there === '' ? `with ${here}` : `${here} for ${there}`;
}

function quote(words: readonly ComparedWord[]): string {
  return words.length === 0 ? '' : `“${inlineText(words.map(({ text }) => text).join(' '), maxDifference)}”`;
}
