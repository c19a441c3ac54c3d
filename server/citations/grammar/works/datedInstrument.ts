import type { Work } from '../../citation';
import { instrumentType, isNamedAfter, universalWords, type InstrumentType } from '../../instruments';
import { readDivisions } from '../divisions';
import { isAnyMark, isNumber, textMatches, tokenSpan, type ParseState } from '../parseState';
import { addWorkCitations, noteInstrument } from './addWorkCitations';
import { noteInstrumentNoun } from './lawInHand';

/** Laws that are known by their year, and the languages in which they are. */
const dated: readonly {
  readonly type: InstrumentType;
  readonly year: number;
  readonly key: string;
  readonly codes?: string;
}[] = [
  { type: 'declaration', year: 1789, key: 'rights-of-man' },
  { type: 'declaration', year: 1948, key: 'udhr' },
  { type: 'constitution', year: 1978, key: 'spain-constitution', codes: 'es' },
  { type: 'constitution', year: 1917, key: 'mexico-constitution', codes: 'es' },
  { type: 'constitution', year: 1958, key: 'french-constitution', codes: 'fr' },
  { type: 'constitution', year: 1948, key: 'italy-constitution', codes: 'it' },
  { type: 'constitution', year: 1976, key: 'portugal-constitution', codes: 'pt' },
  { type: 'constitution', year: 1988, key: 'brazil-constitution', codes: 'pt' },
];

/** The law that a noun and its year name at a token: "Déclaration de 1789". The tokens are [index, next). */
export function datedInstrumentAt(
  state: ParseState,
  index: number,
): { readonly work: Work; readonly next: number } | undefined {
  const { tokens, language } = state;
  const noun = tokens[index];
  const type = noun?.kind === 'word' && noun.capital ? typeOfNoun(noun.text) : undefined;
  if (type === undefined) return undefined;
  const of = tokens[index + 1]?.text ?? '';
  if (!/^(?:of|von)$/.test(of) && !language.of.has(of)) return undefined;
  if (!isNumber(state, index + 2)) return undefined;
  const found = dated.find(each => each.type === type && each.year === tokens[index + 2].value);
  const isOfLanguage = found !== undefined && (found.codes ?? language.code) === language.code;
  const work = isOfLanguage ? state.titles.workOfKey(found.key) : undefined;
  if (work === undefined || (type === 'constitution' && isNamedAfter(tokens, index + 3))) return undefined;
  return { work, next: index + 3 };
}

/** "The Universal Declaration", «Declaración Universal», without the rest of its title. */
function universalDeclarationAt(state: ParseState, index: number): ReturnType<typeof datedInstrumentAt> {
  const { tokens } = state;
  if (!tokens[index].capital || typeOfNoun(tokens[index].text) !== 'declaration') return undefined;
  const isAfter = universalWords.has(tokens[index + 1]?.text ?? '');
  const next = isAfter ? index + 2 : index + 1;
  const isNamed = isNamedAfter(tokens, next) || (!isAfter && !universalWords.has(tokens[index - 1]?.text ?? ''));
  const work = isNamed ? undefined : state.titles.workOfKey('udhr');
  return work === undefined ? undefined : { work, next };
}

/** Whether a folded word is a noun for a law, with or without a French article. */
export function isInstrumentNoun(text: string): boolean {
  return typeOfNoun(text) !== undefined;
}

function typeOfNoun(text: string): InstrumentType | undefined {
  return instrumentType(text) ?? (/^l[dc]/.test(text) ? instrumentType(text.slice(1)) : undefined);
}

/** Reads "Déclaration de 1789, art. 14"; without an article, later ones may be of it, or of "the Convention". */
export function readDatedInstrument(state: ParseState, index: number): boolean {
  const found = datedInstrumentAt(state, index) ?? universalDeclarationAt(state, index);
  if (found === undefined) {
    noteInstrumentNoun(state, index);
    return false;
  }
  const { work, next } = found;
  const isBefore = universalWords.has(state.tokens[index - 1]?.text ?? '');
  const span = tokenSpan(state, isBefore ? index - 1 : index, next);
  const sequence = readDivisions(state, placeAfter(state, next));
  if (sequence?.divisions.every(({ kind }) => work.divisions.includes(kind)) === true) {
    addWorkCitations(state, work, sequence.divisions, { start: span.start, work: span });
    state.consumedTo = sequence.next;
    return true;
  }
  noteInstrument(state, work, span.end);
  return false;
}

/** Index after a comma and "in its", "en su": "La Constitución de 1978, en su artículo 33". */
function placeAfter(state: ParseState, next: number): number {
  const at = isAnyMark(state, next, ',:') ? next + 1 : next;
  const isLinked =
    textMatches(state, at, /^(?:in|en|dans|na|nel)$/) && textMatches(state, at + 1, /^(?:its|su|son|sua|suo|l)$/);
  return isLinked ? at + 2 : at;
}
