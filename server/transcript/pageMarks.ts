import type { Span } from '../text/span';

const pageInBrackets = /[([](?:page|pg\.?|p\.) {0,2}(\d{1,4})[)\]]/giu;
/** Words that need the next word: no reference to a page stands behind them. */
const unfinished = /(?:^|[^\p{L}])(?:the|a|an|every|our|their|its|my|your|will|would|must|should|very) $/iu;
/** What stands before a reference: the end of a quotation, or a word such as "see". */
const beforeReference = /(?:["”’»]|[^\p{L}](?:see|cf\.?|ibid\.?|in|on|at),?) ?$/iu;

const fewest = 3;
/** Pages that a digital text may skip from one mark to the next, and the least text between two marks, in code units. */
const mostSkipped = 4;
const shortestPage = 300;

/**
 * The pages of a printed book that a digital text keeps inside its sentences: `we shall ask the (Pg. 10) members`. They count
 * up over pages of text, and at least one of them stands behind a word that needs the next one. References to the pages
 * of a cited book do not. In text order.
 */
export function findPageMarks(text: string): Span[] {
  const marks = [...text.matchAll(pageInBrackets)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    before: text.slice(Math.max(0, match.index - 24), match.index),
    page: Number(match[1]),
  }));
  if (marks.length < fewest) return [];
  if (!marks.some(({ before }) => unfinished.test(before))) return [];
  if (marks.some(({ before }) => beforeReference.test(before))) return [];
  const countsUp = marks.every((mark, i) => {
    const previous = marks[i - 1];
    if (previous === undefined) return true;
    const pages = mark.page - previous.page;
    return pages > 0 && pages <= mostSkipped && mark.start - previous.end >= shortestPage;
  });
  return countsUp ? marks.map(({ start, end }) => ({ start, end })) : [];
}
