import type { Alternative, Part, Phrase } from './query';

/** Distance of NEAR that is greater than any passage: words with this distance only need to be in the same passage. */
export const greatestDistance = 1000;
/** Most parts, and most alternatives of one part, that a combination of groups may have. Chosen by hand. */
const mostCombined = 64;

/**
 * What a passage must contain so that it matches either of two lists of parts: "(a b) OR c" becomes "(a OR c) (b OR
 * c)". Undefined if this needs too many parts.
 */
export function eitherOf(first: readonly Part[], second: readonly Part[]): Part[] | undefined {
  if (first.length * second.length > mostCombined) return undefined;
  return first.flatMap(one => second.map(other => [...one, ...other]));
}

/** The chains of each alternative of a part with each of another one. Undefined if there are too many. */
export function chainsOf(first: Part, second: Part, distance: number): Alternative[] | undefined {
  if (first.length * second.length > mostCombined) return undefined;
  return first.flatMap(one =>
    second.map((other): Alternative => ({
      kind: 'near',
      phrases: [...phrasesOf(one), ...phrasesOf(other)],
      distance: Math.max(distance, distanceOf(one), distanceOf(other)),
    })),
  );
}

/**
 * One part that a passage matches only if it matches all of `parts`, to be excluded: "-(a b)". Undefined if the parts
 * have chains of NEAR, or too many alternatives.
 */
export function togetherIn(parts: readonly Part[]): Part | undefined {
  const [first, ...others] = parts;
  if (others.length === 0) return first;
  if (parts.flat().some(({ kind }) => kind === 'near')) return undefined;
  return others.reduce<Part | undefined>(
    (whole, part) => (whole === undefined ? undefined : chainsOf(whole, part, greatestDistance)),
    first,
  );
}

export function distanceOf(alternative: Alternative): number {
  return alternative.kind === 'near' ? alternative.distance : 0;
}

function phrasesOf(alternative: Alternative): readonly Phrase[] {
  return alternative.kind === 'near' ? alternative.phrases : [alternative];
}
