import { loose, strict } from '../names/surahNames';
import { sourceFrom } from './backward';
import { readBookNumbers } from './bible';
import { placesOf, emitPlaces, theQuran, versesIn, type Place } from './places';
import { emitNamed } from './quran';
import { isScore, readMoreRefs, readRef, type Ref } from './refs';
import { followsReference, readRange, readMore } from './numbers';
import { isInDate, isMark, isNumber, isReference, isStop, spanOf, type Scan } from './scan';
import { nameBefore, type NameFound } from './surahName';

/** A number that may be a chapter or a verse: behind a book of the Bible, behind a surah's name, or bare where the context is the Qur'an's. */
export function readAtNumber(scan: Scan, index: number): boolean {
  return readBookNumbers(scan, index) || readNamed(scan, index) || readBare(scan, index);
}

/** "al-Baqarah 2:255", "[al-Baqarah: 153]", «بقره/۱۵۳», "(Saba', 34:12)": a name that nothing introduces. */
function readNamed(scan: Scan, index: number): boolean {
  const before = behindName(scan, index);
  if (before === undefined || scan.tokens[index].value > 400) return false;
  const slashed = isMark(scan, index + 1, '/') && isNumber(scan, index + 2) && !isMark(scan, index + 3, '/');
  const numbered = slashed || (isMark(scan, index + 1, ':') && isNumber(scan, index + 2));
  // Names are only measured where the marks allow a verse: it is the dearest step.
  if (!numbered && !(isMark(scan, index - 1, ':') || isMark(scan, index - 1, '/') || isReference(scan, index)))
    return false;
  const name = nameBefore(scan, before);
  if (name === undefined || name.distance > loose || isScore(scan, name.first)) return false;
  const division = spanOf(scan, name.first, name.next);
  const ref = numbered ? readRef(scan, index, { most: 286, loose: slashed }) : undefined;
  if (ref !== undefined) {
    const agrees = ref.chapter.from === name.number;
    if (!agrees && slashed) return false;
    if (
      !agrees &&
      (name.distance > strict ||
        (name.needsCue && !hasArticle(scan, name)) ||
        versesIn(theQuran, ref.chapter.from) === 0)
    )
      return false;
    const refs = readMoreRefs(scan, ref, { most: 286 });
    let { next } = refs[refs.length - 1];
    const end = isMark(scan, index - 1, '(') && isMark(scan, next, ')') ? scan.tokens[next].end : undefined;
    if (end !== undefined) next++;
    emitNamed(
      scan,
      name,
      division,
      { places: placesOf(refs), next, number: ref.chapter, ...(end === undefined ? {} : { end }) },
      { start: name.start },
    );
    scan.done = next;
    return true;
  }
  return readVerseOf(scan, index, name);
}

/** "Al-Kahf": with its article, and spelled as usual, a short name is sure enough beside chapter and verse. */
function hasArticle(scan: Scan, name: NameFound): boolean {
  return name.distance <= 0.04 && name.next - name.first > 1 && scan.tokens[name.first + 1].text === '-';
}

/** "[al-Baqarah: 153]", «(بقره، ۱۵۳)»: the number is a verse of the surah named. */
function readVerseOf(scan: Scan, index: number, name: NameFound): boolean {
  const separator = scan.tokens[name.next === index ? index : index - 1];
  const sure = name.distance <= strict && !name.needsCue;
  const marked = separator.text === ':' || separator.text === '/';
  const first = readRange(scan, index);
  if (first === undefined || name.distance > strict || isMark(scan, index - 1, '(') || isInDate(scan, index))
    return false;
  const verses = readMore(scan, first, false, 286);
  const last = verses[verses.length - 1];
  const alone = fillsItem(scan, name.first, last.next);
  const inQuran = scan.memory.speaksOf?.work === 'quran' || scan.memory.citesQuran;
  if (!alone && !(sure && marked && !separator.spaced && isStop(scan, last.next))) return false;
  if (!sure && !((marked || inQuran) && first.from <= versesIn(theQuran, name.number))) return false;
  if (
    name.needsCue &&
    !(inQuran || /[\u0600-\u06ff]/.test(scan.tokens[name.first].text) || scan.tokens[name.first + 1]?.text === '-')
  )
    return false;
  const division = spanOf(scan, name.first, name.next);
  const places = verses.map((verse): Place => ({
    chapter: name.number,
    verse,
    locus: { start: verse.start, end: verse.end },
    start: verse.start,
    end: verse.end,
  }));
  emitNamed(scan, name, division, { places, next: last.next }, { start: name.start });
  scan.done = last.next;
  return true;
}

