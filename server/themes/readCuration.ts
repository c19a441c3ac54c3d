import { fold } from '../text/fold';
import { readForm, themeKeys } from './themeKey';
import type { ThemeCuration } from './themeFacts';

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

/** A phrase of corpus.json, with all keys that its mentions may have, the one that it is known by first. */
export interface LiteralForm {
  readonly keys: readonly string[];
  readonly text: string;
}

/** A first mention wins where a form is claimed twice; a theme cannot be an alias of its own alias. */
export function readCuration(curation: ThemeCuration): Curated {
  const owners = new Map<string, string>();
  const aliases = new Map<string, string[]>();
  const labels = new Map<string, string>();
  const groups = groupsOf(curation)
    .map(({ label, forms }) => ({
      label,
      owner: readForm(label).key,
      forms: [label, ...forms].map(form => readForm(form).keys).filter(keys => keys.length > 0),
    }))
    .filter(({ owner }) => owner !== '');
  for (const { label, owner } of groups) if (!labels.has(owner)) labels.set(owner, label);
  const claim = (key: string, owner: string): void => {
    if (key === owner || labels.has(key) || owners.has(key)) return;
    owners.set(key, owner);
    aliases.set(owner, [...(aliases.get(owner) ?? []), key]);
  };
  for (const { owner, forms } of groups) for (const [key] of forms) claim(key, owner);
  // What else a form may mean comes after all that is said, and belongs to the theme that has the form.
  for (const { owner, forms } of groups) {
    for (const [first, ...others] of forms)
      if ((owners.get(first) ?? first) === owner) for (const key of others) claim(key, owner);
  }
  const hidden = new Set(
    curation.hidden.flatMap(text => keysOfHidden(text, key => labels.has(key) || owners.has(key))),
  );
  return {
    canonical: key => owners.get(key) ?? key,
    aliases: key => aliases.get(key) ?? [],
    label: key => labels.get(key),
    isHidden: key => hidden.has(key),
    keys: () => [...labels.keys()],
  };
}

/** All phrases of corpus.json that name themes and have a word, each once. */
export function literalForms(curation: ThemeCuration): LiteralForm[] {
  const texts = groupsOf(curation).flatMap(({ label, forms }) => [label, ...forms]);
  return [...new Set(texts)].map(text => ({ text, keys: readForm(text).keys })).filter(({ keys }) => keys.length > 0);
}

function groupsOf(curation: ThemeCuration): ThemeCuration['themes'] {
  return [...curation.themes, ...Object.entries(curation.aliases).map(([label, forms]) => ({ label, forms }))];
}

/** "We want patience" hides the theme that the user named so, else the theme in it: patience. */
function keysOfHidden(text: string, named: (key: string) => boolean): string[] {
  const { key, keys } = readForm(text);
  return named(key) || /^".+"$/s.test(text) ? [...keys, fold(text)] : [...keys, fold(text), ...themeKeys(text)];
}
