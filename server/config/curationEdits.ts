import { readForm } from '../themes/themeKey';
import { CurationDraft, CurationRefused } from './curationDraft';

export { CurationRefused } from './curationDraft';

/**
 * An edit of the themes in corpus.json. A theme is given by its label, by one of its forms, or by its key. A phrase that
 * is not in corpus.json yet can be given as well.
 */
export type Curation =
  /** `form` becomes a form of `theme`. If it is a theme itself, the two are merged. */
  | { readonly action: 'addForm'; readonly theme: string; readonly form: string }
  /** The label and all forms of `theme` become forms of `into`. */
  | { readonly action: 'merge'; readonly theme: string; readonly into: string }
  /** If another theme has the label already, the two are merged. */
  | { readonly action: 'rename'; readonly theme: string; readonly label: string }
  | { readonly action: 'hide'; readonly theme: string }
  | { readonly action: 'unhide'; readonly theme: string }
  | { readonly action: 'makeTheme'; readonly label: string; readonly forms?: readonly string[] };

/** Longest label or form that is written, in UTF-16 units, so that corpus.json stays readable. */
const maxNameLength = 200;

/**
 * Applies a curation to the text of a corpus.json. Comments, order, indentation and line ends are kept, and the text does
 * not change if it has the effect already. If `text` is undefined or blank, creates a complete file. Throws
 * `CurationRefused` if the file or a name cannot be used. `fileName` is used in messages.
 */
export function curate(text: string | undefined, curation: Curation, fileName = 'corpus.json'): string {
  const draft = new CurationDraft(text, fileName);
  const before = draft.text;
  switch (curation.action) {
    case 'addForm':
      addForm(draft, cleanName(curation.theme), cleanName(curation.form));
      break;
    case 'merge':
      merge(draft, cleanName(curation.theme), cleanName(curation.into));
      break;
    case 'rename':
      rename(draft, cleanName(curation.theme), cleanName(curation.label));
      break;
    case 'hide':
      hide(draft, cleanName(curation.theme));
      break;
    case 'unhide':
      unhide(draft, cleanName(curation.theme));
      break;
    case 'makeTheme':
      makeTheme(draft, cleanName(curation.label), (curation.forms ?? []).map(cleanName));
      break;
  }
  return draft.text === before ? (text ?? before) : draft.text;
}

function addForm(draft: CurationDraft, theme: string, form: string): void {
  const curated = draft.curated();
  const themeKey = curated.canonical(keyOf(theme));
  const formKey = keyOf(form);
  // The forms of a theme need a label, so they come along.
  if (formKey !== themeKey && curated.label(formKey) !== undefined) return merge(draft, form, theme);
  if (curated.canonical(formKey) !== themeKey) draft.addForm(curated.label(themeKey) ?? theme, form);
  draft.unhide(themeKey);
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
  const oldLabel = curated.label(from);
  if (to !== from) draft.removeForm(to);
  if (oldLabel !== undefined) draft.relabel(from, label);
  else draft.addTheme(label, []);
  // The old label stays a form, so that its mentions still count.
  if (to !== from) draft.addForm(label, oldLabel ?? theme);
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

/** Joins the text to one line. Throws `CurationRefused` if it is too long. */
function cleanName(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  if (name.length > maxNameLength)
    throw new CurationRefused(
      `Nothing was written, because “${name.slice(0, 40)}…” is too long. A theme has at most ${maxNameLength} characters.`,
    );
  return name;
}

/** The key of a phrase. Throws `CurationRefused` if it has no word. */
function keyOf(text: string): string {
  const { key } = readForm(text);
  if (key === '') throw new CurationRefused(`Nothing was written, because “${text}” has no word to find the theme by.`);
  return key;
}
