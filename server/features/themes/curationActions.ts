import type { Curation } from '../../config/curationEdits';
import type { Corpus } from '../../index/corpus';
import { contains, type Span } from '../../text/span';
import { readForm } from '../../themes/themeKey';
import { readableText, shorten } from '../shared/readableText';
import { targetAt } from '../shared/targetAt';
import { themeNamed } from './curationNames';

/** A code action that changes a theme. It has either `curation` or `ask`. */
export interface CurationAction {
  readonly title: string;
  /** The change to make, when no further input is needed. */
  readonly curation?: Curation;
  /** The command of the extension that asks the user for the missing input. */
  readonly ask?: { readonly command: CurationCommand; readonly theme?: string; readonly form?: string };
}

/** Commands of the extension that ask the user for a name or for another theme. */
export const curationCommands = {
  rename: 'corpusStudy.renameTheme',
  merge: 'corpusStudy.mergeTheme',
  addForm: 'corpusStudy.addThemeForm',
} as const;
type CurationCommand = (typeof curationCommands)[keyof typeof curationCommands];

/** Longest selection, in characters when read on one line, that can name a theme. Chosen by hand. */
const maxForm = 200;
/** Longest selection in UTF-16 units of the file: white space and furniture in it are not part of the name. */
const maxSelection = 4 * maxForm;
/** Most themes that are offered for a new form when the user cannot be asked. Chosen by hand. */
const maxOfferedThemes = 3;
/**
 * Words with fewer letters are not used to look for similar themes, and at most this many words are. Chosen by hand.
 */
const minWordLength = 4;
const maxSearchedWords = 4;
/** Longest name in a title, in characters. Chosen by hand. */
const maxQuotedName = 40;

/**
 * The code actions for the theme at the cursor and for a selected text. `canAsk` says whether the client has the
 * commands that ask the user; without them, the selection is offered as a form of the themes that share words with it.
 * Rejects with `Cancelled` and `TextUnavailable`.
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
  const isFormOfTheme =
    theme !== undefined && form !== undefined && themeNamed(await corpus.themes(), form)?.key === theme;
  const forTheme = theme === undefined ? [] : await themeActions(corpus, theme, canAsk);
  const forForm = form === undefined || isFormOfTheme ? [] : await formActions(corpus, form, canAsk, cancelled);
  return [...forForm, ...forTheme];
}

/** Key of the theme at the cursor, or of the theme whose mention contains the whole selection. */
export async function themeIn(corpus: Corpus, uri: string, span: Span): Promise<string | undefined> {
  const target = await targetAt(corpus, uri, Math.floor((span.start + span.end) / 2));
  return target?.kind === 'theme' && (span.start === span.end || contains(target.span, span)) ? target.key : undefined;
}

/**
 * The selected text on one line, without punctuation at its ends. Undefined when it is too long or cannot name a theme.
 * Rejects with `TextUnavailable`.
 */
export async function selectedForm(corpus: Corpus, uri: string, span: Span): Promise<string | undefined> {
  const entry = corpus.entry(uri);
  if (entry === undefined || span.end <= span.start || span.end - span.start > maxSelection) return undefined;
  const form = readableText(await corpus.text(uri), span, entry.facts.transcript.furniture).replace(
    /^[\s.,;:!?،؛]+|[\s.,;:!?،؛]+$/g,
    '',
  );
  return form.length <= maxForm && readForm(form).key !== '' ? form : undefined;
}

async function themeActions(corpus: Corpus, key: string, canAsk: boolean): Promise<CurationAction[]> {
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

async function formActions(
  corpus: Corpus,
  form: string,
  canAsk: boolean,
  cancelled: () => boolean,
): Promise<CurationAction[]> {
  const makeTheme: CurationAction = {
    title: `Make a theme of ${quoted(form)}`,
    curation: { action: 'makeTheme', label: form },
  };
  if (canAsk)
    return [
      makeTheme,
      { title: `Add ${quoted(form)} as another form of a theme…`, ask: { command: curationCommands.addForm, form } },
    ];
  const { keys } = readForm(form);
  const similar = await similarThemes(corpus, form, cancelled);
  return [
    makeTheme,
    ...similar
      .filter(theme => !keys.includes(theme.key))
      .slice(0, maxOfferedThemes)
      .map((theme): CurationAction => ({
        title: `Add ${quoted(form)} as another form of ${quoted(theme.label)}`,
        curation: { action: 'addForm', theme: theme.key, form },
      })),
  ];
}

/** Themes that share words with a form, those that share longer words first. */
async function similarThemes(
  corpus: Corpus,
  form: string,
  cancelled: () => boolean,
): Promise<{ key: string; label: string }[]> {
  const words = [...new Set(form.split(/\s+/).filter(word => word.length >= minWordLength))]
    .sort((a, b) => b.length - a.length)
    .slice(0, maxSearchedWords);
  const themes = await corpus.themes();
  const byKey = new Map<string, { key: string; label: string }>();
  for (const word of words)
    for (const theme of await themes.find(word, maxOfferedThemes, cancelled)) byKey.set(theme.key, theme);
  return [...byKey.values()];
}

function quoted(text: string): string {
  return `“${shorten(text, maxQuotedName)}”`;
}
