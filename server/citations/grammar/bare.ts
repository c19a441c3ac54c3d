import { maxDistanceAfterCue, maxDistanceWithoutCue } from '../names/surahNames';
import { lastCitedScripture } from './backward';
import { readBookChapterVerse } from './bible';
import { placesOfChapterVerses, addScriptureCitations, theQuran, versesIn, type ScripturePlace } from './places';
import { addNamedSurah } from './quran';
import { isNearScoreWord, readChapterVerseList, readChapterVerse, type ChapterVerse } from './refs';
import { isWordAfterReference, readRange, readRangeList } from './numbers';
import { isInDate, isMark, isNumber, isInReference, isReferenceEnd, tokenSpan, type ParseState } from './parseState';
import { surahNameEndingBefore, type SurahNameMatch } from './surahName';

/** A number that may be a chapter or a verse: behind a book of the Bible, behind a surah's name, or bare where the context is the Qur'an's. */
export function readFromNumber(state: ParseState, index: number): boolean {
  return (
    readBookChapterVerse(state, index) || readSurahBeforeNumber(state, index) || readBareChapterVerse(state, index)
  );
}

/** "al-Baqarah 2:255", "[al-Baqarah: 153]", «بقره/۱۵۳», "(Saba', 34:12)": a name that nothing introduces. */
function readSurahBeforeNumber(state: ParseState, index: number): boolean {
  const before = nameEndBefore(state, index);
  if (before === undefined || state.tokens[index].value > 400) return false;
  const slashed = isMark(state, index + 1, '/') && isNumber(state, index + 2) && !isMark(state, index + 3, '/');
  const numbered = slashed || (isMark(state, index + 1, ':') && isNumber(state, index + 2));
  // Names are only measured where the marks allow a verse: it is the dearest step.
  if (!numbered && !(isMark(state, index - 1, ':') || isMark(state, index - 1, '/') || isInReference(state, index)))
    return false;
  const name = surahNameEndingBefore(state, before);
  if (name === undefined || name.distance > maxDistanceAfterCue || isNearScoreWord(state, name.first)) return false;
  const division = tokenSpan(state, name.first, name.next);
  const ref = numbered ? readChapterVerse(state, index, { maxVerse: 286, anySeparator: slashed }) : undefined;
  if (ref !== undefined) {
    const agrees = ref.chapter.from === name.number;
    if (!agrees && slashed) return false;
    if (
      !agrees &&
      (name.distance > maxDistanceWithoutCue ||
        (name.needsCue && !hasArticle(state, name)) ||
        versesIn(theQuran, ref.chapter.from) === 0)
    )
      return false;
    const refs = readChapterVerseList(state, ref, { maxVerse: 286 });
    let { next } = refs[refs.length - 1];
    const end = isMark(state, index - 1, '(') && isMark(state, next, ')') ? state.tokens[next].end : undefined;
    if (end !== undefined) next++;
    addNamedSurah(
      state,
      name,
      division,
      { places: placesOfChapterVerses(refs), next, number: ref.chapter, ...(end === undefined ? {} : { end }) },
      { start: name.start },
    );
    state.consumedTo = next;
    return true;
  }
  return readVerseAfterSurah(state, index, name);
}

/** "Al-Kahf": with its article, and spelled as usual, a short name is sure enough beside chapter and verse. */
function hasArticle(state: ParseState, name: SurahNameMatch): boolean {
  return name.distance <= 0.04 && name.next - name.first > 1 && state.tokens[name.first + 1].text === '-';
}

/** "[al-Baqarah: 153]", «(بقره، ۱۵۳)»: the number is a verse of the surah named. */
function readVerseAfterSurah(state: ParseState, index: number, name: SurahNameMatch): boolean {
  const separator = state.tokens[name.next === index ? index : index - 1];
  const sure = name.distance <= maxDistanceWithoutCue && !name.needsCue;
  const marked = separator.text === ':' || separator.text === '/';
  const first = readRange(state, index);
  if (
    first === undefined ||
    name.distance > maxDistanceWithoutCue ||
    isMark(state, index - 1, '(') ||
    isInDate(state, index)
  )
    return false;
  const verses = readRangeList(state, first, false, 286);
  const last = verses[verses.length - 1];
  const alone = fillsListItem(state, name.first, last.next);
  const inQuran = state.context.topic?.work === 'quran' || state.context.citesQuran;
  if (!alone && !(sure && marked && !separator.spaced && isReferenceEnd(state, last.next))) return false;
  if (!sure && !((marked || inQuran) && first.from <= versesIn(theQuran, name.number))) return false;
  if (
    name.needsCue &&
    !(inQuran || /[\u0600-\u06ff]/.test(state.tokens[name.first].text) || state.tokens[name.first + 1]?.text === '-')
  )
    return false;
  const division = tokenSpan(state, name.first, name.next);
  const places = verses.map((verse): ScripturePlace => ({
    chapter: name.number,
    verse,
    locus: { start: verse.start, end: verse.end },
    start: verse.start,
    end: verse.end,
  }));
  addNamedSurah(state, name, division, { places, next: last.next }, { start: name.start });
  state.consumedTo = last.next;
  return true;
}

/** The token behind the name before a number: over a comma, colon, slash, dash or an opening parenthesis. */
function nameEndBefore(state: ParseState, index: number): number | undefined {
  let at = index;
  if (at > state.consumedTo && state.tokens[at - 1].kind === 'mark' && /^[,:/(-]$/.test(state.tokens[at - 1].text))
    at--;
  if (at > state.consumedTo && at < index && isMark(state, at - 1, "'")) at--;
  return at > state.consumedTo && state.tokens[at - 1].kind === 'word' ? at : undefined;
}

/** Whether tokens fill a pair of brackets, a note, or an item of a list inside them. */
function fillsListItem(state: ParseState, first: number, next: number): boolean {
  const home = state.enclosureIndex[first];
  if (home < 0)
    return (
      state.isNote &&
      (first === 0 || isMark(state, first - 1, ';') || isMark(state, first - 1, '.')) &&
      isReferenceEnd(state, next)
    );
  const { open, close } = state.enclosures[home];
  const starts =
    first === open + 1 ||
    isMark(state, first - 1, ';') ||
    isMark(state, first - 1, ',') ||
    /^(?:see|cf|also|and|و|ر|ک|نک)$/.test(state.tokens[first - 1].text) ||
    isMark(state, first - 1, '"') ||
    isMark(state, first - 1, '.');
  return (
    starts &&
    (next === close ||
      isMark(state, next, ';') ||
      isMark(state, next, ',') ||
      isMark(state, next, '.') ||
      isMark(state, next, '"'))
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
