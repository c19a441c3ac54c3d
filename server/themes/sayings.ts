import { fold } from '../text/fold';
import type { Collector } from './collector';
import { determiners, stopWords } from './lists';
import { type Paragraph, role } from './roles';
import { siteFlags } from './themeFacts';
import type { Token } from './taggedTokens';
import { tags } from './tagger';

/** Fewest and most words of a saying. A longer one is a recurring passage, see formulas/. Chosen by hand. */
const length = { fewest: 3, fewestAboutThing: 5, fewestAboutUs: 4, most: 7 };

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Subjects that speak of everybody, so that the sentence is true in other places too. */
const generalSubjects = set('nobody everybody everyone no-one who whoever');
/** Beginnings of what a speaker says of all present. */
const ourselves = set("we we're we've");
/** Words after them with which a speaker announces or wishes something. */
const announcements = set(
  'must shall should will would can could may might need want have had hope think know believe see come go going now also all were did',
);
/** Words before the noun that is the subject. */
const subjectDeterminers = set('the a an every each all our');
/** Words after which a sentence inside a sentence begins. */
const introductions = set('that say says said saying ask asks asked asking know remember and but because so');
/** Words that begin another sentence, so that the saying ends before them. */
const continuations = set('i you he she it we they and but or because so when if before in on for');
/** What was so once is told, not said again. */
const pastAuxiliaries = set("was were had did wasn't weren't hadn't didn't");
/** Verbs that end no saying, and adverbs and pronouns that do so only with what follows. */
const neverLast = set(
  'a an the of to in on at by for with from as than and or but that which is are was were be has have',
);

/**
 * Adds short sentences about everybody or about a thing that can be said word for word in other speeches: "nobody eats
 * alone", "the river has a long memory", "who is missing". Their key is what was said, as for wordings.
 */
export function addSayings({ tokens, roles, flagsAt }: Paragraph, collector: Collector): void {
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (!beginsSentence(tokens, i)) continue;
    const verb = verbOfSaying(tokens, roles, i);
    if (verb === undefined) continue;
    const fewest = isGeneralSubject(tokens, i)
      ? length.fewest
      : ourselves.has(tokens[i].word.norm)
        ? length.fewestAboutUs
        : length.fewestAboutThing;
    const flags = flagsAt(tokens[i]) | siteFlags.verbal;
    let key = `"${foldedNorm(tokens[i])}`;
    for (let at = i + 1; at < i + length.most && tokens[at]?.segment === tokens[i].segment; at++) {
      key += ` ${foldedNorm(tokens[at])}`;
      if (at + 1 < i + fewest || at < verb || !endsHere(tokens, at)) continue;
      collector.add(`${key}"`, tokens[i].start, tokens[at].end, flags);
    }
  }
}

/** Whether a key is that of a saying. */
export function isSayingKey(key: string): boolean {
  if (!key.startsWith('"')) return false;
  const first = key.slice(1, key.indexOf(' '));
  return (
    (generalSubjects.has(first) ||
      ourselves.has(first) ||
      key.startsWith('"no one ') ||
      subjectDeterminers.has(first)) &&
    key.indexOf(' ', first.length + 2) > 0
  );
}

/** Whether the key of a saying is that of one about ourselves: "we keep the door open". */
export function isAboutUs(key: string): boolean {
  return ourselves.has(key.slice(1, key.indexOf(' ')));
}

function beginsSentence(tokens: readonly Token[], i: number): boolean {
  const { norm } = tokens[i].word;
  if (!isGeneralSubject(tokens, i) && !subjectDeterminers.has(norm) && !ourselves.has(norm)) return false;
  const previous = tokens[i - 1] as Token | undefined;
  return previous?.segment !== tokens[i].segment || introductions.has(previous.word.norm);
}

/** "Nobody", "no one", "who": a sentence about them can be shorter. */
function isGeneralSubject(tokens: readonly Token[], i: number): boolean {
  const { norm } = tokens[i].word;
  return generalSubjects.has(norm) || (norm === 'no' && tokens[i + 1].word.norm === 'one');
}

/** Index of the verb of the sentence that begins at word `i`: after its subject. */
function verbOfSaying(tokens: readonly Token[], roles: Uint8Array, i: number): number | undefined {
  const { segment, word } = tokens[i];
  let at = i + 1;
  if (isGeneralSubject(tokens, i)) {
    if (word.norm === 'no') at++;
  } else if (ourselves.has(word.norm)) {
    return tokens[at]?.segment === segment && isPresent(tokens[at].word) ? at : undefined;
  } else if (subjectDeterminers.has(word.norm)) {
    while (at < i + 3 && tokens[at]?.segment === segment && roles[at] === role.modifier) at++;
    if (tokens[at]?.segment !== segment || roles[at] !== role.noun) return undefined;
    at++;
  }
  const verb = tokens[at] as Token | undefined;
  if (verb?.segment !== segment) return undefined;
  if (pastAuxiliaries.has(verb.word.norm)) return undefined;
  if (roles[at] === role.verb || verb.tag === tags.verb || verb.tag === tags.auxiliary) return at;
  // "No bell rings itself": a verb that the tagger took for a plural.
  return verb.word.infinitive !== undefined && verb.word.norm.endsWith('s') ? at : undefined;
}

/** "We keep", "we are", "we never": not "we saw", and no announcement. */
function isPresent({ norm, verb }: Token['word']): boolean {
  if (announcements.has(norm)) return false;
  return norm === verb || presentForms.has(norm);
}

const presentForms = set("are aren't don't haven't not never");

function endsHere(tokens: readonly Token[], at: number): boolean {
  const { word, segment } = tokens[at];
  if (neverLast.has(word.norm) || determiners.has(word.norm)) return false;
  const next = tokens[at + 1] as Token | undefined;
  return next?.segment !== segment || (!word.stop && continuations.has(next.word.norm));
}

function foldedNorm({ word }: Token): string {
  return stopWords.has(word.norm) ? word.norm : fold(word.norm);
}