/** The token behind the name before a number: over a comma, colon, slash, dash or an opening parenthesis. */
function behindName(scan: Scan, index: number): number | undefined {
  let at = index;
  if (at > scan.done && scan.tokens[at - 1].kind === 'mark' && /^[,:/(-]$/.test(scan.tokens[at - 1].text)) at--;
  if (at > scan.done && at < index && isMark(scan, at - 1, "'")) at--;
  return at > scan.done && scan.tokens[at - 1].kind === 'word' ? at : undefined;
}

/** Whether tokens fill a pair of brackets, a note, or an item of a list inside them. */
function fillsItem(scan: Scan, first: number, next: number): boolean {
  const home = scan.within[first];
  if (home < 0)
    return (
      scan.isNote && (first === 0 || isMark(scan, first - 1, ';') || isMark(scan, first - 1, '.')) && isStop(scan, next)
    );
  const { open, close } = scan.enclosures[home];
  const starts =
    first === open + 1 ||
    isMark(scan, first - 1, ';') ||
    isMark(scan, first - 1, ',') ||
    /^(?:see|cf|also|and|و|ر|ک|نک)$/.test(scan.tokens[first - 1].text) ||
    isMark(scan, first - 1, '"') ||
    isMark(scan, first - 1, '.');
  return (
    starts &&
    (next === close ||
      isMark(scan, next, ';') ||
      isMark(scan, next, ',') ||
      isMark(scan, next, '.') ||
      isMark(scan, next, '"'))
  );
}

/** "(2:255)" or "[2:255]" where the paragraph or the document speaks of the Qur'an. */
function readBare(scan: Scan, index: number): boolean {
  if (!isMark(scan, index + 1, ':') || !isNumber(scan, index + 2)) return false;
  const ref = readRef(scan, index, { most: 286 });
  if (ref === undefined) return false;
  if (isContinued(scan, index) && carry(scan, ref)) return true;
  const refs = readMoreRefs(scan, ref, { most: 286 });
  const next = refs[refs.length - 1].next;
  if (!exists(ref)) return false;
  const { speaksOf, citesQuran } = scan.memory;
  const here = speaksOf !== undefined && speaksOf.block === scan.block ? speaksOf.work : undefined;
  if (here === 'bible' || isScore(scan, index)) return false;
  const alone = isReference(scan, index) && fillsItem(scan, index, next);
  const quoted = alone && (behindQuotation(scan, index) || behindVerse(scan, index));
  if (
    !(
      alone &&
      (here === 'quran' || (citesQuran && quoted) || (here === undefined && quoted && behindVerse(scan, index)))
    ) &&
    !(scan.isNote && alone && citesQuran)
  )
    return false;
  emitPlaces(scan, theQuran, placesOf(refs), { start: ref.start });
  scan.done = next;
  return true;
}

function exists(ref: Ref): boolean {
  const count = versesIn(theQuran, ref.chapter.from);
  return (
    ref.verses.every(verse => (verse.to ?? verse.from) <= count) &&
    (ref.last === undefined || ref.last.verse <= versesIn(theQuran, ref.last.chapter))
  );
}

/** Whether the brackets follow a closing quotation mark. */
function behindQuotation(scan: Scan, index: number): boolean {
  const home = scan.within[index];
  if (home < 0) return false;
  const { open } = scan.enclosures[home];
  const at = isMark(scan, open - 1, '.') || isMark(scan, open - 1, ',') ? open - 2 : open - 1;
  return isMark(scan, at, '"') || isMark(scan, at, "'");
}

/** "the Throne Verse (2:255)" */
function behindVerse(scan: Scan, index: number): boolean {
  const home = scan.within[index];
  return home >= 0 && /^(?:verse|verses|ayah|ایه|الایه)$/.test(scan.tokens[scan.enclosures[home].open - 1]?.text ?? '');
}

/** Words that lead from one reference to the next: "2:255 and again in 3:18", "compare 61:4". */
const onward =
  /^(?:and|or|again|also|in|see|cf|compare|beside|besides|with|then|later|once|more|as|well|the|to|of|same|likewise|similarly|و|نیز|همچنین|در)$/;

/** Whether only such words stand between the last citation of a scripture and here. */
function isContinued(scan: Scan, index: number): boolean {
  const last = scan.found[scan.found.length - 1];
  if (last === undefined || !/^(?:quran|bible):/.test(last.key) || scan.tokens[index].start - last.end > 60)
    return false;
  let words = 0;
  for (let at = index - 1; at >= 0 && scan.tokens[at].start >= last.end; at--) {
    const { kind, text } = scan.tokens[at];
    if (kind === 'word' ? !onward.test(text) : !(kind === 'mark' && /^[,;)\]]$/.test(text))) return false;
    if (kind === 'word') words++;
  }
  return words > 0;
}

function carry(scan: Scan, ref: Ref): boolean {
  const source = sourceFrom(scan);
  if (
    source === undefined ||
    ref.verses.some(verse => (verse.to ?? verse.from) > versesIn(source, ref.chapter.from)) ||
    !(isStop(scan, ref.next) || followsReference(scan, ref.next))
  )
    return false;
  const refs = readMoreRefs(scan, ref, { most: 286 });
  emitPlaces(scan, source, placesOf(refs), { start: ref.start, form: 'carried' });
  scan.done = refs[refs.length - 1].next;
  return true;
}
