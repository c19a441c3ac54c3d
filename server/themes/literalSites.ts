import type { Span } from '../text/span';
import { siteFlags, type ThemeFacts } from './themeFacts';

/** A place where a phrase of the user's stands word for word. */
export interface LiteralSite extends Span {
  readonly key: string;
  /** As written, white space folded. */
  readonly form: string;
}

/** The candidates of a transcript with places that the user's phrases add. */
export function withLiterals(facts: ThemeFacts, added: readonly LiteralSite[]): ThemeFacts {
  const keys = [...facts.keys];
  const forms = [...facts.forms];
  const ids = { keys: new Map(keys.map((key, id) => [key, id])), forms: new Map(forms.map((form, id) => [form, id])) };
  const sites: [key: number, form: number, start: number, end: number, flags: number][] = [];
  for (let site = 0; site < facts.flags.length; site++) {
    const [key, form, start, end] = facts.sites.subarray(4 * site, 4 * site + 4);
    sites.push([key, form, start, end, facts.flags[site]]);
  }
  for (const { key, form, start, end } of added)
    sites.push([idIn(ids.keys, keys, key), idIn(ids.forms, forms, form), start, end, siteFlags.literal]);
  sites.sort((a, b) => a[2] - b[2] || b[3] - a[3]);
  return {
    ...facts,
    keys,
    forms,
    sites: Uint32Array.from(sites.flatMap(site => site.slice(0, 4))),
    flags: Uint8Array.from(sites, site => site[4]),
  };
}

function idIn(ids: Map<string, number>, list: string[], text: string): number {
  let id = ids.get(text);
  if (id === undefined) {
    ids.set(text, (id = list.length));
    list.push(text);
  }
  return id;
}
