import { fold } from '../text/fold';
import { isoDate } from '../transcript/calendar';
import { findDates } from '../transcript/dates/findDates';
import { honorificMeaning } from '../transcript/honorifics';
import { lookUp, verbKey } from './english';
import { stem } from './wordSequences';
import { determiners, stopWords, verbPrepositions } from './lists';
import { dayMark } from './phraseKey';
import { keyOf } from './phrases';
import { tokenize, type Token } from './taggedTokens';

const nothing = { walls: [], gaps: [] };

/** A phrase as a user wrote it in corpus.json or selected it in a text. */
export interface CuratedForm {
  /** The key that it is known by; empty where the phrase has no word. */
  readonly key: string;
  /** All keys that its mentions may have, that one first. */
  readonly keys: readonly string[];
}

/**
 * Reads a phrase that a user means. All forms that texts give of it are meant: "the sense of duty" and "senses of duty"
 * share a key. Where words besides "the" and "our" would get lost on the way ("we want patience" is not "patience"), the
 * very words are meant; the key then stands between quotation marks.
 */
export function readForm(phrase: string): CuratedForm {
  const text = phrase.trim();
  const honorific = /^(.{1,400}) \(([a-z]{1,8})\)$/s.exec(text);
  if (honorific !== null && honorificMeaning(honorific[2]) !== undefined) {
    return known(readForm(honorific[1]).keys.map(key => `${key} (${honorific[2]})`));
  }
  if (text.startsWith(dayMark) && text === text.toLowerCase()) return known([text]);
  const quoted = /^"(.+)"$/s.exec(text)?.[1];
  const plain = quoted ?? text;
  const tokens = tokenize(plain, 0, plain.length, [], nothing);
  if (tokens.length === 0) return known([]);
  if (/[\u0600-\u06ff]/.test(plain))
    return known([tokens.map(token => stem(plain.slice(token.start, token.end))).join(' ')]);
  const day = quoted === undefined ? namedDay(plain) : undefined;
  if (day !== undefined) return known([day]);
  const veryWords = `"${tokens.map(token => fold(plain.slice(token.start, token.end))).join(' ')}"`;
  if (quoted !== undefined) return known([veryWords]);
  return known(losesWords(tokens) ? [veryWords, ...themeKeys(text).slice(1)] : themeKeys(text));
}

/** The key of a day that is named without its year, as "the 22nd of Bahman" is. */
function namedDay(text: string): string | undefined {
  const [day] = findDates(text);
  if (day === undefined || text.slice(day.end).trim() !== '' || !/^(?:the\s+)?$/i.test(text.slice(0, day.start)))
    return undefined;
  const { date } = day;
  return date.day !== undefined && date.month !== undefined && date.year === undefined
    ? dayMark + isoDate(date)
    : undefined;
}

/** Whether a key would leave out words at either end that are no determiners. */
function losesWords(tokens: readonly Token[]): boolean {
  const content = tokens.filter(token => !token.word.stop);
  const first = tokens.find(token => !determiners.has(token.word.norm));
  return content.length === 0 || first !== content[0] || tokens[tokens.length - 1] !== content[content.length - 1];
}

function known(keys: readonly string[]): CuratedForm {
  return { key: keys[0] ?? '', keys };
}

/** The normal key of a noun phrase as people write it in lists: "the sense of responsibility" and "senses of responsibility" share one. */
export function themeKey(phrase: string): string {
  const content = tokenize(phrase, 0, phrase.length, [], nothing).filter(token => !token.word.stop);
  const [first, second] = content as ((typeof content)[number] | undefined)[];
  if (content.length === 2 && /^\s+and\s+$/i.test(phrase.slice(first!.end, second!.start)))
    return [first!.word.key, second!.word.key].sort().join(' and ');
  return keyOf(
    content.map((token, i) => ({
      key: token.word.key,
      link: i > 0 ? linkBefore(phrase.slice(content[i - 1].end, token.start)) : '',
    })),
  );
}

/** All keys that a phrase may have in a text: what looks like a noun phrase may be a verb with its object ("solving problems"). The likeliest first. */
export function themeKeys(phrase: string): string[] {
  const words = phrase.trim().split(/\s+/);
  const verb = verbKey(lookUp(words[0]).norm);
  const last = lookUp(words[words.length - 1]);
  const between = words.slice(1, -1).map(word => word.toLowerCase());
  const links =
    between.length > 1 && between[0] === 'to'
      ? ['to', verbKey(between[1])]
      : between.filter(word => verbPrepositions.has(word)).slice(0, 1);
  const keys = [
    themeKey(phrase),
    ...(words.length > 1 ? [[verb, ...links, last.stop ? last.norm : last.key].join(' ')] : []),
  ];
  return [...new Set(keys)];
}

function linkBefore(between: string): string {
  const word = /\b(of|for|in|on|against|to)\b/i.exec(between);
  return word !== null && stopWords.has(word[1].toLowerCase()) ? word[1].toLowerCase() : '';
}
