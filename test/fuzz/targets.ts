import { editTarget, messageTarget } from './messages';
import { citationTarget, queryTarget } from './queries';
import { configTarget, globTarget } from './settings';
import { sessionTarget } from './sessions';
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
  sessionTarget,
] as readonly Target<unknown>[];
