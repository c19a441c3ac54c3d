import { asciiDigits } from '../text/fold';
import { firstEndingAfter } from '../text/span';
import type { Span } from '../text/span';
import { pattern } from './pattern';
import { plainDigits } from './superscripts';

/** A number that may be a note mark. */
export interface Candidate extends Span {
  readonly number: string;
  readonly form: 'round' | 'square' | 'raised' | 'markdown';
}

const markPattern = /\[\^([^\]\s]{1,20})\](?!:)|\((\d{1,3})\)|\\?\[(\d{1,3})\\?\]|([⁰¹²³⁴-⁹]{1,3})/gu;

/** The numbers of a part of the view that may be note marks, in text order. */
export function candidatesIn(view: string, part: Span): Candidate[] {
  const text = asciiDigits(view.slice(part.start, part.end));
  const code = codeSpans(text);
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(markPattern)) {
    const start = part.start + match.index;
    const [whole, markdown, round, square, raised] = match;
    if (raised !== undefined && isExponent(text, match.index)) continue;
    const end = match.index + whole.length;
    if (round !== undefined || square !== undefined) {
      if (isAfterNumber(text, match.index, square !== undefined) || isChapter(text, match.index, end)) continue;
      if (round !== undefined && provision.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
      if (isInside(code, match.index)) continue;
    }
    const number = markdown ?? (round ?? square)?.replace(/^0+(?=\d)/, '') ?? plainDigits(raised);
    const form =
      markdown !== undefined ? 'markdown' : round !== undefined ? 'round' : square !== undefined ? 'square' : 'raised';
    // Of a bracket that Markdown escapes, `\[5\]`, only the number is the mark.
    const escape = square !== undefined && whole.startsWith('\\') ? 2 : 0;
    candidates.push({ start: start + escape, end: start + whole.length - escape, number, form });
  }
  return candidates;
}

/** The marks `[^1]` of a part of the view that directly follow a word or a full stop and are not in code. */
export function markdownMarksIn(view: string, part: Span): Omit<Candidate, 'form'>[] {
  const text = view.slice(part.start, part.end);
  if (!text.includes('[^')) return [];
  const code = codeSpans(text);
  return candidatesIn(view, part)
    .filter(({ form, number, start, end }) => {
      const isPlain = form === 'markdown' && /^\d{1,3}$/.test(number) && !isInside(code, start - part.start);
      return (
        isPlain &&
        /\S/.test(view[start - 1] ?? ' ') &&
        isMarkPlace(view, start, end) &&
        !/[*+?{\\]/.test(view[end] ?? '')
      );
    })
    .map(({ start, end, number }) => ({ start, end, number }));
}

/** Whether a superscript at `offset` is an exponent: `km²`, `10³`. */
function isExponent(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 6), offset);
  return /(?:^|[^\p{L}])(?:[kcdm]?m|ft|in|yd|mi|mile|x|\d)$/iu.test(before);
}

/** Whether a bracket is glued to a number: `Section 4(1)`, `7(2): 14-19`. A year may have a mark, `in 1978[1]`. */
function isAfterNumber(text: string, offset: number, isSquare: boolean): boolean {
  const before = text.slice(Math.max(0, offset - 5), offset);
  return /[\p{N}]$/u.test(before) && !(isSquare && /(?:^|\P{N})(?:1\d|20)\d\d$/u.test(before));
}

/** Before the number of a paragraph in brackets: `article 29 (1)`, `Artikel 5 (2)`, `sections 4 and 6 (3)`. */
const provision = pattern('iu')`
  (?:^|[^\p{L}])(?:articles?|arts?\.|sections?|secs?\.|ss?\.|rules?|regulations?|clauses?|artikeln?|artículos?
  |articoli|articolo|artigos?|المادة|ماده)
  [ ]\d{1,4}(?:(?:,| and| or| et| und| y| e) \d{1,4})?[a-z]? $`;

const verseAfter = pattern('iu')`
  ^ ?(?:
    : ?\d|,? ?(?:verses?|vv?\.?|ay(?:ah|at|a)s?|آی(?:ه|هٔ|ۀ|ات)|الآي(?:ة|ات)) ?\d
  )`;

/** Whether a number in brackets is that of a chapter: `al-Ma'idah (5): 114`, `al-A'raf (7), verse 160`. */
function isChapter(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{M}'’] ?$/u.test(text.slice(Math.max(0, start - 2), start)) && verseAfter.test(text.slice(end, end + 16))
  );
}

