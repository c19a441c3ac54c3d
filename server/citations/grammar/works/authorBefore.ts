import { partOfSpeech } from '../../names/englishWord';
import { firstEndingAfter } from '../../../text/span';
import { wordSet } from '../../wordSet';
import { isAnyMark, isMark, type ParseState } from '../parseState';

/**
 * Whether an author is named before a token and nobody and nothing else between: "Seneca eats with his slaves (Ep. 47)". The
 * author may stand some sentences back; one by default.
 */
export function isAuthorBefore(state: ParseState, index: number, authors: ReadonlySet<string>, sentences = 1): boolean {
  let left = sentences;
  if (isNamedDirectlyBefore(state, index, authors)) return false;
  for (let cursor = index - 1; cursor >= Math.max(0, index - maxTokensFromAuthor); cursor--) {
    const { kind, text, capital } = state.tokens[cursor];
    if (kind === 'word' && authors.has(text)) return !isOtherName(state, cursor, authors);
    if (isSentenceEnd(state, cursor) && --left === 0) return false;
    if (isMark(state, cursor, ';')) return false;
    if (capital && !startsSentence(state, cursor) && !otherCapitals.has(text)) return false;
  }
  return false;
}

/** Chosen by hand: a few sentences. */
const maxTokensFromAuthor = 60;

/** Whether no name stands between the start of a note, or of an item of its list, and a token. */
export function startsItemOfNote(state: ParseState, index: number): boolean {
  if (!state.isNote || isNamedDirectlyBefore(state, index, new Set())) return false;
  for (let cursor = index - 1; cursor >= 0 && !isMark(state, cursor, ';'); cursor--)
    if (state.tokens[cursor].capital && !startsSentence(state, cursor)) return false;
  return true;
}

/** Whether the last citation is of one of the works and in the same sentence as a token: "Prescription 7 …; but in Apol. 17". */
export function isAfterWork(state: ParseState, index: number, keys: ReadonlySet<string>): boolean {
  const last = state.candidates[state.candidates.length - 1];
  if (last === undefined || !keys.has(last.key.split(':')[0])) return false;
  const after = firstEndingAfter(state.tokens, last.end);
  for (let cursor = index - 1; cursor >= after; cursor--) if (isSentenceEnd(state, cursor)) return false;
  for (let cursor = index - 1; cursor >= after && !isMark(state, cursor, ';'); cursor--)
    if (state.tokens[cursor].capital && !otherCapitals.has(state.tokens[cursor].text)) return false;
  return index - after <= maxTokensFromAuthor && !isNamedDirectlyBefore(state, index, new Set());
}

/** Whether the name of another author stands directly before a title: "Melito, Apol. 3", "my sister's Letter 7". */
export function isNamedDirectlyBefore(state: ParseState, index: number, authors: ReadonlySet<string>): boolean {
  let cursor = index - 1;
  while (cursor >= 0 && isAnyMark(state, cursor, ',*_"')) cursor--;
  const token = state.tokens[cursor];
  if (token?.kind !== 'word' || authors.has(token.text)) return false;
  if (!contractions.test(token.text) && /['’]s$/u.test(state.view.slice(token.start, token.end))) return true;
  return token.capital && cursor < index - 1 && !otherCapitals.has(token.text);
}

/**
 * Whether a person, a people or another text is named between an offset and a token. A word at the start of a sentence counts
 * unless it is a usual one there; words of the title of the work do not count.
 */
export function isOtherNamedSince(state: ParseState, offset: number, index: number, title = ''): boolean {
  for (let cursor = firstEndingAfter(state.tokens, offset); cursor < index; cursor++) {
    const { text, kind, capital } = state.tokens[cursor];
    if (kind === 'word' && /^(?:my|novel)$/.test(text)) return true;
    if (!capital || otherCapitals.has(text) || title.includes(text)) continue;
    const isStart = startsSentence(state, cursor);
    if (state.language.code === 'de' || (isStart && state.language.code !== 'en')) continue;
    if (!isStart || !(usualStarts.has(text) || partOfSpeech(text)?.startsWith('NNP') === false)) return true;
  }
  return false;
}

const usualStarts = wordSet(
  'the a an this that these those there here he she it we you they i and but or so then now if when where what who why how',
  'in at on for from with by to of as also since ever after before because while although see read look compare turn take let',
  'come right good yes no not today again later first next last his her its their our one both all some many most each every',
  'nobody nobodys everybody everyone someone somebody people',
  'only even just well still yet perhaps maybe please notice note remember think ask is was are were do does did',
  'its youve weve theyre theyve hes shes thats whats theres heres ive im dont lets didnt isnt id youd youre were well wasnt cant',
  'have has had can could will would should may might must never always sometimes once twice hence therefore thus however',
);

const contractions = /^(?:it|that|he|she|here|there|what|let|who|where|how)s$/;

/** Whether words around tell that a thing has the number: the episode of a series, the manual of a firm. */
export function isNearThing(state: ParseState, index: number, tokensAfter = maxTokensToThing): boolean {
  return state.tokens
    .slice(Math.max(0, index - maxTokensToThing), index + tokensAfter)
    .some(({ text }) => wordsOfThings.has(text));
}

const maxTokensToThing = 12;
const wordsOfThings = wordSet(
  'podcast series season show screen film films movie movies cinema radio channel game games ferry ship boat tour',
  'roller coaster file files form bank office post manual staff scouts doctor doctors pharmacy pharmacist chemist chemists',
  'club clubs disc dvd textbook rotary bankruptcy filed firm story',
  'clinic hospital eye nurse counter league team teams final finals bowl delegates synod summit career bus minibus street',
  'stadium arena seats stalls theatre price costs sells pounds dollars euros score',
  'magnitude temperature degrees half match goal goals clock bus',
  'diary ledger minutes hearing minute hymn hymnal register contract lease band album novel appointment appointments',
);

/** Whether a name belongs to a longer one: "Seneca Falls", "Milton Keynes", "Dr Tertullian". */
function isOtherName(state: ParseState, index: number, authors: ReadonlySet<string>): boolean {
  const [before, after] = [state.tokens[index - 1], state.tokens[index + 1]];
  const isLonger = after?.kind === 'word' && after.capital && !authors.has(after.text);
  return isLonger || (before !== undefined && titlesOfPersons.has(before.text));
}

const titlesOfPersons = wordSet('dr mr mrs ms professor prof uncle aunt brother sister');

/** Words with a capital that are no names of other authors. */
const otherCapitals = wordSet(
  'i porch stoa god lord christ christian christians jew jews jewish greek greeks latin roman romans stoic stoics stoicism english',
  'satan heaven hell',
);

function startsSentence(state: ParseState, index: number): boolean {
  return index === 0 || isAnyMark(state, index - 1, '.!?:"(') || isMark(state, index - 1, "'");
}

function isSentenceEnd(state: ParseState, index: number): boolean {
  if (!isAnyMark(state, index, '.!?')) return false;
  const before = state.tokens[index - 1];
  const isShort = before?.kind === 'word' && before.text.length <= 2 && isMark(state, index, '.');
  return !isShort && state.tokens[index + 1]?.spaced !== false && state.tokens[index + 1]?.capital !== false;
}
