import { firstEndingAfter } from '../../../text/span';
import { isArabicScript } from '../../tokenize';
import { wordSet } from '../../wordSet';
import { divisionRank } from '../divisionWords';
import { readDivisions, type DivisionSequence } from '../divisions';
import { pattern } from '../../../transcript/pattern';
import { isAnd, isWordAfterReference } from '../numbers';
import { isAnyMark, isInReference, isMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addWorkCitations, levelsOutside } from '../works/addWorkCitations';
import { isOtherNamedSince } from '../works/authorBefore';
import { isOfOthers, readPartOfNahj } from '../works/partOfNahj';
import { isArticleBetween, isOtherSourceSince } from './otherSourceSince';
import { hasSentenceBetween, hasSourceNoun } from './antecedent';
import { readDivisionsOfMentionedBook } from './mentionedBook';
import { belongsToOtherSource, readVerseOfMentionedChapter } from './verseOfChapter';

/**
 * Reads divisions whose source was named earlier in the paragraph: a surah for "(verse 75)", a work for "(Sermon 27)",
 * a volume for "p. 170".
 */
export function readMentionedSource(state: ParseState, sequence: DivisionSequence): boolean {
  const isVerse = sequence.divisions.length === 1 && sequence.divisions[0].kind === 'verse';
  if (isVerse) return readVerseOfMentionedChapter(state, sequence);
  if (!belongsToOtherSource(state, sequence.next) && readDivisionsOfMentionedBook(state, sequence)) return true;
  return readDivisionsOfMentionedWork(state, sequence) || readPartOfNahj(state, sequence);
}

type Mention = NonNullable<ParseState['context']['mentionedWork']>;

/** "(Sermon 27)" after the title of the work, or "p. 170" after another place in the work, in the same paragraph. */
function readDivisionsOfMentionedWork(state: ParseState, sequence: DivisionSequence): boolean {
  const enclosed = isInReference(state, sequence.first);
  const { block } = state;
  const { start } = sequence.divisions[0];
  const { mentionedWork, lastSource } = state.context;
  const ofSameWork = followsSameWork(state, sequence.next);
  if (
    (!ofSameWork && belongsToOtherSource(state, sequence.next)) ||
    (!enclosed &&
      !ofSameWork &&
      !(
        (isCharacteristicDivision(state, sequence) ||
          isChapterAndVerse(state, sequence) ||
          isNextParagraph(state, sequence) ||
          isVolumeAndPage(state, sequence)) &&
        isPlausibleReferenceEnd(state, sequence.next)
      ))
  )
    return false;
  if (
    mentionedWork !== undefined &&
    mentionedWork.block === block &&
    !ofSameWork &&
    !isOfOtherWriter(state, mentionedWork, sequence) &&
    (characteristic.test(sequence.divisions[0].kind) || isNearMention(state, mentionedWork, sequence.first)) &&
    sequence.divisions.every(
      division =>
        mentionedWork.work.divisions.includes(division.kind) ||
        mentionedWork.work.limits?.[division.kind] !== undefined ||
        division.kind === 'volume' ||
        division.kind === 'page',
    )
  ) {
    addWorkCitations(state, mentionedWork.work, sequence.divisions, { start, form: 'carried' });
    state.consumedTo = sequence.next;
    return true;
  }
  if (
    lastSource === undefined ||
    lastSource === 'unknown' ||
    lastSource.block !== block ||
    (enclosed && !ofSameWork && !fillsBrackets(state, sequence)) ||
    (!characteristic.test(sequence.divisions[0].kind) && namesOtherBook(state, sequence.first)) ||
    lastSource.work === 'quran' ||
    lastSource.work === 'bible' ||
    lastSource.work === 'speech'
  )
    return false;
  const work = state.titles.workOfKey(lastSource.work);
  if (
    work === undefined ||
    (!ofSameWork && isOtherSourceSince(state, lastEnd(state), sequence.first, work)) ||
    !sequence.divisions.every(
      division =>
        work.divisions.includes(division.kind) ||
        work.limits?.[division.kind] !== undefined ||
        (division.kind === 'section' && work.divisions[0] === 'paragraph') ||
        divisionRank[division.kind] === 0,
    )
  )
    return false;
  addWorkCitations(state, work, sequence.divisions, {
    start,
    form: 'carried',
    outer: levelsOutside(work, lastSource.levels, sequence.divisions),
  });
  state.consumedTo = sequence.next;
  return true;
}

/** Index of the first token after the last citation. */
function lastEnd({ candidates, tokens }: ParseState): number {
  return firstEndingAfter(tokens, candidates[candidates.length - 1]?.end ?? 0);
}

