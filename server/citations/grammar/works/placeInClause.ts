import { fold } from '../../../text/fold';
import type { DivisionKind } from '../../citation';
import type { TitleMatch } from '../../titles';
import { wordSet } from '../../wordSet';
import { divisionWordAfterOrdinal, readDivisions, type DivisionSequence } from '../divisions';
import { isMark, textMatches, type ParseState } from '../parseState';
import type { WorkLocus } from './workPlace';

/**
 * Reads a place that a clause joins to a title: "the Convention on the Rights of the Child, whose Article 28", "the
 * Heidelberg Catechism asks in Question 1". Only divisions that the work has, and that few other works have, are read so.
 */
export function readPlaceInClause(state: ParseState, { work, next }: TitleMatch): WorkLocus | undefined {
  const start = isMark(state, next, ',') ? next + 1 : next;
  const index = placeAfterRelative(state, start) ?? placeAfterPreposition(state, start);
  const word = index === undefined ? undefined : (divisionWordAfterOrdinal(state, index) ?? index);
  const sequence = word === undefined ? undefined : readDivisions(state, word);
  if (sequence === undefined || sequence.first !== index || !isOwn(work.divisions, sequence)) return undefined;
  if (textMatches(state, sequence.next, /^of$/) || state.language.of.has(state.tokens[sequence.next]?.text ?? ''))
    return undefined;
  return { divisions: sequence.divisions, next: sequence.next };
}

function isOwn(own: readonly DivisionKind[], { divisions }: DivisionSequence): boolean {
  return joinedKinds.test(divisions[0].kind) && divisions.every(({ kind }) => own.includes(kind));
}

const joinedKinds = /^(?:article|question|canon|amendment)$/;

/** Index of the division word after "whose". */
function placeAfterRelative(state: ParseState, index: number): number | undefined {
  const isTwoWords = textMatches(state, index, /^(?:il|la|i|le|gli)$/) && textMatches(state, index + 1, /^cui$/);
  if (isTwoWords) return index + 2;
  return relativeWords.has(state.tokens[index]?.text ?? '') ? skipDeterminer(state, index + 1) : undefined;
}

/** Index of the division word after a verb, if there is one, and "in": "asks in", "says in its". */
function placeAfterPreposition(state: ParseState, index: number): number | undefined {
  for (let cursor = index; cursor <= index + 1; cursor++) {
    const token = state.tokens[cursor];
    if (token?.kind !== 'word' || token.capital) return undefined;
    if (prepositions.has(token.text)) return skipDeterminer(state, cursor + 1);
  }
  return undefined;
}

function skipDeterminer(state: ParseState, index: number): number {
  return determiners.has(state.tokens[index]?.text ?? '') ? index + 1 : index;
}

const relativeWords = wordSet('whose dont dessen deren cuyo cuya cuyos cuyas cujo cuja cujos cujas');
const prepositions = wordSet(`in im under at en dans unter em no na nel nell nella all alla ${fold('à')} au`);
const determiners = wordSet(
  'its their the der dem den seinem seiner ihrem ihrer su sus el la los las le les l son sa ses suo sua seu seus a o',
);
