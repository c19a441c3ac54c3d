import type { Transcript } from '../transcript/transcript';
import { lookUp } from './english';
import { determiners, offices } from './lists';
import { type Paragraph, role } from './roles';
import type { Token } from './taggedTokens';

/** What the transcript says about its speaker. All sets contain keys of words. */
export interface Speaker {
  /** Offices that its title or its speaker mentions. */
  readonly offices: ReadonlySet<string>;
  /** Words of the name of the speaker, and uncommon words of the names in labels of turns. */
  readonly names: ReadonlySet<string>;
}

export function speakerOf(view: string, transcript: Transcript): Speaker {
  const titles = transcript.blocks
    .filter(block => block.kind === 'title')
    .map(block => view.slice(block.start, block.end))
    .join(' ');
  const named = keysOf(`${titles} ${transcript.title?.value ?? ''} ${transcript.speaker?.value ?? ''}`);
  const names = keysOf(transcript.speaker?.value ?? '').filter(key => key.length > 2 && !offices.has(key));
  const inTurns = new Set(transcript.turns.map(({ speaker }) => speaker));
  for (const speaker of inTurns) names.push(...uncommonKeysOf(speaker));
  return { offices: new Set(named.filter(key => offices.has(key))), names: new Set(names) };
}

/**
 * Sets the role of all words that name the speaker to `none`, so that they are not part of phrases: "the Leader of the
 * Revolution said" mentions neither leaders nor the revolution as a theme, and "President Marwi" not presidents.
 */
export function clearSpeakerNames({ tokens, roles }: Paragraph, speaker: Speaker): void {
  for (let i = 0; i < tokens.length; i++) {
    if (!isOffice(tokens[i], speaker) && !(isName(tokens[i], speaker) && standsAlone(tokens, i, speaker))) continue;
    for (let k = i; k <= endOfName(tokens, i, speaker); k++) roles[k] = role.none;
    for (
      let k = i - 1;
      k >= 0 && tokens[k].capital && tokens[k].segment === tokens[i].segment && offices.has(tokens[k].word.key);
      k--
    )
      roles[k] = role.none;
  }
}

function isOffice({ capital, word }: Token, speaker: Speaker): boolean {
  return capital && speaker.offices.has(word.key);
}

function isName({ capital, word }: Token, speaker: Speaker): boolean {
  return capital && speaker.names.has(word.key);
}

/** Whether no other name belongs to a word: "Ali" names the speaker Ali Marwi, but not in "Ali Hashemi". */
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

/**
 * Index of the last word of a name such as "Leader of the Islamic Revolution" or "President Marwi" that starts at
 * `from`.
 */
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

/** Keys of the words that are no common words: "member" and "stone" may be said of other things. */
function uncommonKeysOf(name: string): string[] {
  return wordsOf(name)
    .map(lookUp)
    .filter(({ common, key }) => !common && key.length > 2 && !offices.has(key))
    .map(({ key }) => key);
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{M}'’-]+/gu)].map(match => match[0]);
}

function keysOf(text: string): string[] {
  return wordsOf(text).map(word => lookUp(word).key);
}
