/**
 * Prints the size of the packed Bible, and what the first hover over a citation of it costs in a new process: the time and
 * CPU to load the text of the book, and those of the whole answer. The second hover in the same book comes for comparison.
 *
 *     npx tsx test/bench/firstBibleHover.ts
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { hover } from '../../server/features/hover/hover';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { analyse } from '../../server/index/analyseText';
import { createCorpus } from '../../server/index/createCorpus';
import { createSources } from '../../server/platform/sources';
import { dist } from '../support/build';
import { tagger } from '../support/tagger';

const text = 'They read John 3:16 in the hall, and then Psalm 23:1-3.';
const uri = 'test:/a.txt';

async function report(): Promise<void> {
  console.log(`bible.dat: ${(statSync(join(dist, 'bible.dat')).size / 1e6).toFixed(2)} MB`);
  const sources = createSources(dist);
  const corpus = createCorpus('test:/', { sources, readText: () => Promise.resolve(text) });
  corpus.set(uri, 'a.txt', analyse(text, { reader: createCitationReader(builtInWorks), tagger }));
  const snapshot = corpus.snapshot();
  const hoverAt = (place: string): Promise<unknown> =>
    hover(snapshot, uri, text.indexOf(place) + 2, { commandLinks: true });
  await measure('load John', () => sources.load('bible:john'));
  await measure('first hover', () => hoverAt('John 3'));
  await measure('second hover', () => hoverAt('John 3'));
  await measure('first hover in the Psalms, with loading them', () => hoverAt('Psalm 23'));
}

async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  console.log(`${what}: ${time.toFixed(1)} ms, CPU ${((user + system) / 1000).toFixed(1)} ms`);
}

void report();
