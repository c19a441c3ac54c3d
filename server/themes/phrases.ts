import type { Collector } from './collector';
import { demonyms, determiners, links, reporting, vagueHeads } from './lists';
import { siteFlags } from './themeFacts';
import { roles } from './roles';
import type { Token } from './taggedTokens';

/** Content words of a phrase at most. */
const most = 4;

/** A content word of a phrase, with the link in front of it. */
interface Item {
  readonly key: string;
  readonly token: Token;
  readonly role: number;
  readonly link: string;
}

/**
 * Adds the noun phrases of a paragraph: content words at both ends, a noun at the end of each stretch between links, up
 * to four content words. Longer phrases are added with all that they hold; which of them is a theme is decided over the
 * corpus. Pairs of nouns are added as well.
 *
 *     the sense of divine responsibility    →  responsibility, divine responsibility,
 *                                              sense of divine responsibility, and that as a variant of sense of responsibility
 */
export function addPhrases(
  tokens: readonly Token[],
  role: Uint8Array,
  flagsAt: (token: Token) => number,
  into: Collector,
): void {
  for (let i = 0; i < tokens.length; i++) {
    if (role[i] !== roles.noun && role[i] !== roles.modifier) continue;
    const items: Item[] = [{ key: tokens[i].word.key, token: tokens[i], role: role[i], link: '' }];
    if (role[i] === roles.noun) {
      add(items, i, i, tokens, role, flagsAt, into);
      addPair(i, tokens, role, flagsAt, into);
    }
    for (let j = i + 1, link = ''; j < tokens.length && items.length < most; j++) {
      const token = tokens[j];
      if (token.segment !== tokens[i].segment) break;
      if (role[j] === roles.verb) break;
      if (role[j] === roles.none) {
        if (link === '' && links.has(token.word.norm) && items[items.length - 1].role === roles.noun)
          link = token.word.norm;
        else if (link === '' || !(determiners.has(token.word.norm) || isSkippedTitle(tokens, j))) break;
        continue;
      }
      items.push({ key: token.word.key, token, role: role[j], link });
      link = '';
      if (role[j] === roles.noun && !isCut(items, j, tokens, role)) add(items, i, j, tokens, role, flagsAt, into);
    }
  }
}

/** "Chair of the Water" in "Chair of the Water Council" is another thing; "State of the Union" in "State of the Union message" is the same; "unity of the Iranian" is half of what is said. */
function isCut(items: readonly Item[], j: number, tokens: readonly Token[], role: Uint8Array): boolean {
  if (j + 1 >= tokens.length || role[j + 1] !== roles.noun || tokens[j + 1].segment !== tokens[j].segment) return false;
  return (
    (tokens[j + 1].capital === tokens[j].capital || demonyms.has(tokens[j].word.norm)) &&
    items.some(item => item.link !== '')
  );
}

function isSkippedTitle(tokens: readonly Token[], j: number): boolean {
  return tokens[j].capital && !tokens[j].word.stop && tokens[j + 1]?.capital;
}

function add(
  items: readonly Item[],
  from: number,
  to: number,
  tokens: readonly Token[],
  role: Uint8Array,
  flagsAt: (token: Token) => number,
  into: Collector,
): void {
  if (isGeneral(items)) return;
  const { start } = items[0].token;
  const { end } = items[items.length - 1].token;
  const proper = items.every(item => item.token.capital && !item.token.first) ? siteFlags.proper : 0;
  const attributive =
    items.length === 1 && role[to + 1] === roles.noun && tokens[to + 1].segment === tokens[to].segment
      ? siteFlags.attributive
      : 0;
  const flags = flagsAt(items[0].token) | proper | attributive | (standsAside(tokens, from, to) ? siteFlags.aside : 0);
  const honorific = items.length === 1 ? items[0].token.honorific : undefined;
  into.add(honorific === undefined ? keyOf(items) : `${keyOf(items)} (${honorific})`, start, end, flags);
  if (items.length < 3) return;
  for (let drop = 1; drop < items.length - 1; drop++) {
    if (items[drop].role !== roles.modifier && !isInserted(items, drop)) continue;
    const rest = items
      .filter((_, i) => i !== drop)
      .map((item, i) => (i === drop && item.link === '' ? { ...item, link: items[drop].link } : item));
    if (!isGeneral(rest)) into.add(keyOf(rest), start, end, flags | siteFlags.variant);
  }
}

