import { withoutTrailing } from '../../base/withoutTrailing';
import { recalledBy } from '../../text/documentMemory';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Line } from '../lineLayout';
import { pattern, patternSource } from '../pattern';
import type { LabelKind } from './labelKind';
import { isRoleBehindName, isUncommon, kindOfName } from './labelWords';
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
  /** Two or three capitals. */
  readonly isInitials: boolean;
  /** Whether a time stands in the label. */
  readonly isTimed: boolean;
}

const aside = patternSource`
  (?:\([^()\n]{1,90}\)|\\?\[[^\]\[\n]{1,60}\]|\d{1,2}:\d{2}(?::\d{2})?)`;
/**
 * A label: signs of quotation and emphasis, times, a name, remarks in brackets (`(reading)`, `[01:04]`), and the sign
 * behind it. What may be a name is decided by `kindOfName`.
 */
const label = pattern('')`
  ^( {0,60}(?:>{1,3} {0,2})?(?:\d{1,3}\. {1,3}|Q\d{1,3}\.? {1,3})?(?:${stampSource} {0,3})?)([*_]{0,3})((?:${stampSource} {0,3})?)
  ((?:(?:Hon|Rt\. Hon|Rev|Dr|Prof)\. \((?:Ms|Mr|Mrs|Miss|Dr|Eng|Prof|Rev|Capt)\.?\) (?=[A-Z]))?[^\s\d:：()[\]{}<>"“”«»*_\\
  |=+@—–!?;،؛؟…][^:：()[\]{}<>"“”«»*_\\|=+@—–!?;،؛؟…]{0,63}?)
  (\.?[*_]{0,3}(?: {0,4}${aside}){0,3})
  (
    [*_]{0,3} {0,2}[:：][*_]{0,3}(?: {1,3}(?:${stampSource}|\d{1,2}:\d{2}(?::\d{2})?(?= {0,3}$)))?(?=[\s"“‘«([\\…]|$)
    | {0,2}[*_]{0,3} {0,2}(?:[—–]|--)[*_]{0,3}(?=\s?\S)
    |[*_]{0,3} {0,2}$
  )`;
