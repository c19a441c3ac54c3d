import { isFullName } from '../text/givenNames';
import { partsOfSpeech } from '../text/lexicon';
import { pattern } from './pattern';

/** Whether words are surely the name of a person, without a form of address: "Ines Varga", "J. R. MUNRO". */
export function isPersonName(words: string): boolean {
  return isFullName(words, word => partsOfSpeech(word.toLowerCase()).length > 0);
}

const titled = pattern('u')`
  ^(?:
    Prof(?:essor|\.)?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|Rev\.?|Judge|Senator|Rabbi|Imam|Bishop
  )[ ](?=\p{Lu})`;
const capitals = /^(?:\p{Lu}[\p{L}'’.-]*)(?: (?:(?:de|von|van|al-|ibn) ?)?\p{Lu}[\p{L}'’.-]*){0,3}$/u;
/** Forms of address of other languages, and offices, before a name. */
const office = pattern('u')`
  ^(?:
    Pfarrer(?:in)?|Herr|Frau|Mme|Mlle|M\.|Prof\.|Professor(?:in)?|Dr\.|Bürgermeister(?:in)?|Minister(?:in)?|Rabbiner(?:in)?
    |Bischöfin|Bischof
    |Padre|Don|Doña|Sr\.|Sra\.|Sig\.|Signora|Dott\.|Secretary|Commissioner|Councillor|Chairman|Director|Pastor|Canon|Dean|Captain
  )[ ]`;
/** What a person is, behind a comma. */
const role = pattern('u')`
  ^,[ ](?:[Tt]he[ ])?(?:\p{Lu}[\p{L}-]{2,14}[ ]){0,2}(?:
    Professor|Lecturer|Director|Chair(?:man|woman)?|President|Secretary|Minister|Head|Editor|Bishop|Rector|Dean|Mayor|Member|Fellow
    |Curator|Keeper|Engineer|Master|Warden|Principal|Vicar|Commissioner|Ambassador|Librarian|Archivist
  )\b[^.:;!?]{0,80}$`;

/** As `isPersonName`, or a form of address and capitalised words. */
export function isPerson(words: string): boolean {
  const form = titled.exec(words)?.[0].length ?? 0;
  return form > 0 ? capitals.test(words.slice(form)) : isPersonName(words);
}

/** The length of the name in a line that is a person and nothing else: "Rosa Kemp, Professor of Zoology". */
export function lengthOfPersonLine(line: string): number | undefined {
  if (line.length > 140) return undefined;
  const comma = line.indexOf(',');
  const name = comma > 0 && role.test(line.slice(comma)) ? line.slice(0, comma) : line;
  const form = office.exec(name)?.[0].length ?? 0;
  return isPersonName(name.slice(form)) ? name.length : undefined;
}
