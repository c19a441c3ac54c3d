import { withThousands } from '../../base/thousands';
import type { Corpus } from '../../index/corpus';
import type { ThemeSummary } from '../../themes/themeFacts';
import { timesInTranscripts } from '../shared/counts';

/** "Themes: 12 of 65 transcripts read", while some have not been read for themes; otherwise undefined. */
export function themesSoFar({ themesRead: { read, found } }: Corpus): string | undefined {
  if (read >= found) return undefined;
  return `Themes: ${withThousands(read)} of ${withThousands(found)} transcripts read`;
}

/** "3 times in 2 transcripts", or "3 times in 2 transcripts so far". */
export function mentionCounts(corpus: Corpus, { count, transcripts }: ThemeSummary): string {
  return `${timesInTranscripts(count, transcripts)}${themesSoFar(corpus) === undefined ? '' : ' so far'}`;
}
