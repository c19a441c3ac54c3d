import { CurationRefused, type Curation } from '../../config/curationEdits';
import type { ThemeIndex, ThemeSummary } from '../../themes/themeFacts';
import { readForm } from '../../themes/themeKey';
import { timesInTranscripts } from '../shared/counts';
import { collapseWhitespace, firstWords } from '../shared/readableText';

/** A curation in which themes have names that corpus.json can hold. */
export interface NamedCuration {
  readonly curation: Curation;
  /** A question that the user has to confirm first, and the label of the button that confirms it. */
  readonly question?: string;
  readonly answer?: string;
}

/** A theme has at most so many words, unless the user confirms it. Chosen by hand: longer ones are whole sentences. */
const mostWords = 8;
/** Words of a long theme that a question shows. */
const shownWords = 12;

/**
 * Replaces the keys of themes in a curation by names. There is a question when a new name belongs to another theme, and when
 * a new theme is as long as a sentence.
 * Throws `CurationRefused` when a theme has no name that corpus.json can hold.
 */
export function nameCuratedThemes(themes: ThemeIndex, curation: Curation): NamedCuration {
  const name = (theme: string): string => writtenName(themes, theme);
  switch (curation.action) {
    case 'makeTheme': {
      const words = collapseWhitespace(curation.label);
      const count = words.split(' ').length;
      if (count <= mostWords) return { curation };
      return {
        curation,
        question: `A theme is usually a word or a short phrase. This one has ${count} words: “${firstWords(words, shownWords)}” Create it?`,
        answer: 'Create Theme',
      };
    }
    case 'merge':
      return { curation: { ...curation, theme: name(curation.theme), into: name(curation.into) } };
    case 'rename': {
      const named = { ...curation, theme: name(curation.theme) };
      const other = themeNamed(themes, curation.label);
      if (other === undefined || other.key === themeNamed(themes, curation.theme)?.key) return { curation: named };
      const mentions = timesInTranscripts(other.count, other.transcripts);
      return {
        curation: named,
        question: `There is a theme “${other.label}” already (${mentions}). Merge the two themes?`,
        answer: 'Merge',
      };
    }
    default:
      return { curation: { ...curation, theme: name(curation.theme) } };
  }
}

/**
 * Describes a curation as a sentence for the user. `themes` are the themes before the curation: they give the names.
 * The themes after the curation are passed to the returned function; with them, the sentence says how often the theme
 * is mentioned.
 */
export function describeCuration(themes: ThemeIndex, curation: Curation): (themesAfter?: ThemeIndex) => string {
  const quotedLabel = (theme: string): string => {
    const label = themeNamed(themes, theme)?.label ?? theme;
    return `“${label}”`;
  };
  switch (curation.action) {
    case 'hide':
      return constant(`The theme ${quotedLabel(curation.theme)} is hidden.`);
    case 'unhide':
      return constant(`The theme ${quotedLabel(curation.theme)} is shown again.`);
    case 'rename':
      return constant(`The theme ${quotedLabel(curation.theme)} is now called “${curation.label.trim()}”.`);
    case 'merge':
      return withMentions(
        `Mentions of ${quotedLabel(curation.theme)} now count as ${quotedLabel(curation.into)}`,
        curation.into,
      );
    case 'addForm':
      return withMentions(`“${curation.form.trim()}” now counts as ${quotedLabel(curation.theme)}`, curation.theme);
    case 'makeTheme':
      return withMentions(`“${curation.label.trim()}” is now a theme`, curation.label);
  }
}

function constant(sentence: string): () => string {
  return () => sentence;
}

/** The sentence, completed by the number of mentions of `theme` when the themes after the curation are known. */
function withMentions(sentence: string, theme: string): (themesAfter?: ThemeIndex) => string {
  return themesAfter => {
    if (themesAfter === undefined) return `${sentence}.`;
    const summary = themeNamed(themesAfter, theme);
    return summary === undefined
      ? `${sentence}, but no transcript mentions it.`
      : `${sentence}: mentioned ${timesInTranscripts(summary.count, summary.transcripts)}.`;
  };
}

/** The theme of a key or name. A name may be read in several ways; the first that is a theme counts. */
export function themeNamed(themes: ThemeIndex, name: string): ThemeSummary | undefined {
  for (const key of [name, ...readForm(name).keys]) {
    const summary = themes.summary(key);
    if (summary !== undefined) return summary;
  }
  return undefined;
}

/** A name of a theme that corpus.json can hold: its label, its key or one of its forms. Throws `CurationRefused`. */
function writtenName(themes: ThemeIndex, theme: string): string {
  const summary = themes.summary(theme);
  if (summary === undefined) return theme;
  const names = [summary.label, summary.key, ...themes.forms(summary.key).map(form => form.text)];
  const usable = names.find(name => readForm(name).keys.includes(summary.key));
  if (usable === undefined)
    throw new CurationRefused(
      `The theme “${summary.label}” has no name that corpus.json can hold. Make a theme from one of its mentions instead.`,
    );
  return usable;
}
