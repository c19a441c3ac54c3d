import { firstIndexWhere } from '../../../base/binarySearch';
import { pattern } from '../../../transcript/pattern';
import type { BibleBook } from '../../bible';
import type { ChapterVerse } from '../chapterVerse';
import type { NumberedDivision } from '../divisions';
import type { Passage, Subject } from '../carriedContext';
import { isInBrackets, type ParseState } from '../parseState';
import { bookStartingAt } from '../bible/bookNames';
import { versesIn, type Scripture } from '../scripture/scripturePlace';
import { otherChapter, otherTexts } from './otherTexts';
import { isSame } from './sameScripture';
import { sentenceEnds } from './sentenceEnds';

/**
 * The passage of the transcript that has a verse whose chapter is not named, however far away the passage was given: "(v. 15)"
 * in a sermon on Romans 12:9-21. Undefined where the verse may be that of
 *
 * - another passage of the transcript, unless the paragraph names the book of one of them;
 * - a passage that was cited in the paragraphs before, and has the verse or ends shortly before it;
 * - another book that was named, another work that was cited, or a song, poem or law that was spoken of.
 */
export function subjectWithVerse(state: ParseState, verse: NumberedDivision): Subject | undefined {
  const { subjects } = state.context;
  if (subjects.length === 0 || state.isTitle || state.isNote || mayBeOfOtherText(state, verse)) return undefined;
  const named = subjectsNamed(state, verse.start);
  const subject = isOne(named) ? named[0] : subjectOfRange(named, verse);
  if (subject === undefined || verse.start <= subject.end) return undefined;
  if (subject.isReading && mayBeOfOtherWork(state, verse)) return undefined;
  const isInRange = isWithin(subject, verse);
  if (!isInRange && !mayBeBeside(state, subject, verse)) return undefined;
  return isPlain(state, subject, verse) ? subject : undefined;
}

/** Whether another work was cited shortly before a verse without brackets: "al-Kafi has it, too. In verse 4 he asks." */
function mayBeOfOtherWork(state: ParseState, verse: NumberedDivision): boolean {
  const { lastSource } = state.context;
  if (lastSource === undefined || lastSource === 'unknown' || /^(?:bible|quran)$/.test(lastSource.work)) return false;
  return state.block - lastSource.block < maxBlocksBack && !isInBrackets(state, indexAt(state, verse.start));
}

function isOne<T>(items: readonly T[]): boolean {
  return items.length === 1;
}

/** The only passage that has the verses; the text of the sermon before its readings, and of these the Gospel, the last one. */
function subjectOfRange(subjects: readonly Subject[], verse: NumberedDivision): Subject | undefined {
  const having = subjects.filter(subject => isWithin(subject, verse));
  const texts = having.filter(({ isReading }) => !isReading);
  if (texts.length > 0) return isOne(texts) ? texts[0] : undefined;
  const last = having[having.length - 1];
  return isOne(having) || (last !== undefined && last === subjects[subjects.length - 1] && isGospel(last))
    ? last
    : undefined;
}

function isGospel({ source }: Subject): boolean {
  return source.work === 'bible' && /^(?:matt|mark|luke|john)$/.test(source.book.osis);
}

/** Whether the passage has the verses. */
export function isWithin({ from, to }: Subject, { numbers }: NumberedDivision): boolean {
  return numbers.every(number => number.from >= from && (number.to ?? number.from) <= to);
}

/**
 * Whether verses that the passage does not have are those of its chapter: it is the only one, and no other is near. A verse that
 * the chapter does not have either may only be meant where the passage is more than one that was read.
 */
function mayBeBeside(state: ParseState, subject: Subject, { numbers, start }: NumberedDivision): boolean {
  const { subjects, passages } = state.context;
  const last = versesIn(subject.source, subject.chapter) + (subject.isReading ? 0 : maxBeyond);
  return (
    isOne(subjects) &&
    numbers.every(({ from, to }) => from > 0 && (to ?? from) <= last) &&
    passages.every(passage => isOfSubject(passage, subject) || start - passage.end > maxDistanceBeside)
  );
}

