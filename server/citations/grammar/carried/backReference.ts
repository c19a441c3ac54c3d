import { bookByOsis } from '../../bible';
import { formatKey } from '../../key';
import { readDivisionWord } from '../divisionWords';
import { isAnyMark, isInBrackets, isMark, isNumber, type ParseState } from '../parseState';
import { isSurahWord } from '../quran/quranName';
import { theQuran, type Scripture } from '../scripture/scripturePlace';

/** How many blocks "this verse" reaches back. */
const maxBlocksBack = 3;

interface BackReference {
  /** Key of the chapter or verse meant; undefined where nothing was cited that it could mean. */
  readonly key: string | undefined;
  readonly source: Scripture;
  readonly chapter: number;
  readonly end: number;
  readonly next: number;
}

/** "this surah", "the same chapter" at a token. */
export function readBackReference(
  state: ParseState,
  index: number,
  what: 'chapter' | 'verse',
): BackReference | undefined {
  let cursor = index;
  const { tokens } = state;
  const word = tokens[cursor]?.text ?? '';
  if (word === 'the' && /^(?:same|above|aforementioned|said|mentioned)$/.test(tokens[cursor + 1]?.text ?? ''))
    cursor += 2;
  else if (/^(?:this|that|these|those|این|همین|همان|ان|هذه|هذا|تلک)$/.test(word)) cursor++;
  else return undefined;
  while (
    /^(?:same|very|noble|holy|blessed|sacred|honou?rable|glorious|great|beautiful|luminous)$/.test(
      tokens[cursor]?.text ?? '',
    ) &&
    cursor < index + 4
  )
    cursor++;
  const kind = tokens[cursor]?.kind === 'word' ? backReferenceKindAt(state, cursor) : undefined;
  if (kind === undefined || kind.kind !== what) return undefined;
  const scripture = state.context.lastScripture;
  const close =
    scripture !== undefined &&
    state.block - scripture.block <= maxBlocksBack &&
    !(kind.islamic && scripture.work !== 'quran');
  const source = close ? lastCitedScripture(state) : undefined;
  const depth = scripture?.work === 'bible' ? 1 : 0;
  const end = tokens[cursor].end;
  if (scripture === undefined || source === undefined)
    return { key: undefined, source: theQuran, chapter: 0, end, next: cursor + 1 };
  const levels = what === 'chapter' ? scripture.levels.slice(0, depth + 1) : scripture.levels;
  const key = what === 'chapter' ? formatKey({ work: scripture.work, from: levels }) : scripture.key;
  return {
    key: what === 'verse' && scripture.levels.length < depth + 2 ? undefined : key,
    source,
    chapter: scripture.levels[depth].number,
    end,
    next: cursor + 1,
  };
}

function backReferenceKindAt(
  state: ParseState,
  index: number,
): { readonly kind: 'chapter' | 'verse'; readonly islamic: boolean } | undefined {
  if (isSurahWord(state, index)) return { kind: 'chapter', islamic: true };
  const word = readDivisionWord(state, index);
  if (word?.kind !== 'chapter' && word?.kind !== 'verse') return undefined;
  return { kind: word.kind, islamic: /^(?:a|ا)/.test(state.tokens[index].text) };
}

/** The scripture that was cited last. */
export function lastCitedScripture(state: ParseState): Scripture | undefined {
  const { lastScripture } = state.context;
  if (lastScripture?.work === 'quran') return theQuran;
  const name = lastScripture?.levels[0]?.name;
  const book = name === undefined ? undefined : bookByOsis(name);
  return book === undefined ? undefined : { work: 'bible', book };
}

/** "this ayah", "the same verse", "this surah": the verse or chapter cited before. */
export function readThisVerse(state: ParseState, index: number): boolean {
  const match = readBackReference(state, index, 'verse') ?? readBackReference(state, index, 'chapter');
  if (match?.key === undefined || isNumber(state, match.next) || isCitedLaterInSentence(state, match.next))
    return false;
  const start = state.tokens[index].start;
  state.candidates.push({ key: match.key, start, end: match.end, form: 'this', problems: [] });
  state.consumedTo = match.next;
  return true;
}

/** Whether the sentence goes on to cite what "this verse" means: 'this verse says "…" [Qur'an 5:54]'. */
function isCitedLaterInSentence(state: ParseState, index: number): boolean {
  for (let cursor = index; cursor < Math.min(state.tokens.length, index + 80); cursor++) {
    const { kind, text } = state.tokens[cursor];
    if (
      kind === 'mark' &&
      /^[.!?؟]$/.test(text) &&
      !isInBrackets(state, cursor) &&
      state.tokens[cursor + 1]?.text !== '[' &&
      state.tokens[cursor + 1]?.text !== '(' &&
      state.tokens[cursor + 1]?.text !== '"'
    )
      return false;
    if (kind === 'mark' && (text === '[' || text === '(') && startsWithVerseNumber(state, cursor + 1)) return true;
  }
  return false;
}

function startsWithVerseNumber(state: ParseState, index: number): boolean {
  for (
    let cursor = index;
    cursor < Math.min(state.tokens.length, index + 12) && isInBrackets(state, cursor);
    cursor++
  ) {
    if (
      isNumber(state, cursor) &&
      isAnyMark(state, cursor + 1, ':)]') &&
      (cursor > index || isMark(state, cursor + 1, ':'))
    )
      return true;
  }
  return false;
}
