import type { Work } from '../../citation';
import { instrumentType } from '../../instruments';
import { readDivisions } from '../divisions';
import { isAnyMark, isNumber, tokenSpan, type ParseState } from '../parseState';
import { addWorkCitations, noteInstrument } from './addWorkCitations';

/** Declarations that are known by their year. */
const declarations = new Map([
  [1789, 'rights-of-man'],
  [1948, 'udhr'],
]);

/** The declaration that a noun and its year name at a token: "Déclaration de 1789". The tokens are [index, next). */
export function datedInstrumentAt(
  state: ParseState,
  index: number,
): { readonly work: Work; readonly next: number } | undefined {
  const { tokens, language } = state;
  const noun = tokens[index];
  if (noun?.kind !== 'word' || !noun.capital || !isDeclaration(noun.text)) return undefined;
  const of = tokens[index + 1]?.text ?? '';
  if (!/^(?:of|von)$/.test(of) && !language.of.has(of)) return undefined;
  const key = isNumber(state, index + 2) ? declarations.get(tokens[index + 2].value) : undefined;
  const work = key === undefined ? undefined : state.titles.workOfKey(key);
  return work === undefined ? undefined : { work, next: index + 3 };
}

/** Whether a folded word is one for a declaration, with or without a French article. */
export function isDeclaration(text: string): boolean {
  return instrumentType(text.replace(/^ld/, 'd')) === 'declaration';
}

/** Reads "Déclaration de 1789, art. 14"; without an article, later ones may be of it. */
export function readDatedInstrument(state: ParseState, index: number): boolean {
  const found = datedInstrumentAt(state, index);
  if (found === undefined) return false;
  const { work, next } = found;
  const span = tokenSpan(state, index, next);
  const sequence = readDivisions(state, isAnyMark(state, next, ',:') ? next + 1 : next);
  if (sequence?.divisions.every(({ kind }) => work.divisions.includes(kind)) === true) {
    addWorkCitations(state, work, sequence.divisions, { start: span.start, work: span });
    state.consumedTo = sequence.next;
    return true;
  }
  noteInstrument(state, work, span.end);
  return false;
}
