import type { Work } from './citation';
import { literature } from './works/literature';
import { scripture } from './works/scripture';
import { shiiCollections } from './works/shiiCollections';
import { shiiCommentaries } from './works/shiiCommentaries';
import { shiiHadith } from './works/shiiHadith';
import { sunniCommentaries } from './works/sunniCommentaries';
import { sunniHadith } from './works/sunniHadith';

/**
 * The works that are known without any configuration. The tables contain facts only: names, authors, dates, counts; and
 * `limits` and `volumes` only where editions agree. Where two works share a spelling, the earlier one is meant.
 */
export const builtInWorks: readonly Work[] = [
  ...scripture,
  ...shiiCollections,
  ...shiiHadith,
  ...shiiCommentaries,
  ...sunniHadith,
  ...sunniCommentaries,
  ...literature,
];
