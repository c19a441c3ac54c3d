import type { Span } from '../../../text/span';
import { formatKey, type Level } from '../../key';
import {
  maxTractateWords,
  mayStartTractate,
  tractateOfAbbreviation,
  tractateOfName,
  type Tractate,
} from '../../tractates';
import { wordSet } from '../../wordSet';
import { readDivisionWord } from '../divisionWords';
import { nextListItem } from '../numbers';
import { isAnyMark, isInReference, isMark, isNumber, textMatches, type ParseState } from '../parseState';
import { readColumnPlace } from './columnPlace';
import { readMissingPlace } from './missingLeaf';
import { readNumberedPlace } from './numberedPlace';

type TractateWork = 'mishnah' | 'tosefta' | 'talmud' | 'yerushalmi';

/**
 * Reads a place in a tractate: "b. Ber. 23a", "BT Shabbat 31a", "Talmud, Tractate Sanhedrin, folio 37a", "Mishnah Avot
 * 1:2", "y. Pe'ah 1:1", and "Berakhot 23a" without the name of the Talmud.
 */
export function readTractate(state: ParseState, index: number): boolean {
  const prefix = readWorkName(state, index);
  const named = prefix === undefined ? undefined : readName(state, skipTractateWord(state, prefix.next), true);
  if (prefix !== undefined && named !== undefined && readPlaces(state, index, named, prefix.work, prefix)) return true;
  const joined = readJoinedLetter(state, index);
  if (joined !== undefined && readPlaces(state, index, joined.name, joined.prefix.work, joined.prefix)) return true;
  return readWithoutWork(state, index);
}

/** Whether a place in a tractate may start with a folded word: the name of a work, its letter, or that of a tractate. */
export function mayStartPlaceInTractate(text: string): boolean {
  return (
    letters[text] !== undefined ||
    firstWordsOfNames.has(text) ||
    tractateWords.has(text) ||
    mayStartTractate(text) ||
    (letters[text[0]] !== undefined && tractateOfShortName(text.slice(1)) !== undefined)
  );
}

/**
 * "Berakhot 23a" and "Tractate Berakhot 23a": only a leaf with its side, or the word "mishnah" before the name, shows
 * which work is meant. "Eduyot 8:7" alone may be of the Mishnah, the Tosefta or the Yerushalmi, and of nothing else: it is
 * skipped.
 */
function readWithoutWork(state: ParseState, index: number): boolean {
  const nameIndex = skipTractateWord(state, index);
  const name = readName(state, nameIndex, false) ?? abbreviatedName(state, nameIndex);
  if (name === undefined) return false;
  if (name.tractate.key === 'avot' && name.next - nameIndex > 1) return readPlaces(state, index, name, 'mishnah');
  const isCapital = state.tokens[nameIndex].capital;
  if (isCapital && isMark(state, name.next + 1, ':') && isNumber(state, name.next) && isNumber(state, name.next + 2)) {
    const work = workNamedBefore(state, index) ?? workCitedBefore(state) ?? workOfNote(state);
    // No other work has this tractate.
    const isOnlyMishnah =
      name.tractate.key === 'avot' && !textMatches(state, name.next + 3, /^(?:is|was|were|are|has|had)$/);
    if ((work === 'mishnah' || isOnlyMishnah) && readPlaces(state, index, name, 'mishnah')) return true;
    if (!name.tractate.isCommon) state.consumedTo = name.next + 3;
    return !name.tractate.isCommon;
  }
  const isSure =
    nameIndex > index ||
    state.hasCue(talmudicWords) ||
    (!name.tractate.isCommon &&
      (isInReference(state, index) || state.isLine === true || state.tokens[nameIndex].capital));
  return isSure && isCapital && readPlaces(state, index, name, 'talmud');
}

/** "Sanh. 37a" in brackets or a note of a text that speaks of the Talmud: an abbreviation with its point and a leaf. */
function abbreviatedName(state: ParseState, index: number): TractateName | undefined {
  if (!isInReference(state, index) || !state.tokens[index]?.capital || !state.hasCue(talmudicWords)) return undefined;
  const name = readName(state, index, true);
  const isLeaf =
    name !== undefined &&
    isMark(state, name.next - 1, '.') &&
    isNumber(state, name.next) &&
    isSide(state, name.next + 1);
  return isLeaf ? name : undefined;
}

