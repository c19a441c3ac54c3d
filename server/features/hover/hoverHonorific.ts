import { honorificMeaning } from '../../transcript/honorifics';
import type { Honorific } from '../../transcript/transcript';
import { escapeMarkdown, isolate } from '../shared/markdown';

/** The meaning of an honorific and its words in the original language. */
export function hoverHonorific({ id }: Honorific): string[] {
  const known = honorificMeaning(id);
  return known === undefined ? [] : [`**${escapeMarkdown(known.meaning)}**`, isolate(escapeMarkdown(known.original))];
}
