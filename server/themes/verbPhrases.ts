import type { Collector } from './collector';
import { determiners, reflexives, verbPrepositions } from './lists';
import { siteFlags } from './themeFacts';
import { isNominalAdjective, type Paragraph, role } from './roles';
import { tags } from './tagger';
import type { Token } from './taggedTokens';

/** Greatest number of words from the start of the object to the end of its head. Chosen by hand. */
const longestObject = 6;

/**
 * Adds verbs with the head of their object. Modifiers of the object are not part of the key; a mention with a modifier
 * is a variant.
 *
 *     solve the country's problems   →  solve problem        look at the enemy       →  look at enemy
 *     solving our problems           →  solve problem        enjoining to do good    →  enjoin to do good
 */
export function addVerbPhrases(paragraph: Paragraph, collector: Collector): void {
  const { tokens, flagsAt } = paragraph;
  for (let i = 0; i < tokens.length; i++) {
    const phrase = verbPhraseAt(paragraph, i);
    if (phrase === undefined) continue;
    const { key, head, modified } = phrase;
    const flags = flagsAt(tokens[i]) | siteFlags.verbal;
    collector.add(key, tokens[i].start, tokens[head].end, flags | (modified ? siteFlags.variant : 0));
    addJoined(paragraph, i, phrase, flags, collector);
  }
}

/**
 * Adds two verbs with their objects that "and" or "or" joins, in either order: "looking after the poor and warning the
 * careless".
 */
function addJoined(
  paragraph: Paragraph,
  verb: number,
  { key, head }: VerbPhrase,
  flags: number,
  collector: Collector,
): void {
  const { tokens } = paragraph;
  const link = tokens[head + 1] as Token | undefined;
  if (link?.segment !== tokens[verb].segment || !conjunctions.has(link.word.norm)) return;
  const second = verbPhraseAt(paragraph, head + 2);
  if (second === undefined || tokens[head + 2].segment !== link.segment || second.key === key) return;
  collector.add([key, second.key].sort().join(' and '), tokens[verb].start, tokens[second.head].end, flags);
}

const conjunctions = new Set(['and', 'or']);

interface VerbPhrase {
  readonly key: string;
  /** Index of the last word of the object. */
  readonly head: number;
  readonly modified: boolean;
}

/** The verb with its object that starts at word `i`; undefined if there is none. */
function verbPhraseAt({ tokens, roles }: Paragraph, i: number): VerbPhrase | undefined {
  if (i >= tokens.length || roles[i] !== role.verb || tokens[i].word.norm.length < 3) return undefined;
  const object = objectOf(tokens, roles, i);
  if (object === undefined) return undefined;
  const { word } = tokens[object.head];
  const key = [tokens[i].word.verb, ...object.links, word.stop ? word.norm : word.key].join(' ');
  return { key, head: object.head, modified: object.modified };
}

interface ObjectOfVerb {
  /** Index of its last noun. */
  readonly head: number;
  /** Words of the key between the verb and the object: a preposition, or "to" and another verb. */
  readonly links: readonly string[];
  readonly modified: boolean;
}

function objectOf(tokens: readonly Token[], roles: Uint8Array, verb: number): ObjectOfVerb | undefined {
  const { segment } = tokens[verb];
  const within = (i: number): boolean => i < tokens.length && tokens[i].segment === segment;
  const links: string[] = [];
  let at = verb + 1;
  while (within(at) && tokens[at].tag === tags.adverb && at < verb + 3) at++;
  if (within(at) && within(at + 1) && tokens[at].word.norm === 'to' && tokens[at + 1].tag === tags.verb) {
    links.push('to', tokens[at + 1].word.verb);
    at += 2;
  } else if (within(at) && verbPrepositions.has(tokens[at].word.norm)) {
    links.push(tokens[at].word.norm);
    at++;
  }
  let head = -1;
  let modified = false;
  for (const end = at + longestObject; at < end && within(at); at++) {
    const { word, tag } = tokens[at];
    if (roles[at] === role.noun) {
      if (head >= 0) modified = true;
      head = at;
      continue;
    }
    if (head >= 0) break;
    if (reflexives.has(word.norm)) return { head: at, links, modified: false };
    if (roles[at] === role.modifier) {
      // "advising against evil": an adjective without a noun after it is the object itself.
      if (!within(at + 1) || (roles[at + 1] !== role.noun && roles[at + 1] !== role.modifier))
        return (word.canBeNoun && (links[0] === 'to' || links[0] === 'against')) || isNominalAdjective(tokens, at)
          ? { head: at, links, modified }
          : undefined;
      modified = true;
      continue;
    }
    if (determiners.has(word.norm) || tag === tags.determiner || tag === tags.number) continue;
    break;
  }
  return head < 0 ? undefined : { head, links, modified };
}
