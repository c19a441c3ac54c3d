import { partsOfSpeech } from '../text/lexicon';
import type { Collector } from './collector';
import { lookUp, numberedKey } from './english';
import {
  addressWords,
  compoundHeads,
  compoundModifiers,
  demonyms,
  determiners,
  emptyPhrases,
  fixableHeads,
  fixableMeasures,
  fixableModifiers,
  fixableTimes,
  links,
  looseModifiers,
  modifiersOfPersons,
  nounsAlone,
  offices,
  persons,
  plainHeads,
  plainModifiers,
  reporting,
  reportingAuxiliaries,
  timeModifiers,
  titles,
  units,
  vagueHeads,
} from './lists';
import { siteFlags } from './themeFacts';
import { type Paragraph, role } from './roles';
import type { Token } from './taggedTokens';
import { tags } from './tagger';

/** Most content words in a phrase. Chosen by hand. */
const mostWords = 4;

/** A content word of a phrase. */
interface PhraseWord {
  readonly key: string;
  readonly token: Token;
  readonly role: number;
  /** The link before the word, such as "of"; '' if there is none. */
  readonly link: string;
}

/**
 * Adds the noun phrases of a paragraph: up to four content words, with a content word at both ends and a noun before
 * each link and at the end. All phrases inside a longer phrase are added too; `Judge` decides later, with the counts of
 * the whole corpus, which of them are themes. Pairs of nouns are added as well.
 *
 *     the sense of divine responsibility  →  sense, responsibility, divine responsibility,
 *                                            sense of divine responsibility, and the same as
 *                                            a variant of sense of responsibility
 */
export function addPhrases(paragraph: Paragraph, collector: Collector): void {
  const { tokens, roles } = paragraph;
  for (let i = 0; i < tokens.length; i++) {
    if (roles[i] !== role.noun && roles[i] !== role.modifier) continue;
    const words: PhraseWord[] = [{ key: tokens[i].word.key, token: tokens[i], role: roles[i], link: '' }];
    if (roles[i] === role.noun) {
      addPhrase(words, i, i, paragraph, collector);
      addPair(i, paragraph, collector);
    } else if (tokens[i].word.key.includes(' ')) addAttributiveCompound(i, paragraph, collector);
    for (let j = i + 1, link = ''; j < tokens.length && words.length < mostWords; j++) {
      const token = tokens[j];
      if (token.segment !== tokens[i].segment) break;
      if (roles[j] === role.verb) break;
      if (roles[j] === role.none) {
        if (link === '' && links.has(token.word.norm) && words[words.length - 1].role === role.noun) {
          link = token.word.norm;
        } else if (link === '' || !(determiners.has(token.word.norm) || isTitleOfName(tokens, j))) break;
        continue;
      }
      words.push({ key: token.word.key, token, role: roles[j], link });
      link = '';
      if (roles[j] === role.noun && !isIncomplete(words, j, paragraph)) addPhrase(words, i, j, paragraph, collector);
    }
  }
}

/** "A of B" becomes "B A", the same key as of "B's A" and "B A". Other links keep their place. */
export function keyOf(words: readonly { readonly key: string; readonly link: string }[]): string {
  let before = '';
  let link = '';
  let stretch = '';
  for (const word of words) {
    if (word.link === '') {
      stretch = stretch === '' ? word.key : `${stretch} ${word.key}`;
      continue;
    }
    before = joined(before, link, stretch);
    link = word.link;
    stretch = word.key;
  }
  return joined(before, link, stretch);
}

function joined(before: string, link: string, stretch: string): string {
  if (before === '') return stretch;
  return link === 'of' ? `${stretch} ${before}` : `${before} ${link} ${stretch}`;
}

/**
 * Whether a phrase with a link that ends at word `j` needs the noun after it. "Chair of the Water" in "Chair of the
 * Water Council" has another meaning, and so have "unity of the Iranian" and "growth of Federal" before a noun, and
 * "office of Vice" before "Chairman Pell"; but "State of the Union" in "State of the Union message" has the same.
 */
