import { fold } from '../text/fold';
import { readForm, themeKeys } from './themeKey';
import type { ThemeCuration } from './themeFacts';

/** What users say about themes in corpus.json, by key. */
export interface Curated {
  /** The key of the theme that a key is an alias of, else the key itself. */
  canonical(key: string): string;
  /** Keys of the aliases of a theme. */
  aliases(key: string): readonly string[];
  /** The label that the user gave, or undefined. */
  label(key: string): string | undefined;
  isHidden(key: string): boolean;
  /** Keys of the themes that the user named. */
  keys(): readonly string[];
}

/** A phrase of corpus.json with all keys that its mentions may have. The first is the key of the phrase. */
export interface LiteralForm {
  readonly keys: readonly string[];
  readonly text: string;
}

/** If two themes claim the same form, the first gets it. A theme cannot be an alias of another. */
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
    const known = aliases.get(owner);
    if (known === undefined) aliases.set(owner, [key]);
    else known.push(key);
  };
  for (const { owner, forms } of groups) for (const [key] of forms) claim(key, owner);
  // The other keys of a form are claimed last, so that they never take the first key of another form. They belong to the
  // theme that has the form.
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

/** All phrases of corpus.json that name themes and contain a word, each once. */
export function literalForms(curation: ThemeCuration): LiteralForm[] {
  const texts = groupsOf(curation).flatMap(({ label, forms }) => [label, ...forms]);
  return [...new Set(texts)].map(text => ({ text, keys: readForm(text).keys })).filter(({ keys }) => keys.length > 0);
}

function groupsOf(curation: ThemeCuration): ThemeCuration['themes'] {
  return [...curation.themes, ...Object.entries(curation.aliases).map(([label, forms]) => ({ label, forms }))];
}

/** "We want patience" hides the theme that the user named so; if there is none, the theme inside it, "patience". */
function keysOfHidden(text: string, isNamedByUser: (key: string) => boolean): string[] {
  const { key, keys } = readForm(text);
  return isNamedByUser(key) || /^".+"$/s.test(text) ? [...keys, fold(text)] : [...keys, fold(text), ...themeKeys(text)];
}
