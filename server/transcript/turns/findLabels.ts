import { endsClosed, type Line } from '../lineLayout';
import { labelAt, type LabelCandidate } from './labelShapes';
import { isUncommon, mayBePerson } from './labelWords';

/** A candidate with what is said behind it. */
interface Said extends LabelCandidate {
  /** Whether its first paragraph is more than a name or a part of a sentence, and does not begin with a small letter. */
  readonly speaks: boolean;
  /** Whether somebody speaks in it: "I", "we", "you", a question, an exclamation. */
  readonly isPersonal: boolean;
}

/** UTF-16 units of what is said that are looked at. */
const longestText = 600;

/**
 * The labels of speakers, in text order. A label is certain only beside others: the same one again, or others of its kind,
 * before text in which people speak. `isText` tells which lines are text, neither furniture nor notes. Linear in the
 * length of the text.
 */
export function findLabels(text: string, lines: readonly Line[], isText: (line: number) => boolean): LabelCandidate[] {
  const candidates = withoutHead(withText(text, lines, isText, candidatesIn(text, lines, isText)));
  if (candidates.length < 2) return [];
  const letters = certainLetters(text, lines, candidates);
  const strong = certainAmongStrong(candidates);
  const certain = new Set([...letters, ...strong, ...certainLines(candidates)]);
  for (const each of certainQuestions(candidates, certain)) certain.add(each);
  // Names that are certain make others certain.
  for (let round = 0; round < 2; round++) for (const each of certainNames(candidates, certain)) certain.add(each);
  for (const each of sameNames(candidates, certain)) certain.add(each);
  for (const each of certainAddresses(candidates, certain)) certain.add(each);
  return withoutHead(candidates.filter(candidate => certain.has(candidate)));
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
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
}