/** Whether the word after a division cannot be a noun that belongs to the number ("the letter 53 bus"). */
function isPlausibleReferenceEnd(state: ParseState, index: number): boolean {
  return (
    isReferenceEnd(state, index) ||
    isWordAfterReference(state, index) ||
    (isAnd(state, index) && readDivisions(state, index + 1) !== undefined) ||
    isArabicScript(state.tokens[index]?.text ?? '')
  );
}

/** Whether a volume and a page follow another place of a work in the same paragraph: "… no. The right place is vol. 2, p. 166." */
function isVolumeAndPage(state: ParseState, { divisions, first }: DivisionSequence): boolean {
  const kinds = divisions.map(({ kind }) => kind).join(' ');
  const cited = state.candidates[state.candidates.length - 1];
  const { lastSource } = state.context;
  if (!/^volume page(?: hadith)?$/.test(kinds) || cited === undefined || lastSource === 'unknown') return false;
  const isLast = lastSource?.key === cited.key && /:p\d/.test(cited.key);
  // A name before the volume is that of another work: "the text is in Smithson, vol. 5, p. 439".
  if (!textMatches(state, first - 1, /^(?:is|be|was|read|reads)$/)) return false;
  const isOther =
    isOtherNamedSince(state, cited.end, first) ||
    textMatches(state, first - 2, /^(?:magazine|journal|newspaper|report)$/);
  return isLast && !isOther && first - firstEndingAfter(state.tokens, cited.end) <= maxTokensAfterMention;
}

/**
 * Whether few other works have such a division, so that it needs no brackets: "and in Sermon 115" of Nahj al-Balagha.
 */
function isCharacteristicDivision(state: ParseState, sequence: DivisionSequence): boolean {
  const { lastSource, mentionedWork } = state.context;
  const named = mentionedWork?.block === state.block ? mentionedWork.work : undefined;
  const work =
    named ??
    (lastSource === undefined || lastSource === 'unknown' || lastSource.block !== state.block
      ? undefined
      : state.titles.workOfKey(lastSource.work));
  return (
    work !== undefined &&
    sequence.divisions.length === 1 &&
    characteristic.test(sequence.divisions[0].kind) &&
    work.limits?.[sequence.divisions[0].kind] !== undefined &&
    sequence.divisions[0].numbers[0].start > sequence.divisions[0].start
  );
}

/**
 * Whether "§ 12" stands in one sentence with another place in a document of numbered paragraphs: "…, § 228, and then § 231,
 * where it says". No word for "of" may follow.
 */
function isNextParagraph(state: ParseState, { first, next }: DivisionSequence): boolean {
  const { lastSource } = state.context;
  const cited = state.candidates[state.candidates.length - 1];
  if (!isMark(state, first, '§') || cited === undefined || lastSource === undefined || lastSource === 'unknown')
    return false;
  if (state.titles.workOfKey(lastSource.work)?.divisions[0] !== 'paragraph' || lastSource.key !== cited.key)
    return false;
  const from = firstEndingAfter(state.tokens, cited.end);
  if (first - from > maxTokensAfterMention || state.language.of.has(state.tokens[next]?.text ?? '')) return false;
  return hasOnlyLinksBefore(state, from, first) && !hasSentenceBetween(state, from, first);
}

/** Whether only words such as "and then" stand between the last mark after the token `from` and a token. */
function hasOnlyLinksBefore({ tokens, language }: ParseState, from: number, first: number): boolean {
  let cursor = first - 1;
  while (cursor >= from && tokens[cursor].kind === 'word' && !tokens[cursor].capital) {
    const { text } = tokens[cursor];
    if (!linkingWords.has(text) && (language.of.has(text) || !language.common.has(text))) return false;
    cursor--;
  }
  return cursor < from || ',;:'.includes(tokens[cursor].text);
}

const linkingWords = wordSet(
  'and then also see again the or puis ensuite encore voir aussi dann danach auch luego después también poi anche depois',
  'le la les der die das den el los il',
);

/**
 * Whether a letter or a sermon is of another person than the one of Nahj al-Balagha: in brackets behind a sentence that names others,
 * or in a later sentence that does.
 */
function isOfOtherWriter(
  state: ParseState,
  { work, span }: Mention,
  { divisions: [{ kind }], first }: DivisionSequence,
): boolean {
  if (work.key !== 'nahj') return false;
  const enclosed = isInReference(state, first);
  if (enclosed && isOfOthers(state, first - 1, span.end)) return true;
  const isPart = /^(?:letter|sermon)$/.test(kind);
  return (
    isPart &&
    hasSentenceBetween(state, firstEndingAfter(state.tokens, span.end), first) &&
    isOfOthers(state, enclosed ? first - 1 : first)
  );
}

