import { lookUp } from './english';
import { determiners } from './lists';
import type { Token } from './taggedTokens';

type Paragraphs = readonly (readonly Token[] | undefined)[];

/**
 * Joins two words to one where the transcript has them with a hyphen elsewhere, and where they would be no phrase
 * otherwise: "decision making" beside "decision-making", "fellow bakers" beside "fellow-bakers". Paragraphs are
 * undefined where they are not English.
 */
export function joinCompounds(view: string, paragraphs: Paragraphs): (readonly Token[] | undefined)[] {
  const compounds = new Set<string>();
  for (const tokens of paragraphs) {
    for (const { word } of tokens ?? []) if (word.hyphenated) compounds.add(word.key);
  }
  if (compounds.size === 0) return [...paragraphs];
  return paragraphs.map(tokens => tokens && joined(view, tokens, compounds));
}

function joined(view: string, tokens: readonly Token[], compounds: ReadonlySet<string>): readonly Token[] {
  /** Undefined as long as nothing is joined. */
  let result: Token[] | undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (i + 1 < tokens.length && isCandidate(tokens[i], tokens[i + 1]) && isCompound(view, tokens, i, compounds)) {
      result ??= tokens.slice(0, i);
      result.push({ ...tokens[i + 1], ...wholeOf(tokens[i], tokens[i + 1]) });
      i++;
    } else result?.push(tokens[i]);
  }
  return result ?? tokens;
}

/** Whether two words can be a compound but no phrase. */
function isCandidate({ word: first }: Token, { word: second }: Token): boolean {
  return (
    first.generalModifier ||
    (second.stop ? second.norm.length > 4 && second.norm.endsWith('ing') : first.stop && first.norm === 'well')
  );
}

function isCompound(view: string, tokens: readonly Token[], i: number, compounds: ReadonlySet<string>): boolean {
  const [first, second, next] = [tokens[i], tokens[i + 1], tokens[i + 2] as Token | undefined];
  if (first.segment !== second.segment || !compounds.has(`${first.word.key} ${second.word.key}`)) return false;
  if (view.slice(first.end, second.start).trim() !== '') return false;
  // "the decision making the headlines": a verb with its object.
  return !second.word.stop || next?.segment !== second.segment || !determiners.has(next.word.norm);
}

function wholeOf(first: Token, second: Token): Pick<Token, 'start' | 'word' | 'capital' | 'first'> {
  const word = lookUp(`${first.word.plain}-${second.word.plain}`);
  return { start: first.start, word, capital: first.capital, first: first.first };
}