/** Code in Markdown: `` `loaf(2)` ``. Quotation marks that are written so have a space or a letter in other places. */
function codeSpans(text: string): Span[] {
  if (!text.includes('`')) return [];
  return [...text.matchAll(/(?<![`\p{L}])`(?=[^\s`'])[^`\n]{1,120}(?<![\s`])`(?![`\p{L}])/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether an offset is inside one of `spans`, which are in text order. */
function isInside(spans: readonly Span[], offset: number): boolean {
  return (spans[firstEndingAfter(spans, offset)]?.start ?? Infinity) <= offset;
}

/** The marks of one pair of brackets. */
export interface MarkList {
  readonly marks: readonly Omit<Candidate, 'form'>[];
  /** Numbers that a range includes and that have no mark of their own: 2 of `[1-3]`. */
  readonly inside: readonly string[];
}

const listPattern = /([([])(\d{1,3}(?:(?: ?[,،;] ?| ?[-–] ?)\d{1,3}){1,9})([)\]])/gu;
const numberedThing = pattern('iu')`
  (?<!\p{L})(?:verses?|vv?|chapters?|pages?|pp?|nos?|numbers?|lines?|figures?|sections?|articles?|items?|points?
  |psalms?|surahs?|sermons?|score|ratio|vol|volumes?|steps?|rows?|columns?)\.?,? ?$`;

/**
 * Several marks in one pair of brackets, `[1, 2]` or `(4-6)`, in the form of the other marks. Every number must have a
 * note, and none may be `marked` elsewhere if a space is before the bracket: points and ranges of the text are no marks.
 */
export function markListsIn(
  view: string,
  part: Span,
  usualForm: Candidate['form'] | undefined,
  isNote: (number: string) => boolean,
  marked: ReadonlySet<string>,
): MarkList[] {
  const text = asciiDigits(view.slice(part.start, part.end));
  const lists: MarkList[] = [];
  for (const match of text.matchAll(listPattern)) {
    const [whole, open, content, close] = match;
    const form = open === '(' ? 'round' : 'square';
    if ((open === '(') !== (close === ')') || (form !== usualForm && usualForm !== undefined)) continue;
    const end = match.index + whole.length;
    const isPlace =
      isMarkPlace(text, match.index, end) &&
      !/\p{N} ?$/u.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      !numberedThing.test(text.slice(Math.max(0, match.index - 12), match.index)) &&
      !isChapter(text, match.index, end);
    const list = isPlace ? readList(content, part.start + match.index + 1) : undefined;
    if (list === undefined) continue;
    const numbers = [...list.marks.map(({ number }) => number), ...list.inside];
    const isGlued = text[match.index - 1] !== ' ';
    if (numbers.every(number => isNote(number) && (isGlued || !marked.has(number)))) lists.push(list);
  }
  return lists;
}

/** Reads `1, 2` or `1-3`; `start` is its offset in the view. Undefined where the numbers do not count up. */
function readList(content: string, start: number): MarkList | undefined {
  const marks: Omit<Candidate, 'form'>[] = [];
  const inside: string[] = [];
  let last = 0;
  for (const match of content.matchAll(/(\d{1,3})(?: ?[-–] ?(\d{1,3}))?/g)) {
    const from = Number(match[1]);
    const to = Number(match[2] ?? from);
    if (from <= last || to < from || to - from > 20 || (match[2] !== undefined && to === from)) return undefined;
    for (let number = from + 1; number <= to; number++) inside.push(String(number));
    last = to;
    const isFirst = match.index === 0;
    const isLast = match.index + match[0].length === content.length;
    // The brackets belong to the marks beside them.
    marks.push({
      start: start + match.index - (isFirst ? 1 : 0),
      end: start + match.index + match[0].length + (isLast ? 1 : 0),
      number: String(from),
    });
  }
  return { marks, inside };
}

/**
 * Removes enumerations such as `(1) to build, (2) to teach and (3) to heal`. Their numbers count up, and each stands
 * before what it counts.
 */
export function withoutEnumerations(view: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const isItem = candidates.map(candidate => candidate.form === 'round' && isBeforeItem(view, candidate));
  if (!isItem.includes(true)) return candidates;
  const itemNumbers = new Set(candidates.filter((_, index) => isItem[index]).map(({ number }) => Number(number)));
  return candidates.filter((candidate, index) => {
    const number = Number(candidate.number);
    // The first number often has no colon before it: "we need (1) bread, (2) salt".
    if (!isItem[index]) {
      const isFirstItem =
        isItem[index + 1] && number === 1 && candidates[index + 1].number === '2' && view[candidate.end] === ' ';
      return !isFirstItem;
    }
    return (
      !itemNumbers.has(number - 1) &&
      !itemNumbers.has(number + 1) &&
      !startsParagraph(view, candidate) &&
      !(number === 2 && candidates[index - 1]?.number === '1')
    );
  });
}

/** Whether a number stands before an item: after a colon, comma, semicolon or "and", or at the start of a paragraph. */
function isBeforeItem(view: string, { start, end }: Span): boolean {
  const before = view.slice(Math.max(0, start - 6), start);
  const after = view[end];
  if (after !== ' ' && after !== '\u00a0') return false;
  return (
    startsParagraph(view, { start, end }) ||
    /[:;,،؛—–-] ?$/.test(before) ||
    /(?:^|[^\p{L}])(?:and|or|then|و|یا) $/iu.test(before)
  );
}

/** Whether there is nothing before it in its paragraph. */
export function startsParagraph(view: string, { start }: Span): boolean {
  let i = start - 1;
  while (i >= 0 && view[i] === ' ') i--;
  return i < 0 || view[i] === '\n';
}

/** Whether [start, end) directly follows a word, a quotation or a full stop. */
export function isMarkPlace(view: string, start: number, end: number): boolean {
  const before = view.slice(Math.max(0, start - 2), start);
  const after = view[end] ?? ' ';
  if (/[\p{L}\p{N}]/u.test(after)) return false;
  return /[\p{L}"”’»)\].,!?؟،…']\s?$|[;:]$/u.test(before);
}
