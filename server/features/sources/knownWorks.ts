import { workOf } from '../../citations/key';
import type { Work } from '../../citations/citation';
import { builtInWorks } from '../../citations/works';
import type { Corpus } from '../../index/corpus';
import { toSingleLine } from './singleLine';

/** The works that a corpus knows: those of its corpus.json first, then the built-in ones. */
export function knownWorks(corpus: Corpus): readonly Work[] {
  return corpus.config.works.length === 0 ? builtInWorks : [...corpus.config.works, ...builtInWorks];
}

/** The work of a key, or undefined when the work is unknown. */
export function knownWork(corpus: Corpus, key: string): Work | undefined {
  const work = workOf(key);
  return corpus.config.works.find(known => known.key === work) ?? builtInWorks.find(known => known.key === work);
}

/** Facts about a work, one on each line: its name in its own script; author and period; genre and number of volumes. */
export function describeWork(work: Work | undefined): string[] {
  if (work === undefined) return [];
  const author = [work.author, work.period].filter(part => part !== undefined).join(', ');
  const volumes = work.volumes === undefined ? '' : work.volumes === 1 ? '1 volume' : `${work.volumes} volumes`;
  const genre = [work.genre ?? '', volumes].filter(part => part !== '').join(' · ');
  return [work.original ?? '', author, genre].filter(line => line !== '').map(line => toSingleLine(line).trim());
}
