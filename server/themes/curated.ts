import { fold } from '../text/fold';
import { readForm, themeKey } from './key';
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
  const groups = groupsOf(curation).map(({ label, forms }) => ({ label, owner: readForm(label).key, keys: forms.map(form => readForm(form).key) }));
  for (const { label, owner } of groups) if (owner !== '' && !labels.has(owner)) labels.set(owner, label);
  for (const { owner, keys } of groups) {
    for (const key of keys) {
      if (key === '' || owner === '' || key === owner || labels.has(key) || owners.has(key)) continue;
      owners.set(key, owner);
      aliases.set(owner, [...(aliases.get(owner) ?? []), key]);
    }
  }
  const named = (key: string): boolean => labels.has(key) || owners.has(key);
  const hidden = new Set(curation.hidden.flatMap(text => keysOfHidden(text, named)));
  return {
    canonical: key => owners.get(key) ?? key,
    aliases: key => aliases.get(key) ?? [],
    label: key => labels.get(key),
    isHidden: key => hidden.has(key),
    keys: () => [...labels.keys()],
  };
}

/** All phrases of corpus.json that may have mentions where no candidate is found, each once. */
export function literalForms(curation: ThemeCuration): { readonly key: string; readonly text: string }[] {
  const texts = groupsOf(curation).flatMap(({ label, forms }) => [label, ...forms]);
  return [...new Set(texts)].flatMap(text => {
    const { key, literal } = readForm(text);
    return literal && key !== '' ? [{ key, text }] : [];
  });
}

function groupsOf(curation: ThemeCuration): ThemeCuration['themes'] {
  return [...curation.themes, ...Object.entries(curation.aliases).map(([label, forms]) => ({ label, forms }))];
}

/** "We want patience" hides the theme that the user named so, else the theme in it: patience. */
function keysOfHidden(text: string, named: (key: string) => boolean): string[] {
  const { key } = readForm(text);
  return named(key) ? [key, fold(text)] : [key, fold(text), themeKey(text)];
}