function isSide(state: ParseState, index: number): boolean {
  return textMatches(state, index, /^[ab]$/) && !state.tokens[index].spaced;
}

/** The work that is named last in the few words before a token: "the mishnah in Sukkah", "the mishnah, Avot". */
function workNamedBefore(state: ParseState, index: number): TractateWork | undefined {
  for (let cursor = index - 1; cursor >= Math.max(0, index - maxTokensAfterWork); cursor--) {
    const { text } = state.tokens[cursor];
    if (/^(?:mishnah?|mishnayot|mishnayos|משנה)$/.test(text)) return 'mishnah';
    if (/^(?:tosefta|tosephta)$/.test(text)) return 'tosefta';
    if (/^(?:yerushalmi|jerusalem)$/.test(text)) return 'yerushalmi';
    if (isMark(state, cursor, '.') || /^(?:gemara|talmud|bavli|torah|halakhah|halacha)$/.test(text)) return undefined;
  }
  return undefined;
}

/** The Mishnah, if the paragraph has cited it last. */
function workCitedBefore({ block, context: { lastSource } }: ParseState): TractateWork | undefined {
  if (lastSource === undefined || lastSource === 'unknown' || lastSource.block !== block) return undefined;
  return lastSource.work === 'mishnah' ? 'mishnah' : undefined;
}

/** In a note, the Mishnah, if the text speaks of it and of no other work with such places. */
function workOfNote({ isNote, hasCue, tokens }: ParseState): TractateWork | undefined {
  // "Rambam, Shabbat 4:5"
  if (tokens.some(({ text }) => wordsOfCodes.has(text))) return undefined;
  return isNote && hasCue(mishnahWords) && !hasCue(otherWorkWords) ? 'mishnah' : undefined;
}

const wordsOfCodes = wordSet(
  'rambam maimonides hilkhot hilchot halakhot laws shulchan shulhan aruch arukh tur mishneh talmud',
);
const mishnahWords = wordSet('mishnah mishna mishnayot');
const otherWorkWords = wordSet('tosefta tosephta yerushalmi');

/** Chosen by hand: a clause. */
const maxTokensAfterWork = 8;

/** Words that show that a text speaks of the Talmud. */
const talmudicWords = wordSet('talmud talmudic mishnah mishna gemara tractate bavli rabbis rabbinic midrash halakhah');

interface WorkName {
  readonly work: TractateWork;
  readonly next: number;
  /** Whether the name is a letter that may mean other things. */
  readonly isLetter: boolean;
}

/** Reads the name or the letter of a work: "b.", "BT", "Talmud Bavli,", "Mishnah", "m.", "y.", "t.". */
function readWorkName(state: ParseState, index: number): WorkName | undefined {
  const token = state.tokens[index];
  if (token.kind !== 'word') return undefined;
  const letter = token.text.length <= 3 ? letters[token.text] : undefined;
  if (letter !== undefined) {
    const dot = isMark(state, index + 1, '.');
    if (token.text.length === 1 && !dot && !token.capital) return undefined;
    return { work: letter, next: index + (dot ? 2 : 1), isLetter: token.text.length === 1 };
  }
  if (!firstWordsOfNames.has(token.text)) return undefined;
  for (const [pattern, work] of workNames) {
    const count = pattern.findIndex((word, position) => state.tokens[index + position]?.text !== word);
    if (count >= 0) continue;
    if (!token.capital) return undefined;
    const after = index + pattern.length;
    return { work, next: isAnyMark(state, after, ',:') ? after + 1 : after, isLetter: false };
  }
  return undefined;
}

/** Reads a letter that is written as one word with the tractate: "bBer 23a", "mAvot 1:2". */
function readJoinedLetter(
  state: ParseState,
  index: number,
): { readonly prefix: WorkName; readonly name: TractateName } | undefined {
  const { kind, text, start, capital } = state.tokens[index];
  if (
    kind !== 'word' ||
    capital ||
    letters[text[0]] === undefined ||
    !/^[bmty]\p{Lu}/u.test(state.view.slice(start, start + 3))
  )
    return undefined;
  const tractate = tractateOfShortName(text.slice(1));
  if (tractate === undefined) return undefined;
  const next = isMark(state, index + 1, '.') ? index + 2 : index + 1;
  return { prefix: { work: letters[text[0]], next, isLetter: true }, name: { tractate, next } };
}

