import { endsClosed, type Line } from '../lineLayout';
import { labelAt, type LabelCandidate } from './labelShapes';

/** A candidate with what is said behind it. */
export interface SaidLabel extends LabelCandidate {
  /** Whether its first paragraph is more than a name or a part of a sentence, and does not begin with a small letter. */
  readonly speaks: boolean;
  /** Whether somebody speaks in it: "I", "we", "you", a question, an exclamation. */
  readonly isPersonal: boolean;
}

/** UTF-16 units of what is said that are looked at. */
const longestText = 600;

/** What may be a label in a text, with what is said behind it, in text order. `isText` tells which lines are text. */
export function saidLabels(text: string, lines: readonly Line[], isText: (line: number) => boolean): SaidLabel[] {
  return withText(text, lines, isText, candidatesIn(text, lines, isText));
}

function candidatesIn(text: string, lines: readonly Line[], isText: (line: number) => boolean): LabelCandidate[] {
  const fullLength = longLine(lines);
  const found: LabelCandidate[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!isText(i) || !mayBegin(text, lines[i])) continue;
    const last = found.at(-1);
    if (last !== undefined && last.lastLine >= i) continue;
    if (!beginsParagraph(text, lines, i, fullLength) && last?.line !== i - 1) continue;
    const candidate = labelAt(text, lines, i);
    if (candidate !== undefined && (candidate.form !== 'line' || standsAbove(lines, candidate))) found.push(candidate);
  }
  return found;
}

/** Whether a line may begin with a label, by its first letter: a capital, or an Arabic one. */
function mayBegin(text: string, { start }: Line): boolean {
  const [beginning, letter = ''] = /^ {0,60}[>*_ ]{0,6}(?:\d{1,3}\. {1,3})?(\\?[[(]|.)?/.exec(
    text.slice(start, start + 76),
  ) ?? [''];
  if (/[[(]/.test(letter)) return /\d|[٠-٩۰-۹]/.test(text[start + beginning.length] ?? '');
  return letter !== letter.toLowerCase() || /[\u0620-\u06d3]/.test(letter);
}

/** A length that only wrapped lines reach: that of all but one line in fifty. */
function longLine(lines: readonly Line[]): number {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  return lengths[Math.max(0, Math.ceil(lengths.length * 0.98) - 1)] ?? 0;
}

/** Whether a line is not the middle of a sentence. */
function beginsParagraph(text: string, lines: readonly Line[], index: number, fullLength: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (before === undefined || line.blanks > 0 || line.newPage || endsClosed(text, before)) return true;
  if (/[)\]—–-]$/.test(text.slice(before.start, before.end))) return true;
  return before.end - before.start < 0.6 * fullLength;
}

function withText(
  text: string,
  lines: readonly Line[],
  isText: (line: number) => boolean,
  candidates: readonly LabelCandidate[],
): SaidLabel[] {
  return candidates.map((candidate, i) => {
    const end = candidates[i + 1]?.label.start ?? text.length;
    const { paragraph, all } = textBehind(text, lines, isText, candidate, end);
    return { ...candidate, speaks: speaks(paragraph), isPersonal: isPersonal(all) };
  });
}

/** A name without a colon must stand directly above its text, or have its time beside it. */
function standsAbove(lines: readonly Line[], { lastLine, isTimed }: LabelCandidate): boolean {
  const next = lines[lastLine + 1];
  return next !== undefined && (next.blanks === 0 || isTimed);
}

/** The text behind a label, up to `end` or `longestText` units, and its first paragraph. */
function textBehind(
  text: string,
  lines: readonly Line[],
  isText: (line: number) => boolean,
  { label, lastLine }: LabelCandidate,
  end: number,
): { readonly paragraph: string; readonly all: string } {
  let all = text.slice(label.end, Math.min(lines[lastLine].end, label.end + longestText)).trim();
  let paragraph: string | undefined;
  for (let i = lastLine + 1; i < lines.length && lines[i].start < end && all.length < longestText; i++) {
    if (lines[i].blanks > 0 && all !== '') paragraph ??= all;
    if (isText(i)) all = `${all} ${text.slice(lines[i].start, Math.min(lines[i].end, lines[i].start + longestText))}`;
  }
  return { paragraph: (paragraph ?? all).replace(/^[*_\s]+/, ''), all };
}

/** What stands in brackets where no words are heard. */
const nothingSaid = new RegExp(
  '^\\((?:inaudible|unintelligible|no (?:audible )?(?:response|answer)|indistinct|laughs|nods|silence' +
    '|inaudible response)\\.?\\)[*_]{0,2}$',
  'i',
);

/** Whether a text is more than a name or a date, and does not go on in small letters as a definition does. */
function speaks(paragraph: string): boolean {
  const beginning = paragraph.slice(0, 160);
  if (beginning === '' || isSmall(beginning[0])) return false;
  if (/^\[[^\]]{1,80}\]$/.test(beginning) || nothingSaid.test(beginning)) return true;
  // The next field of a list may follow, `**Date:** 3 May 1991`.
  // A text that is cut off may end with a space.
  const words = (beginning.match(/\S+/g) ?? []).map(word => word.replace(/^[*_]{1,3}(?=[^*_])/, ''));
  if (words.length > 1 && words.length <= 12 && paragraph.length < 160 && words.every(isPartOfName)) return false;
  const isLatin = beginning[0] !== beginning[0].toLowerCase();
  if ((isLatin && words.length <= 2) || words.length >= 12 || isPersonal(beginning)) return true;
  return /[.!?…؟۔—–-]["”’»)\]*_]{0,3}(?:\s|$)/.test(paragraph);
}

function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

function isPartOfName(word: string): boolean {
  return word[0] !== word[0].toLowerCase() || /^\d|^(?:of|the|and|de|van|von|at|for|in|on|to)$/.test(word);
}

/** Whether somebody speaks in a text: a question, an exclamation, "I", "we", "you", "yes", "thank you". */
function isPersonal(text: string): boolean {
  if (/[?!؟]/.test(text)) return true;
  return text
    .toLowerCase()
    .split(/[\s.,;:…"“”«»()[\]—–،؛*_-]+/)
    .some(word => personal.has(word) || personal.has(word.split(/['’]/)[0]));
}

const personal = new Set(
  `i we you my our your me us yes no thanks thank please sir madam hello welcome well okay je j nous vous merci ich wir
  ihnen danke yo nosotros usted ustedes gracias eu nós obrigado io noi voi grazie ben biz siz saya kami anda я мы вы нас
  вам спасибо ما شما بنده متشکرم ممنون سلام بله خیر أنا نحن أنتم لكم شكرا نعم كلا إننا إنني`.split(/\s+/),
);
