import { readForm } from '../themes/themeKey';
import { CurationDraft, CurationRefused } from './curationDraft';

export { CurationRefused } from './curationDraft';

/** What a user wants of themes. A theme goes by any of its names, or by its key. */
export type Curation =
  | { readonly action: 'addForm'; readonly theme: string; readonly form: string }
  /** All forms of `theme` become forms of `into`. */
  | { readonly action: 'merge'; readonly theme: string; readonly into: string }
  /** A label that names another theme already makes the two one. */
  | { readonly action: 'rename'; readonly theme: string; readonly label: string }
  | { readonly action: 'hide'; readonly theme: string }
  | { readonly action: 'unhide'; readonly theme: string }
  | { readonly action: 'makeTheme'; readonly label: string; readonly forms?: readonly string[] };

/** Names are written into a file that people read. */
const longestName = 200;

/**
 * The text of a corpus.json with a curation written into it; comments, order, indentation and line ends stay. The very
 * text where it says so already. `text` is undefined where there is no file yet: then a whole one is made. Throws
 * `CurationRefused` where the file or a name cannot be used; `name` is that of the file.
 */
export function curate(text: string | undefined, curation: Curation, name = 'corpus.json'): string {
  const draft = new CurationDraft(text, name);
  const before = draft.text;
  switch (curation.action) {
    case 'addForm':
      addForm(draft, tidy(curation.theme), tidy(curation.form));
      break;
    case 'merge':
      merge(draft, tidy(curation.theme), tidy(curation.into));
      break;
    case 'rename':
      rename(draft, tidy(curation.theme), tidy(curation.label));
      break;
    case 'hide':
      hide(draft, tidy(curation.theme));
      break;
    case 'unhide':
      unhide(draft, tidy(curation.theme));
      break;
    case 'makeTheme':
      makeTheme(draft, tidy(curation.label), (curation.forms ?? []).map(tidy));
      break;
  }
  return draft.text === before ? (text ?? before) : draft.text;
}

function addForm(draft: CurationDraft, theme: string, form: string): void {
  const curated = draft.curated();
  const owner = curated.canonical(keyOf(theme));
  const key = keyOf(form);
  // What is a theme of its own comes with all its forms: they would be left without a name.
  if (key !== owner && curated.label(key) !== undefined) return merge(draft, form, theme);
  if (curated.canonical(key) !== owner) draft.addForm(curated.label(owner) ?? theme, form);
  draft.unhide(owner);
}

function merge(draft: CurationDraft, theme: string, into: string): void {
  const curated = draft.curated();
  const from = curated.canonical(keyOf(theme));
  const to = curated.canonical(keyOf(into));
  if (from === to) return;
  const forms = draft.textsOf(from);
  if (forms.length === 0) forms.push(theme);
  draft.removeTheme(from);
  draft.removeForm(to, to);
  for (const form of forms) draft.addForm(curated.label(to) ?? into, form);
  draft.unhide(from);
  draft.unhide(to);
}

function rename(draft: CurationDraft, theme: string, label: string): void {
  const curated = draft.curated();
  const from = curated.canonical(keyOf(theme));
  const to = keyOf(label);
  if (to !== from && curated.label(to) !== undefined) {
    merge(draft, theme, label);
    return draft.relabel(to, label);
  }
  const former = curated.label(from);
  if (to !== from) draft.removeForm(to);
  if (former !== undefined) draft.relabel(from, label);
  else draft.addTheme(label, []);
  if (to !== from) draft.addForm(label, former ?? theme);
  draft.unhide(from);
  draft.unhide(to);
}

function hide(draft: CurationDraft, theme: string): void {
  const curated = draft.curated();
  const key = curated.canonical(keyOf(theme));
  if (!curated.isHidden(key)) draft.hide(curated.label(key) ?? theme);
}

function unhide(draft: CurationDraft, theme: string): void {
  draft.unhide(draft.curated().canonical(keyOf(theme)));
}

function makeTheme(draft: CurationDraft, label: string, forms: readonly string[]): void {
  const key = keyOf(label);
  draft.removeForm(key);
  if (draft.curated().label(key) === undefined) draft.addTheme(label, []);
  draft.unhide(key);
  for (const form of forms) addForm(draft, label, form);
}

function tidy(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  if (name.length > longestName)
    throw new CurationRefused(
      `“${name.slice(0, 40)}…” is too long for the name of a theme: at most ${longestName} characters.`,
    );
  return name;
}

function keyOf(text: string): string {
  const { key } = readForm(text);
  if (key === '') throw new CurationRefused(`“${text}” has no word that a theme could be found by.`);
  return key;
}
