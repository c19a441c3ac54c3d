import type { Collector } from './collector';
import { verbKey } from './english';
import { determiners, reflexives, verbPrepositions } from './lists';
import { siteFlags } from './themeFacts';
import { roles } from './roles';
import { tags } from './tagger';
import type { Token } from './taggedTokens';

/** Words between the verb and the head of its object at most. */
const most = 6;

/**
 * Adds verbs with the head of their object; what modifies the object is left out of the key, and a mention that has such
 * a word is a variant.
 *
 *     solve the country's problems   →  solve problem        look at the enemy       →  look at enemy
 *     solving our problems           →  solve problem        enjoining to do good    →  enjoin to do good
 */
export function addVerbPhrases(
  tokens: readonly Token[],
  role: Uint8Array,
  flagsAt: (token: Token) => number,
  into: Collector,
): void {
  for (let i = 0; i < tokens.length; i++) {
    const verb = tokens[i];
    if (role[i] !== roles.verb || verb.word.norm.length < 3) continue;
    const object = objectOf(tokens, role, i);
    if (object === undefined) continue;
    const infinitive = verbKey(verb.word.norm);
    const head = tokens[object.head];
    const key = [infinitive, ...object.links, head.word.stop ? head.word.norm : head.word.key].join(' ');
    into.add(key, verb.start, head.end, flagsAt(verb) | siteFlags.verbal | (object.modified ? siteFlags.variant : 0));
  }
}

interface ObjectOfVerb {
  /** Number of its last noun. */
  readonly head: number;
  /** What joins it to the verb: a preposition, or "to" and another verb. */
  readonly links: readonly string[];
  readonly modified: boolean;
}

function objectOf(tokens: readonly Token[], role: Uint8Array, verb: number): ObjectOfVerb | undefined {
  const { segment } = tokens[verb];
  const within = (i: number): boolean => i < tokens.length && tokens[i].segment === segment;
  const links: string[] = [];
  let at = verb + 1;
  while (within(at) && tokens[at].tag === tags.adverb && at < verb + 3) at++;
  if (within(at) && within(at + 1) && tokens[at].word.norm === 'to' && tokens[at + 1].tag === tags.verb) {
    links.push('to', verbKey(tokens[at + 1].word.norm));
    at += 2;
  } else if (within(at) && verbPrepositions.has(tokens[at].word.norm)) {
    links.push(tokens[at].word.norm);
    at++;
  }
  let head = -1;
  let modified = false;
  for (const end = at + most; at < end && within(at); at++) {
    const { word, tag } = tokens[at];
    if (role[at] === roles.noun) {
      if (head >= 0) modified = true;
      head = at;
      continue;
    }
    if (head >= 0) break;
    if (reflexives.has(word.norm)) return { head: at, links, modified: false };
    if (role[at] === roles.modifier) {
      // "advising against evil": an adjective at the end is the object itself.
      if (!within(at + 1) || (role[at + 1] !== roles.noun && role[at + 1] !== roles.modifier))
        return word.canBeNoun && (links[0] === 'to' || links[0] === 'against')
          ? { head: at, links, modified }
          : undefined;
      modified = true;
      continue;
    }
    if (determiners.has(word.norm) || tag === tags.determiner || tag === tags.number) continue;
    break;
  }
  if (head < 0) return undefined;
  // "help people of Iran": the head alone would be another thing, so a genitive behind it counts as its modifier.
  return { head, links, modified };
}
