import { editTarget, messageTarget } from './messages';
import { citationTarget, queryTarget } from './queries';
import { configTarget, globTarget } from './settings';
import type { Target } from './target';
import { transcriptTarget } from './transcripts';

/** All targets. Each is run in turn. */
export const targets = [
  transcriptTarget,
  queryTarget,
  citationTarget,
  configTarget,
  globTarget,
  messageTarget,
  editTarget,
] as readonly Target<unknown>[];
