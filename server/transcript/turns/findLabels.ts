import { isGivenName } from '../../text/givenNames';
import { partsOfSpeech } from '../../text/lexicon';
import type { Line } from '../lineLayout';
import { pattern } from '../pattern';
import type { LabelCandidate } from './labelShapes';
import { isUncommon, mayBePerson } from './labelWords';
import { knownFromHead, withoutHead } from './headList';
import { onceSaid } from './onceSaid';
import { saidLabels, type SaidLabel } from './saidLabels';

/**
 * The labels of speakers, in text order. A label is certain only beside others: the same one again, or others of its kind,
 * before text in which people speak. `isText` tells which lines are text, neither furniture nor notes. Linear in the
 * length of the text.
 */
export function findLabels(text: string, lines: readonly Line[], isText: (line: number) => boolean): LabelCandidate[] {
  const all = knownFromHead(text, lines, saidLabels(text, lines, isText));
  const candidates = withoutHead(text, lines, all);
  if (candidates.length < 2) return candidates.filter(each => isLone(text, each));
  const letters = certainLetters(text, lines, candidates);
  const strong = certainAmongStrong(candidates);
  const positions = new Map(candidates.map((candidate, i) => [candidate, i]));
  const certain = new Set([...letters, ...strong, ...certainLines(candidates)]);
  for (const each of certainQuestions(candidates, certain)) certain.add(each);
  // Names that are certain make others certain.
  for (let round = 0; round < 2; round++)
    for (const each of certainNames(candidates, certain, positions)) certain.add(each);
  for (const each of certainQuestions(candidates, certain)) certain.add(each);
  for (const each of onceSaid(text, candidates, certain, positions)) certain.add(each);
  for (const each of givenNames(text, candidates, certain, positions)) certain.add(each);
  for (const each of sameNames(candidates, certain)) certain.add(each);
  for (const each of sameRanks(candidates, certain)) certain.add(each);
  for (const each of certainAddresses(candidates, certain)) certain.add(each);
  const found = withoutHead(
    text,
    lines,
    candidates.filter(candidate => certain.has(candidate)),
  );
  const lone = candidates.filter(each => isLone(text, each));
  return found.length === 0 && lone.length === 1 ? lone : found;
}

/** "THE PRESIDENT: Good morning." in capitals is a label also where nobody else has one. */
function isLone(text: string, { kind, form, name, speaks, isPersonal }: SaidLabel): boolean {
  return (
    form === ':' &&
    kind === 'role' &&
    speaks &&
    isPersonal &&
    /^THE [\p{Lu} -]{4,30}$/u.test(text.slice(name.start, name.end))
  );
}

/**
 * `Q.` and `A.`, where there are at least two questions and an answer, or as many "Question" and "Answer". Lists that
 * count with letters have a B as well.
 */
