import { isFullName } from '../text/givenNames';
import { partsOfSpeech } from '../text/lexicon';

/** Whether words are surely the name of a person, without a form of address: "Ines Varga", "J. R. MUNRO". */
export function isPersonName(words: string): boolean {
  return isFullName(words, word => partsOfSpeech(word.toLowerCase()).length > 0);
}

const titled =
  /^(?:Prof(?:essor|\.)?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|Rev\.?|Judge|Senator|Rabbi|Imam|Bishop) (?=\p{Lu})/u;
const capitals = /^(?:\p{Lu}[\p{L}'’.-]*)(?: (?:(?:de|von|van|al-|ibn) ?)?\p{Lu}[\p{L}'’.-]*){0,3}$/u;

/** As `isPersonName`, or a form of address and capitalised words. */
export function isPerson(words: string): boolean {
  const form = titled.exec(words)?.[0].length ?? 0;
  return form > 0 ? capitals.test(words.slice(form)) : isPersonName(words);
}
