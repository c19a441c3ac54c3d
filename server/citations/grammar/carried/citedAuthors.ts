import { firstEndingAfter } from '../../../text/span';
import type { Work } from '../../citation';
import { parseKey, workOf } from '../../key';
import { titleWords, vowelKey } from '../../titleSpelling';
import type { CarriedContext, CitedWork } from '../carriedContext';
import { isAnyMark, type CitationCandidate, type ParseState } from '../parseState';

/** A name in the text: the tokens [first, next), and the sounds of its words in order. */
interface AuthorName {
  readonly first: number;
  readonly sounds: readonly string[];
  readonly initials: readonly string[];
}

/**
 * The work of the named author that the same notes cited last: "al-Kulayni, op. cit." after a citation of al-Kafi.
 * `unknown` if several authors of cited works have that name; undefined if none has.
 */
export function sourceOfAuthor(state: ParseState, name: AuthorName): CarriedContext['lastSource'] {
  if (!state.isNote) return undefined;
  const found = [...citedWorksUpTo(state, name.first).values()].filter(({ work }) => isAuthorOf(work, name));
  const last = found.at(-1);
  if (last === undefined) return undefined;
  if (found.some(({ work }) => work.author !== last.work.author)) return 'unknown';
  const { lastSource } = state.context;
  return lastSource !== undefined && lastSource !== 'unknown' && lastSource.work === last.work.key
    ? lastSource
    : last.source;
}

/** Remembers the works that a note cites, for "op. cit." in later notes. */
export function noteCitedWorks(state: ParseState): void {
  if (state.isNote) state.context.citedWorks = citedWorksUpTo(state, state.tokens.length);
}

/**
 * The name that ends before the token `next`: "al-Kulayni", "M. Y. al-Kulayni", «الكليني». Undefined where other words
 * of the same sentence stand before it.
 */
export function authorNameBefore(state: ParseState, next: number): AuthorName | undefined {
  let first = next;
  while (first > Math.max(state.consumedTo, next - maxNameTokens) && isPartOfName(state, first - 1)) first--;
  while (first < next && isAnyMark(state, first, ".'-")) first++;
  if (first === next || !startsReference(state, first)) return undefined;
  const words = state.tokens.slice(first, next).filter(({ kind }) => kind === 'word');
  const isInitial = ({ text }: { text: string }): boolean => /^[a-z]$/.test(text) && text !== 'b';
  return {
    first,
    sounds: words.filter(word => !isInitial(word)).flatMap(({ text }) => soundsOf(text)),
    initials: words.filter(isInitial).map(({ text }) => text),
  };
}

const maxNameTokens = 14;

