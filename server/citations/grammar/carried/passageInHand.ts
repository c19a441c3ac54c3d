import type { NumberedDivision } from '../divisions';
import type { Passage } from '../carriedContext';
import type { ParseState } from '../parseState';
import { versesIn } from '../scripture/scripturePlace';
import { otherChapter, otherTexts } from './otherTexts';
import { isSame } from './sameScripture';
import { sentenceEnds } from './sentenceEnds';
import { isWithin, mayGoOn } from './subjectInHand';

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
  if (work !== undefined && work !== last.source.work && !mayGoOnAfterHadith(state, last, verse, work))
    return undefined;
  if (mentionedWork !== undefined && mentionedWork.span.start > last.end && mentionedWork.work.key !== last.source.work)
    return undefined;
  const between = state.view.slice(last.end, start);
  if (otherTexts.test(between + state.view.slice(start, end + maxAhead)) || otherChapter.test(between))
    return undefined;
  if (namedBook !== undefined && namedBook.at > last.end && namedBook.at < start) {
    const book = { work: 'bible', book: namedBook.book } as const;
    const ofBook = passages.filter(passage => isSame(passage.source, book) && has(passage, verse));
    const cited = ofBook.length > 1 ? ofBook.filter(passage => isCited(passage, verse)) : ofBook;
    return cited.length === 1 && isPassage(cited[0], verse, state.block) ? cited[0] : undefined;
  }
  const isOfOther =
    doubtfulBook !== undefined &&
    !passages.some(({ source }) => isSame(source, { work: 'bible', book: doubtfulBook.book }));
  if (isOfOther && !last.isDeclared && !isNext(last, verse, state.block)) return undefined;
  if (!has(last, verse) || !isPassage(last, verse, state.block) || (hasLooseVerse && !last.isDeclared))
    return undefined;
  return isDiscussed(state, last, verse, start) || isPlain(last, passages, verse) ? last : undefined;
}

/** Whether only hadiths were cited since a passage of the Qur'an: they have no verses. */
function mayGoOnAfterHadith(state: ParseState, last: Passage, verse: NumberedDivision, work: string): boolean {
  const isHadith = state.titles.workOfKey(work)?.divisions.includes('hadith') === true;
  return (
    isHadith && last.source.work === 'quran' && (last.isDeclared || last.count > 1 || isNext(last, verse, state.block))
  );
}

/** Whether the passage was cited more than once, with the verses, and last just before: "al-Asr, verse 5." – "You mean verse 3?" */
function isDiscussed(state: ParseState, last: Passage, verse: NumberedDivision, start: number): boolean {
  const isJustBefore = state.block - last.block <= maxBlocksBetweenTurns && start - last.end <= maxDistanceOfTurns;
  return isJustBefore && ((last.count > 1 && isCited(last, verse)) || mayCorrect(last, state.block));
}

const maxBlocksBetweenTurns = 2;
const maxDistanceOfTurns = 300;

/** Whether no other passage of the paragraphs around the last one may be meant. */
function isPlain(last: Passage, passages: readonly Passage[], verse: NumberedDivision): boolean {
  const declared = passages.filter(({ isDeclared }) => isDeclared);
  if (last.isDeclared)
    return declared.every(passage => passage === last || passage.firstBlock < last.block || !has(passage, verse));
  if (declared.some(passage => has(passage, verse) && !isEarlier(passage, last))) return false;
  // Of the readings of a service the last is the Gospel, which the sermon is about.
  const isGospel = last.source.work === 'bible' && gospels.test(last.source.book.osis);
  const others = passages.filter(
    each => each !== last && each.block >= last.block - maxBlocksAround && has(each, verse) && !isEarlier(each, last),
  );
  if (last.isReading && isGospel) return others.every(({ isReading }) => isReading);
  return (
    others.length === 0 || (isCited(last, verse) && others.every(other => !isCited(other, verse) && other.count === 1))
  );
}

/** Whether a passage is an earlier chapter of the same book: the text has gone on from it. */
function isEarlier(passage: Passage, last: Passage): boolean {
  const isBefore =
    passage.source.work === 'bible' && passage.chapter < last.chapter && last.end - passage.end > maxListDistance;
  return isBefore && isSame(passage.source, last.source);
}

/** Chapters whose ends are nearer to each other may be a list: "Isaiah 53 and 55". In UTF-16 units. */
const maxListDistance = 30;

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
function isPassage(passage: Passage, verse: NumberedDivision, ofVerse: number): boolean {
  const { ranges, count, isDeclared } = passage;
  if (isDeclared || count > 1 || ranges.some(([from, to]) => to > from + 1)) return true;
  return isNext(passage, verse, ofVerse) || mayCorrect(passage, ofVerse);
}

/** Whether a verse that the chapter does not have was cited just before: "49:21?" – "Perhaps you mean verse 12." */
function mayCorrect({ source, chapter, ranges, block }: Passage, ofVerse: number): boolean {
  const last = versesIn(source, chapter);
  return ofVerse - block <= maxBlocksBetweenTurns && ranges.some(([from]) => from > last);
}

/** Whether the verses come directly after a single cited one, in the text, too. */
function isNext({ ranges, block }: Passage, { numbers }: NumberedDivision, ofVerse: number): boolean {
  const [from, to] = ranges[0];
  const isSingle = to <= from + 1 && ofVerse - block <= maxBlocksToNext;
  return isSingle && numbers[0].from >= from && numbers[0].from <= to + maxVersesToNext;
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

/**
 * Whether the verses may be those of a passage that the text goes through, as another chapter was only cited since, in passing:
 * "as Isaiah 53:6 says. Now verse 5 …". Verses that the other citation has, or that follow it, are its own where they stand in
 * the same sentence or the next one.
 */
export function mayBeOfSubject(state: ParseState, verse: NumberedDivision): boolean {
  const { passages, subjects, doubtfulBook } = state.context;
  const last = passages[passages.length - 1];
  if (last === undefined) return false;
  const isOfSubject = subjects.some(subject => isSame(subject.source, last.source) && subject.chapter === last.chapter);
  const ends = sentenceEnds(state.view.slice(last.end, verse.start));
  const isOther = !mayGoOn(last, verse);
  if (!isOfSubject && (isOther || ends > 1) && subjects.some(subject => isWithin(subject, verse))) return true;
  const isInPassing =
    !last.isDeclared && last.count === 1 && last.ranges.every(([from, to]) => to - from < minVersesInHand);
  if (!isInPassing || ends < (isOther ? 1 : 2) || isOfSubject) return false;
  if (doubtfulBook !== undefined && !isSame(last.source, { work: 'bible', book: doubtfulBook.book })) return true;
  return passages.some(
    passage => passage !== last && isInHand(passage) && has(passage, verse) && isNear(state, passage, verse.start),
  );
}

/** Whether a passage is more than one that was cited in passing. */
function isInHand({ isDeclared, count, ranges, isAside }: Passage): boolean {
  return isDeclared || count > 1 || (!isAside && ranges.some(([from, to]) => to - from >= minVersesInHand));
}

/** A shorter passage that is cited once may be cited in passing. */
const minVersesInHand = 4;
