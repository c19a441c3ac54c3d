import type { Span } from '../text/span';
import { greeting } from './greeting';
import { pattern } from './pattern';

/**
 * Whether a paragraph is the heading of a section: a Markdown heading, a numbered line (`II. WATER`, `3. Roads`), a
 * Roman number, a line in capitals, or a few capitalised words. The last paragraph of a file (`hasNext` is false) is never a heading.
 */
export function isSectionHeading(view: string, span: Span, hasNext: boolean): boolean {
  const length = span.end - span.start;
  if (length > 140 || length < 2 || !hasNext) return false;
  const content = view.slice(span.start, span.end);
  if (/^#{1,6} \S/.test(content) || isRomanNumber(view, span, content)) return true;
  if (length > 100 || greeting.test(content) || (/[.!?:;,؟،]["”’»)\]]?$/.test(content) && !sectionNumber.test(content)))
    return false;
  if (/^(?:\*\*[^*]{2,90}\*\*|__[^_]{2,90}__)$/.test(content)) return true;
  return (
    isCapitals(content) ||
    numberOnly.test(content) ||
    (sectionNumber.test(content) && isTitleCase(content.replace(sectionNumber, ''))) ||
    (isTitleCase(content) && length <= 60) ||
    arabicHeading.test(content)
  );
}

/** The number of a section. */
const sectionNumber = pattern('u')`
  ^(?:[IVXLC]{1,6}|\d{1,2}|[A-Z])[.)] ?(?=\p{Lu})
  |^(?:Part|Section|Chapter) (?:[IVXLC]{1,6}|\d{1,2}|One|Two|Three|Four|Five|Six)\b[.:]? ?`;
/** A number and no name: `Chapter 3`. */
const numberOnly = /^(?:Part|Section|Chapter|Lecture|Lesson) (?:[IVXLC]{1,6}|\d{1,3})$/;
/** A Roman number up to 39. */
const romanNumber = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\.$/;
/** How far from a number of one letter the next or the number before is looked for, in code units. Chosen by hand. */
const farthestNumber = 40_000;

/**
 * Whether a paragraph is nothing but a Roman number and a point: `III.` One of a single letter may be an initial or a word, so
 * its neighbour must stand alone in a line as well.
 */
function isRomanNumber(view: string, { start, end }: Span, content: string): boolean {
  if (content.length > 9 || !romanNumber.test(content)) return false;
  if (content.length > 2) return true;
  const near = view.slice(Math.max(0, start - farthestNumber), Math.min(view.length, end + farthestNumber));
  return (content === 'I.' ? besideOne : content === 'V.' ? besideFive : besideTen).test(near);
}

/** Lines with the number before or after one of a single letter. */
const besideOne = /\n[^\S\n]{0,40}II\.[^\S\n]{0,40}\n/;
const besideFive = /\n[^\S\n]{0,40}(?:IV|VI)\.[^\S\n]{0,40}\n/;
const besideTen = /\n[^\S\n]{0,40}(?:IX|XI)\.[^\S\n]{0,40}\n/;

const arabicHeading = pattern('u')`
  ^(?:
    (?:بخش|فصل|قسمت|گفتار|باب|الفصل|القسم|الباب) \p{L}{2,12}|مقدمه|نتیجه(?:‌گیری)?|پیشگفتار|مقدمة|خاتمة|الخاتمة
    |المقدمة
  )(?: ?[:：–-] ?.{1,60})?$`;

/** Whether there are no small letters and at least one word has four letters: `LABOR AND MANAGEMENT`. */
function isCapitals(content: string): boolean {
  return !/\p{Ll}/u.test(content) && /\p{Lu}{4}/u.test(content) && !/^[["(“]/.test(content);
}

/** Words that titles write in small letters. */
const smallWords = new Set(
  'a an the and or of in on to for at by with from as our its is al de vs not we all'.split(' '),
);

/** Whether the content is one to ten words that begin with a capital, except for small words such as "of". */
function isTitleCase(content: string): boolean {
  const words = content.split(/[ –—-]+/).filter(word => /\p{L}/u.test(word));
  if (
    words.length < 1 ||
    words.length > 10 ||
    content.includes('"') ||
    /[[\](){}<>=|@/\\]/.test(content) ||
    /\d/.test(content.replace(/^\d{1,2}/, ''))
  )
    return false;
  return (
    /^\P{L}*\p{Lu}/u.test(content) &&
    words.every(word => /^\p{Lu}/u.test(word) || smallWords.has(word.toLowerCase())) &&
    words.some(word => /^\p{Lu}/u.test(word)) &&
    words.some(word => word.length >= 4)
  );
}
