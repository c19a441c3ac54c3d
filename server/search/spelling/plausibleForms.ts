import { lexiconTags } from '../../text/lexicon';
import type { Form } from './wordForms';

/**
 * Highest costs of a form that replaces a word: that sounds alike; that is a word of another script, which costs 0.7 in any
 * case; and for a short English word, which is hardly the name of something ("bar"). Letters of a short word. How much more
 * than the likeliest form the others may cost, if that one is near. All chosen by hand and checked by
 * `npx tsx test/accuracy/search-report.ts`.
 */
const mostSoundCost = 0.9;
const mostOtherScriptCost = 1.05;
const mostCostOfShortWord = 0.35;
const shortWord = 3;
const mostGap = 0.5;

/** Of the forms that a word without passages may mean, those that a reader would accept. `forms`: likeliest first. */
export function plausibleForms(word: string, forms: readonly Form[]): Form[] {
  const isLatin = (text: string): boolean => /^\p{Script=Latin}/u.test(text);
  const isShortWord = word.length <= shortWord && lexiconTags(word)?.some(tag => !tag.startsWith('NNP')) === true;
  const nearest = Math.min(...forms.map(({ cost }) => cost));
  return forms.filter(({ text, kind, cost }) => {
    if (isShortWord) return cost <= mostCostOfShortWord;
    if (isLatin(text) !== isLatin(word)) return cost <= mostOtherScriptCost;
    if (kind === 'variant' && cost > mostSoundCost) return false;
    return nearest > mostGap || cost <= nearest + mostGap;
  });
}