/** `Mr. PELL. I rise`, `The PRESIDENT. Order.` */
const labelWithStop =
  /^()()()((?:The|THE|[A-Z][A-Za-z]{1,9}\.?) [^.:：()[\]{}<>"“”«»*_|=—–!?;…]{3,40}?)()( ?\.)(?= {1,3}["“‘(]?[A-Z])/;
/** `M. le président. La parole est à …`, `Mme Solène Brault. Et la loi ?`, `M. Paul Denef, rapporteur. Oui.` */
const frenchLabel = pattern('u')`
  ^()()()((?:M\.|Mme|Mlle|MM\.|Mmes)[ ](?:
    l[ea][ ][\p{L}'’ -]{4,50}?
    |\p{Lu}[\p{L}'’-]+(?:[ ](?:d[eu][ ]|d['’]|la[ ]|le[ ]){0,2}\p{Lu}[\p{L}'’-]+){1,3}(?:,[ ]\p{Ll}[\p{L}'’ -]{3,60}?)?
  ))()(\.(?:[ ]?[—–])?)(?=[ ]{1,3}["“«(]?[ ]?\p{Lu})`;
/** `Q.`, `A:`, `Q2.`, Spanish `P:` and `R:`, Arabic `س:` and `ج:`; `Q` alone before a capital. */
const letter = pattern('')`
  ^((?:${stampSource} {0,3})?[*_]{0,3})([QAPR]|س|ج)(?:\d{1,3})?
  (?:[*_]{0,3} ?[.:：][*_]{0,3}(?=\s|$)|(?= {2,6}\S|\t)|(?= ["“(]?[A-Z]))`;

/** UTF-16 units from the start of a line in which a label ends. */
const longestLabel = 170;
const longestName = 64;
/** White space but the space itself, of which a line has many. */
const otherSpace = /[^\S ]/g;

/** The label that a line may begin with. */
export function labelAt(text: string, lines: readonly Line[], index: number): LabelCandidate | undefined {
  const line = lines[index];
  const own = text.slice(line.start, Math.min(line.end, line.start + longestLabel)).replace(otherSpace, ' ');
  const found =
    numberedQuestion(index, line, own) ??
    letterLabel(index, line, own) ??
    (mayHoldSign(own) ? namedLabel(index, index, line, own) : undefined);
  return found === undefined || found.form === 'line' ? (wrappedLabel(text, lines, index) ?? found) : found;
}

/** A cheap test: nearly all labels have one of these signs, the others fill a line or end in capitals and a full stop. */
function mayHoldSign(content: string): boolean {
  return (
    content.length <= longestName ||
    /[:：—–]|--/.test(content) ||
    labelWithStop.test(content) ||
    frenchLabel.test(content)
  );
}

/** `Q12 Mr Haas: …`, as in the evidence of committees: the number is of the question, and the name of the one who asks. */
function numberedQuestion(index: number, line: Line, content: string): LabelCandidate | undefined {
  if (!content.startsWith('Q') || !/^Q\d{1,3}\.? {1,3}\p{Lu}/u.test(content)) return undefined;
  const found = namedLabel(index, index, line, content);
  if (found?.form !== ':' || found.name.start === line.start) return undefined;
  const lastWord = found.key.slice(found.key.lastIndexOf(' ') + 1);
  const isPerson = found.kind !== 'name' || (lastWord !== found.key && isUncommon(lastWord));
  return found.kind !== 'letter' && isPerson ? found : undefined;
}

function letterLabel(index: number, line: Line, content: string): LabelCandidate | undefined {
  const match = letter.exec(content);
  if (match === null) return undefined;
  const [whole, before, name] = match;
  // "A fish" is no answer.
  const isBare = whole.trimEnd() === before + name;
  if (isBare && name !== 'Q' && !(name === 'A' && /^ {2,}/.test(content.slice(whole.length)))) return undefined;
  const start = line.start + before.length;
  const signs = withoutTrailing(whole.slice(before.length), /[\s*_]/);
  return {
    line: index,
    lastLine: index,
    label: { start: line.start, end: line.start + whole.trimEnd().length },
    name: { start, end: start + signs.replace(/[.:：]$/, '').length },
    key: /[QPس]/.test(name) ? 'q' : 'a',
    kind: 'letter',
    form: ':',
    isBold: /[*_]/.test(before),
    isInitials: false,
    isTimed: false,
  };
}

/** A label that goes on in the next line: a long name, or a remark. */
function wrappedLabel(text: string, lines: readonly Line[], index: number): LabelCandidate | undefined {
  const [line, next] = [lines[index], lines[index + 1]];
  if (next === undefined || next.blanks > 0 || next.newPage || line.end - line.start > 100) return undefined;
  if (next.start - line.end > 40) return undefined;
  const both = text.slice(line.start, Math.min(next.end, line.start + longestLabel));
  if (!/[:：—–]|--/.test(both)) return undefined;
  const found = namedLabel(index, index + 1, line, both.replace(otherSpace, ' '));
  if (found === undefined || found.form === '.' || found.form === 'line' || found.label.end <= next.start)
    return undefined;
  // Names of persons are too often the end of one line and the start of another.
  return found.kind === 'name' && found.name.end > line.end ? undefined : found;
}

/** The label with a name at the start of a line, which may end in a later line. `content` begins with the line. */
function namedLabel(index: number, lastLine: number, line: Line, content: string): LabelCandidate | undefined {
  const found = namedIn(content, line.end - line.start);
  if (found === undefined) return undefined;
  const moved = ({ start, end }: Span): Span => ({ start: start + line.start, end: end + line.start });
  return { line: index, lastLine, ...found, label: moved(found.label), name: moved(found.name) };
}

/** A candidate whose offsets are those inside its line. */
type Named = Omit<LabelCandidate, 'line' | 'lastLine'>;

const namedIn = recalledBy(
  (content: string, lineLength: number) => `${lineLength} ${content}`,
  (content, lineLength): Named | undefined =>
    candidateOf(content, label.exec(content), lineLength) ??
    candidateOf(content, frenchLabel.exec(content), lineLength) ??
    candidateOf(content, labelWithStop.exec(content), lineLength),
);

function candidateOf(content: string, match: RegExpExecArray | null, lineLength: number): Named | undefined {
  // "President:   Mrs. Aldana . . . . (Norrland)" is a row of a table.
  if (match === null || /(?: ?\. ?){5}/.test(content.slice(match[0].length))) return undefined;
  const [whole, lead, emphasis, stamp, named, remarks, end] = match;
  const written = withoutRole(named);
  const form = formOf(end, remarks);
  if (form === undefined || written.length > longestName) return undefined;
  // "EG" is also short for something else, but not behind the time of a recording.
  const isStamped = /\d:\d/.test(lead + stamp) && form === ':' && /^[A-Z]{2,3}$/.test(written);
  const found = kindOfName(written.replace(/ \([A-Z][a-z]{1,4}\.?\)(?= )/, '')) ?? (isStamped ? 'name' : undefined);
  // "Mr. Deputy Speaker: I rise" is said to him; with his name, "Mr. Deputy Speaker (Sir Ivor Hale): Order", he speaks.
  const kind = found === 'address' && form === ':' && holderOfOffice.test(remarks) ? 'role' : found;
  if (kind === undefined || (/^\d/.test(lead) && kind !== 'titled' && kind !== 'role')) return undefined;
  if (form === 'line' && whole.length < lineLength) return undefined;
  if (form === '.' && !mayEndInStop(kind, written)) return undefined;
  const start = lead.length + emphasis.length + stamp.length;
  return {
    label: { start: 0, end: whole.trimEnd().length },
    name: { start, end: start + written.length },
    key: fold(written).replace(/\s+/g, ' '),
    kind,
    form,
    isBold: emphasis.length >= 2,
    isInitials: /^[A-Z]{2,3}$/.test(written),
    isTimed: /\d:\d/.test(lead + stamp + remarks + end),
  };
}

/** The name of who presides, in brackets behind the office. */
const holderOfOffice =
  /^ \((?:the )?(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Hon|Rt)\.?(?: \p{Lu}[\p{L}.'’-]{0,20}){1,4}\)$/u;

/** "Ana Ruiz" of "Ana Ruiz, chair". */
function withoutRole(named: string): string {
  const french = /^(?:M\.|Mme|Mlle) [^,]{3,60}(?=, \p{Ll})/u.exec(named);
  if (french !== null) return french[0];
  const comma = named.lastIndexOf(', ');
  return comma > 0 && isRoleBehindName(named.slice(comma + 2)) ? named.slice(0, comma) : named;
}

function formOf(end: string, remarks: string): LabelCandidate['form'] | undefined {
  if (/[:：]/.test(end)) return ':';
  if (/[—–]|--/.test(end)) return '—';
  if (end.includes('.')) return remarks.trim() === '' || remarks.endsWith(')') ? '.' : undefined;
  // "Yes." is no name.
  return remarks.startsWith('.') ? undefined : 'line';
}

/** `Mr. PELL. I rise`, `Mr. Pell. I rise`, `The PRESIDENT. Order.`: ranks and offices only in capitals. */
function mayEndInStop(kind: LabelKind, name: string): boolean {
  // "President George W." is cut.
  if (/(?:^|\s)\S$/.test(name)) return false;
  if (/^(?:M\.|Mme|Mlle|MM\.|Mmes) /.test(name)) return true;
  if (kind === 'titled') return hasCapitals(name) || /^(?:Mr|Mrs|Ms|Dr|Sen|Senator)\b/.test(name);
  return kind === 'role' && /^the /i.test(name) && hasCapitals(name);
}

/** Whether a word of three letters or more is in capitals. */
function hasCapitals(name: string): boolean {
  return name
    .split(/[ -]/)
    .some(word => word.length >= 3 && word === word.toUpperCase() && word !== word.toLowerCase());
}
