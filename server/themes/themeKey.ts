import { fold } from '../text/fold';
import { isoDate } from '../transcript/calendar';
import { findDates } from '../transcript/dates/findDates';
import { honorificMeaning } from '../transcript/honorifics';
import { lookUp, verbKey } from './english';
import { verbPrefix } from './verbPrefix';
import { stem } from './wordSequences';
import { determiners, links, verbPrepositions } from './lists';
import { dayPrefix } from './phraseKey';
import { markNominalWordsOfPhrase } from './nominalWords';
import { keyOf, withNumbers } from './phrases';
import { tokenize, type Token } from './taggedTokens';

const ignoreNothing = { walls: [], gaps: [] };

/** The keys of a phrase that a user wrote in corpus.json or selected in a text. */
export interface CuratedForm {
  /** The key of the phrase; '' if it has no word. */
  readonly key: string;
  /** All keys that its mentions may have, beginning with `key`. */
  readonly keys: readonly string[];
}

/**
 * Reads a phrase of a user. It stands for all its forms: "the sense of duty" and "senses of duty" have the same key. If
 * the key would lose words other than determiners ("we want patience" is not "patience"), the phrase is literal, and
 * its key is the folded words in quotation marks.
 */
export function readForm(phrase: string): CuratedForm {
  const text = phrase.trim();
  const honorific = /^(.{1,400}) \(([a-z]{1,8})\)$/s.exec(text);
  if (honorific !== null && honorificMeaning(honorific[2]) !== undefined) {
    return curatedForm(readForm(honorific[1]).keys.map(key => `${key} (${honorific[2]})`));
  }
  if (text.startsWith(dayPrefix) && text === text.toLowerCase()) return curatedForm([text]);
  const quoted = /^"(.+)"$/s.exec(text)?.[1];
  const plain = quoted ?? text;
  const tokens = phraseTokens(plain);
  if (tokens.length === 0) return curatedForm([]);
  if (/[\u0600-\u06ff]/.test(plain))
    return curatedForm([tokens.map(token => stem(plain.slice(token.start, token.end))).join(' ')]);
  const day = quoted === undefined ? dayKey(plain) : undefined;
  if (day !== undefined) return curatedForm([day]);
  const literalKey = `"${tokens.map(token => fold(plain.slice(token.start, token.end))).join(' ')}"`;
  if (quoted !== undefined) return curatedForm([literalKey]);
  return curatedForm(losesWords(tokens) ? [literalKey, ...themeKeys(text).slice(1)] : themeKeys(text));
}

function phraseTokens(phrase: string): Token[] {
  const tokens = tokenize(phrase, 0, phrase.length, [], ignoreNothing);
  markNominalWordsOfPhrase(tokens);
  return tokens;
}

/** The key of a day without a year, such as "the 22nd of Bahman"; undefined for any other phrase. */
function dayKey(text: string): string | undefined {
  const [day] = findDates(text);
  if (day === undefined || text.slice(day.end).trim() !== '' || !/^(?:the\s+)?$/i.test(text.slice(0, day.start)))
    return undefined;
  const { date } = day;
  return date.day !== undefined && date.month !== undefined && date.year === undefined
    ? dayPrefix + isoDate(date)
    : undefined;
}

/** Whether a key would lose words at either end, determiners at the start aside. */
function losesWords(tokens: readonly Token[]): boolean {
  const content = tokens.filter(token => !token.word.stop);
  const first = tokens.find(token => !determiners.has(token.word.norm));
  return content.length === 0 || first !== content[0] || tokens[tokens.length - 1] !== content[content.length - 1];
}

function curatedForm(keys: readonly string[]): CuratedForm {
  return { key: keys[0] ?? '', keys };
}

/**
 * The key of a noun phrase. All its forms have the same: "the sense of responsibility" and "senses of responsibility".
 */
export function themeKey(phrase: string): string {
  const content = phraseTokens(phrase).filter(token => !token.word.stop);
  const [first, second] = content as ((typeof content)[number] | undefined)[];
  if (content.length === 2 && /^\s+and\s+$/i.test(phrase.slice(first!.end, second!.start)))
    return [first!.word.key, second!.word.key].sort().join(' and ');
  return keyOf(
    withNumbers(
      content.map((token, i) => ({
        key: token.word.key,
        link: i > 0 ? linkBefore(phrase.slice(content[i - 1].end, token.start)) : '',
        token,
      })),
    ),
  );
}

/**
 * All keys that a phrase may have in a text, the most likely first. What looks like a noun phrase may also be a verb
 * with its object ("solving problems"), or two of them ("feeding the poor and warning the rich"). A single word may be a
 * verb ("mending").
 */
export function themeKeys(phrase: string): string[] {
  const words = phrase.trim().split(/\s+/);
  const verbal = words.length > 1 ? [verbalKey(words)] : singleVerbKey(words[0]);
  const keys = [themeKey(phrase), ...verbal, ...joinedKeys(words)];
  return [...new Set(keys)];
}

function singleVerbKey(word: string): string[] {
  const { infinitive } = lookUp(word);
  return infinitive === undefined ? [] : [verbPrefix + infinitive];
}

/** The key of a verb with its object. */
function verbalKey(words: readonly string[]): string {
  const verb = verbKey(lookUp(words[0]).norm);
  const last = lookUp(words[words.length - 1]);
  const between = words.slice(1, -1).map(word => word.toLowerCase());
  const links =
    between.length > 1 && between[0] === 'to'
      ? ['to', verbKey(between[1])]
      : between.filter(word => verbPrepositions.has(word)).slice(0, 1);
  return [verb, ...links, last.stop ? last.norm : last.key].join(' ');
}

/** The key of two verbs with their objects, if there is one "and" or "or". */
function joinedKeys(words: readonly string[]): string[] {
  const conjunction = words.findIndex(word => /^(?:and|or)$/i.test(word));
  const halves = [words.slice(0, conjunction), words.slice(conjunction + 1)];
  if (conjunction < 2 || halves[1].length < 2 || halves[1].some(word => /^(?:and|or)$/i.test(word))) return [];
  return [halves.map(verbalKey).sort().join(' and ')];
}

function linkBefore(between: string): string {
  const words = between.toLowerCase().split(/[^a-z]+/);
  return words.find(word => links.has(word)) ?? '';
}
