/**
 * Adjectives that only judge a thing, or say how much of it there is: "tremendous", "effective", "willing". Everyday
 * English has few of them, so they look like keywords of any formal speech. Keys.
 */
const judging = new Set(
  `tremendous enormous immense massive overwhelming outstanding remarkable extraordinary exceptional excellent
  magnificent splendid marvelous unique unprecedented historic fundamental crucial vital critical decisive profound
  effective efficient vigorous energetic adequate reasonable sensible practical realistic relevant
  meaningful worthwhile successful lasting increasing growing immediate urgent prompt pending subsequent
  ultimate willing ready eager proud glad grateful thankful confident determined generous heroic beloved
  obvious evident apparent constant frequent steady rapid comprehensive overall personal`.split(/\s+/),
);

/** Mentions from which an adjective that stands before nouns only is a keyword. Chosen by hand. */
const fewestBeforeNouns = 6;
/** Share of the mentions of an adjective before a noun above which it is hardly said about anything by itself. */
const mostBeforeNouns = 0.7;

/**
 * Whether an adjective is not a theme, however dense it is: it only judges ("tremendous"), or says a few times to what a
 * noun belongs ("political questions"), where the phrases are the themes. "The well was deep", "they were thirsty" speak
 * of a thing by the adjective alone. `attributive`: mentions before a noun.
 */
export function isWeakAdjective(key: string, mentions: number, attributive: number): boolean {
  if (judging.has(key)) return true;
  return attributive > mostBeforeNouns * mentions && mentions < fewestBeforeNouns;
}
