import { pattern } from '../../../transcript/pattern';
import type { NumberedDivision } from '../divisions';
import type { Passage } from '../carriedContext';
import type { ParseState } from '../parseState';
import { versesIn } from '../scripture/scripturePlace';
import { isSame } from './passages';

/**
 * The chapter whose verses the running text goes through, for "verse 7" in a paragraph that names none; undefined if it is not
 * plain. The verse is at [start, end). It is the chapter that was cited last, if
 *
 * - it has the verses, and no other text with verses was named since, and no other work cited;
 * - the text calls it its subject, or no other chapter was cited in the paragraphs before, or none that has these verses;
 * - no verse of an unknown chapter stands before, and no chapter that may be another book's ("we go through Ruth 2");
 * - it was cited as a whole, with a range, or more than once: a single verse in passing is not a passage in hand.
 *
 * A book that was named since ("But in Matthew, verse 4 …") leads to the only chapter of it that was cited.
 */
export function passageInHand(
  state: ParseState,
  verse: NumberedDivision,
  start: number,
  end: number,
): Passage | undefined {
  const { passages, lastSource, namedBook, doubtfulBook, mentionedWork, hasLooseVerse } = state.context;
  const last = passages[passages.length - 1];
  if (last === undefined || state.isTitle || state.isNote || !isNear(state, last, start)) return undefined;
  const work = lastSource === undefined || lastSource === 'unknown' ? undefined : lastSource.work;
  if (work !== undefined && work !== last.source.work) return undefined;
  if (mentionedWork !== undefined && mentionedWork.span.start > last.end && mentionedWork.work.key !== last.source.work)
    return undefined;
  if (otherTexts.test(state.view.slice(last.end, end + maxAhead))) return undefined;
  if (namedBook !== undefined && namedBook.at > last.end && namedBook.at < start) {
    const book = { work: 'bible', book: namedBook.book } as const;
    const ofBook = passages.filter(passage => isSame(passage.source, book) && has(passage, verse));
    const cited = ofBook.length > 1 ? ofBook.filter(passage => isCited(passage, verse)) : ofBook;
    return cited.length === 1 && isPassage(cited[0], verse, state.block) ? cited[0] : undefined;
  }
  const isOfOther =
    doubtfulBook !== undefined && !passages.some(({ source }) => isSame(source, { work: 'bible', book: doubtfulBook }));
  if (isOfOther && !last.isDeclared) return undefined;
  if (!has(last, verse) || !isPassage(last, verse, state.block) || (hasLooseVerse && !last.isDeclared))
    return undefined;
  return isPlain(last, passages, verse) ? last : undefined;
}

/** Whether no other passage of the paragraphs around the last one may be meant. */
function isPlain(last: Passage, passages: readonly Passage[], verse: NumberedDivision): boolean {
  const declared = passages.filter(({ isDeclared }) => isDeclared);
  if (last.isDeclared)
    return declared.every(passage => passage === last || passage.firstBlock < last.block || !has(passage, verse));
  if (declared.some(passage => has(passage, verse))) return false;
  // Of the readings of a service the last is the Gospel, which the sermon is about.
  const isGospel = last.source.work === 'bible' && gospels.test(last.source.book.osis);
  const others = passages.filter(
    each => each !== last && each.block >= last.block - maxBlocksAround && has(each, verse),
  );
  if (last.isReading && isGospel) return others.every(({ isReading }) => isReading);
  return (
    others.length === 0 || (isCited(last, verse) && others.every(other => !isCited(other, verse) && other.count === 1))
  );
}

const gospels = /^(?:matt|mark|luke|john)$/;

/** Paragraphs before the last citation whose other chapters may be meant, too. */
const maxBlocksAround = 8;

/** Whether the chapter has the verses. */
function has({ source, chapter }: Passage, { numbers }: NumberedDivision): boolean {
  const last = versesIn(source, chapter);
  return numbers.every(({ from, to }) => from > 0 && (to ?? from) <= last);
}

/** Whether the verses lie in a cited range. */
function isCited({ ranges }: Passage, { numbers }: NumberedDivision): boolean {
  return numbers.every(({ from, to }) => ranges.some(range => range[0] <= from && (to ?? from) <= range[1]));
}

/**
 * Whether more than a verse in passing was cited, or the verses come directly after that one: "Romans 8:28 … Now look at verse
 * 29".
 */
function isPassage(
  { ranges, count, isDeclared, block }: Passage,
  { numbers }: NumberedDivision,
  ofVerse: number,
): boolean {
  if (isDeclared || count > 1 || ranges.some(([from, to]) => to > from + 1)) return true;
  const [from, to] = ranges[0];
  return ofVerse - block <= maxBlocksToNext && numbers[0].from >= from && numbers[0].from <= to + maxVersesToNext;
}

/** How far the next verse may be from the only one that was cited. */
const maxBlocksToNext = 3;
const maxVersesToNext = 3;

/** Whether a verse is near enough to the last citation. */
function isNear(state: ParseState, last: Passage, start: number): boolean {
  return state.block - last.block <= maxBlocksBack && start > last.end && start - last.end <= maxDistance;
}

/** Turns of a dialogue are blocks, too. */
const maxBlocksBack = 16;
const maxDistance = 6000;
/** Characters after a verse among which words such as "chorus" are looked for. */
const maxAhead = 30;

/** Other texts that have verses, and texts of law, whose numbers may follow "v.". */
const otherTexts = pattern('iu')`
  (?<!\p{L})(?:
    songs?|hymns?|anthems?|poe(?:ms?|try)|ballads?|stanzas?|odes?|carols?|sonnets?|chorus|refrain|lyrics?|contract|treaty|statute
    |constitution|ordinance|limerick|rhymes?|album|epic|firmware|software|version|release
    |lied(?:er|es)?|strophen?|gedichte?s?|hymnen?|choral|ballade|vertrag|gesangbuch
    |chansons?|poèmes?|cantiques?|couplets?|poésie|contrat
    |canci(?:ón|ones)|himnos?|poemas?|estrofas?|poesía|contrato|copla
    |canzon[ei]|inn[oi]|poesi[ae]|strofa|strofe|contratto
    |شعر|بیت|بيت|غزل|سرود|نشید|نشيد|قصیده|قصيدة|قصیدة|مثنوی
  )(?!\p{L})`;
