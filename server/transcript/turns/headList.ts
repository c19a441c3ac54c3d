import { fold } from '../../text/fold';
import { lengthOfForms } from '../formsOfAddress';
import type { Line } from '../lineLayout';
import { lengthOfPersonLine } from '../personNames';
import { mayBePerson } from './labelWords';
import type { SaidLabel } from './saidLabels';

/**
 * The labels with which people speak. Those of a list at the head, `Interviewer: Ines Varga`, `Chair: Jon Stavik`, come before
 * anybody does, and behind them stands a person.
 */
export function withoutHead(text: string, lines: readonly Line[], candidates: readonly SaidLabel[]): SaidLabel[] {
  const first = candidates.findIndex(each => each.speaks && personOf(text, lines, each) === undefined);
  return first < 0 ? [] : candidates.slice(first);
}

/** The candidates, of which those that are the surname of a person in the list at the head count as names with a title. */
export function knownFromHead(text: string, lines: readonly Line[], candidates: readonly SaidLabel[]): SaidLabel[] {
  const first = candidates.findIndex(each => each.speaks && personOf(text, lines, each) === undefined);
  const surnames = new Set<string>();
  for (const each of candidates.slice(0, Math.max(first, 0))) {
    const person = personOf(text, lines, each);
    if (person !== undefined) surnames.add(fold(person.slice(person.lastIndexOf(' ') + 1)));
  }
  if (surnames.size === 0) return [...candidates];
  return candidates.map(each =>
    each.kind === 'name' && each.form === ':' && surnames.has(each.key) && !mayBePerson(each.key)
      ? { ...each, kind: 'titled' }
      : each,
  );
}

/** The person that alone stands behind a role, with remarks in brackets: "Narrator: Mrs Edna Hale (b. 1921)". */
function personOf(
  text: string,
  lines: readonly Line[],
  { kind, form, label, lastLine }: SaidLabel,
): string | undefined {
  if (kind !== 'role' || form !== ':' || lines[lastLine].end - label.end > 120) return undefined;
  const rest = text.slice(label.end, lines[lastLine].end).trim();
  const person = rest.replace(/(?: \([^()]{1,60}\)){1,2}$/, '');
  if (/[.!?…]$/.test(person)) return undefined;
  if (lengthOfPersonLine(person) !== undefined) return person.split(',')[0];
  const length = lengthOfForms(person);
  return length > 0 && surnameOnly.test(person.slice(length)) ? person : undefined;
}

/** Behind a form of address: one to three capitalised words. */
const surnameOnly = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u;