/**
 * Whether a chapter and a verse stand behind a comma in the sentence that names a work which has them: "The Bhagavad Gita comes
 * close: you have a right to the work, chapter 2, verse 47".
 */
function isChapterAndVerse(state: ParseState, { divisions, first }: DivisionSequence): boolean {
  const { mentionedWork, namedBook } = state.context;
  if (mentionedWork?.block !== state.block || !isMark(state, first - 1, ',')) return false;
  const kinds = divisions.map(({ kind }) => kind).join(' ');
  if (kinds !== 'chapter verse' || mentionedWork.work.divisions.join(' ') !== kinds) return false;
  const { work, span } = mentionedWork;
  const isInside = divisions[0].numbers.every(({ from, to }) => (to ?? from) <= (work.limits?.chapter ?? 0));
  const last = state.candidates[state.candidates.length - 1];
  const isOther =
    (namedBook?.block === state.block && namedBook.start > span.end) || (last !== undefined && last.start > span.start);
  const from = firstEndingAfter(state.tokens, span.end);
  const isNamed = state.tokens
    .slice(from, first)
    .some(({ kind, capital, text }) => kind === 'word' && capital && text !== 'i');
  const between = state.view.slice(span.end, state.tokens[first].start);
  if (!isIntroduced.test(between) || otherWorks.test(between)) return false;
  return isInside && !isOther && !isNamed && !hasSentenceBetween(state, from, first);
}

/** A colon or a verb that introduces what the work says. */
const isIntroduced = /:\s|(?<!\p{L})(?:says?|said|teaches|tells|warns|promises|reminds|asks|answers|puts)(?!\p{L})/u;
/** "Unlike the Bhagavad Gita, the prophets cry out, chapter 3, verse 2" */
const otherWorks = pattern('iu')`
  (?<!\p{L})(?:hymn|hymnal|song|psalm|psalmist|surah|sura|rabbi
  |opera|poem|poet|gospel|bible|scripture|prophet|apostle|letter|epistle|diary|novel|book|play|band
  |testament|torah|sutra)s?(?!\p{L})`;

/** Whether "of the same", "of the same volume" or "of that book" follows a division. */
function followsSameWork(state: ParseState, index: number): boolean {
  if (!textMatches(state, index, /^(?:of|in|from)$/)) return false;
  if (textMatches(state, index + 1, /^(?:this|that)$/)) return textMatches(state, index + 2, workWord);
  if (!textMatches(state, index + 1, /^the$/) || !textMatches(state, index + 2, /^same$/)) return false;
  return textMatches(state, index + 3, workWord) || isReferenceEnd(state, index + 3);
}

const workWord = /^(?:volume|book|work|collection|source|document|encyclical|constitution)$/;

/** Whether another book is named between the last citation and a division: "… printed in the Gazette (p. 5)". */
function namesOtherBook(state: ParseState, first: number): boolean {
  const last = state.candidates[state.candidates.length - 1];
  const from = last === undefined ? 0 : firstEndingAfter(state.tokens, last.end);
  return isAfterName(state, from, first) || hasSourceNoun(state, from, first);
}

/** Whether a capitalised word or the end of a quoted title stands directly before a division or its bracket. */
function isAfterName(state: ParseState, from: number, first: number): boolean {
  const last = isAnyMark(state, first - 1, '([') ? first - 2 : first - 1;
  const before = state.tokens[last];
  return last >= from && (isAnyMark(state, last, '"*_') || (before.kind === 'word' && before.capital));
}

/** Divisions that few works have. */
const characteristic = /^(?:sermon|letter|saying|supplication)$/;

/**
 * Whether a page, a volume or the number of a hadith is near enough to the title before it. Nothing between them may name
 * another book: no second sentence, no word such as "book" or "journal", no capitalised word before the bracket.
 */
function isNearMention(state: ParseState, { work, span }: Mention, first: number): boolean {
  const from = firstEndingAfter(state.tokens, span.end);
  if (first - from > maxTokensAfterMention) return false;
  if (isAfterName(state, from, first)) return false;
  if (isOtherSourceSince(state, from, first, work) || (state.isNote && isArticleBetween(state, from, first)))
    return false;
  return !hasSourceNoun(state, from, first) && !hasSentenceBetween(state, from, first);
}

/** Chosen by hand: about one sentence. */
const maxTokensAfterMention = 40;

/** Whether the divisions are all that their brackets contain. */
function fillsBrackets(state: ParseState, sequence: DivisionSequence): boolean {
  const innermost = state.enclosureIndex[sequence.first];
  return (
    innermost >= 0 &&
    state.enclosures[innermost].open + 1 === sequence.first &&
    state.enclosures[innermost].close === sequence.next
  );
}
