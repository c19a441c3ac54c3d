import { readDivisionWord } from '../divisionWords';
import { readDivision, readParagraphOfArticle, type DivisionSequence, type NumberedDivision } from '../divisions';
import { nextListItem, readRange, type NumberRange } from '../numbers';
import { isInDate, isMark, isNumber, isReferenceEnd, textMatches, type ParseState } from '../parseState';

/** Places of one law in a row: "Articles 8 § 2, 9 § 2 and 10 § 2", "sections 10, 12(1) and 26". */
export interface ArticleList {
  /** The divisions of each place, outermost first. At least one. */
  readonly places: readonly (readonly NumberedDivision[])[];
  /** Index of the first token. */
  readonly first: number;
  readonly next: number;
}

/** The places that begin with a sequence of divisions, whose first is an article or a section. */
export function articleList(state: ParseState, sequence: DivisionSequence): ArticleList {
  const { divisions, first } = sequence;
  const [{ kind }] = divisions;
  const places: (readonly NumberedDivision[])[] = [];
  let { next } = sequence;
  if (divisions.length > 1) {
    const clause = clauseAt(state, divisions, next);
    places.push(clause === undefined ? divisions : [...divisions, clause.division]);
    if (clause !== undefined) ({ next } = clause);
  } else {
    const [whole, last] = withoutLast(divisions[0]);
    const paragraph = paragraphAt(state, next);
    const letter = letterAt(state, next);
    if (letter !== undefined) {
      places.push([{ ...divisions[0], end: state.tokens[letter - 1].end }]);
      next = letter;
    } else if (paragraph === undefined) places.push(divisions);
    else {
      if (whole !== undefined) places.push([whole]);
      places.push([last, paragraph.division]);
      ({ next } = paragraph);
    }
  }
  const isPlural = readDivisionWord(state, first)?.plural === true;
  const hasParagraph = places.some(place => place.length > 1) || isMark(state, next - 1, ')');
  while (hasParagraph && places.length < maxPlaces) {
    const place = placeAt(state, nextListItem(state, next), kind, isPlural);
    if (place === undefined) break;
    places.push(place.divisions);
    ({ next } = place);
  }
  return { places, first, next };
}

const maxPlaces = 40;

/** A further place of a list at a token; one without a paragraph only where the word before the list was plural. */
export function placeAt(
  state: ParseState,
  index: number | undefined,
  kind: NumberedDivision['kind'],
  isPlural: boolean,
): { readonly divisions: readonly NumberedDivision[]; readonly next: number } | undefined {
  if (index === undefined || !isNumber(state, index) || isInDate(state, index)) return undefined;
  const item = readRange(state, index);
  if (item === undefined || item.from > maxArticle) return undefined;
  const outer: NumberedDivision = { kind, numbers: [item], start: item.start, end: item.end };
  const paragraph = paragraphAt(state, item.next) ?? paragraphInWords(state, item.next);
  if (paragraph !== undefined) return { divisions: [outer, paragraph.division], next: paragraph.next };
  const letter = isPlural ? letterAt(state, item.next) : undefined;
  if (letter !== undefined) return { divisions: [{ ...outer, end: state.tokens[letter - 1].end }], next: letter };
  const ends = isReferenceEnd(state, item.next) || state.tokens[item.next].kind === 'word';
  return isPlural && ends ? { divisions: [outer], next: item.next } : undefined;
}

/** No law of the tables has more articles. */
const maxArticle = 999;

/** Index after "(b)" directly behind the number of an article. The letter is not part of the key. */
function letterAt(state: ParseState, index: number): number | undefined {
  if (!isMark(state, index, '(') || state.tokens[index].spaced || !isMark(state, index + 2, ')')) return undefined;
  return textMatches(state, index + 1, /^[a-z]$/) ? index + 3 : undefined;
}

/** "(1)", "§ 2" or ".3" directly behind a number. A space before the bracket makes another thing of it. */
function paragraphAt(
  state: ParseState,
  index: number,
): { readonly division: NumberedDivision; readonly next: number } | undefined {
  const isTight = state.tokens[index]?.spaced === false;
  return isTight || isMark(state, index, '§') ? readParagraphOfArticle(state, index) : undefined;
}

/** ", paragraph 1" behind a number. */
function paragraphInWords(
  state: ParseState,
  index: number,
): { readonly division: NumberedDivision; readonly next: number } | undefined {
  const at = isMark(state, index, ',') ? index + 1 : index;
  const isWord = textMatches(state, at, /^para/) || readDivisionWord(state, at)?.kind === 'paragraph';
  const found = isWord ? readDivision(state, at) : undefined;
  return found?.division.kind === 'paragraph' && found.first === at ? found : undefined;
}

/** ", clause 2" behind a section of an article, as the Constitution of the United States is cited. */
function clauseAt(
  state: ParseState,
  divisions: readonly NumberedDivision[],
  index: number,
): { readonly division: NumberedDivision; readonly next: number } | undefined {
  if (divisions[divisions.length - 1].kind !== 'section') return undefined;
  const word = isMark(state, index, ',') ? index + 1 : index;
  if (!textMatches(state, word, /^(?:clause|cl)$/)) return undefined;
  const item = readRange(state, isMark(state, word + 1, '.') ? word + 2 : word + 1);
  if (item === undefined) return undefined;
  const { start } = state.tokens[word];
  return { division: { kind: 'paragraph', numbers: [item], start, end: item.end }, next: item.next };
}

/** A division without its last number, if it has more, and one of the last number. */
function withoutLast(division: NumberedDivision): [NumberedDivision | undefined, NumberedDivision] {
  const { kind, numbers } = division;
  if (numbers.length === 1) return [undefined, division];
  const last: NumberRange = numbers[numbers.length - 1];
  const before = numbers.slice(0, -1);
  return [
    { ...division, numbers: before, end: before[before.length - 1].end },
    { kind, numbers: [last], start: last.start, end: last.end },
  ];
}

/** "Article 16, Section 2" of a law whose articles have paragraphs: older records call them sections. */
export function withParagraphs(list: ArticleList): ArticleList {
  const places = list.places.map(place =>
    place.map((division, level) =>
      level === 1 && division.kind === 'section' ? { ...division, kind: 'paragraph' as const } : division,
    ),
  );
  return { ...list, places };
}
