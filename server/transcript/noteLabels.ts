import { asciiDigits } from '../text/fold';
import type { Span } from '../text/span';
import type { Line } from './lineLayout';
import { pattern } from './pattern';
import { plainDigits } from './superscripts';

/** How the label of a note is written: `5)`, `5.`, `[5]`, … Notes of one section share it. `bare` is `5` alone. */
type LabelStyle = ')' | '.' | '[]' | '()' | '-' | ':' | 'superscript' | '[^]' | 'bare';

/** A line with which a note begins. */
export interface NoteLine {
  /** Index of the line. */
  readonly line: number;
  /** In ASCII digits, or the name of a Markdown note. */
  readonly number: string;
  readonly style: LabelStyle;
  readonly label: Span;
  /** Start of the body. */
  readonly body: number;
}

const labelPattern = pattern('u')`
  ^(?:
    \[\^([^\]\s]{1,20})\]:|\\?\[(\d{1,3})\\?\][.:]?|\((\d{1,3})\)[.:]?|(\d{1,3}) ?([).:])(?!\d)|(\d{1,3}) ?[-–—](?=\s)
    |([⁰¹²³⁴-⁹]{1,3})[.):]?
  ) {0,8}`;

/** The label with which a line begins. */
export function readLabel(text: string, line: Line, index: number): NoteLine | undefined {
  if (!mayBeginLabel(text.charCodeAt(line.start))) return undefined;
  const match = labelPattern.exec(
    asciiDigits(text.slice(line.start, Math.min(line.end, line.start + 32))).replace(/[\t\u00a0\u200f\u200e]/g, ' '),
  );
  if (match === null) return undefined;
  const [whole, markdown, square, round, plain, sign, dashed, raised] = match;
  // Of a bracket that Markdown escapes, `\[5\]`, only the number is the label.
  const isEscaped = square !== undefined && whole.startsWith('\\');
  const number = markdown ?? square ?? round ?? plain ?? dashed ?? plainDigits(raised);
  const style: LabelStyle =
    markdown !== undefined
      ? '[^]'
      : square !== undefined
        ? '[]'
        : round !== undefined
          ? '()'
          : plain !== undefined
            ? (sign as ')' | '.' | ':')
            : dashed !== undefined
              ? '-'
              : 'superscript';
  return {
    line: index,
    number: number.replace(/^0+(?=\d)/, ''),
    style,
    label: isEscaped
      ? { start: line.start + 2, end: line.start + 2 + square.length }
      : { start: line.start, end: line.start + whole.trimEnd().length },
    body: line.start + whole.length,
  };
}

const bareLabelPattern = /^(\d{1,3}) {1,8}(?=["“‘«(]?[\p{Lu}\p{Lo}])/u;

/** The number without a sign with which a line begins. It is a label only where the digits of the text prove it. */
export function readBareLabel(text: string, line: Line, index: number): NoteLine | undefined {
  if (!mayBeginLabel(text.charCodeAt(line.start))) return undefined;
  const beginning = text.slice(line.start, Math.min(line.end, line.start + 16)).replace(/[\t\u00a0]/g, ' ');
  const match = bareLabelPattern.exec(asciiDigits(beginning));
  if (match === null) return undefined;
  const [whole, number] = match;
  return {
    line: index,
    number,
    style: 'bare',
    label: { start: line.start, end: line.start + number.length },
    body: line.start + whole.length,
  };
}

const gluedLabelPattern = /^(\d{1,2})(?=["“‘«]?\p{Lu}\p{Ll}{1,20} \p{L})/u;

/** The number that is glued to the first word of a line: `1The report`. It is a label only where a mark proves it. */
export function readGluedLabel(text: string, line: Line, index: number): NoteLine | undefined {
  if (!isDigit(text.charCodeAt(line.start))) return undefined;
  const match = gluedLabelPattern.exec(text.slice(line.start, Math.min(line.end, line.start + 28)));
  if (match === null) return undefined;
  const end = line.start + match[0].length;
  return { line: index, number: match[1], style: 'bare', label: { start: line.start, end }, body: end };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/**
 * Whether a label can begin with this code unit. Most lines begin with a letter, so this saves the regular expression.
 */
function mayBeginLabel(unit: number): boolean {
  return (
    unit < 0x41 || unit === 0x5b || unit === 0x5c || unit >= 0x660 || unit === 0xb9 || unit === 0xb2 || unit === 0xb3
  );
}
