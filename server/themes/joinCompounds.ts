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
    for (const { word } of tokens ?? [])
      if (word.plain.includes('-') && word.key.includes(' ')) compounds.add(word.key);
  }
  if (compounds.size === 0) return [...paragraphs];
  return paragraphs.map(tokens => tokens && joined(view, tokens, compounds));
}

function joined(view: string, tokens: readonly Token[], compounds: ReadonlySet<string>): readonly Token[] {
  const result: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [first, second, next] = [tokens[i], tokens[i + 1], tokens[i + 2]] as (Token | undefined)[];
    if (first !== undefined && second !== undefined && isCompound(view, first, second, next, compounds)) {
      result.push({ ...second, ...wholeOf(first, second) });
      i++;
    } else result.push(tokens[i]);
  }
  return result;
}

function isCompound(
  view: string,
  first: Token,
  second: Token,
  next: Token | undefined,
  compounds: ReadonlySet<string>,
): boolean {
  if (first.segment !== second.segment) return false;
  if (!second.word.stop && !first.word.generalModifier && !first.word.stop) return false;
  if (!compounds.has(`${first.word.key} ${second.word.key}`) || view.slice(first.end, second.start).trim() !== '')
    return false;
  // "the decision making the headlines": a verb with its object.
  return !second.word.stop || next?.segment !== second.segment || !determiners.has(next.word.norm);
}

function wholeOf(first: Token, second: Token): Pick<Token, 'start' | 'word' | 'capital' | 'first'> {
  const word = lookUp(`${first.word.plain}-${second.word.plain}`);
  return { start: first.start, word, capital: first.capital, first: first.first };
}
