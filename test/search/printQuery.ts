import type { Alternative, Part, Phrase, Query } from '../../server/search/query/query';

/** A text that is parsed to the same query, apart from its notes. */
export function printQuery({ parts, without, filters }: Query): string {
  return [
    ...parts.map(printPart),
    ...without.map(part => `-(${printPart(part)})`),
    ...filters.map(({ field, value, not }) => `${not ? '-' : ''}${field}:${quote(value)}`),
  ].join(' ');
}

function printPart(part: Part): string {
  const shown: string[] = [];
  for (let i = 0; i < part.length; i++) {
    const [one, next] = [part[i], part[i + 1] as Alternative | undefined];
    const joins =
      isOneToken(one) && next?.kind === 'phrase' && next.words.length === 1 && next.words[0] === one.words.join('');
    shown.push(
      one.kind === 'near'
        ? one.phrases.map(phrase => printPhrase(phrase, '.')).join(` NEAR/${one.distance} `)
        : printPhrase(one, joins ? '-' : '.'),
    );
    if (joins || isSplitNumber(one, next)) i++;
  }
  return shown.join(' OR ');
}

/** Whether the second alternative is the number of the first one, with its thousands apart: "2014" is also "2,014". */
function isSplitNumber(one: Alternative, next: Alternative | undefined): boolean {
  return (
    one.kind === 'phrase' &&
    next?.kind === 'phrase' &&
    one.words.length === 1 &&
    next.words.length > 1 &&
    next.words.every(word => /^\d{1,3}$/.test(word)) &&
    next.words.join('') === one.words[0]
  );
}

/** Whether a phrase was typed as one token: "al-Kafi" with a hyphen, "and/or" without. */
function isOneToken(one: Alternative): one is Phrase {
  return one.kind === 'phrase' && !one.quoted && one.words.length > 1;
}

function printPhrase({ words: folded, prefix, quoted, written, name }: Phrase, between: string): string {
  if (written !== undefined) return `="${written.join(' ')}"`;
  const words = name === true ? folded.map(word => word[0].toUpperCase() + word.slice(1)) : folded;
  const star = prefix ? '*' : '';
  return quoted ? `"${words.join(' ')}${star}"` : words.join(between) + star;
}

function quote(value: string): string {
  return /["“”„‟＂]/.test(value) ? `«${value}»` : `"${value}"`;
}