function certainLetters(text: string, lines: readonly Line[], candidates: readonly SaidLabel[]): SaidLabel[] {
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
function certainAmongStrong(candidates: readonly SaidLabel[]): SaidLabel[] {
  const strong = candidates.filter(({ kind, form }) => form !== 'line' && isStrong(kind));
  return formsOf(strong).flatMap(group => {
    const speaking = group.filter(each => each.speaks);
    if (group.length < 2 || speaking.length * 2 < group.length || speaking.length < 2) return [];
    const personalShare = speaking.filter(each => each.isPersonal).length / speaking.length;
    const repeats = new Set(group.map(({ key }) => key)).size < group.length;
    // "Mr. Haas. Born in 1940." is a life.
    if (group[0].form === '.' && !repeats) return [];
    return personalShare >= (repeats ? 0.25 : 0.5) || (repeats && group.length >= 6) ? group : [];
  });
}

function isStrong(kind: LabelCandidate['kind']): boolean {
  return kind === 'titled' || kind === 'role';
}

/** Names alone on their lines, where two come back and people speak below them. */
function certainLines(candidates: readonly SaidLabel[]): SaidLabel[] {
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
function certainQuestions(candidates: readonly SaidLabel[], certain: ReadonlySet<SaidLabel>): SaidLabel[] {
  if (![...certain].some(({ kind }) => isStrong(kind))) return [];
  const spelled = candidates.filter(each => each.kind === 'letter' && each.key !== 'q' && isQuestion(each));
  // "QUESTION: Yes." is one beside others that ask, and beside people who answer in turn.
  const areMany =
    spelled.length >= 3 && [...certain].filter(({ kind, form }) => isStrong(kind) && form === ':').length >= 2;
  // One that comes back may be the first of all.
  const first = spelled.length >= 2 ? candidates.findIndex(each => certain.has(each)) - 1 : -1;
  const isBetween = (i: number): boolean =>
    certain.has(candidates[i + 1]) && (i === first || certain.has(candidates[i - 1]));
  const questions = candidates.filter(
    (each, i) => each.kind === 'letter' && (each.key === 'q' || (isQuestion(each) && (areMany || isBetween(i)))),
  );
  return questions.filter(each => each.speaks && each.isPersonal).length * 2 >= questions.length ? questions : [];
}

/** Names without a title, and those with one where that alone did not make them certain. */
function certainNames(
  candidates: readonly SaidLabel[],
  certain: ReadonlySet<SaidLabel>,
  positions: ReadonlyMap<SaidLabel, number>,
): SaidLabel[] {
  const open = candidates.filter(
    each => each.form !== 'line' && !certain.has(each) && (each.kind === 'name' || isStrong(each.kind)),
  );
  return formsOf(open).flatMap(group => {
    const others = [...certain].filter(({ form }) => form === group[0].form);
    const hasOthers = others.some(({ kind }) => kind !== 'name') || others.length >= 4;
    const spoken = group.filter(each => each.speaks);
    const names = groupsOf(spoken, ({ key }) => key);
    const isBetween = (label: SaidLabel): boolean =>
      [-1, 1].every(step => {
        const neighbour = candidates[(positions.get(label) ?? 0) + step];
        return neighbour !== undefined && certain.has(neighbour);
      });
    const known = hasOthers ? names.filter(labels => isNamedBesideOthers(labels, isBetween)) : knownNames(names);
    if (!isConversation(known, group[0].form, hasOthers, spoken.length)) return [];
    // Of those said once, only a second look beside the certain ones decides.
    const again = known.filter(each => each.length >= 2);
    return (hasOthers || again.length < 2 ? known : again).flat();
  });
}

/**
 * Given names alone, said once or twice between certain labels of others: "Miriam:". One that may be a book or a month must
 * be addressed in the text: "Thanks, Mark."
 */
function givenNames(
  text: string,
  candidates: readonly SaidLabel[],
  certain: ReadonlySet<SaidLabel>,
  positions: ReadonlyMap<SaidLabel, number>,
): SaidLabel[] {
  const others = [...certain].filter(({ kind, form }) => kind !== 'letter' && form === ':');
  if (others.length < 4 || new Set(others.map(({ key }) => key)).size < 2) return [];
  const open = candidates.filter(
    each => !certain.has(each) && each.form === ':' && each.kind === 'name' && isGivenName(each.key),
  );
  const known = new Set([...others, ...open]);
  return groupsOf(open, ({ key }) => key).flatMap(labels => {
    const isOtherWord = mayBePerson(labels[0].key) || partsOfSpeech(labels[0].key).length > 0;
    const isCertain = isOtherWord ? addresses(text, labels[0]) : labels.some(each => each.isPersonal);
    if (!isCertain || !labels.some(each => each.speaks)) return [];
    const isBetween = labels.every(each =>
      [-1, 1].every(step => {
        const neighbour = candidates[(positions.get(each) ?? 0) + step];
        return neighbour === undefined ? step === 1 : known.has(neighbour);
      }),
    );
    return isBetween ? labels : [];
  });
}

/** Whether somebody is spoken to by a name: "Thanks, Mark.", "Yes, Ruth?", "Go ahead, Joel." */
function addresses(text: string, { name }: SaidLabel): boolean {
  const written = text.slice(name.start, name.end);
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length)) {
    if (!/^[.?!]/.test(text.slice(at + written.length, at + written.length + 1))) continue;
    if (addressBefore.test(text.slice(Math.max(0, at - 24), at))) return true;
  }
  return false;
}

