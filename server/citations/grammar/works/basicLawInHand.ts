import type { Work } from '../../citation';
import { instrumentsIn } from '../../instruments';
import { pattern } from '../../../transcript/pattern';
import { isInReference, type ParseState } from '../parseState';
import { namesOtherThing } from './otherLaw';

/** Whether a page in German has the Basic Law as its subject, and has cited it. */
export function isOnBasicLaw(state: ParseState): boolean {
  if (state.isLine === true || state.language.code !== 'de') return false;
  return state.lawOfPage().constitution === basicLaw && state.context.citedInstruments.has(basicLaw);
}

/**
 * The Basic Law for "Art. 19 Abs. 4" alone on a page about it, where the paragraph names no other law before it. Where another law
 * was cited shortly before, `isAfterOther`, the sentence has to speak of the constitution.
 */
export function basicLawInHand(state: ParseState, index: number, isAfterOther: boolean): Work | undefined {
  const { tokens, view } = state;
  if (!isOnBasicLaw(state) || isInReference(state, index)) return undefined;
  const [from, { start }] = [tokens[0].start, tokens[index]];
  const before = view.slice(from, start);
  if (otherConstitutions.test(before) || namesOtherThing(before)) return undefined;
  const { known, abbreviated, unknown } = instrumentsIn(view, from, start, state.titles);
  if (unknown.size > 0 || [...known.keys(), ...abbreviated.keys()].some(key => key !== basicLaw)) return undefined;
  const sentence = (before.split(/[.!?]\s(?=\p{Lu})/u).at(-1) ?? '') + view.slice(start, start + maxAfter);
  return !isAfterOther || wordsOfConstitution.test(sentence) ? state.titles.workOfKey(basicLaw) : undefined;
}

const basicLaw = 'german-basic-law';
/** In UTF-16 units: the rest of a clause. */
const maxAfter = 90;
const wordsOfConstitution = /(?<!\p{L})(?:Verfassung|Grundgesetz|Grundgesetze?s|Grundrechte?n?)(?!\p{L})/u;
/** Constitutions of other times and places. */
const otherConstitutions = pattern('u')`
  (?<!\p{L})(?:
    DDR|Volkskammer|Weimar|Weimarer[nr]?|WRV|Paulskirche|Paulskirchenverfassung|Reich|Reiche?s|Kaiserreich|Landesverfassung|Freistaate?s?
    |Österreich|österreichischen?|Schweiz|Schweizer|Europäischen?|Vereinten|Charta|Satzung|Konvention
  )(?!\p{L})`;
