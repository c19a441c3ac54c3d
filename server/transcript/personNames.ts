import { isFullName, isGivenName } from '../text/givenNames';
import { partsOfSpeech } from '../text/lexicon';
import { hasForeignForm, lengthOfForms } from './formsOfAddress';
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

/** The length of the name in a line that is a person and nothing else: "Rosa Kemp, Professor of Zoology", "Pastorin Wiebke Harms". */
export function lengthOfPersonLine(line: string): number | undefined {
  if (line.length > 140) return undefined;
  if (/^[\u0620-\u06ff]/.test(line)) return arabicPerson.test(line) ? line.length : undefined;
  const comma = line.indexOf(',');
  const name = comma > 0 && role.test(line.slice(comma)) ? line.slice(0, comma) : line;
  const form = lengthOfForms(name);
  return isPersonName(name.slice(form)) || (form > 0 && isAddressedName(name.slice(form), hasForeignForm(name)))
    ? name.length
    : undefined;
}

/** «آیت‌الله سید صادق نوری», «الدكتور ناصر الفهداوي»: no word but names behind the form of address. */
const arabicPerson = pattern('u')`
  ^(?:آیت[ \u200c]?الله|حجت[ \u200c]?الاسلام(?: والمسلمین| و المسلمین)?|استاد|دکتر|مهندس|الشيخ|شیخ|الدكتور|الدكتورة|الأستاذ
  |سماحة|فضيلة|العلامة|المهندس|آقای|خانم)
  (?:[ ](?!(?:و|در|به|از|با|که|یا|في|من|على|إلى|عن|أو|ما)(?:[ ]|$)|وال|بال|لل)[\u0620-\u06ff\u200c]{2,14}){2,4}$`;

const nameWord = /^\p{Lu}[\p{L}'’-]{2,}$/u;
const initial = /^(?:\p{Lu}\.-?){1,3}$/u;
const particle =
  /^(?:de|da|do|di|del|della|van|von|der|den|ten|ter|zu|al|el|bin|ibn|ben|bint|la|le|du|al-\p{L}+|el-\p{L}+)$/iu;

/**
 * Whether words behind a form of address are a name: two to four capitalised words, none of which is common. "Cities Abroad" is
 * none. A given name may be a common word, and with `mayBeCommon` all may.
 */
export function isAddressedName(words: string, mayBeCommon = false): boolean {
  const parts = words.trim().split(/ +/);
  if (parts.length < 2 || parts.length > 5) return false;
  const last = parts[parts.length - 1];
  const names = parts.filter(part => nameWord.test(part) || /^(?:al|an|ar|as|at|el)-\p{Lu}\p{L}{2,}$/u.test(part));
  if (!nameWord.test(last) && !/^al-\p{L}/iu.test(last)) return false;
  if (names.length + parts.filter(part => initial.test(part)).length < 2) return false;
  return parts.every(
    (part, index) =>
      initial.test(part) ||
      particle.test(part) ||
      (nameWord.test(part) && (mayBeCommon || isUncommonWord(part) || (index < parts.length - 1 && isGivenName(part)))),
  );
}

function isUncommonWord(word: string): boolean {
  return word.split(/['’-]/).some(part => part.length > 2 && partsOfSpeech(part.toLowerCase()).length === 0);
}
