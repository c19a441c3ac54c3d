import type { Span } from '../text/span';
import { greeting } from './greeting';
import { pattern } from './pattern';

/**
 * Whether a paragraph is the heading of a section: Markdown's `#`, a numbered line (`II. WATER`, `3. Roads`), capitals, or
 * a few capitalised words that stand alone. Something has to follow it.
 */
export function isSectionHeading(view: string, span: Span, followed: boolean): boolean {
  const length = span.end - span.start;
  if (length > 140 || length < 2 || !followed) return false;
  const content = view.slice(span.start, span.end);
  if (/^#{1,6} \S/.test(content)) return true;
  if (length > 100 || greeting.test(content) || (/[.!?:;,؟،]["”’»)\]]?$/.test(content) && !numbered.test(content)))
    return false;
  if (/^(?:\*\*[^*]{2,90}\*\*|__[^_]{2,90}__)$/.test(content)) return true;
  return (
    isCapitals(content) ||
    (numbered.test(content) && isTitleCase(content.replace(numbered, ''))) ||
    (isTitleCase(content) && length <= 60) ||
    arabicHeading.test(content)
  );
}

const numbered = pattern('u')`
  ^(?:[IVXLC]{1,6}|\d{1,2}|[A-Z])[.)] ?(?=\p{Lu})
  |^(?:Part|Section|Chapter) (?:[IVXLC]{1,6}|\d{1,2}|One|Two|Three|Four|Five|Six)\b[.:]? ?`;
const arabicHeading = pattern('u')`
  ^(?:
    (?:بخش|فصل|قسمت|گفتار|باب|الفصل|القسم|الباب) \p{L}{2,12}|مقدمه|نتیجه(?:‌گیری)?|پیشگفتار|مقدمة|خاتمة|الخاتمة
    |المقدمة
  )(?: ?[:：–-] ?.{1,60})?$`;

/** Capitals throughout, with at least one word of four letters: `LABOR AND MANAGEMENT`. */
function isCapitals(content: string): boolean {
  return !/\p{Ll}/u.test(content) && /\p{Lu}{4}/u.test(content) && !/^[["(“]/.test(content);
}

const small = new Set([
  'a',
  'an',
  'the',
  'and',
  'or',
  'of',
  'in',
  'on',
  'to',
  'for',
  'at',
  'by',
  'with',
  'from',
  'as',
  'our',
  'its',
  'is',
  'al',
  'de',
  'vs',
  'not',
  'we',
  'all',
]);

/** Two to ten words that all begin with a capital but for small ones. */
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
  const capital = words.filter(word => /^\p{Lu}/u.test(word)).length;
  return (
    /^\P{L}*\p{Lu}/u.test(content) &&
    words.every(word => /^\p{Lu}/u.test(word) || small.has(word.toLowerCase())) &&
    capital >= 1 &&
    words.some(word => word.length >= 4)
  );
}
