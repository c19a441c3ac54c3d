import { extractThemes } from '../../server/themes/extract';
import type { ThemeFacts, ThemeIndex, ThemeIndexWriter } from '../../server/themes/themeFacts';
import { readForm } from '../../server/themes/themeKey';
import { createThemeIndex } from '../../server/themes/themeIndex';
import { plainTranscript } from '../search/plain';
import { tagger } from '../support/tagger';

/** The candidates of a text of plain paragraphs. */
export function themeFacts(text: string): ThemeFacts {
  return extractThemes(text, plainTranscript(text), tagger);
}

/** A writer to which the texts, by URI, were added in their order. */
export function writerOf(texts: Readonly<Record<string, string>>): ThemeIndexWriter {
  const writer = createThemeIndex();
  for (const [uri, text] of Object.entries(texts)) writer.set(uri, themeFacts(text));
  return writer;
}

export function indexOf(texts: Readonly<Record<string, string>>): ThemeIndex {
  return writerOf(texts).snapshot();
}

/**
 * Sentences inside a text of ordinary length: a word can return only in more than a few sentences. Its other words are
 * all different.
 */
export function longText(sentences: readonly string[]): string {
  return [filler, sentences.join(' '), filler].join('\n\n');
}

/** Words that are no theme, however often: function words. */
const filler = 'And so it was as it had been, and as it would be, for all of us and for each of them. '
  .repeat(4)
  .trim();

/** The names by which corpus.json can hold a theme. */
export function writtenNames(index: ThemeIndex, key: string): string[] {
  const names = [index.summary(key)!.label, key, ...index.forms(key).map(form => form.text)];
  return names.filter(name => readForm(name).keys.includes(key));
}
