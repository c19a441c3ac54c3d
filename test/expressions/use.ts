import type { Work } from '../../server/citations/citation';
import { collectExpressions, type Collected } from './collect';

/** All expressions, with those that are only made for a language or for works of the user. */
export function allExpressions(): Promise<Collected> {
  return collectExpressions(modules => {
    const { findSpelledEuropean } = modules['server/transcript/dates/spelledEuropean'] as {
      findSpelledEuropean: (text: string) => unknown[];
    };
    const { columnMentionFinder } = modules['server/citations/columnMentions'] as {
      columnMentionFinder: (works: readonly Work[]) => unknown;
    };
    const { builtInWorks } = modules['server/citations/works'] as { builtInWorks: readonly Work[] };
    for (const text of daysInWords) findSpelledEuropean(text);
    columnMentionFinder(builtInWorks);
  });
}

/** A day in words in each language that has an expression for them. */
const daysInWords = ['am ersten Januar', 'le premier janvier', 'el primero de enero', 'il primo gennaio'];
