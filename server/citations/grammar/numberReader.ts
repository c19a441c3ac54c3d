import { readBookChapterVerse } from './bible/bibleReader';
import { lastCitedScripture } from './carried/backReference';
import { readChapterVerse, readChapterVerseList, type ChapterVerse } from './chapterVerse';
import { isNearScoreWord } from './falsePositives';
import { fillsListItem } from './listItem';
import { isWordAfterReference } from './numbers';
import { isAnyMark, isInReference, isMark, isNumber, isReferenceEnd, type ParseState } from './parseState';
import { readSurahBeforeNumber } from './quran/surahBeforeNumber';
import { addScriptureCitations } from './scripture/addScriptureCitations';
import { placesOfChapterVerses, theQuran, versesIn } from './scripture/scripturePlace';

/** A number that may be a chapter or a verse: behind a book of the Bible, behind a surah's name, or bare where the context is the Qur'an's. */
export function readFromNumber(state: ParseState, index: number): boolean {
  return (
    readBookChapterVerse(state, index) || readSurahBeforeNumber(state, index) || readBareChapterVerse(state, index)
  );
}

/** "(2:255)" or "[2:255]" where the paragraph or the document speaks of the Qur'an. */
function readBareChapterVerse(state: ParseState, index: number): boolean {
  if (!isMark(state, index + 1, ':') || !isNumber(state, index + 2)) return false;
  const reference = readChapterVerse(state, index, { maxVerse: 286 });
  if (reference === undefined) return false;
  if (continuesScriptureCitation(state, index) && readCarriedChapterVerse(state, reference)) return true;
  const references = readChapterVerseList(state, reference, { maxVerse: 286 });
  const next = references[references.length - 1].next;
  if (!versesExist(reference)) return false;
  const { topic, citesQuran } = state.context;
  const here = topic !== undefined && topic.block === state.block ? topic.work : undefined;
  if (here === 'bible' || isNearScoreWord(state, index)) return false;
  const alone = isInReference(state, index) && fillsListItem(state, index, next);
  const quoted = alone && (followsQuotation(state, index) || followsVerseWord(state, index));
  if (
    !(
      alone &&
      (here === 'quran' || (citesQuran && quoted) || (here === undefined && quoted && followsVerseWord(state, index)))
    ) &&
    !(state.isNote && alone && citesQuran)
  )
    return false;
  addScriptureCitations(state, theQuran, placesOfChapterVerses(references), { start: reference.start });
  state.consumedTo = next;
  return true;
}

function versesExist(reference: ChapterVerse): boolean {
  const count = versesIn(theQuran, reference.chapter.from);
  return (
    reference.verses.every(verse => (verse.to ?? verse.from) <= count) &&
    (reference.rangeEnd === undefined || reference.rangeEnd.verse <= versesIn(theQuran, reference.rangeEnd.chapter))
  );
}

/** Whether the brackets follow a closing quotation mark. */
function followsQuotation(state: ParseState, index: number): boolean {
  const innermost = state.enclosureIndex[index];
  if (innermost < 0) return false;
  const { open } = state.enclosures[innermost];
  const tokenIndex = isAnyMark(state, open - 1, '.,') ? open - 2 : open - 1;
  return isAnyMark(state, tokenIndex, `"'`);
}

/** "the Throne Verse (2:255)" */
function followsVerseWord(state: ParseState, index: number): boolean {
  const innermost = state.enclosureIndex[index];
  return (
    innermost >= 0 &&
    /^(?:verse|verses|ayah|ایه|الایه)$/.test(state.tokens[state.enclosures[innermost].open - 1]?.text ?? '')
  );
}

/** Words that lead from one reference to the next: "2:255 and again in 3:18", "compare 61:4". */
const linkingWord =
  /^(?:and|or|again|also|in|see|cf|compare|beside|besides|with|then|later|once|more|as|well|the|to|of|same|likewise|similarly|و|نیز|همچنین|در)$/;

/** Whether only such words stand between the last citation of a scripture and here. */
function continuesScriptureCitation(state: ParseState, index: number): boolean {
  const last = state.candidates[state.candidates.length - 1];
  if (last === undefined || !/^(?:quran|bible):/.test(last.key) || state.tokens[index].start - last.end > 60)
    return false;
  let words = 0;
  for (let cursor = index - 1; cursor >= 0 && state.tokens[cursor].start >= last.end; cursor--) {
    const { kind, text } = state.tokens[cursor];
    if (kind === 'word' ? !linkingWord.test(text) : !(kind === 'mark' && /^[,;)\]]$/.test(text))) return false;
    if (kind === 'word') words++;
  }
  return words > 0;
}

function readCarriedChapterVerse(state: ParseState, reference: ChapterVerse): boolean {
  const source = lastCitedScripture(state);
  if (
    source === undefined ||
    reference.verses.some(verse => (verse.to ?? verse.from) > versesIn(source, reference.chapter.from)) ||
    !(isReferenceEnd(state, reference.next) || isWordAfterReference(state, reference.next))
  )
    return false;
  const references = readChapterVerseList(state, reference, { maxVerse: 286 });
  addScriptureCitations(state, source, placesOfChapterVerses(references), { start: reference.start, form: 'carried' });
  state.consumedTo = references[references.length - 1].next;
  return true;
}