function isPartOfName(state: ParseState, index: number): boolean {
  const { kind, capital, text } = state.tokens[index];
  if (introductions.test(text)) return false;
  if (kind === 'word') return capital || /^(?:al|ibn|bin|b|as|at|an|ad|ar)$/.test(text);
  if (text !== '.') return /^[-']$/.test(text);
  const before = state.tokens[index - 1];
  return before?.kind === 'word' && before.text.length === 1;
}

const introductions = /^(?:see|cf|compare|also|and|انظر|راجع|ینظر|بنگرید|نک|ر|ک|و)$/;

/** Whether a reference starts at a token: at the start of the note or of brackets, after a full stop, or after "see". */
function startsReference(state: ParseState, index: number): boolean {
  const before = state.tokens[index - 1];
  return before === undefined || introductions.test(before.text) || isAnyMark(state, index - 1, ';([.:');
}

/**
 * The works that the notes have cited before the token `index`, each with its last place, in the order of these
 * places. A work is left out if its author is named after it without it: another book of the author may be meant.
 */
function citedWorksUpTo(state: ParseState, index: number): Map<string, CitedWork> {
  const cited = new Map(state.context.citedWorks);
  let candidate = 0;
  let cursor = 0;
  while (cursor < index) {
    const next = state.candidates[candidate];
    const nextToken = next === undefined ? index : Math.min(index, firstEndingAfter(state.tokens, next.start));
    forgetAuthors(state, cited, cursor, nextToken, next);
    if (nextToken >= index) break;
    addCitedWork(state, cited, next);
    cursor = Math.max(nextToken, firstEndingAfter(state.tokens, next.end));
    candidate++;
  }
  return cited;
}

/** Leaves out the works whose authors are named in the tokens [from, to), unless their citation follows directly. */
function forgetAuthors(
  state: ParseState,
  cited: Map<string, CitedWork>,
  from: number,
  to: number,
  following: CitationCandidate | undefined,
): void {
  for (let cursor = from; cursor < to; cursor++) {
    const token = state.tokens[cursor];
    if (token.kind !== 'word' || !token.capital) continue;
    const [sound] = soundsOf(token.text);
    const leads = to - cursor <= maxTokensToTitle && !state.tokens.slice(cursor, to).some(({ text }) => text === ';');
    for (const [key, { surnames }] of cited)
      if (surnames.has(sound) && !(leads && following !== undefined && workOf(following.key) === key))
        cited.delete(key);
  }
}

/** Tokens between an author's name and the title after it. */
const maxTokensToTitle = 5;

function addCitedWork(state: ParseState, cited: Map<string, CitedWork>, { key }: CitationCandidate): void {
  const parsed = parseKey(key);
  const work = parsed === undefined ? undefined : state.titles.workOfKey(parsed.work);
  if (parsed === undefined || work?.author === undefined) return;
  const before = cited.get(work.key);
  const hasOtherVolume = before !== undefined && before.volume !== parsed.from[0]?.number;
  cited.delete(work.key);
  cited.set(work.key, {
    work,
    // A page alone belongs to no volume if several were cited.
    source: { work: work.key, levels: hasOtherVolume ? [] : parsed.from, key, block: state.block },
    volume: hasOtherVolume ? undefined : parsed.from[0]?.number,
    surnames: surnamesOf(work),
  });
}

function isAuthorOf(work: Work, { sounds, initials }: AuthorName): boolean {
  if (sounds.length === 0 || !surnamesOf(work).has(sounds[sounds.length - 1])) return false;
  const known = namesOf(work).flatMap(soundsOf);
  const words = namesOf(work).flatMap(titleWords);
  return (
    sounds.every(sound => known.includes(sound)) &&
    initials.every(initial => words.some(word => word.startsWith(initial)))
  );
}

export function isSurnameOf(work: Work, name: string): boolean {
  return soundsOf(name).some(sound => surnamesOf(work).has(sound));
}

/** The last words of an author's names: "kulayni"; of "al-Shaykh al-Saduq (Ibn Babawayh)" both. */
function surnamesOf(work: Work): ReadonlySet<string> {
  const known = surnameCache.get(work);
  if (known !== undefined) return known;
  const names = namesOf(work).map(soundsOf);
  // Of "Muslim ibn al-Hajjaj", who is called by his first name.
  const short = (work.shortNames ?? []).flatMap(soundsOf).filter(sound => names[0]?.includes(sound));
  const surnames = new Set([...names.flatMap(name => name.slice(-1)), ...short]);
  surnameCache.set(work, surnames);
  return surnames;
}

function namesOf({ author = '', authorNames = [] }: Work): string[] {
  return [...author.split(/[(),;]| and /), ...authorNames].filter(name => !noNames.test(name));
}

const noNames = /^ *(?:others|compiler|after .*)?$/;

const surnameCache = new WeakMap<Work, ReadonlySet<string>>();

/** The words of a name by their sounds, without articles. */
function soundsOf(name: string): string[] {
  return titleWords(name.replace(/[().,;]/g, ' '))
    .map(vowelKey)
    .filter(sound => !/^(?:b|i?bin|ibn|)$/.test(sound));
}
