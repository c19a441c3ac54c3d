import { readRange, type NumberRange } from '../numbers';
import {
  isAnyMark,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { placesOfVerses } from '../scripture/scripturePlace';
import { addWorkCitations } from '../works/addWorkCitations';
import { bookStart, headOfBook } from './addBook';
import type { BookMatch } from './bookMatch';

/** A chapter and a verse with a comma and a space between. */
interface SpacedVerse {
  readonly chapter: NumberRange;
  readonly verse: NumberRange;
}

/**
 * Reads "(Eph. 4, 1)", chapter and verse with a comma and a space: the second number is smaller than the first, or no chapter of
 * the book. Behind "Ignatius told the Ephesians" it is a place in his letter, and behind Ignatius alone nobody knows.
 */
export function readSpacedVerse(state: ParseState, match: BookMatch, index: number): boolean {
  const place = spacedVerse(state, index);
  if (place === undefined) return false;
  const { chapter, verse } = place;
  const father = fatherBefore(state, match);
  if (father !== undefined) {
    const work = state.titles.workOfKey(father.letter ?? '');
    state.consumedTo = verse.next;
    if (work === undefined || chapter.from > (work.limits?.chapter ?? 0)) return true;
    const span = { start: bookStart(state, match), end: state.tokens[match.next - 1].end };
    addWorkCitations(
      state,
      work,
      [
        { kind: 'chapter', numbers: [chapter], start: chapter.start, end: chapter.end },
        { kind: 'verse', numbers: [verse], start: verse.start, end: verse.end },
      ],
      { start: span.start, work: span },
    );
    return true;
  }
  const { book } = match;
  const isVerse = (verse.to ?? verse.from) <= (book.verses[chapter.from - 1] ?? 0);
  const isNoChapter = verse.from > book.verses.length || (verse.from < chapter.from && book.osis !== 'ps');
  if (!isVerse || !isNoChapter || book.verses.length === 1 || state.language.comma) return false;
  const division = { kind: 'verse', numbers: [verse], start: verse.start, end: verse.end } as const;
  const head = headOfBook(state, match);
  const places = placesOfVerses(division, chapter.from).map(each => ({
    ...each,
    chapterDigits: { start: chapter.start, end: chapter.end },
    division: { start: bookStart(state, match), end: chapter.end },
    start: bookStart(state, match),
  }));
  addScriptureCitations(state, { work: 'bible', book }, places, head);
  state.consumedTo = verse.next;
  return true;
}

/** "4, 1" in brackets or in a note, which no further number follows. */
function spacedVerse(state: ParseState, index: number): SpacedVerse | undefined {
  if (!isInReference(state, index) || !isNumber(state, index) || !isMark(state, index + 1, ',')) return undefined;
  if (!isNumber(state, index + 2) || !state.tokens[index + 2].spaced) return undefined;
  const chapter = readRange(state, index);
  const verse = readRange(state, index + 2);
  if (chapter?.next !== index + 1 || verse === undefined || !isReferenceEnd(state, verse.next)) return undefined;
  const isListed = isMark(state, verse.next, ',') && isNumber(state, verse.next + 1);
  return isListed || isMark(state, verse.next, '/') ? undefined : { chapter, verse };
}

/**
 * The Father of the second century whom the sentence before a bracket names, with his letter to the same people if the sentence
 * speaks of them: "Saint Ignatius of Antioch told the Ephesians that … (Eph. 4, 1)".
 */
function fatherBefore(state: ParseState, { first, book }: BookMatch): { readonly letter?: string } | undefined {
  if (!/^(?:eph|rom|phil)$/.test(book.osis)) return undefined;
  const [name, letter, people] = book.osis === 'phil' ? fathers.phil : book.osis === 'eph' ? fathers.eph : fathers.rom;
  let at: number | undefined;
  let isOfPeople = false;
  for (let cursor = first - 1; cursor >= 0 && cursor > first - maxTokens; cursor--) {
    const { text, capital } = state.tokens[cursor];
    if (isAnyMark(state, cursor, '.!?') && state.tokens[cursor + 1]?.capital === true && !isShort(state, cursor)) break;
    if (/^(?:paul|pauls|pauline|apostle|loyola)$/.test(text)) return undefined;
    if (capital && people.test(text)) isOfPeople = true;
    if (capital && name.test(text)) at = cursor;
  }
  if (at === undefined) return undefined;
  return isOfPeople ? { letter } : {};
}

/** Whether a point ends an abbreviation: "St. Ignatius". */
function isShort(state: ParseState, point: number): boolean {
  return textMatches(state, point - 1, /^(?:st|s|hl|cf)$/);
}

/** In tokens. Chosen by hand: a long sentence. */
const maxTokens = 60;

const ignatius = /^(?:ignatius|ignace|ignacio|ignazio)$/;
const fathers = {
  eph: [ignatius, 'ignatius-ephesians', /^(?:ephesians?|epheser|ephesiens|efesios|efesini)$/],
  rom: [ignatius, 'ignatius-romans', /^(?:romans?|romer|romains|romanos|romani)$/],
  phil: [
    /^(?:polycarp|polykarp|polycarpe|policarpo)$/,
    'polycarp-philippians',
    /^(?:philippians?|philipper|philippiens)$/,
  ],
} as const;
