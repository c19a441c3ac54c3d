import { fold } from '../../text/fold';
import type { Token } from '../tokenize';

/** Cases and possessives that Turkish writes behind an apostrophe after a name or a number: "Mesnevî'nin", "87-88'i". */
const suffix = /['’](?:(?:n?[ıiuü]n)|(?:[dt][ea](?:ki|n)?)|(?:n[dt][ea]n?)|(?:[yn]?[eaıiuü])|(?:y?l[ea]))$/u;

/**
 * The tokens with the names in Turkish as they are without their suffixes, "Mesnevî" for "Mesnevî'nin". After a number the
 * suffix is one mark, which ends a reference: no noun follows that the number counts.
 */
export function withoutSuffixes(view: string, tokens: readonly Token[]): Token[] {
  const plain: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const next = tokens[index + 1];
    const isBehindNumber = tokens[index - 1]?.kind === 'number' && token.text === "'" && !token.spaced;
    if (isBehindNumber && next?.kind === 'word' && !next.spaced && suffix.test(view.slice(token.start, next.end))) {
      plain.push({ ...token, end: next.end, text: ';' });
      index++;
    } else plain.push(token.kind === 'word' && token.capital ? withoutSuffix(view, token) : token);
  }
  return plain;
}

function withoutSuffix(view: string, token: Token): Token {
  const word = view.slice(token.start, token.end);
  const at = suffix.exec(word)?.index ?? 0;
  if (at < shortestName) return token;
  const text = fold(word.slice(0, at)).replace(/[^\p{L}\p{N}]/gu, '');
  return { ...token, end: token.start + at, text };
}

/** In UTF-16 units. "Ra'd" and "A'la" have no suffix. */
const shortestName = 3;
