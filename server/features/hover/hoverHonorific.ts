import { honorificMeaning } from '../../transcript/honorifics';
import type { Honorific } from '../../transcript/transcript';
import { escapeMarkdown, isolate } from '../shared/markdown';

/** What an honorific stands for, and in which words. */
export function hoverHonorific({ id }: Honorific): string[] {
  const known = honorificMeaning(id);
  return known === undefined ? [] : [`**${escapeMarkdown(known.meaning)}**`, isolate(escapeMarkdown(known.original))];
}
