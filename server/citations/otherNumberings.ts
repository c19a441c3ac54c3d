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
import { basmalaCounts } from './quranNumberings';
import type { Problem } from '../text/problem';

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
 * The citations without the problems of verses that exist in another numbering, if the text shows that it follows it: the
 * psalms of Greek and Latin Bibles, and editions of the Qur'an that count the basmala. A single verse may be a mistake.
 */
export function acceptOtherNumberings(citations: readonly Citation[]): readonly Citation[] {
  if (!citations.some(({ problems }) => problems.some(isVerseMissing))) return citations;
  const keys = citations.map(({ key }) => key);
  const psalms = possibleNumberings(keys.filter(key => key.startsWith('bible:ps:')).map(evidenceOfKey));
  const hasLatinPsalms = psalms.includes('latin') && !psalms.includes('english');
  const hasBasmala = basmalaCounts(keys) === 'certain';
  return citations.map(citation =>
    citation.problems.some(isVerseMissing) &&
    ((hasLatinPsalms && isLatinPsalm(citation.key)) || (hasBasmala && basmalaCounts([citation.key]) !== undefined))
      ? { ...citation, problems: citation.problems.filter(problem => !isVerseMissing(problem)) }
      : citation,
  );
}

function isVerseMissing({ code }: Problem): boolean {
  return code === 'verse-missing';
}

/** Whether both ends of a place are verses of a psalm of Greek and Latin Bibles. */
function isLatinPsalm(key: string): boolean {
  const { work, from, to = from } = parseKey(key) ?? { work: '', from: [] };
  const book = work === 'bible' && from.length === 3 ? bookByOsis(from[0].name ?? '') : undefined;
  return (
    book?.osis === 'ps' &&
    [from, to].every(levels => isInNumbering('latin', book, { chapter: levels[1].number, verse: levels[2].number }))
  );
}
