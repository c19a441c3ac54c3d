import type { Curation } from '../../config/curationEdits';
import type { Corpus } from '../../index/corpus';
import type { Span } from '../../text/span';
import { readForm } from '../../themes/themeKey';
import { targetAt } from '../shared/targetAt';
import { themeNamed } from './curationNames';
import { readableText, shorten } from '../shared/readableText';

/** Something that can be done with a theme. */
export interface CurationAction {
  readonly title: string;
  /** Done without another word. */
  readonly curation?: Curation;
  /** The user has to say more: a command of the extension with these arguments, and the file. */
  readonly ask?: { readonly command: CurationCommand; readonly theme?: string; readonly form?: string };
}

/** Commands of the extension that ask the user for a name or another theme. */
export const curationCommands = {
  rename: 'corpusStudy.renameTheme',
  merge: 'corpusStudy.mergeTheme',
  addForm: 'corpusStudy.addThemeForm',
} as const;
type CurationCommand = (typeof curationCommands)[keyof typeof curationCommands];

/** A selection up to this length (UTF-16 units) may name a theme. */
const longestSelection = 200;
/** Themes that are offered for a new form where the user cannot be asked. */
const mostOffered = 3;

/**
 * What can be done with the theme at the cursor, or with a selection. `canAsk`: the editor has our commands, which ask for
 * what is left open; without them, a new form is offered to the themes that share words with it.
 */
export async function curationActions(
  corpus: Corpus,
  uri: string,
  span: Span,
  canAsk: boolean,
  cancelled: () => boolean,
): Promise<CurationAction[]> {
  const theme = await themeIn(corpus, uri, span);
  const form = await selectedForm(corpus, uri, span);
  const isTheme = theme !== undefined && form !== undefined && themeNamed(await corpus.themes(), form)?.key === theme;
  const withTheme = theme === undefined ? [] : await ofTheme(corpus, theme, canAsk);
  const withForm = form === undefined || isTheme ? [] : await ofForm(corpus, form, canAsk, cancelled);
  return [...withForm, ...withTheme];
}

/** Key of the theme at the cursor, or in the middle of a selection. */
export async function themeIn(corpus: Corpus, uri: string, span: Span): Promise<string | undefined> {
  const target = await targetAt(corpus, uri, Math.floor((span.start + span.end) / 2));
  return target?.kind === 'theme' && (span.start === span.end || covers(target.span, span)) ? target.key : undefined;
}

/** How a selection reads on one line, where it has words enough to name a theme and is not too long. */
export async function selectedForm(corpus: Corpus, uri: string, span: Span): Promise<string | undefined> {
  const entry = corpus.entry(uri);
  if (entry === undefined || span.end <= span.start || span.end - span.start > 4 * longestSelection) return undefined;
  const form = readableText(await corpus.text(uri), span, entry.facts.transcript.furniture).replace(
    /^[\s.,;:!?،؛]+|[\s.,;:!?،؛]+$/g,
    '',
  );
  return form.length <= longestSelection && readForm(form).key !== '' ? form : undefined;
}

async function ofTheme(corpus: Corpus, key: string, canAsk: boolean): Promise<CurationAction[]> {
  const themes = await corpus.themes();
  const name = quoted(themes.summary(key)?.label ?? key);
  return [
    { title: `Hide the theme ${name}`, curation: { action: 'hide', theme: key } },
    ...(canAsk
      ? [
          { title: `Rename the theme ${name}…`, ask: { command: curationCommands.rename, theme: key } },
          { title: `Merge the theme ${name} into another…`, ask: { command: curationCommands.merge, theme: key } },
        ]
      : []),
  ];
}

async function ofForm(
  corpus: Corpus,
  form: string,
  canAsk: boolean,
  cancelled: () => boolean,
): Promise<CurationAction[]> {
  const make: CurationAction = {
    title: `Make a theme of ${quoted(form)}`,
    curation: { action: 'makeTheme', label: form },
  };
  if (canAsk)
    return [
      make,
      { title: `Add ${quoted(form)} as another form of a theme…`, ask: { command: curationCommands.addForm, form } },
    ];
  const { keys } = readForm(form);
  const near = await nearThemes(corpus, form, cancelled);
  return [
    make,
    ...near
      .filter(theme => !keys.includes(theme.key))
      .slice(0, mostOffered)
      .map((theme): CurationAction => ({
        title: `Add ${quoted(form)} as another form of ${quoted(theme.label)}`,
        curation: { action: 'addForm', theme: theme.key, form },
      })),
  ];
}

/** Themes that share words with a form, those that share the longer words first. */
async function nearThemes(
  corpus: Corpus,
  form: string,
  cancelled: () => boolean,
): Promise<{ key: string; label: string }[]> {
  const words = [...new Set(form.split(/\s+/).filter(word => word.length > 3))]
    .sort((a, b) => b.length - a.length)
    .slice(0, 4);
  const themes = await corpus.themes();
  const found = new Map<string, { key: string; label: string }>();
  for (const word of words)
    for (const theme of await themes.find(word, mostOffered, cancelled)) found.set(theme.key, theme);
  return [...found.values()];
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function quoted(text: string): string {
  return `“${shorten(text, 40)}”`;
}
