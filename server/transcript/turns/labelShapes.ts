import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Line } from '../lineLayout';
import { pattern, patternSource } from '../pattern';
import { arabicName, kindOfName, latinName, type LabelKind } from './labelWords';
import { stampSource } from './timestamps';

/** What may be the label of a speaker. Whether it is one shows only beside the others of a file: see `findLabels`. */
export interface LabelCandidate {
  /** Index of the line in which the label begins, and of the line in which it ends. */
  readonly line: number;
  readonly lastLine: number;
  /** From the start of the line to the colon, with it; with times and remarks in brackets. */
  readonly label: Span;
  readonly name: Span;
  /** The folded name, the same for all labels of a speaker. */
  readonly key: string;
  readonly kind: LabelKind;
  /** The sign behind the name; `line` where the name stands alone on its line, with or without a time. */
  readonly form: ':' | '—' | '.' | 'line';
  readonly isBold: boolean;
  /** No small letter in the name, or Arabic script. */
  readonly isCapitals: boolean;
  /** Whether a time stands in the label. */
  readonly isTimed: boolean;
}

const aside = patternSource`
  (?:\([^()\n]{1,90}\)|\\?\[[^\]\[\n]{1,60}\]|\d{1,2}:\d{2}(?::\d{2})?)`;
/**
 * A label: signs of quotation and emphasis, times, the name, remarks in brackets (`(reading)`, `[01:04]`), and the sign
 * behind it. After a full stop or nothing, only some names are read.
 */
const label = pattern('u')`
  ^((?:>{1,3} {0,2})?(?:${stampSource} {0,3})?)([*_]{0,3})((?:${stampSource} {0,3})?)
  ((?:[Tt]he |THE )?${latinName}|${arabicName})
  (\.?[*_]{0,3}(?: {0,4}${aside}){0,3})
  (
    [*_]{0,3} {0,2}[:：][*_]{0,3}(?=[\s"“‘«([\\…]|$)
    | {0,2}\.?[*_]{0,3} {0,2}(?:[—–]|--)[*_]{0,3}(?=\s?\S)
    | ?\.[*_]{0,3}(?= {1,3}["“‘(]?\p{Lu})
    |[*_]{0,3}$
  )`;
/** `Q.`, `A:`, `Q2.`, `س:`; `Q` alone before a capital. */
const letter = pattern('u')`
  ^((?:${stampSource} {0,3})?[*_]{0,3})([QA]|س|ج)(?:\d{1,3})?
  (?:[*_]{0,3} ?[.:：][*_]{0,3}(?=\s|$)|(?= {2,6}\S|\t)|(?= ["“(]?\p{Lu}\p{Ll}))`;

/** UTF-16 units from the start of a line in which a label ends. */
const longestLabel = 170;
const longestName = 64;

/** The label that a line may begin with. */
export function labelAt(text: string, lines: readonly Line[], index: number): LabelCandidate | undefined {
  const line = lines[index];
  const own = text.slice(line.start, Math.min(line.end, line.start + longestLabel)).replace(/\s/g, ' ');
  const found = letterLabel(index, line, own) ?? namedLabel(index, index, line, own);
  return found === undefined || found.form === 'line' ? (wrappedLabel(text, lines, index) ?? found) : found;
}

function letterLabel(index: number, line: Line, content: string): LabelCandidate | undefined {
  const match = letter.exec(content);
  if (match === null) return undefined;
  const [whole, before, name] = match;
  // "A fish" is no answer.
  if (name === 'A' && whole.trimEnd() === `${before}A` && !/^ {2,}/.test(content.slice(whole.length))) return undefined;
  const start = line.start + before.length;
  const signs = whole.slice(before.length).replace(/[\s*_]+$/, '');
  return {
    line: index,
    lastLine: index,
    label: { start: line.start, end: line.start + whole.trimEnd().length },
    name: { start, end: start + signs.replace(/[:：]$/, '').length },
    key: name === 'س' ? 'q' : name === 'ج' ? 'a' : name.toLowerCase(),
    kind: 'letter',
    form: ':',
    isBold: /[*_]/.test(before),
    isCapitals: true,
    isTimed: false,
  };
}

/** A label that goes on in the next line: a long name, or a remark. */
function wrappedLabel(text: string, lines: readonly Line[], index: number): LabelCandidate | undefined {
  const [line, next] = [lines[index], lines[index + 1]];
  if (next === undefined || next.blanks > 0 || next.newPage || line.end - line.start > 100) return undefined;
  if (next.start - line.end > 40 || !/^[>[(*_\p{Lu}]/u.test(text.slice(line.start, line.start + 1))) return undefined;
  const content = text.slice(line.start, Math.min(next.end, line.start + longestLabel)).replace(/\s+/g, spaces);
  const found = namedLabel(index, index + 1, line, content);
  if (found === undefined || found.form === '.' || found.form === 'line' || found.label.end <= next.start)
    return undefined;
  // Names of persons are too often the end of one line and the start of another.
  return found.kind === 'name' && found.name.end > line.end ? undefined : found;
}

/** White space of the same length, with at most three spaces in a row. */
function spaces(whole: string): string {
  return whole.length <= 3 ? ' '.repeat(whole.length) : `${' '.repeat(whole.length - 1)} `;
}

function namedLabel(index: number, lastLine: number, line: Line, content: string): LabelCandidate | undefined {
  const match = label.exec(content);
  if (match === null) return undefined;
  const [whole, lead, emphasis, stamp, written, remarks, end] = match;
  const form = formOf(end, remarks);
  if (form === undefined || written.length > longestName) return undefined;
  const kind = kindOfName(written);
  if (kind === undefined) return undefined;
  const isCapitals = !/\p{Ll}/u.test(written.replace(smallWords, ''));
  if (form === '.' && !mayEndInStop(kind, written)) return undefined;
  const start = line.start + lead.length + emphasis.length + stamp.length;
  return {
    line: index,
    lastLine,
    label: { start: line.start, end: line.start + whole.trimEnd().length },
    name: { start, end: start + written.length },
    key: fold(written).replace(/\s+/g, ' '),
    kind,
    form,
    isBold: emphasis.length >= 2,
    isCapitals,
    isTimed: /\d:\d/.test(lead + stamp + remarks),
  };
}

const smallWords = /\b(?:of|the|de|van|von|der|da|di|al|pro|tempore|tem|and|Mr|Mrs|Ms|Dr|The)\b/gu;

function formOf(end: string, remarks: string): LabelCandidate['form'] | undefined {
  if (/[:：]/.test(end)) return ':';
  if (/[—–]|--/.test(end)) return '—';
  if (end.includes('.')) return remarks.trim() === '' || remarks.endsWith(')') ? '.' : undefined;
  return 'line';
}

/** `Mr. PELL. I rise`, `The PRESIDENT. Order.`: with a full stop, only names in capitals. */
function mayEndInStop(kind: LabelKind, name: string): boolean {
  return (
    (kind === 'titled' || kind === 'role') && /\p{Lu}{3}/u.test(name) && (kind === 'titled' || /^the /i.test(name))
  );
}
