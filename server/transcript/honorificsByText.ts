import { pattern } from './pattern';
import type { Honorific } from './transcript';

/**
 * Whether a text has `(s)` behind the Prophet or `(a)` behind an imam at least twice: then it may also stand behind "he". `idOf`
 * gives the honorific of a letter behind the words before it.
 */
export function usesLetter(text: string, letter: string, idOf: (before: string) => string | undefined): boolean {
  let count = 0;
  const written = ` (${letter})`;
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length))
    if (idOf(text.slice(Math.max(0, at - 49), at + 1)) !== undefined && ++count >= 2) return true;
  return false;
}

/** "And he (s) said": a pronoun directly before the bracket. */
export const pronounAtEnd = /(?:^|[^\p{L}])(?:[Hh]e|[Hh]im|[Ss]he|[Hh]er) $/u;

const malayWord = /(?<!\p{L})(?:yang|dan|kepada|dengan|dalam|adalah)(?!\p{L})/gu;
const fewestWords = 4;
/** In UTF-16 units. */
const looked = 6000;

/** `ra.`, `swt.` and `saw` in small letters, as Indonesian and Malay have them. */
const malayAbbreviation = pattern('gu')`
  (?<=\p{Lu}[\p{L}'’-]{1,20}[ ])(?:(ra|rhm)\.|(as)\.(?=[ ]\p{Ll}|[,;)])|(saw)\.|(swt)\.)(?!\p{L})
  |(?<=(?:Rasulullah|Nabi|Rasul|Muhammad)[ ])(saw)(?=[ ]\p{Ll}|[,.;:)])|(?<=Allah[ ])(swt)(?=[ ]\p{Ll}|[,.;:)])`;
const ids = ['ra', 'as', 'saw', 'swt', 'saw', 'swt'];

/** Abbreviations in small letters behind a name, in a text whose language is Indonesian or Malay: in others they are words. */
export function abbreviationsInMalay(text: string): Honorific[] {
  if (!/ (?:ra|rhm|as|saw|swt)[. ,;:)]/.test(text) || !/Allah|Nabi|Rasul/.test(text)) return [];
  if ((text.slice(0, looked).match(malayWord)?.length ?? 0) < fewestWords) return [];
  return [...text.matchAll(malayAbbreviation)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    id: ids[match.slice(1).findIndex(group => group !== undefined)],
  }));
}

/** Words behind which peace and blessings are sent or asked for, not wished in passing: "send blessings upon him". */
export const asksFor = pattern('iu')`
  (?:^|[^\p{L}])(?:send(?:s|ing)?|sent|invok(?:e|es|ed|ing)|ask(?:s|ed|ing)?(?: for)?|call(?:s|ed|ing)?(?: down)?|bestow(?:s|ed)?
  |pronounc(?:e|es|ed)
  |pour(?:s|ed)?|shower(?:s|ed)?|pray(?:s|ed|ing)? for|offer(?:s|ed|ing)?|convey(?:s|ed)?)(?: (?:your|our|their|his|the|many|much
  |abundant|down))?[ ]$`;
