import type { Span } from '../text/span';
import { lengthOfForms } from './formsOfAddress';
import { lengthOfPersonLine } from './personNames';
import { isHouseLine, isTown } from './placeLines';

/**
 * The person and the place of a line that is a form of address with a name, and behind a comma the house where the person is:
 * "Prof. Dr. Anna Rill, Universität Jena", "Pfarrer Jon Bär, St. Annen, Langendeich". Offsets are those of `content`.
 */
export function personAtHouse(content: string): { readonly speaker: Span; readonly place: Span } | undefined {
  const comma = content.indexOf(', ');
  if (comma < 5 || content.length > 120) return undefined;
  const name = content.slice(0, comma);
  const rest = content.slice(comma + 2);
  // "Imam Rill Centre, Toronto" is a house in a town.
  if (isTown(rest) || house.test(name)) return undefined;
  if (lengthOfForms(name) === 0 || lengthOfPersonLine(name) !== comma) return undefined;
  if (!isHouseLine(rest)) return undefined;
  return { speaker: { start: 0, end: comma }, place: { start: comma + 2, end: content.length } };
}

const house =
  /(?:Cent(?:re|er)|Hall|Church|Mosque|School|College|Institute|Foundation|Library|House|Hospital|Chapel|Zentrum|Haus|Schule|Kirche)$/;
