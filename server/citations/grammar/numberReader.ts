import { readBookChapterVerse } from './bible/bibleReader';
import { lastCitedScripture } from './carried/backReference';
import { readChapterVerse, readChapterVerseList, type ChapterVerse } from './chapterVerse';
import { isNearScoreWord } from './falsePositives';
import { fillsListItem } from './listItem';
import { isWordAfterReference } from './numbers';
import { isInReference, isMark, isNumber, isReferenceEnd, type ParseState } from './parseState';
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
  const ref = readChapterVerse(state, index, { maxVerse: 286 });
  if (ref === undefined) return false;
  if (continuesScriptureCitation(state, index) && readCarriedChapterVerse(state, ref)) return true;
  const refs = readChapterVerseList(state, ref, { maxVerse: 286 });
  const next = refs[refs.length - 1].next;
  if (!versesExist(ref)) return false;
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
  addScriptureCitations(state, theQuran, placesOfChapterVerses(refs), { start: ref.start });
  state.consumedTo = next;
  return true;
}

function versesExist(ref: ChapterVerse): boolean {
  const count = versesIn(theQuran, ref.chapter.from);
  return (
    ref.verses.every(verse => (verse.to ?? verse.from) <= count) &&
    (ref.rangeEnd === undefined || ref.rangeEnd.verse <= versesIn(theQuran, ref.rangeEnd.chapter))
  );
}

/** Whether the brackets follow a closing quotation mark. */
function followsQuotation(state: ParseState, index: number): boolean {
  const home = state.enclosureIndex[index];
  if (home < 0) return false;
  const { open } = state.enclosures[home];
  const at = isMark(state, open - 1, '.') || isMark(state, open - 1, ',') ? open - 2 : open - 1;
  return isMark(state, at, '"') || isMark(state, at, "'");
}

/** "the Throne Verse (2:255)" */
function followsVerseWord(state: ParseState, index: number): boolean {
  const home = state.enclosureIndex[index];
  return (
    home >= 0 && /^(?:verse|verses|ayah|ایه|الایه)$/.test(state.tokens[state.enclosures[home].open - 1]?.text ?? '')
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
  for (let at = index - 1; at >= 0 && state.tokens[at].start >= last.end; at--) {
    const { kind, text } = state.tokens[at];
    if (kind === 'word' ? !linkingWord.test(text) : !(kind === 'mark' && /^[,;)\]]$/.test(text))) return false;
    if (kind === 'word') words++;
  }
  return words > 0;
}

function readCarriedChapterVerse(state: ParseState, ref: ChapterVerse): boolean {
  const source = lastCitedScripture(state);
  if (
    source === undefined ||
    ref.verses.some(verse => (verse.to ?? verse.from) > versesIn(source, ref.chapter.from)) ||
    !(isReferenceEnd(state, ref.next) || isWordAfterReference(state, ref.next))
  )
    return false;
  const refs = readChapterVerseList(state, ref, { maxVerse: 286 });
  addScriptureCitations(state, source, placesOfChapterVerses(refs), { start: ref.start, form: 'carried' });
  state.consumedTo = refs[refs.length - 1].next;
  return true;
}
