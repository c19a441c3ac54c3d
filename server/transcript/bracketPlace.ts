import { firstEndingAfter, type Span } from '../text/span';
import { pattern } from './pattern';

/** Where a bracket stands in its paragraph. What a bracket means depends on it as much as on its words. */
export interface BracketPlace {
  /** A sentence or part of one ended before it: a full stop, colon, dash, closing mark or the start of a paragraph. */
  readonly afterBreak: boolean;
  /** A sentence begins or ends after it: a capital, a digit, an opening mark, a full stop or the end of a paragraph. */
  readonly beforeBreak: boolean;
  /** It is all of its paragraph. */
  readonly alone: boolean;
  /** A colon follows, as after the name of a speaker: `The Chair (reading):`. */
  readonly beforeColon: boolean;
  /** A colon follows, and directly before it is a name with a form of address or in capitals, perhaps with a constituency: `Mr. Barr`. */
  readonly afterName: boolean;
  /** It stands directly after the label of a speaker and its colon. */
  readonly afterLabel: boolean;
  /** It stands between the name in a label and its colon: `Ada (from the back):`. */
  readonly insideLabel: boolean;
  /** A name with a question mark is before it, as when members are called: `Fitch? (No.)`. */
  readonly afterNameAsked: boolean;
  /** Signs of music are on both sides: `♪ (phone ringtone) ♪`. */
  readonly betweenMusic: boolean;
  /** The word directly before it in the same sentence, in lower case, or ''. */
  readonly previousWord: string;
}

/** The place of the bracket [start, end) of the masked view. */
export function placeOf(view: string, start: number, end: number, labels: readonly Span[] = []): BracketPlace {
  const before = view.slice(Math.max(0, start - reach), start).replace(ignoredBefore, '');
  const after = view.slice(end, end + reach).replace(ignoredAfter, '');
  return {
    alone: (before.endsWith('\n') || (before === '' && start < reach)) && (after === '' || after[0] === '\n'),
    afterBreak: before === '' || breakBefore.test(before),
    beforeBreak: after === '' || breakAfter.test(after),
    beforeColon: after[0] === ':',
    afterName: after[0] === ':' && nameBefore.test(before),
    afterLabel: isAfterLabel(view, start, labels),
    insideLabel: isInsideLabel(view, start, after, labels) || (after[0] === ':' && shortName.test(before)),
    afterNameAsked: nameAsked.test(before),
    betweenMusic: musicBefore.test(before) && musicAfter.test(after),
    previousWord: (lastWord.exec(before)?.[0] ?? '').toLowerCase(),
  };
}

/** `labels` are in text order. */
function isAfterLabel(view: string, start: number, labels: readonly Span[]): boolean {
  const label = labels[firstEndingAfter(labels, start) - 1];
  if (label === undefined || start - label.end >= reach) return false;
  return /^[^:.—–-]?[\s*_]*[:.—–-][\s:*_.—–-]*$/.test(view.slice(label.end - 1, start));
}

function isInsideLabel(view: string, start: number, after: string, labels: readonly Span[]): boolean {
  const index = firstEndingAfter(labels, start);
  const around = labels[index];
  if (around !== undefined && around.start < start) return true;
  const before = labels[index - 1];
  return (
    before !== undefined && after[0] === ':' && start - before.end < 3 && view.slice(before.end, start).trim() === ''
  );
}

/** Whether the bracket is no part of a sentence. */
export function isApart({ afterBreak, beforeBreak }: BracketPlace): boolean {
  return afterBreak && beforeBreak;
}

/** How far around a bracket is looked, in code units. A running header between them is longer: then nothing is known. */
const reach = 40;
/** Spaces, raised note marks and signs of Markdown say nothing about the place. */
const ignoredBefore = /[ \u2060*_\\⁰¹²³⁴-⁹]+$/;
const ignoredAfter = /^[ \u2060*_\\]+/;
const breakBefore = /[\n.!?…؟۔:;؛"”’»)\]—–♩-♬]$|[.!?…]«$|(?:^|[^\p{L}\p{N}])-$/u;
const breakAfter = /^[\n.!?…؟۔:"“‘«([\\—–♩-♬-]|^\p{Lu}|^\p{Lo}|^\p{Nd}/u;
/** At the start of a line: "Mr. John Barr (Colm Valley)", "THE CHAIR", "The President". */
const nameBefore = pattern('u')`
  (?:^|\n|[.!?] )(?:
    (?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Rev|Senator|Judge|Father|Hon)\.?(?: \p{Lu}[\p{L}'’.-]{0,20}){1,4}
    |The (?:Chair(?:man|woman)?|President|Speaker|Clerk|Witness|Minister|Prime Minister|Chancellor|Mayor|Archbishop|Bishop|King|Queen)
    |(?:THE |\p{Lu}{2,4}\. )?\p{Lu}[\p{Lu}'’-]{2,20}
  )(?: \([^()\n]{1,40}\))?$`;
/** One to four words from the start of a line. */
const shortName = /(?:^|\n)\p{Lu}[\p{L}\d'’.-]{1,20}(?: [\p{L}\d'’.-]{1,20}){0,3}$/u;
const nameAsked = pattern('u')`
  (?:^|[\n.!?:)\]] {0,2})(?:\p{Lu}[\p{L}'’.-]{0,20} ){0,3}(?:\p{Lu}[\p{L}'’-]{1,20}
  |[\u0620-\u06d3]{2,15}(?: [\u0620-\u06d3]{2,15}){0,2})[?؟]$`;
const musicBefore = /[♩-♬]{1,4}[ \u2060]{0,3}$/u;
const musicAfter = /^[ \u2060]{0,3}[♩-♬]{1,4}/u;

/** The span with the signs of music on both sides of it, where there are any. */
export function withMusic(view: string, { start, end }: Span): Span {
  const before = musicBefore.exec(view.slice(Math.max(0, start - longestMusic), start))?.[0] ?? '';
  const after = musicAfter.exec(view.slice(end, end + longestMusic))?.[0] ?? '';
  return before === '' || after === '' ? { start, end } : { start: start - before.length, end: end + after.length };
}

/** In code units. */
const longestMusic = 8;
const lastWord = /[\p{L}\p{M}][\p{L}\p{M}'’]*$/u;
