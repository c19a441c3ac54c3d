import { extractThemes } from '../../server/themes/extract';
import type { ThemeFacts, ThemeIndex, ThemeIndexWriter } from '../../server/themes/themeFacts';
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
