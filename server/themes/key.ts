import { fold } from '../text/fold';
import { honorificMeaning } from '../transcript/honorifics';
import { createCollector } from './collector';
import { stem } from './grams';
import { determiners, stopWords } from './lists';
import { addPhrases, keyOf } from './phrases';
import { tokenize, type Token } from './tokens';

const nobody = { offices: new Set<string>(), names: new Set<string>() };
const nothing = { walls: [], gaps: [] };

/** A phrase as a user wrote it in corpus.json or selected it in a text. */
export interface CuratedForm {
  /** What its mentions share; empty where the phrase has no word. */
  readonly key: string;
  /**
   * Whether texts may hold the phrase where no candidate is found: "22nd of Bahman" and "we shall go on" are no noun
   * phrases. Its words are then sought as they stand.
   */
  readonly literal: boolean;
}

/**
 * Reads a phrase that a user means. Where it is a phrase that texts give, all their forms of it are meant: "the sense of
 * duty" and "senses of duty" share a key. Where words besides "the" and "our" would get lost on the way ("we want
 * patience" is not "patience"), the very words are meant; the key then stands between quotation marks.
 */
export function readForm(phrase: string): CuratedForm {
  const text = phrase.trim();
  const honorific = /^(.{1,400}) \(([a-z]{1,8})\)$/s.exec(text);
  if (honorific !== null && honorificMeaning(honorific[2]) !== undefined) {
    const { key, literal } = readForm(honorific[1]);
    return { key: key === '' ? '' : `${key} (${honorific[2]})`, literal };
  }
  const quoted = /^"(.+)"$/s.exec(text)?.[1];
  const tokens = tokenOf(quoted ?? text);
  if (tokens.length === 0) return { key: '', literal: false };
  if (/[\u0600-\u06ff]/.test(text)) return { key: tokens.map(token => stem(text.slice(token.start, token.end))).join(' '), literal: true };
  const content = tokens.filter(token => !token.word.stop);
  const first = tokens.find(token => !determiners.has(token.word.norm));
  const whole = content.length > 0 && first === content[0] && tokens[tokens.length - 1] === content[content.length - 1];
  if (quoted !== undefined || !whole) return { key: `"${tokens.map(token => fold((quoted ?? text).slice(token.start, token.end))).join(' ')}"`, literal: true };
  const candidate = candidateKey(text, tokens, content);
  return { key: candidate ?? keyOfContent(text, content), literal: candidate === undefined || !isCandidate(text.toLowerCase()) };
}

/** A name in capitals is always a phrase; texts may write it small. */
function isCandidate(phrase: string): boolean {
  const tokens = tokenOf(phrase);
  return candidateKey(phrase, tokens, tokens.filter(token => !token.word.stop)) !== undefined;
}

/**
 * The normal key of a phrase as people write it in lists: that of the longest candidate in it, or of all its content
 * words where it is no phrase that a text would give. "The sense of responsibility" and "senses of responsibility" share one.
 */
export function themeKey(phrase: string): string {
  const tokens = tokenOf(phrase);
  const content = tokens.filter(token => !token.word.stop);
  return candidateKey(phrase, tokens, content) ?? keyOfContent(phrase, content);
}

function tokenOf(phrase: string): Token[] {
  return tokenize(phrase, 0, phrase.length, [], nothing);
}

/** Key of the candidate that reaches from the first content word to the last; undefined where a text would give none. */
function candidateKey(phrase: string, tokens: readonly Token[], content: readonly Token[]): string | undefined {
  const into = createCollector(phrase);
  addPhrases(tokens, nobody, () => 0, into);
  const facts = into.finish(0);
  const first = content[0]?.start ?? 0;
  const last = content[content.length - 1]?.end ?? 0;
  for (let site = 0; site < facts.flags.length; site++) {
    const whole = facts.sites[4 * site + 2] === first && facts.sites[4 * site + 3] === last && facts.flags[site] % 2 === 0;
    if (whole) return facts.keys[facts.sites[4 * site]];
  }
  return undefined;
}

function keyOfContent(phrase: string, content: readonly Token[]): string {
  return keyOf(content.map((token, i) => ({ key: token.word.key, link: i > 0 ? linkBefore(phrase.slice(content[i - 1].end, token.start)) : '' })));
}

function linkBefore(between: string): string {
  const word = /\b(of|for|in)\b/i.exec(between);
  return word !== null && stopWords.has(word[1].toLowerCase()) ? word[1].toLowerCase() : '';
}
