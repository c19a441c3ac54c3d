import { isMark, isNumber, isWord, textMatches, type ParseState } from '../parseState';

/** The Security Council or the General Assembly. */
export type Body = 'sc' | 'a';

/** An organ of the United Nations that is named in the tokens [first, next). */
interface NamedBody {
  readonly body: Body;
  readonly first: number;
  readonly next: number;
}

/** "UN Security Council" before "resolution". */
export function bodyBefore(state: ParseState, index: number): NamedBody | undefined {
  let last = index - 1;
  if (isWord(state, last, 's') && isMark(state, last - 1, "'")) last -= 2;
  if (textMatches(state, last, /^(?:unsc|unga)$/))
    return { body: state.tokens[last].text === 'unsc' ? 'sc' : 'a', first: last, next: index };
  const isCouncil = textMatches(state, last, /^councils?$/) && isWord(state, last - 1, 'security');
  const isAssembly = textMatches(state, last, /^(?:assembly|assemblys)$/) && isWord(state, last - 1, 'general');
  if (!isCouncil && !isAssembly) {
    const foreign = foreignBodyBefore(state, index);
    return foreign === undefined || foreign.first < state.consumedTo ? undefined : { ...foreign, next: index };
  }
  let first = last - 1;
  if (isWord(state, first - 1, 'un')) first--;
  else if (isWord(state, first - 1, 'nations') && isWord(state, first - 2, 'united')) first -= 2;
  else if (isWord(state, first - 2, 'n') && isWord(state, first - 4, 'u')) first -= 4;
  else if (isPartOfName(state, first - 1)) return undefined;
  return first < state.consumedTo ? undefined : { body: isCouncil ? 'sc' : 'a', first, next: index };
}

/** Whether the word before "Security Council" belongs to its name: "National Security Council resolution 68". */
function isPartOfName(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  return (
    token?.kind === 'word' && token.capital && !/^(?:the|under|in|see|by|with|of|and|as|cf|from|to)$/.test(token.text)
  );
}

/** The organs in other languages: the first word of a name, its other words, and the organ. */
const bodies = new Map<string, { readonly rest: readonly string[]; readonly body: Body }>([
  ...['sicherheitsrat', 'sicherheitsrats', 'sicherheitsrates'].map(name => [name, { rest: [], body: 'sc' }] as const),
  ['conseil', { rest: ['de', 'securite'], body: 'sc' }],
  ['consejo', { rest: ['de', 'seguridad'], body: 'sc' }],
  ['consiglio', { rest: ['di', 'sicurezza'], body: 'sc' }],
  ['conselho', { rest: ['de', 'seguranca'], body: 'sc' }],
  ['dewan', { rest: ['keamanan'], body: 'sc' }],
  ['guvenlik', { rest: ['konseyi'], body: 'sc' }],
  ['سلامتی', { rest: ['کونسل'], body: 'sc' }],
  ...['assemblee', 'lassemblee', 'assemblea', 'lassemblea', 'dellassemblea'].map(
    name => [name, { rest: ['generale'], body: 'a' }] as const,
  ),
  ['asamblea', { rest: ['general'], body: 'a' }],
  ['assembleia', { rest: ['geral'], body: 'a' }],
  ...['generalversammlung', 'vollversammlung'].map(name => [name, { rest: [], body: 'a' }] as const),
]);

/** An organ of the United Nations by its name in another language, with "of the United Nations" behind it. */
function foreignBodyAt(state: ParseState, index: number): NamedBody | undefined {
  const found = bodies.get(state.tokens[index]?.text ?? '');
  const isWhole = found?.rest.every((word, position) => state.tokens[index + 1 + position]?.text.startsWith(word));
  if (found === undefined || isWhole !== true) return undefined;
  const next = index + 1 + found.rest.length;
  return { body: found.body, first: index, next: textMatches(state, next, /^(?:pbb|onu)$/) ? next + 1 : next };
}

/** An organ by its name in another language that ends before a token. */
export function foreignBodyBefore(state: ParseState, index: number): NamedBody | undefined {
  const end = textMatches(state, index - 1, /^(?:کی|nin)$/) ? index - 1 : index;
  for (let first = end - 1; first >= Math.max(0, end - 4); first--) {
    const found = foreignBodyAt(state, first);
    if (found?.next === end)
      return { ...found, first: textMatches(state, first - 1, /^(?:bm|un|pbb)$/) ? first - 1 : first };
  }
  return undefined;
}

/** "مجلس الأمن" or "شورای امنیت" that starts at a token. */
export function bodyAt(state: ParseState, index: number): NamedBody | undefined {
  const isCouncil =
    (isWord(state, index, 'مجلس') && textMatches(state, index + 1, /^الامن$/)) ||
    (textMatches(state, index, /^شورای$/) && isWord(state, index + 1, 'امنیت'));
  if (!isCouncil) return foreignBodyAt(state, index);
  const next = textMatches(state, index + 2, /^(?:الدولی)$/) ? index + 3 : index + 2;
  return { body: 'sc', first: index, next };
}

/** "of the UN Security Council" after the number of a resolution. */
export function bodyAfterNumber(state: ParseState, index: number): NamedBody | undefined {
  if (!isNumber(state, index)) return undefined;
  let cursor = index + 1;
  if (isMark(state, cursor, '(') && isYear(state, cursor + 1) && isMark(state, cursor + 2, ')')) cursor += 3;
  else if (isMark(state, cursor, '/') && isNumber(state, cursor + 1)) cursor += 2;
  const isBetween = (at: number): boolean =>
    textMatches(state, at, /^(?:of|the|un|uno|united|nations|الصادر|عن)$/) ||
    state.language.of.has(state.tokens[at]?.text ?? '') ||
    (isMark(state, at, '-') && textMatches(state, at - 1, /^uno?$/));
  while (isBetween(cursor) && cursor < index + 8) cursor++;
  if (isWord(state, cursor, 'security') && isWord(state, cursor + 1, 'council'))
    return { body: 'sc', first: cursor, next: cursor + 2 };
  if (isWord(state, cursor, 'general') && isWord(state, cursor + 1, 'assembly'))
    return { body: 'a', first: cursor, next: cursor + 2 };
  return bodyAt(state, cursor);
}

/** Whether a token is a year since the United Nations began. */
export function isYear(state: ParseState, index: number): boolean {
  return isNumber(state, index) && state.tokens[index].value >= 1945 && state.tokens[index].value < 2100;
}