function isIncomplete(words: readonly PhraseWord[], j: number, { tokens, roles }: Paragraph): boolean {
  const [last, next] = [tokens[j], tokens[j + 1]] as [Token, Token | undefined];
  if (next?.segment !== last.segment || !words.some(({ link }) => link !== '')) return false;
  // The office of the speaker has no role.
  if (roles[j + 1] !== role.noun)
    return last.capital && next.capital && (titles.has(next.word.norm) || offices.has(next.word.key));
  return next.capital === last.capital || demonyms.has(last.word.norm) || isAdjectiveOnly(last.word.norm);
}

/** "Federal", "parliamentary": no noun in any text. */
function isAdjectiveOnly(norm: string): boolean {
  const parts = partsOfSpeech(norm);
  return parts.length > 0 && parts.every(part => part.startsWith('JJ'));
}

function isTitleOfName(tokens: readonly Token[], j: number): boolean {
  return tokens[j].capital && !tokens[j].word.stop && tokens[j + 1]?.capital;
}

/** Adds the phrase from word `from` to word `to`, and its variants with one word left out. */
function addPhrase(
  words: readonly PhraseWord[],
  from: number,
  to: number,
  paragraph: Paragraph,
  collector: Collector,
): void {
  const isFixed = isGeneral(words);
  if (isFixed && !canBeFixed(words, to - from)) return;
  const { tokens, roles } = paragraph;
  const { start } = words[0].token;
  const { end } = words[words.length - 1].token;
  const isName = words.every(({ token }) => token.capital && !token.first);
  const isAttributive =
    words.length === 1 && roles[to + 1] === role.noun && tokens[to + 1].segment === tokens[to].segment;
  const flags =
    paragraph.flagsAt(words[0].token) |
    (isName ? siteFlags.proper : 0) |
    (isAttributive ? siteFlags.attributive : 0) |
    (isAside(tokens, from, to) ? siteFlags.aside : 0) |
    (isFixed ? siteFlags.general : 0);
  const honorific = words.length === 1 ? words[0].token.honorific : undefined;
  const key = keyOf(withNumbers(words));
  collector.add(honorific === undefined ? key : `${key} (${honorific})`, start, end, flags);
  if (isFixed) return;
  for (let omitted = 1; omitted < words.length - 1; omitted++) {
    if ((words[omitted].role !== role.modifier && !isInserted(words, omitted)) || isInName(words, omitted)) continue;
    const rest = without(words, omitted);
    if (!isGeneral(rest)) collector.add(keyOf(withNumbers(rest)), start, end, flags | siteFlags.variant);
  }
}

/** The words without one of them. The next word takes its link. */
function without(words: readonly PhraseWord[], omitted: number): PhraseWord[] {
  const { link } = words[omitted];
  return words
    .filter((_, i) => i !== omitted)
    .map((word, i) => (i === omitted && word.link === '' ? { ...word, link } : word));
}

/** Adds a compound that modifies a noun: "early-warning" in "an early-warning system" is a mention of "early warning". */
function addAttributiveCompound(i: number, { tokens, flagsAt }: Paragraph, collector: Collector): void {
  const { word, start, end, segment } = tokens[i];
  const next = tokens[i + 1] as Token | undefined;
  if (next?.segment !== segment || !(isFixableCompound(word) || !word.vague)) return;
  const flags = word.vague ? siteFlags.attributive | siteFlags.general : siteFlags.attributive;
  collector.add(word.key, start, end, flagsAt(tokens[i]) | flags);
}