/** Whether a line may begin with a label, by its first letter: a capital, or an Arabic one. */
function mayBegin(text: string, { start }: Line): boolean {
  const [beginning, letter = ''] = /^[>*_ ]{0,6}(?:\d{1,3}\. {1,3})?(\\?[[(]|.)?/.exec(
    text.slice(start, start + 16),
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
): Said[] {
  return candidates.flatMap((candidate, i) => {
    const end = candidates[i + 1]?.label.start ?? text.length;
    if (candidate.form === 'line' && !standsAbove(lines, candidate)) return [];
    const { paragraph, all } = textBehind(text, lines, isText, candidate, end);
    return [{ ...candidate, speaks: speaks(paragraph), isPersonal: isPersonal(all) }];
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

/** Whether a text is more than a name or a date, and does not go on in small letters as a definition does. */
function speaks(paragraph: string): boolean {
  const beginning = paragraph.slice(0, 160);
  if (beginning === '' || isSmall(beginning[0])) return false;
  const words = beginning.split(/\s+/);
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

/** Labels of a list at the head, `Interviewer: Ines Varga`, `Chair: Jon Stavik`, come before anybody speaks. */
function withoutHead(candidates: readonly Said[]): Said[] {
  const first = candidates.findIndex(each => each.speaks);
  return first < 0 ? [] : candidates.slice(first);
}

/**
 * `Q.` and `A.`, where there are at least two questions and an answer, or as many "Question" and "Answer". Lists that
 * count with letters have a B as well.
 */
function certainLetters(text: string, lines: readonly Line[], candidates: readonly Said[]): Said[] {
  const letters = candidates.filter(({ kind }) => kind === 'letter');
  const groups = [
    letters.filter(({ name }) => name.end - name.start <= 5),
    letters.filter(({ name }) => name.end - name.start > 5),
  ];
  return groups.flatMap(group => {
    const questions = group.filter(each => isQuestion(each));
    const answers = group.filter(each => !isQuestion(each));
    if (questions.length < 2 || answers.length === 0 || answers.length > 3 * questions.length) return [];
    if (group.filter(each => each.speaks).length * 3 < group.length * 2) return [];
    const others = lines.filter(({ start }) => /^[BC][.:)]\s/.test(text.slice(start, start + 3))).length;
    return others >= questions.length ? [] : group.slice(group.indexOf(questions[0]));
  });
}

function isQuestion({ key }: LabelCandidate): boolean {
  return /^(?:q|question|frage|pregunta|domanda|سوال|سءال|سوءال|پرسش|السوال|السءال)/.test(key);
}

/** Names with titles, and the nouns for those who speak, where one comes back or people speak behind most of them. */
function certainAmongStrong(candidates: readonly Said[]): Said[] {
  const strong = candidates.filter(({ kind, form }) => form !== 'line' && isStrong(kind));
  return formsOf(strong).flatMap(group => {
    const speaking = group.filter(each => each.speaks);
    if (group.length < 2 || speaking.length * 2 < group.length || speaking.length < 2) return [];
    const personalShare = speaking.filter(each => each.isPersonal).length / speaking.length;
    const repeats = new Set(group.map(({ key }) => key)).size < group.length;
    return personalShare >= (repeats ? 0.25 : 0.5) || (repeats && group.length >= 6) ? group : [];
  });
}

function isStrong(kind: LabelCandidate['kind']): boolean {
  return kind === 'titled' || kind === 'role';
}

/** Names alone on their lines, where two come back and people speak below them. */
function certainLines(candidates: readonly Said[]): Said[] {
  const lines = candidates.filter(
    ({ form, kind, key, speaks: hasText }) => form === 'line' && hasText && (isStrong(kind) || isUncommon(key)),
  );
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  const again = [...counts.values()].filter(count => count >= 2).length;
  const personalCount = lines.filter(({ isPersonal }) => isPersonal).length;
  return again >= 2 && again * 2 >= counts.size && personalCount * 2 >= lines.length ? lines : [];
}

/** A question without an answer, as at the press: `Q  Mr. President, …`, beside other labels. */
function certainQuestions(candidates: readonly Said[], certain: ReadonlySet<Said>): Said[] {
  if (![...certain].some(({ kind }) => isStrong(kind))) return [];
  const questions = candidates.filter(({ kind, key }) => kind === 'letter' && key === 'q');
  return questions.filter(each => each.speaks && each.isPersonal).length * 2 >= questions.length ? questions : [];
}

/** Names without a title, and those with one where that alone did not make them certain. */
function certainNames(candidates: readonly Said[], certain: ReadonlySet<Said>): Said[] {
  const open = candidates.filter(
    each => each.form !== 'line' && !certain.has(each) && (each.kind === 'name' || isStrong(each.kind)),
  );
  return formsOf(open).flatMap(group => {
    const others = [...certain].filter(({ form }) => form === group[0].form);
    const hasOthers = others.some(({ kind }) => kind !== 'name') || others.length >= 4;
    const spoken = group.filter(each => each.speaks);
    const byKey = new Map<string, Said[]>();
    for (const each of spoken) byKey.set(each.key, [...(byKey.get(each.key) ?? []), each]);
    const names = [...byKey.values()];
    const known = hasOthers
      ? names.filter(labels => isNamedBesideOthers(labels, candidates, certain))
      : knownNames(names);
    if (!isConversation(known, group[0].form, hasOthers, spoken.length)) return [];
    // Of those said once, only a second look beside the certain ones decides.
    const again = known.filter(each => each.length >= 2);
    return (hasOthers || again.length < 2 ? known : again).flat();
  });
}

/** Labels that are like at least three certain ones: what follows them may be one word, or begin with a small letter. */
function sameNames(candidates: readonly Said[], certain: ReadonlySet<Said>): Said[] {
  const idOf = ({ key, form }: Said): string => `${form} ${key}`;
  const counts = new Map<string, number>();
  for (const each of certain) counts.set(idOf(each), (counts.get(idOf(each)) ?? 0) + 1);
  return candidates.filter(each => each.kind !== 'letter' && (counts.get(idOf(each)) ?? 0) >= 3);
}

/** Whether the labels of one name are certain beside labels that are. */
function isNamedBesideOthers(
  labels: readonly Said[],
  candidates: readonly Said[],
  certain: ReadonlySet<Said>,
): boolean {
  const isSpoken = labels.some(({ isPersonal }) => isPersonal);
  const [label] = labels;
  if (labels.length >= 2) return isSpoken && (labels.length >= 3 || isName(label));
  if (!isStrong(label.kind) && !(isName(label) && label.key.includes(' '))) return false;
  // Said once, a full name must say "I" or "you", or stand between two labels that are certain.
  const at = candidates.indexOf(label);
  const neighbours = [candidates[at - 1], candidates[at + 1]];
  return isSpoken || neighbours.every(each => each !== undefined && certain.has(each));
}

/** Those that are no common words. "Mark" may be a book, unless another speaker comes back as well. */
function knownNames(names: readonly (readonly Said[])[]): readonly (readonly Said[])[] {
  const known = names.filter(([label]) => isName(label));
  const comesBack = known.some(each => each.length >= 3);
  return comesBack
    ? names.filter(each => known.includes(each) || (each.length >= 3 && mayBePerson(each[0].key)))
    : known;
}

function isName({ kind, key, isInitials }: Said): boolean {
  return isStrong(kind) || isInitials || isUncommon(key);
}

/** Whether names are those of people who talk: two come back, or all labels are bold or many, and they say "I" and "you". */
function isConversation(
  names: readonly (readonly Said[])[],
  form: LabelCandidate['form'],
  hasOthers: boolean,
  all: number,
): boolean {
  const labels = names.flat();
  if (labels.length === 0) return false;
  if (form === '.') return false;
  if (hasOthers) return true;
  if (form === '—') return false;
  const personalShare = labels.filter(({ isPersonal }) => isPersonal).length / labels.length;
  const again = names.filter(each => each.length >= 2).length;
  // Initials may be those of something else, and must come back more often.
  const clear = names.filter(([{ isInitials }, ...more]) => more.length >= (isInitials ? 2 : 1)).length;
  if (clear >= 2) return personalShare >= (labels.some(({ isInitials }) => isInitials) ? 0.5 : 1 / 3);
  const isLong = (key: string): boolean => key.includes(' ');
  if (again === 1 && names.some(each => each.length >= 3 && (isLong(each[0].key) || each[0].isBold)))
    return personalShare >= 0.5 && labels.length * 2 >= all;
  const long = labels.filter(({ key, isBold }) => isLong(key) || isBold);
  const fewest = labels.every(({ isBold }) => isBold) ? 2 : 3;
  return long.length === labels.length && long.length >= fewest && labels.length === all && personalShare >= 0.75;
}

/** "Mr. President:" is said to him, unless others have labels and it comes back. */
function certainAddresses(candidates: readonly Said[], certain: ReadonlySet<Said>): Said[] {
  const addresses = candidates.filter(({ kind, speaks: hasText }) => kind === 'address' && hasText);
  const others = [...certain].filter(({ kind }) => kind !== 'letter').length;
  return others < 2 ? [] : addresses.filter(({ key }) => addresses.filter(other => other.key === key).length >= 2);
}

/** The candidates by the sign behind them. */
function formsOf(candidates: readonly Said[]): Said[][] {
  const forms = new Map<string, Said[]>();
  for (const each of candidates) forms.set(each.form, [...(forms.get(each.form) ?? []), each]);
  return [...forms.values()];
}