/** Adds "wisdom and patience", which is the pair of two bare nouns in either order. */
function addPair(
  i: number,
  tokens: readonly Token[],
  role: Uint8Array,
  flagsAt: (token: Token) => number,
  into: Collector,
): void {
  const [before, first, and, second, after] = [
    tokens[i - 1],
    tokens[i],
    tokens[i + 1],
    tokens[i + 2],
    tokens[i + 3],
  ] as (Token | undefined)[];
  if (first === undefined || and?.word.norm !== 'and' || second === undefined || role[i + 2] !== roles.noun) return;
  if (and.segment !== first.segment || second.segment !== first.segment) return;
  if (before?.segment === first.segment && (role[i - 1] === roles.noun || role[i - 1] === roles.modifier)) return;
  if (after?.segment === first.segment && (role[i + 3] === roles.noun || after.word.norm === 'of')) return;
  const keys = [first, second].map(token => token.word.key).sort();
  if (first.word.vague || second.word.vague || keys[0] === keys[1]) return;
  into.add(
    keys.join(' and '),
    first.start,
    second.end,
    flagsAt(first) | (standsAside(tokens, i, i + 2) ? siteFlags.aside : 0),
  );
}

/** Whether a noun stands before another of its own stretch ("sense of family duty"), so that it can be left out. */
function isInserted(items: readonly Item[], index: number): boolean {
  return items[index].link !== '' && items[index + 1].link === '';
}

/** "A of B" gives "B A", as "B's A" and "B A" do; other links keep their place. */
export function keyOf(items: readonly { readonly key: string; readonly link: string }[]): string {
  let before = '';
  let link = '';
  let stretch = '';
  for (const item of items) {
    if (item.link === '') {
      stretch = stretch === '' ? item.key : `${stretch} ${item.key}`;
      continue;
    }
    before = joined(before, link, stretch);
    link = item.link;
    stretch = item.key;
  }
  return joined(before, link, stretch);
}

function joined(before: string, link: string, stretch: string): string {
  if (before === '') return stretch;
  return link === 'of' ? `${stretch} ${before}` : `${before} ${link} ${stretch}`;
}

/** Whether a phrase is too general to be anybody's theme. */
function isGeneral(items: readonly Item[]): boolean {
  const head = headOf(items);
  if (items.length === 1) {
    const { norm, common, vague, generalModifier } = head.token.word;
    return norm.length < 3 || vague || generalModifier || (common && norm.length < 4);
  }
  const isName = items.every(item => item.token.capital);
  if (head.token.word.measure && items.some(item => item.link !== '')) return true;
  if (items.length === 2 && items[1].token.word.measure) return !isName;
  if (items.length === 2 && vagueHeads.has(head.key)) return !isName;
  const named = items.some(item => item.token.capital && !item.token.first);
  if (items[0].token.word.generalModifier && !isName) return true;
  return items.every(isEmpty) && !named;
}

function isEmpty({ token }: Item): boolean {
  return token.word.generalHead || token.word.generalModifier;
}

/** The noun that the phrase is about: the last before the first link. */
function headOf(items: readonly Item[]): Item {
  const link = items.findIndex((item, i) => i > 0 && item.link !== '');
  return items[link < 0 ? items.length - 1 : link - 1];
}

/** Words before an address that belong to it: "my dear friends". */
const addressing = new Set([
  'my',
  'dear',
  'our',
  'you',
  'and',
  'the',
  'o',
  'oh',
  'mr',
  'mrs',
  'madam',
  'distinguished',
  'honored',
  'honourable',
  'esteemed',
  'fellow',
  'beloved',
]);

/** May stand between who says and that it is said: "has also called". */
const between = new Set(['also', 'has', 'have', 'had', 'then', 'further', 'again', 'later']);

/** Whether the phrase fills its segment, as an address does, or is the subject of a verb that reports speech. */
function standsAside(tokens: readonly Token[], from: number, to: number): boolean {
  const { segment } = tokens[from];
  let after = to + 1;
  while (
    after < tokens.length &&
    after < to + 3 &&
    tokens[after].segment === segment &&
    between.has(tokens[after].word.norm)
  )
    after++;
  const next = after < tokens.length && tokens[after].segment === segment ? tokens[after] : undefined;
  if (next !== undefined) return reporting.has(next.word.norm);
  let before = from - 1;
  while (before >= 0 && tokens[before].segment === segment && addressing.has(tokens[before].word.norm)) before--;
  return before < 0 || tokens[before].segment !== segment;
}