/** The tractate with a name or an abbreviation of one word. */
function tractateOfShortName(word: string): Tractate | undefined {
  return tractateOfName([word]) ?? tractateOfAbbreviation([word]);
}

const letters: Readonly<Record<string, TractateWork>> = {
  b: 'talmud',
  bt: 'talmud',
  tb: 'talmud',
  m: 'mishnah',
  y: 'yerushalmi',
  jt: 'yerushalmi',
  tj: 'yerushalmi',
  pt: 'yerushalmi',
  t: 'tosefta',
  tos: 'tosefta',
};

/** Names of works, the longest first. */
const workNames: readonly (readonly [readonly string[], TractateWork])[] = (
  [
    ['babylonian talmud', 'talmud'],
    ['talmud bavli', 'talmud'],
    ['jerusalem talmud', 'yerushalmi'],
    ['palestinian talmud', 'yerushalmi'],
    ['talmud yerushalmi', 'yerushalmi'],
    ['bavli', 'talmud'],
    ['yerushalmi', 'yerushalmi'],
    ['talmud', 'talmud'],
    ['mishnah', 'mishnah'],
    ['mishna', 'mishnah'],
    ['mishnayot', 'mishnah'],
    ['tosefta', 'tosefta'],
    ['tosephta', 'tosefta'],
  ] as const
).map(([name, work]) => [name.split(' '), work]);

const firstWordsOfNames: ReadonlySet<string> = new Set(workNames.map(([words]) => words[0]));

const tractateWords = wordSet('tractate tract massekhet masechet masekhet maseches masekhta');

function skipTractateWord(state: ParseState, index: number): number {
  return tractateWords.has(state.tokens[index]?.text ?? '') ? index + 1 : index;
}

interface TractateName {
  readonly tractate: Tractate;
  readonly next: number;
}

/** The longest name of a tractate at a token, or its abbreviation where the name of the work stands before it. */
function readName(state: ParseState, index: number, afterWork: boolean): TractateName | undefined {
  let best: TractateName | undefined;
  if (!mayStartTractate(state.tokens[index]?.text ?? '')) return undefined;
  const words: string[] = [];
  let cursor = index;
  while (words.length < maxTractateWords) {
    const token = state.tokens[cursor];
    if (token?.kind !== 'word') break;
    words.push(token.text);
    cursor++;
    const tractate = tractateOfName(words) ?? (afterWork ? tractateOfAbbreviation(words) : undefined);
    const next = isMark(state, cursor, '.') ? cursor + 1 : cursor;
    if (tractate !== undefined) best = { tractate, next };
    if (isAnyMark(state, cursor, ".-'")) cursor++;
  }
  return best;
}

/** Adds a citation for each place after the name of a tractate. */
function readPlaces(
  state: ParseState,
  first: number,
  { tractate, next }: TractateName,
  work: TractateWork,
  prefix?: WorkName,
): boolean {
  const { kind, number } = { kind: 'tractate', number: tractate.number };
  const outer: Level = { kind, number, name: tractate.key };
  let index = skipLabel(state, next);
  const bracketed = leafInBrackets(state, next, tractate, work);
  let count = 0;
  let start = state.tokens[first].start;
  while (count < maxPlaces) {
    const place = bracketed ?? readPlace(state, index, tractate, work, prefix !== undefined && !prefix.isLetter);
    if (place === undefined) break;
    const { from, to } = place;
    const key = formatKey({
      work: place.work,
      from: [outer, ...from],
      ...(to === undefined ? {} : { to: [outer, ...to] }),
    });
    const locus = place.locus ?? { start: state.tokens[index].start, end: place.end };
    state.candidates.push({
      key,
      start,
      end: place.end,
      form: count === 0 ? 'prose' : 'carried',
      locus,
      problems: [],
    });
    state.context.lastSource = { work: place.work, levels: [outer, ...from], key, block: state.block };
    state.context.lastScripture = undefined;
    state.consumedTo = place.next;
    count++;
    if (bracketed !== undefined) break;
    const listed = isMark(state, place.next, ';') ? place.next + 1 : nextListItem(state, place.next);
    if (listed === undefined || !isNumber(state, listed)) break;
    index = listed;
    start = state.tokens[listed].start;
  }
  return count > 0 || (state.hasCue(talmudicWords) && addMissing(state, first, { tractate, next: index }, work));
}

