import type { Collector } from './collector';
import { verbKey } from './english';
import { determiners, reflexives, verbPrepositions } from './lists';
import { siteFlags } from './themeFacts';
import { type Paragraph, role } from './roles';
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
export function addVerbPhrases({ tokens, roles, flagsAt }: Paragraph, collector: Collector): void {
  for (let i = 0; i < tokens.length; i++) {
    const verb = tokens[i];
    if (roles[i] !== role.verb || verb.word.norm.length < 3) continue;
    const object = objectOf(tokens, roles, i);
    if (object === undefined) continue;
    const infinitive = verbKey(verb.word.norm);
    const head = tokens[object.head];
    const key = [infinitive, ...object.links, head.word.stop ? head.word.norm : head.word.key].join(' ');
    collector.add(
      key,
      verb.start,
      head.end,
      flagsAt(verb) | siteFlags.verbal | (object.modified ? siteFlags.variant : 0),
    );
  }
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
    links.push('to', verbKey(tokens[at + 1].word.norm));
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
        return word.canBeNoun && (links[0] === 'to' || links[0] === 'against')
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
