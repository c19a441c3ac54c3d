import type { Transcript } from '../transcript/transcript';
import { lookUp } from './english';
import { determiners, offices } from './lists';
import { roles } from './roles';
import type { Token } from './taggedTokens';

/** What the transcript says of its speaker: offices in its title, words of the name. */
export interface Speaker {
  readonly offices: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** From the title and what the transcript states of its speaker. */
export function speakerOf(view: string, transcript: Transcript): Speaker {
  const titles = transcript.blocks
    .filter(block => block.kind === 'title')
    .map(block => view.slice(block.start, block.end))
    .join(' ');
  const named = keysOf(`${titles} ${transcript.title?.value ?? ''} ${transcript.speaker?.value ?? ''}`);
  const names = keysOf(transcript.speaker?.value ?? '').filter(key => key.length > 2 && !offices.has(key));
  return { offices: new Set(named.filter(key => offices.has(key))), names: new Set(names) };
}

/**
 * Takes the role from the words that name the speaker: "the Leader of the Revolution said" speaks neither of leaders nor
 * of the revolution, and "President Marwi" not of presidents.
 */
export function withoutSpeakerNames(tokens: readonly Token[], role: Uint8Array, speaker: Speaker): void {
  for (let i = 0; i < tokens.length; i++) {
    if (!isOffice(tokens[i], speaker) && !(isName(tokens[i], speaker) && standsAlone(tokens, i, speaker))) continue;
    for (let k = i; k <= endOfName(tokens, i, speaker); k++) role[k] = roles.none;
    for (
      let k = i - 1;
      k >= 0 && tokens[k].capital && tokens[k].segment === tokens[i].segment && offices.has(tokens[k].word.key);
      k--
    )
      role[k] = roles.none;
  }
}

function isOffice({ capital, word }: Token, speaker: Speaker): boolean {
  return capital && speaker.offices.has(word.key);
}

function isName({ capital, word }: Token, speaker: Speaker): boolean {
  return capital && speaker.names.has(word.key);
}

/** "Ali" names the speaker Ali Marwi, but not in "Ali Hashemi". */
function standsAlone(tokens: readonly Token[], i: number, speaker: Speaker): boolean {
  const belongs = (other: Token | undefined): boolean =>
    other === undefined ||
    other.segment !== tokens[i].segment ||
    !other.capital ||
    other.first ||
    isName(other, speaker) ||
    offices.has(other.word.key);
  return belongs(tokens[i - 1]) && belongs(tokens[i + 1]);
}

/** Number of the last word of "Leader of the Islamic Revolution", "President Marwi". */
function endOfName(tokens: readonly Token[], from: number, speaker: Speaker): number {
  const same = (i: number): boolean => i < tokens.length && tokens[i].segment === tokens[from].segment;
  let last = from;
  while (
    same(last + 1) &&
    tokens[last + 1].capital &&
    (isName(tokens[last + 1], speaker) || isOffice(tokens[last + 1], speaker))
  )
    last++;
  if (last > from || !same(last + 1) || tokens[last + 1].word.norm !== 'of') return last;
  let at = last + 2;
  while (same(at) && determiners.has(tokens[at].word.norm)) at++;
  while (same(at) && tokens[at].capital) last = at++;
  return last;
}

function keysOf(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{M}'’-]+/gu)].map(match => lookUp(match[0]).key);
}