/** Verses after the last one of a chapter that are more likely a mistake than those of another chapter. */
const maxBeyond = 5;
const maxDistanceBeside = 1200;

function isOfSubject(passage: Passage, subject: Subject): boolean {
  return passage.chapter === subject.chapter && isSame(passage.source, subject.source);
}

/** Whether no passage that was cited in the paragraphs before, besides those the transcript is about, may be meant. */
function isPlain(state: ParseState, subject: Subject, verse: NumberedDivision): boolean {
  const { passages, subjects } = state.context;
  return passages.every(passage => {
    if (passage.end < subject.end || subjects.some(each => isOfSubject(passage, each))) return true;
    const blocks = state.block - passage.block;
    if (blocks > maxBlocksBack || verse.start - passage.end > maxDistance) return true;
    if (blocks > 0 && passage.isAside) return true;
    if (mayGoOn(passage, verse)) return false;
    if (blocks > 0) return true;
    // In the same paragraph a verse in brackets, after the end of a sentence, comes back to the subject; others come back to
    // the text of a sermon after two sentences, if they are not near a verse that was cited in passing.
    const ends = sentenceEnds(state.view.slice(passage.end, verse.start));
    const isBack = !subject.isReading && passage.count === 1 && !isNearVerses(passage, verse);
    return isInBrackets(state, indexAt(state, verse.start)) ? ends > 0 : ends > 1 && isBack;
  });
}

/** Whether the verses are among those of a passage, or follow them closely. */
export function mayGoOn({ ranges }: Passage, { numbers }: NumberedDivision): boolean {
  const [{ from }] = numbers;
  return ranges.some(range => from >= range[0] && from <= range[1] + maxVersesToNext);
}

/** Whether verses are among those of a passage, or a few before or after them. */
function isNearVerses({ ranges }: Passage, { numbers }: NumberedDivision): boolean {
  return ranges.some(([from, to]) =>
    numbers.some(number => (number.to ?? number.from) >= from - maxVersesToNext && number.from <= to + maxVersesToNext),
  );
}

const maxBlocksBack = 4;
const maxDistance = 2500;
const maxVersesToNext = 3;

/** Index of the first token that starts at or after an offset; -1 if there is none. */
function indexAt({ tokens }: ParseState, start: number): number {
  const index = firstIndexWhere(0, tokens.length, at => tokens[at].start >= start);
  return index < tokens.length ? index : -1;
}

function hasSentenceEnd(state: ParseState, from: number, to: number): boolean {
  return sentenceEnds(state.view.slice(from, to)) > 0;
}

/** The passages whose book, or whose place among the readings, is named in the paragraph before a verse; else all. */
function subjectsNamed(state: ParseState, start: number): readonly Subject[] {
  const { subjects } = state.context;
  if (subjects.length < 2) return subjects;
  const first = state.tokens[0].start;
  const before = state.view.slice(Math.max(first, start - maxBeforeVerse), start);
  const kinds = readingKinds.filter(({ words }) => words.test(before));
  const books = booksNamed(state, start);
  const named = subjects.filter(
    subject =>
      kinds.some(({ find }) => find(subjects) === subject) ||
      (subject.source.work === 'bible' && books.has(subject.source.book)),
  );
  return named.length > 0 ? named : subjects;
}

const maxBeforeVerse = 1500;

/** Whether one of several readings is named in the paragraph before a verse: "In the first reading …". */
export function subjectIsNamed(state: ParseState, start: number): boolean {
  const { subjects } = state.context;
  return subjects.length > 1 && subjectsNamed(state, start).length < subjects.length;
}

