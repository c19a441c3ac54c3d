import { PhraseFinder, wordsOfPhrase } from '../search/passages/literalPhrase';
import type { PassageFacts } from '../search/passages/passageFacts';
import { literalForms, type LiteralForm } from '../themes/readCuration';
import { withLiterals } from '../themes/literalSites';
import { textsOf, type ThemeCuration, type ThemeFacts } from '../themes/themeFacts';
import { isWordingKey } from '../themes/wordings';

/** The phrases of corpus.json that are searched for word for word. */
export class Literals {
  readonly #forms: readonly LiteralForm[];
  readonly #finder: PhraseFinder;

  constructor(curation: ThemeCuration) {
    this.#forms = literalForms(curation);
    this.#finder = new PhraseFinder(this.#forms.map(({ text }) => wordsOfPhrase(text)));
  }

  get isEmpty(): boolean {
    return this.#forms.length === 0;
  }

  equals(other: Literals): boolean {
    return (
      this.#forms.length === other.#forms.length && this.#forms.every(({ text }, i) => text === other.#forms[i].text)
    );
  }

  /**
   * Adds the places of the phrases to the themes of a transcript. A phrase that the theme recogniser found in the transcript
   * is not added, because the recogniser also finds its other forms; of a wording it finds only some places. Returns
   * `themes` itself if nothing is added.
   */
  addTo(themes: ThemeFacts, passages: PassageFacts): ThemeFacts {
    const found = [...this.#finder.placesIn(passages)].sort(([a], [b]) => a - b);
    if (found.length === 0) return themes;
    const recognised = new Map(textsOf(themes.keys).map((key, index) => [key, index]));
    const places = found.flatMap(([index, spans]) => {
      const { keys, text } = this.#forms[index];
      if (keys.some(key => recognised.has(key) && !isWordingKey(key))) return [];
      const known = startsOf(themes, recognised.get(keys[0]));
      return spans
        .filter(({ start }) => !known.has(start))
        .map(span => ({ key: keys[0], form: text.replace(/\s+/g, ' ').trim(), ...span }));
    });
    return places.length === 0 ? themes : withLiterals(themes, places);
  }
}

/** Where the sites of the key with an index start. */
function startsOf({ sites }: ThemeFacts, key: number | undefined): ReadonlySet<number> {
  const starts = new Set<number>();
  if (key === undefined) return starts;
  for (let i = 0; i < sites.length; i += 4) if (sites[i] === key) starts.add(sites[i + 2]);
  return starts;
}
