import type { Span } from '../text/span';
import { siteFlags, textsOf, type ThemeFacts } from './themeFacts';

/** A place where a phrase that the user named occurs word for word. */
export interface LiteralSite extends Span {
  readonly key: string;
  /** As written, white space folded. */
  readonly form: string;
}

/** Adds literal sites to the candidates of a transcript. Returns a copy. */
export function withLiterals(facts: ThemeFacts, added: readonly LiteralSite[]): ThemeFacts {
  const keys = appendableList(textsOf(facts.keys));
  const forms = appendableList(textsOf(facts.forms));
  const sites: [key: number, form: number, start: number, end: number, flags: number][] = [];
  for (let site = 0; site < facts.flags.length; site++) {
    const [key, form, start, end] = facts.sites.subarray(4 * site, 4 * site + 4);
    sites.push([key, form, start, end, facts.flags[site]]);
  }
  for (const { key, form, start, end } of added)
    sites.push([keys.indexOf(key), forms.indexOf(form), start, end, siteFlags.literal]);
  sites.sort((a, b) => a[2] - b[2] || b[3] - a[3]);
  return {
    ...facts,
    keys: keys.texts.join('\n'),
    forms: forms.texts.join('\n'),
    sites: Uint32Array.from(sites.flatMap(site => site.slice(0, 4))),
    flags: Uint8Array.from(sites, site => site[4]),
  };
}

/** A copy of a list of distinct texts. `indexOf` appends a text that the list does not have. */
function appendableList(given: readonly string[]): { readonly texts: string[]; indexOf(text: string): number } {
  const texts = [...given];
  const indexes = new Map(texts.map((text, index) => [text, index]));
  return {
    texts,
    indexOf(text) {
      let index = indexes.get(text);
      if (index === undefined) {
        indexes.set(text, (index = texts.length));
        texts.push(text);
      }
      return index;
    },
  };
}
