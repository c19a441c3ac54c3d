import { bookByOsis, type BibleBook } from './bible';
import {
  evidenceOfKey,
  inEnglishNumbering,
  isInNumbering,
  possibleNumberings,
  type ChapterAndVerse,
} from './bibleNumberings';
import type { Citation } from './citation';
import { parseKey } from './key';

/**
 * The place in most English Bibles of a verse that only Greek and Latin Bibles have under its number, as Psalm 118:105.
 * Undefined for other verses, and for other books than the Psalms.
 */
export function inHebrewPsalms(
  book: BibleBook,
  place: Required<ChapterAndVerse>,
): Required<ChapterAndVerse> | undefined {
  if (book.osis !== 'ps' || !isInNumbering('latin', book, place)) return undefined;
  if (isInNumbering('english', book, place) || isInNumbering('hebrew', book, place)) return undefined;
  const { chapter, verse } = inEnglishNumbering('latin', book, place)!;
  return { chapter, verse: verse! };
}

/**
 * The citations without the problems of psalms that only Greek and Latin Bibles have, if the text shows that it numbers the
 * psalms as these do. A single such psalm may as well be a mistake.
 */
export function acceptLatinPsalms(citations: readonly Citation[]): readonly Citation[] {
  if (!citations.some(isProblemOfLatinPsalm)) return citations;
  const psalms = citations.filter(({ key }) => key.startsWith('bible:ps:'));
  const possible = possibleNumberings(psalms.map(({ key }) => evidenceOfKey(key)));
  if (possible.includes('english') || !possible.includes('latin')) return citations;
  return citations.map(citation =>
    isProblemOfLatinPsalm(citation)
      ? { ...citation, problems: citation.problems.filter(({ code }) => code !== 'verse-missing') }
      : citation,
  );
}

function isProblemOfLatinPsalm({ key, problems }: Citation): boolean {
  if (!problems.some(({ code }) => code === 'verse-missing')) return false;
  const { work, from, to = from } = parseKey(key) ?? { work: '', from: [] };
  const book = work === 'bible' && from.length === 3 ? bookByOsis(from[0].name ?? '') : undefined;
  return (
    book?.osis === 'ps' &&
    [from, to].every(levels => isInNumbering('latin', book, { chapter: levels[1].number, verse: levels[2].number }))
  );
}
