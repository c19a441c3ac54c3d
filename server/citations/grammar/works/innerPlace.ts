import type { Work } from '../../citation';
import type { DivisionKind } from '../../citation';
import { readDivision, type NumberedDivision } from '../divisions';
import { readNumber, readRange, type NumberRange } from '../numbers';
import { isInBrackets, isInReference, isMark, isReferenceEnd, type ParseState } from '../parseState';
import type { WorkLocus } from './workPlace';

/**
 * A place after a title with what a comma joins to it: the lines in "Inferno, canto 34, 53 to 57", the verse in "Didache (9,
 * 4)", and the part of a paragraph in "Gaudium et spes, 69, § 1", which is not part of the key.
 */
export function withInnerPlace(
  state: ParseState,
  index: number,
  work: Work,
  locus: WorkLocus | undefined,
): WorkLocus | undefined {
  if (locus === undefined) return chapterAndVerse(state, index, work);
  if (locus.divisions.length !== 1) return locus;
  const [division] = locus.divisions;
  if (isMark(state, locus.next, '(')) return lineInBrackets(state, work, locus, division) ?? locus;
  if (!isMark(state, locus.next, ',')) return locus;
  if (division.kind !== work.divisions[0] || division.numbers.length > 1) return locus;
  return partOfParagraph(state, locus, division) ?? linesOf(state, work, locus, division) ?? locus;
}

/** "(line 2895)" behind a book of a poem. */
function lineInBrackets(
  state: ParseState,
  { divisions }: Work,
  { next }: WorkLocus,
  outer: NumberedDivision,
): WorkLocus | undefined {
  if (divisions[1] !== 'line' || outer.numbers.length > 1) return undefined;
  const read = readDivision(state, next + 1);
  if (read?.division.kind !== 'line' || read.first !== next + 1 || !isMark(state, read.next, ')')) return undefined;
  return { divisions: [outer, read.division], next: read.next + 1, end: state.tokens[read.next].end };
}

/** ", § 1" behind a paragraph. */
function partOfParagraph(state: ParseState, { next }: WorkLocus, division: NumberedDivision): WorkLocus | undefined {
  if (division.kind !== 'paragraph' || !isMark(state, next + 1, '§')) return undefined;
  const part = readRange(state, next + 2);
  const isPart = part !== undefined && (part.to ?? part.from) <= mostParts && isReferenceEnd(state, part.next);
  return isPart ? { divisions: [{ ...division, end: part.end }], next: part.next } : undefined;
}

/** No paragraph has more parts. Another paragraph of the document may stand behind the comma, too. */
const mostParts = 6;

/** ", 53 to 57" behind a book or a canto, in a work with lines: a range, or any number in brackets and notes. */
function linesOf(
  state: ParseState,
  { divisions }: Work,
  { next }: WorkLocus,
  outer: NumberedDivision,
): WorkLocus | undefined {
  if (divisions[1] !== 'line') return undefined;
  const lines = readRange(state, next + 1);
  if (lines === undefined || !isReferenceEnd(state, lines.next)) return undefined;
  const isLines = (lines.to !== undefined && lines.to > lines.from) || isInReference(state, next);
  return isLines ? { divisions: [outer, division('line', lines)], next: lines.next } : undefined;
}

/** "9, 4" in brackets that hold nothing else, after the title of a work of chapters and verses on a page with this notation. */
export function chapterAndVerse(state: ParseState, index: number, { divisions, limits }: Work): WorkLocus | undefined {
  if (divisions[0] !== 'chapter' || divisions[1] !== 'verse') return undefined;
  // In English, "(Didache, 9, 4)" is a place, and "(Didache, 9, 10)" may be two chapters.
  const isEnglish = !state.language.comma && isMark(state, index - 1, ',') && isInBrackets(state, index);
  const chapter =
    isEnglish || (state.language.comma && isMark(state, index - 1, '(')) ? readNumber(state, index) : undefined;
  if (chapter === undefined || !isMark(state, chapter.next, ',')) return undefined;
  const verse = readRange(state, chapter.next + 1);
  if (isEnglish && (verse?.to ?? verse?.from ?? 0) > chapter.from) return undefined;
  if (verse === undefined || !isMark(state, verse.next, ')') || chapter.from > (limits?.chapter ?? 0)) return undefined;
  return { divisions: [division('chapter', chapter), division('verse', verse)], next: verse.next };
}

function division(kind: DivisionKind, item: NumberRange): NumberedDivision {
  return { kind, numbers: [item], start: item.start, end: item.end };
}