/** Adds a pair such as "wisdom and patience" whose first noun is word `i`. Both orders have the same key. */
function addPair(i: number, { tokens, roles, flagsAt }: Paragraph, collector: Collector): void {
  const [before, first, and, second, after] = [
    tokens[i - 1],
    tokens[i],
    tokens[i + 1],
    tokens[i + 2],
    tokens[i + 3],
  ] as (Token | undefined)[];
  if (first === undefined || and?.word.norm !== 'and' || second === undefined || roles[i + 2] !== role.noun) return;
  if (and.segment !== first.segment || second.segment !== first.segment) return;
  if (before?.segment === first.segment && (roles[i - 1] === role.noun || roles[i - 1] === role.modifier)) return;
  if (after?.segment === first.segment && (roles[i + 3] === role.noun || after.word.norm === 'of')) return;
  const keys = [first, second].map(token => token.word.key).sort();
  if (first.word.vague || second.word.vague || keys[0] === keys[1]) return;
  const flags = flagsAt(first) | (isAside(tokens, i, i + 2) ? siteFlags.aside : 0);
  collector.add(keys.join(' and '), first.start, second.end, flags);
}

/**
 * Whether a noun after a link precedes another noun ("family" in "sense of family duty"), so that it can be left out.
 */
function isInserted(words: readonly PhraseWord[], index: number): boolean {
  return words[index].link !== '' && words[index + 1].link === '';
}

/** Whether a word is part of a name with the word before or after it: "United" in "government of the United States". */
function isInName(words: readonly PhraseWord[], index: number): boolean {
  const [before, word, after] = words.slice(index - 1, index + 2);
  if (!word.token.capital) return false;
  return (after.link === '' && after.token.capital) || (word.link === '' && before.token.capital);
}

/**
 * The plural is kept before "of" with a single capitalised word that is no name of a place, since the singular is
 * another thing there: "States of the Union" and "State of the Union", "sons of God" and "Son of God".
 */
export function withNumbers<W extends NumberedWord>(words: readonly W[]): readonly W[] {
  let named = 1;
  while (named < words.length && !(words[named].link === 'of' && words[named].token.capital)) named++;
  if (named >= words.length || (named < words.length - 1 && words[named + 1].link === '')) return words;
  const { token } = words[named];
  if (token.first || demonyms.has(token.word.norm) || !(sacredNames.has(token.word.norm) || token.word.common))
    return words;
  return words.map((word, i) => (i === named - 1 ? { ...word, key: numberedKey(word.token.word) } : word));
}

interface NumberedWord {
  readonly key: string;
  readonly link: string;
  readonly token: Pick<Token, 'word' | 'capital' | 'first'>;
}

const sacredNames = new Set(['god', 'lord', 'allah', 'christ']);

/**
 * Whether a general phrase can be a fixed one, which is stronger than its head: "day of rest", "form of worship",
 * "market day". `Judge` decides with the counts of the corpus. `distance`: from the first to the last word.
 */
function canBeFixed(words: readonly PhraseWord[], distance: number): boolean {
  if (words.length === 1) return isFixableCompound(words[0].token.word);
  if (words.length !== 2) return false;
  const [first, second] = words;
  if (plainHeads.has(second.key) && second.link === '' && first.role === role.modifier) return isPlainModifier(first);
  if ((fixableModifiers.has(first.token.word.norm) || looseModifiers.has(first.token.word.norm)) && second.link === '')
    return canFixModifier(second.token.word) || isFixableHead(first.token.word.norm, second.key);
  if (
    first.role === role.modifier &&
    second.link === '' &&
    (fixableHeads.has(second.key) || fixableMeasures.has(second.key))
  )
    return !first.token.word.vague && !first.token.word.generalModifier;
  const isGenitive = second.link === 'of' && distance === 2;
  if (!isGenitive && (second.link !== '' || first.role !== role.noun)) return false;
  const [head, specific] = isGenitive ? [first, second] : [second, first];
  const { key, vague, generalModifier } = specific.token.word;
  if (!fixableHeads.has(head.key) || generalModifier || emptyPhrases.has(keyOf(words))) return false;
  return !vague || (isGenitive && key === 'rest');
}

