import assert from 'node:assert/strict';
import type { CorpusWriter } from '../../server/index/corpus';
import { createCorpus } from '../../server/index/createCorpus';
import { analyse } from '../../server/index/analyseText';
import type { FileFacts } from '../../server/index/facts';
import { tagger } from '../support/tagger';
import { parts } from './support';

/** What an editor asks of a state after each change. */
async function ask(corpus: CorpusWriter, name: string): Promise<void> {
  const state = corpus.snapshot();
  await Promise.all([state.themes(), state.formulas()]);
  state.search();
  state.position(name);
  state.entries();
}

const changes: Readonly<Record<string, (corpus: CorpusWriter, i: number, facts: FileFacts) => Promise<void>>> = {
  'an edit': (corpus, i, facts) => {
    corpus.set(nameOf(i), nameOf(i), { ...facts }, textOf(i));
    return ask(corpus, nameOf(i));
  },
  'a save': (corpus, i, facts) => {
    corpus.set(nameOf(i), nameOf(i), facts);
    return ask(corpus, nameOf(i));
  },
  'a new file': (corpus, i, facts) => {
    corpus.set(`new-${i}.txt`, `new-${i}.txt`, facts);
    return ask(corpus, `new-${i}.txt`);
  },
  'a rename': (corpus, i, facts) => {
    corpus.delete(nameOf(i));
    corpus.set(`other-${i}.txt`, `other-${i}.txt`, facts);
    return ask(corpus, `other-${i}.txt`);
  },
  'a deletion': (corpus, i) => {
    corpus.delete(`other-${i}.txt`);
    return ask(corpus, nameOf(i));
  },
};

/** Changes of each kind that are measured. */
const repetitions = 50;

describe('a corpus', function () {
  this.timeout(600_000);
  let few: CorpusWriter;
  let many: CorpusWriter;
  let facts: FileFacts[];
  before(async () => {
    const { reader } = createCorpus('file:///', parts);
    facts = Array.from({ length: repetitions }, (_, i) => analyse(textOf(i + 1e5), { reader, tagger }));
    [few, many] = await Promise.all([corpusOf(100), corpusOf(2000)]);
  });

  for (const [name, change] of Object.entries(changes)) {
    it(`of 2,000 transcripts needs no more time for ${name} than one of 100`, async () => {
      const times = { few: [] as number[], many: [] as number[] };
      // In turn, so that the compiler and other programs disturb both.
      for (let i = 0; i < repetitions; i++) {
        times.few.push(await timeOf(() => change(few, i, facts[i])));
        times.many.push(await timeOf(() => change(many, i, facts[i])));
      }
      const ratio = median(times.many) / median(times.few);
      // Work that grows with the corpus would take up to 20 times as long; a larger heap alone takes up to twice.
      assert.ok(ratio < 5, `${ratio.toFixed(1)} times`);
    });
  }
});

async function corpusOf(size: number): Promise<CorpusWriter> {
  const corpus = createCorpus('file:///', parts);
  for (let i = 0; i < size; i++)
    corpus.set(nameOf(i), nameOf(i), analyse(textOf(i), { reader: corpus.reader, tagger }));
  await corpus.catchUp();
  await ask(corpus, nameOf(0));
  return corpus;
}

function nameOf(i: number): string {
  return `folder ${i % 20}/${1950 + (i % 70)}-talk-${i}.txt`;
}

function textOf(i: number): string {
  const body = Array.from(
    { length: 10 },
    (_, k) =>
      `We came to the river of stone ${i % 50} in month ${k} and read [2: ${(i % 200) + 1}] at the harbour.\n\n`,
  );
  return `Talk ${i}\n\nBy Ada Rill, ${(i % 28) + 1} May ${1950 + (i % 70)}\n\n${body.join('')}`;
}

/** Processor time in microseconds. */
async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}
