import { CurationRefused, type Curation } from '../../config/curationEdits';
import { readForm } from '../../themes/themeKey';
import type { ThemeIndex, ThemeSummary } from '../../themes/themeFacts';
import { countLabel } from '../sources/knownWorks';

/** A curation with themes under names that corpus.json can hold, what it does as a sentence, and a question to ask first. */
export interface NamedCuration {
  readonly curation: Curation;
  readonly question?: string;
}

/** Puts names for the keys of themes. The question is there where a new name is that of another theme. */
export function nameThemes(themes: ThemeIndex, curation: Curation): NamedCuration {
  const name = (theme: string): string => writtenName(themes, theme);
  switch (curation.action) {
    case 'makeTheme':
      return { curation };
    case 'merge':
      return { curation: { ...curation, theme: name(curation.theme), into: name(curation.into) } };
    case 'rename': {
      const other = themeNamed(themes, curation.label);
      const own = themeNamed(themes, curation.theme);
      return {
        curation: { ...curation, theme: name(curation.theme) },
        ...(other !== undefined &&
          other.key !== own?.key && {
            question: `There is a theme “${other.label}” already (${countLabel(other.count, other.transcripts)}). Make the two one?`,
          }),
      };
    }
    default:
      return { curation: { ...curation, theme: name(curation.theme) } };
  }
}

/**
 * What a curation does, as a sentence for the user, from the names that themes have before it; told of the corpus
 * `afterwards`, it says how often the theme is mentioned then.
 */
export function describeCuration(themes: ThemeIndex, curation: Curation): (afterwards?: ThemeIndex) => string {
  const named = (theme: string): string => {
    const label = themeNamed(themes, theme)?.label ?? theme;
    return `“${label}”`;
  };
  switch (curation.action) {
    case 'hide':
      return constant(`The theme ${named(curation.theme)} is hidden.`);
    case 'unhide':
      return constant(`The theme ${named(curation.theme)} is shown again.`);
    case 'rename':
      return constant(`The theme ${named(curation.theme)} is called “${curation.label.trim()}” now.`);
    case 'merge':
      return counted(`Mentions of ${named(curation.theme)} count as ${named(curation.into)} now`, curation.into);
    case 'addForm':
      return counted(`“${curation.form.trim()}” counts as ${named(curation.theme)} now`, curation.theme);
    case 'makeTheme':
      return counted(`“${curation.label.trim()}” is a theme now`, curation.label);
  }
}

function constant(sentence: string): () => string {
  return () => sentence;
}

function counted(sentence: string, theme: string): (afterwards?: ThemeIndex) => string {
  return afterwards => {
    if (afterwards === undefined) return `${sentence}.`;
    const summary = themeNamed(afterwards, theme);
    return summary === undefined
      ? `${sentence}, but no transcript mentions it.`
      : `${sentence}: mentioned ${countLabel(summary.count, summary.transcripts)}.`;
  };
}

/** The theme of a key, or of a name that may stand for several. */
export function themeNamed(themes: ThemeIndex, name: string): ThemeSummary | undefined {
  for (const key of [name, ...readForm(name).keys]) {
    const summary = themes.summary(key);
    if (summary !== undefined) return summary;
  }
  return undefined;
}

/** The theme as corpus.json can name it: by its label, by its key, or by one of its forms. */
function writtenName(themes: ThemeIndex, theme: string): string {
  const summary = themes.summary(theme);
  if (summary === undefined) return theme;
  const names = [summary.label, summary.key, ...themes.forms(summary.key).map(form => form.text)];
  const found = names.find(name => readForm(name).keys.includes(summary.key));
  if (found === undefined)
    throw new CurationRefused(
      `The theme “${summary.label}” has no name that corpus.json could hold; make a theme of one of its mentions instead.`,
    );
  return found;
}