const addressBefore = pattern('iu')`
  (?:^|[^\p{L}])(?:
    thanks|thank you|yes|no|go ahead|go on|please|okay|ok|right|good|well done|hello|hi|welcome|sorry|over to you|after you
  ),[ ]$`;

/** Labels that are like at least three certain ones: what follows them may be one word, or begin with a small letter. */
function sameNames(candidates: readonly SaidLabel[], certain: ReadonlySet<SaidLabel>): SaidLabel[] {
  const idOf = ({ key, form }: SaidLabel): string => `${form} ${key}`;
  const counts = new Map<string, number>();
  for (const each of certain) counts.set(idOf(each), (counts.get(idOf(each)) ?? 0) + 1);
  return candidates.filter(each => each.kind !== 'letter' && (counts.get(idOf(each)) ?? 0) >= 3);
}

/** "SUPERVISOR PARK" beside "SUPERVISOR REYES" and "SUPERVISOR FITCH": a common word is a name behind the office of two others. */
function sameRanks(candidates: readonly SaidLabel[], certain: ReadonlySet<SaidLabel>): SaidLabel[] {
  const rankOf = ({ key }: SaidLabel): string => key.slice(0, Math.max(0, key.indexOf(' ')));
  const names = new Map<string, Set<string>>();
  for (const each of certain) {
    if (each.form !== ':' || each.kind !== 'titled') continue;
    const known = names.get(rankOf(each)) ?? new Set();
    names.set(rankOf(each), known.add(each.key));
  }
  return candidates.filter(
    each => each.form === ':' && each.kind === 'name' && (names.get(rankOf(each))?.size ?? 0) >= 2 && each.speaks,
  );
}

/** Whether the labels of one name are certain beside others. `isBetween`: the labels before and after it are certain. */
function isNamedBesideOthers(labels: readonly SaidLabel[], isBetween: (label: SaidLabel) => boolean): boolean {
  const isSpoken = labels.some(({ isPersonal }) => isPersonal);
  const [label] = labels;
  if (labels.length >= 2 && mayBePerson(label.key) && labels.every(each => each.isPersonal && isBetween(each)))
    return true;
  if (labels.length >= 2) return isSpoken && (labels.length >= 3 || isName(label));
  if (!isStrong(label.kind) && !(isName(label) && label.key.includes(' '))) return false;
  // SaidLabel once, a full name must say "I" or "you", or stand between two labels that are certain.
  return isSpoken || isBetween(label);
}

/** Those that are no common words. "Mark" may be a book, unless another speaker comes back as well. */
function knownNames(names: readonly (readonly SaidLabel[])[]): readonly (readonly SaidLabel[])[] {
  const comesBack = names.some(each => each.length >= 3 && isName(each[0]));
  return names.filter(each => isName(each[0]) || (comesBack && each.length >= 3 && mayBePerson(each[0].key)));
}

function isName({ kind, key, isInitials }: SaidLabel): boolean {
  return isStrong(kind) || isInitials || isUncommon(key);
}

/** Whether names are those of people who talk: two come back, or all labels are bold or many, and they say "I" and "you". */
function isConversation(
  names: readonly (readonly SaidLabel[])[],
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
function certainAddresses(candidates: readonly SaidLabel[], certain: ReadonlySet<SaidLabel>): SaidLabel[] {
  const addresses = candidates.filter(({ kind, speaks: hasText }) => kind === 'address' && hasText);
  const others = [...certain].filter(({ kind }) => kind !== 'letter').length;
  if (others < 2) return [];
  return groupsOf(addresses, ({ key }) => key)
    .filter(group => group.length >= 2)
    .flat();
}

/** The candidates by the sign behind them. */
function formsOf(candidates: readonly SaidLabel[]): SaidLabel[][] {
  return groupsOf(candidates, ({ form }) => form);
}

function groupsOf(labels: readonly SaidLabel[], keyOf: (label: SaidLabel) => string): SaidLabel[][] {
  const groups = new Map<string, SaidLabel[]>();
  for (const label of labels) {
    const group = groups.get(keyOf(label));
    if (group === undefined) groups.set(keyOf(label), [label]);
    else group.push(label);
  }
  return [...groups.values()];
}
