import type { Citation } from '../../citations/citation';
import type { Entry } from '../../index/facts';
import { firstEndingAfter, overlaps } from '../../text/span';
import { wordsIn } from '../../text/words';
import type { Bracket } from '../../transcript/transcript';

/** Words that join citations in one bracket and say nothing by themselves. */
const connectors = new Set(['and', 'also', 'see', 'cf', 'or', 'in', 'of', 'the', 'from', 'و', 'نک', 'ر', 'ک', 'انظر']);

/** The brackets that are read as brackets: those that hold citations and nothing else are left out. */
export function glosses(entry: Entry, text: string): Bracket[] {
  const { citations, transcript } = entry.facts;
  return transcript.brackets.filter(bracket => {
    const inside: Citation[] = [];
    for (
      let i = firstEndingAfter(citations, bracket.start);
      i < citations.length && citations[i].start < bracket.end;
      i++
    )
      inside.push(citations[i]);
    if (inside.length === 0) return true;
    const words = wordsIn(text, bracket.start, bracket.end).filter(
      word => !inside.some(citation => overlaps(citation, word)),
    );
    return words.filter(word => !connectors.has(text.slice(word.start, word.end).toLowerCase())).length > 2;
  });
}
