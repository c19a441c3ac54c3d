import type { Entry } from '../../index/facts';
import { firstEndingAfter, overlaps, type Span } from '../../text/span';
import { wordsIn } from '../../text/words';
import type { Bracket } from '../../transcript/transcript';

/** Words that join citations in one bracket and have no meaning of their own. */
const connectors = new Set(['and', 'also', 'see', 'cf', 'or', 'in', 'of', 'the', 'from', 'و', 'نک', 'ر', 'ک', 'انظر']);
/** Most words besides citations and connectors in a bracket that still counts as a mere citation. Chosen by hand. */
const maxOtherWords = 2;

/**
 * The brackets of a transcript that hold more than citations: additions of an editor and stage directions. `text` is
 * the text of the file.
 */
export function nonCitationBrackets(entry: Entry, text: string): Bracket[] {
  const { citations, transcript } = entry.facts;
  // Brackets may go on over the header of a page.
  const isFurniture = (word: Span): boolean => {
    const run = transcript.furniture[firstEndingAfter(transcript.furniture, word.start)];
    return run !== undefined && overlaps(run, word);
  };
  return transcript.brackets.filter(bracket => {
    const first = firstEndingAfter(citations, bracket.start);
    let end = first;
    while (end < citations.length && citations[end].start < bracket.end) end++;
    if (end === first) return true;
    const inside = citations.slice(first, end);
    const otherWords = wordsIn(text, bracket.start, bracket.end).filter(
      word =>
        !inside.some(citation => overlaps(citation, word)) &&
        !isFurniture(word) &&
        !connectors.has(text.slice(word.start, word.end).toLowerCase()),
    );
    return otherWords.length > maxOtherWords;
  });
}