/** "Early-warning", which is "early warning" in other places; not "long-term", "part-time". */
function isFixableCompound({ key, vague }: Token['word']): boolean {
  const space = key.indexOf(' ');
  if (!vague || space < 0 || !compoundModifiers.has(key.slice(0, space))) return false;
  const { canBeNoun, generalHead } = lookUp(key.slice(space + 1));
  return canBeNoun && !generalHead;
}

/** "Ordinary things", "small places": not "the first thing", "the same people", "good people". */
function isPlainModifier({ token: { tag, word, capital } }: PhraseWord): boolean {
  if (tag !== tags.adjective || capital || word.measure || word.vague) return false;
  return !word.generalModifier || plainModifiers.has(word.norm);
}

/** "Passenger list": a noun before a head that is general only after an adjective or before "of". */
function isCompound([first, second]: readonly PhraseWord[]): boolean {
  const { vague, generalHead, generalModifier } = first.token.word;
  if (first.role !== role.noun || second.link !== '' || vague || generalHead || generalModifier) return false;
  return compoundHeads.has(second.key);
}

/** Adjectives that make a quantity of a head such as "variety". */
const quantities = new Set('great wide broad long full complete'.split(' '));

/** "Early morning", "fourth form", "old varieties", "young people". */
function isFixableHead(modifier: string, head: string): boolean {
  if (timeModifiers.has(modifier) && fixableTimes.has(head)) return true;
  if (fixableMeasures.has(head)) return fixableModifiers.has(modifier) && !quantities.has(modifier);
  return persons.has(head) && modifiersOfPersons.has(modifier);
}

function canFixModifier({ common, vague, generalHead, canBeNoun }: Token['word']): boolean {
  return !vague && !generalHead && (canBeNoun || !common);
}

/** Whether a phrase is too general to be a theme of any transcript. */
function isGeneral(words: readonly PhraseWord[]): boolean {
  const head = headOf(words);
  if (words.length === 1) {
    const { norm, vague, generalModifier } = head.token.word;
    return norm.length < 3 || vague || (generalModifier && !nounsAlone.has(norm));
  }
  const isName = words.every(({ token }) => token.capital);
  if (head.token.word.measure && words.some(({ link }) => link === 'of')) return true;
  // "Dollars in the fiscal year", "miles from the river"
  if (units.has(head.key) && words.some(({ link }) => link !== '')) return true;
  if (words.length === 2 && words[1].token.word.measure) return !isName && !isCompound(words);
  if (words.length === 2 && vagueHeads.has(head.key)) return !isName;
  if (words[0].token.word.generalModifier && !isName) return true;
  const containsName = words.some(({ token }) => token.capital && !token.first);
  return !containsName && words.every(({ token: { word } }) => word.generalHead || word.generalModifier);
}

/** The noun that the phrase is about: the last word before the first link. */
function headOf(words: readonly PhraseWord[]): PhraseWord {
  const link = words.findIndex((word, i) => i > 0 && word.link !== '');
  return words[link < 0 ? words.length - 1 : link - 1];
}

/** Whether the phrase is a whole segment, as an address is, or the subject of a verb that reports speech. */
function isAside(tokens: readonly Token[], from: number, to: number): boolean {
  const { segment } = tokens[from];
  let after = to + 1;
  while (
    after < tokens.length &&
    after < to + 3 &&
    tokens[after].segment === segment &&
    reportingAuxiliaries.has(tokens[after].word.norm)
  )
    after++;
  const next = after < tokens.length && tokens[after].segment === segment ? tokens[after] : undefined;
  if (next !== undefined) return reporting.has(next.word.norm);
  let before = from - 1;
  while (before >= 0 && tokens[before].segment === segment && addressWords.has(tokens[before].word.norm)) before--;
  return before < 0 || tokens[before].segment !== segment;
}
