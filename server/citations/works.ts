import type { Work } from './citation';
import { literature } from './works/literature';
import { scripture } from './works/scripture';
import { shiiWorks } from './works/shii';
import { sunniWorks } from './works/sunni';

/** The works known without any setting. Facts only: names, authors, dates, counts; `limits` and `volumes` only where editions agree. */
export const builtInWorks: readonly Work[] = [...scripture, ...shiiWorks, ...sunniWorks, ...literature];