/** Adds a place that a tractate does not have, in a text that speaks of the Talmud; `next` is the token of the place. */
function addMissing(state: ParseState, first: number, { tractate, next }: TractateName, work: TractateWork): boolean {
  const place = readMissingPlace(state, next, tractate, work);
  if (place === undefined || (tractate.isCommon && work === 'talmud')) return false;
  const from: Level[] = [{ kind: 'tractate', number: tractate.number, name: tractate.key }, ...place.from];
  const locus = { start: state.tokens[next].start, end: place.end };
  const span = { start: state.tokens[first].start, end: place.end };
  state.candidates.push({ key: formatKey({ work, from }), ...span, form: 'prose', locus, problems: [place.problem] });
  state.context.lastSource = 'unknown';
  state.context.lastScripture = undefined;
  state.consumedTo = place.next;
  return true;
}

const maxPlaces = 60;

/** Index of the place after a comma and "folio", "fol.", "daf", "chapter" or "p.". */
function skipLabel(state: ParseState, index: number): number {
  let cursor = isAnyMark(state, index, ',:') ? index + 1 : index;
  if (!textMatches(state, cursor, /^(?:folio|folios|fol|fols|daf|page|p|f)$/)) return cursor;
  cursor++;
  return isMark(state, cursor, '.') ? cursor + 1 : cursor;
}

interface Place {
  readonly work: TractateWork;
  readonly from: readonly Level[];
  readonly to?: readonly Level[];
  /** Where the place is written, if brackets belong to the citation. */
  readonly locus?: Span;
  readonly end: number;
  readonly next: number;
}

/** Reads "(37a)" after the name of a tractate: brackets that hold nothing but a leaf with its side. */
function leafInBrackets(state: ParseState, open: number, tractate: Tractate, work: TractateWork): Place | undefined {
  if (work !== 'talmud' || !isAnyMark(state, open, '([')) return undefined;
  const index = skipLabel(state, open + 1);
  const place = readPlace(state, index, tractate, work, false);
  if (place === undefined || !isAnyMark(state, place.next, ')]')) return undefined;
  const locus = { start: state.tokens[index].start, end: place.end };
  return { ...place, locus, end: state.tokens[place.next].end, next: place.next + 1 };
}

/** A leaf with its side in the Babylonian Talmud, a chapter and its paragraph in the other works. */
function readPlace(
  state: ParseState,
  index: number,
  tractate: Tractate,
  work: TractateWork,
  isNamed: boolean,
): Place | undefined {
  const { leaves } = tractate;
  if (work === 'talmud') {
    if (leaves === undefined) return undefined;
    const place = readColumnPlace(state, index, { first: leaves[0], last: leaves[1], sides: 'ab' });
    return place === undefined || place.from.length > 1 ? undefined : { ...place, work };
  }
  const place = readNumberedPlace(state, index, 2) ?? (isNamed ? readChapter(state, index) : undefined);
  if (place === undefined) return undefined;
  const [chapter] = place.numbers;
  const limit = work === 'mishnah' ? tractate.chapters : undefined;
  if (chapter.from < 1 || (limit !== undefined && chapter.from > limit)) return undefined;
  const level = (value: number): Level => ({ kind: '', number: value });
  const from = place.numbers.map(({ from: value }) => level(value));
  const last = place.numbers[place.numbers.length - 1];
  return {
    work,
    from,
    ...(last.to === undefined ? {} : { to: [...from.slice(0, -1), level(last.to)] }),
    end: place.end,
    next: place.next,
  };
}

/** Reads "chapter 3" after "Mishnah Sanhedrin,". */
function readChapter(state: ParseState, index: number): ReturnType<typeof readNumberedPlace> {
  const word = readDivisionWord(state, index);
  if (word?.kind !== 'chapter' || !isNumber(state, word.numberIndex)) return undefined;
  const token = state.tokens[word.numberIndex];
  const item = { from: token.value, start: token.start, end: token.end, next: word.numberIndex + 1 };
  return { numbers: [item], start: state.tokens[index].start, end: token.end, next: item.next };
}
