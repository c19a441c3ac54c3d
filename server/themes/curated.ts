import { fold } from '../text/fold';
import { themeKey, themeKeys } from './key';
import type { ThemeCuration } from './model';

/** What users say of themes, by key. */
export interface Curated {
  /** Key of the theme that a key belongs to: its own, or that of the theme it is an alias of. */
  canonical(key: string): string;
  /** Keys of the aliases of a theme. */
  aliases(key: string): readonly string[];
  /** The name that the user gave, or undefined. */
  label(key: string): string | undefined;
  isHidden(key: string): boolean;
  /** Keys of the themes that the user named. */
  keys(): readonly string[];
}

/** A first mention wins where a form is claimed twice; a theme cannot be an alias of its own alias. */
export function readCuration(curation: ThemeCuration): Curated {
  const owners = new Map<string, string>();
  const aliases = new Map<string, string[]>();
  const labels = new Map<string, string>();
  const groups = [...curation.themes.map(({ label, forms }) => [label, forms] as const), ...Object.entries(curation.aliases)];
  for (const [label] of groups) if (!labels.has(themeKey(label))) labels.set(themeKey(label), label);
  for (const [label, forms] of groups) {
    const owner = themeKey(label);
    for (const key of [...themeKeys(label), ...forms.flatMap(themeKeys)]) {
      if (key === owner || labels.has(key) || owners.has(key)) continue;
      owners.set(key, owner);
      aliases.set(owner, [...(aliases.get(owner) ?? []), key]);
    }
  }
  const hidden = new Set(curation.hidden.flatMap(text => [...themeKeys(text), fold(text)]));
  return {
    canonical: key => owners.get(key) ?? key,
    aliases: key => aliases.get(key) ?? [],
    label: key => labels.get(key),
    isHidden: key => hidden.has(key),
    keys: () => [...labels.keys()],
  };
}