/** Whether the book of one of the passages is named in the paragraph before a verse, and no other book. */
function isOneNamed(state: ParseState, start: number): boolean {
  const [book, ...others] = [...booksNamed(state, start)];
  return (
    others.length === 0 && state.context.subjects.some(({ source }) => source.work === 'bible' && source.book === book)
  );
}

/** The books that are named in the paragraph before a verse. */
function booksNamed(state: ParseState, start: number): ReadonlySet<BibleBook> {
  const books = new Set<BibleBook>();
  const last = indexAt(state, start);
  for (let index = Math.max(0, last - maxTokensBefore); index < last; index++) {
    const isName = state.tokens[index].capital || isElidedName(state, index);
    const match = isName ? bookStartingAt(state, index) : undefined;
    if (match !== undefined) books.add(match.book);
  }
  return books;
}

/** Whether a name stands behind an article or a preposition that lost its vowel: "d'Ézéchiel". */
function isElidedName({ view, tokens }: ParseState, index: number): boolean {
  return /^[dl]['’]\p{Lu}/u.test(view.slice(tokens[index].start, tokens[index].start + 3));
}

const maxTokensBefore = 250;

/** Whether another book, another work, a song or a law is spoken of in the paragraph before the verse, or directly after it. */
function mayBeOfOtherText(state: ParseState, verse: NumberedDivision): boolean {
  const { subjects, passages, namedBook, doubtfulBook, mentionedWork } = state.context;
  const isOf = (items: readonly { readonly source: Scripture }[], book: BibleBook): boolean =>
    items.some(({ source }) => source.work === 'bible' && source.book === book);
  if (namedBook?.block === state.block && namedBook.at < verse.start && !isOf(subjects, namedBook.book)) return true;
  const isDoubtful = doubtfulBook !== undefined && state.block - doubtfulBook.block < maxBlocksBack;
  if (isDoubtful && !isOf(subjects, doubtfulBook.book) && !isOf(passages, doubtfulBook.book)) return true;
  if (mentionedWork?.block === state.block && !/^(?:bible|quran)$/.test(mentionedWork.work.key)) return true;
  const last = state.candidates[state.candidates.length - 1];
  if (last !== undefined && !/^(?:bible|quran):/.test(last.key) && !hasSentenceEnd(state, last.end, verse.start))
    return true;
  const first = state.tokens[0].start;
  const before = state.view.slice(Math.max(first, start(last, first), verse.start - maxTextBefore), verse.start);
  const isBracketed = isInBrackets(state, indexAt(state, verse.start));
  const [after] = isBracketed ? [''] : state.view.slice(verse.start + 3, verse.end + maxAhead).split(/[.!?]\s/u);
  if (otherTexts.test(after) || otherChapter.test(before.replace(ownChapter, ''))) return true;
  if (isInBrackets(state, indexAt(state, verse.start)) && isOneNamed(state, verse.start)) return false;
  if (otherTexts.test(before) || (!isBracketed && otherTitle.test(before))) return true;
  // A song or a chapter that the paragraph before ends with.
  const cited = passages.at(-1)?.end ?? 0;
  const end = state.view.slice(Math.min(first, Math.max(cited, first - maxFromSong)), first);
  return verse.start - first < maxFromSong && (songs.test(end) || numberedChapter.test(end));
}

function start(candidate: { readonly end: number } | undefined, first: number): number {
  return candidate?.end ?? first;
}

const maxTextBefore = 400;
const maxAhead = 30;
const maxFromSong = 120;

const numberedChapter = /(?:chapter|kapitel|chapitre|capítulo|capitolo|الفصل|باب)\s+\p{Nd}/iu;

/** A title of several words in the same sentence: "In Paradise Lost he walks, and in verse 15 …". */
const otherTitle = pattern('u')`
  (?<!\p{L})(?:[Ii]n|[Ff]rom|[Oo]f|[Bb]ei|[Dd]ans|[Ee]n|[Nn]el|[Nn]ella)[ ]
  (?:\p{Ll}{2,4}[ ])?["“*_»«]?\p{Lu}\p{Ll}+[ ]\p{Lu}\p{Ll}+[^.!?\n]{0,80}$`;

const songs = pattern('iu')`
  (?<!\p{L})(?:
    songs?|hymns?|anthems?|poems?|ballads?|stanzas?|carols?|chorus|refrain|lyrics?|treaty|contract
    |lied(?:er|es)?|strophen?|gedichte?s?|chansons?|poèmes?|cantiques?|canción|himnos?|poemas?|canzon[ei]|inn[oi]|strofe?
    |شعر|بیت|بيت|غزل|سرود|نشید|نشيد|قصیده|قصيدة
  )(?!\p{L})`;

/** A chapter that is the one in hand: "this surah", «هذه السورة». */
const ownChapter =
  /(?:\b(?:this|the|that|same|whole|our|entire|diese[rnms]?|der|questa|cette|esta|la)|هذه|این|همین)\s+(?:ال)?\p{L}+/giu;

/** Names of readings by their place in the service. */
const readingKinds: readonly {
  readonly words: RegExp;
  readonly find: (subjects: readonly Subject[]) => Subject | undefined;
}[] = [
  {
    words: pattern('iu')`(?<!\p{L})(?:
      first[ ](?:reading|lesson)|old[ ]testament[ ](?:reading|lesson)|erste[nr]?[ ]lesung|première[ ]lecture
      |primera[ ]lectura|prima[ ]lettura|primeira[ ]leitura|القراءة[ ]الأولى)(?!\p{L})`,
    find: subjects => lessons(subjects)[0],
  },
  {
    words: pattern('iu')`(?<!\p{L})(?:
      second[ ](?:reading|lesson)|epistle|zweite[nr]?[ ]lesung|epistel|deuxième[ ]lecture|seconde[ ]lecture|segunda[ ]lectura
      |seconda[ ]lettura|segunda[ ]leitura|القراءة[ ]الثانية)(?!\p{L})`,
    find: subjects => lessons(subjects)[1],
  },
  {
    words: pattern('iu')`(?<!\p{L})(?:psalm|psaume|salmo|المزمور)(?!\p{L})`,
    find: subjects => subjects.find(isPsalm),
  },
  {
    words: pattern('iu')`(?<!\p{L})(?:gospel|evangelium|évangile|evangelio|vangelo|evangelho|الإنجيل)(?!\p{L})`,
    find: subjects => subjects.find(isGospel),
  },
];

function isPsalm({ source }: Subject): boolean {
  return source.work === 'bible' && source.book.osis === 'ps';
}

/** The readings of a service that are neither a psalm nor a Gospel. */
function lessons(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.filter(subject => !isPsalm(subject) && !isGospel(subject));
}

/**
 * The book of the only passage that the transcript is about, for chapter and verse without it: "(12:1)" in a sermon on Romans
 * 12:9-21. The chapter is the same one or near it, and the numbers are no usual time of day. Undefined where another book
 * was cited in the paragraph.
 */
export function bookOfSubject(state: ParseState, { chapter, verses }: ChapterVerse): BibleBook | undefined {
  const { subjects, lastBook, quranBlock, mentionedWork } = state.context;
  const subject = subjects.at(0);
  const isOneBook = subject !== undefined && subjects.every(each => isSame(each.source, subject.source));
  if (subject?.source.work !== 'bible' || !isOneBook || state.isNote) return undefined;
  if (lastBook?.block === state.block || quranBlock === state.block || mentionedWork?.block === state.block)
    return undefined;
  const distance = Math.min(...subjects.map(each => Math.abs(chapter.from - each.chapter)));
  const mayBeTime = verses[0].from % (distance === 0 ? 15 : 5) === 0 && chapter.from < 24;
  return distance <= maxChaptersAway && !mayBeTime ? subject.source.book : undefined;
}

const maxChaptersAway = 4;
