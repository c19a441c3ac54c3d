import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { createSegmentBuilder } from '../../server/search/writing/segmentBuilder';
import type { ByteSource } from '../../server/search/bytes/bytes';
import { createSearchIndex, type SearchIndexWriter } from '../../server/search/searchIndex';
import { extractPassages } from '../../server/search/passages/extractPassages';
import { passagesOfText, plainTranscript } from '../search/plain';
import { quantile } from './figures';
import { fts5, fuse, mini, prototype } from './searchPeers';
import { commonPhrases, heldOutRomanisations, knownRomanisations, typed, typos, type Meant } from './searchQueries';
import { best, cpu, filesOf, mean, perFile, times, type EngineFigures } from './searchWork';

const firstGroups = 8;

async function main([engine, size, beside, path, quick]: string[]): Promise<void> {
  const count = Number(size);
  const figures =
    engine === 'build'
      ? build(beside, count, path, quick === 'true')
      : engine === 'own'
        ? await own(beside, path)
        : engine === 'minisearch'
          ? await mini(beside, count, quick === 'true')
          : engine === 'fts5'
            ? fts5(beside, count, path)
            : engine === 'prototype'
              ? await prototype(beside, count, path)
              : await fuse(beside, count);
  process.stdout.write(JSON.stringify(figures));
}

/** Builds and writes a segment; megabytes of text (UTF-8) a second of processor time, and the share of the text that it takes. */
function build(beside: string, count: number, path: string, quick: boolean): Partial<EngineFigures> {
  const files = filesOf(beside, count);
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const time = cpu(() => {
    const builder = createSegmentBuilder();
    for (const { uri, text, passages } of files)
      builder.addText({ uri, fingerprint: String(text.length) }, text, passages);
    const file = openSync(path, 'w');
    for (const piece of builder.finish()) if (piece.length > 0) writeSync(file, piece);
    closeSync(file);
  });
  // The texts that queries come from are not to be in the memory of what is measured next.
  writeFileSync(`${path}.queries`, JSON.stringify(typos(beside, quick ? 60 : 200)));
  const rate = (taken: number): number => bytes / 1000 / taken;
  // As many as the server puts into one segment.
  const transcripts = files.slice(0, 500).map(({ uri, text }) => ({ uri, text, transcript: plainTranscript(text) }));
  const size = transcripts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return {
    build: rate(time),
    ratio: statSync(path).size / bytes,
    tokenise: rate(cpu(() => files.forEach(({ text }) => countTokens(text)))),
    realPath: rate(
      cpu(() => {
        const builder = createSegmentBuilder();
        for (const { uri, text, transcript } of transcripts) {
          const facts = extractPassages(text, transcript);
          builder.addFacts({ uri, fingerprint: facts.fingerprint }, facts);
        }
        // The pieces are made while they are asked for.
        Array.from(builder.finish());
      }) *
        (bytes / size),
    ),
  };
}

/** Finds where words begin and end, and hashes them. */
function countTokens(text: string): number {
  let [count, hash, inWord] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isLetter = (code | 32) >= 97 ? (code | 32) <= 122 || code > 127 : code >= 48 && code <= 57;
    if (isLetter) hash = Math.imul(hash ^ (code | 32), 0x01000193);
    else if (inWord) count++;
    inWord = isLetter;
  }
  return count + (hash & 1);
}

async function own(beside: string, path: string): Promise<Partial<EngineFigures>> {
  const queries = JSON.parse(readFileSync(`${path}.queries`, 'utf8')) as Meant[];
  const index = createSearchIndex();
  const source = fileSource(path);
  const reopen = cpu(() => index.open(source));
  const ask = (query: string, finished = false) => index.snapshot().search({ query, limit: 50, finished }, () => false);
  const keystrokes = await times(typed, query => ask(query));
  const phrases = await times(commonPhrases, query => ask(`"${query}"`, true));
  const recalls: number[] = [];
  const typoTimes: number[] = [];
  for (const {
    query,
    words: [word],
  } of queries) {
    let answer = await ask(query, true);
    typoTimes.push(
      await best(3, async () => {
        answer = await ask(query, true);
      }),
    );
    const right = answer.hits
      .slice(0, 10)
      .filter(hit => answer.groups[hit.group]?.form.split(' ').includes(word)).length;
    const there = (await ask(word, true)).groups.find(group => group.form === word)?.count ?? 0;
    recalls.push(right / Math.max(1, Math.min(10, there)));
  }
  const groups = {
    typoGroups: await found(index, queries),
    knownGroups: await found(index, knownRomanisations),
    heldOutGroups: await found(index, heldOutRomanisations),
  };
  // The memory of buffers is given back beside the main thread, after the collection that finds them.
  globalThis.gc?.();
  await new Promise(resolve => setTimeout(resolve, 100));
  globalThis.gc?.();
  const rss = process.memoryUsage().rss / 1e6;
  return {
    reopen,
    keystroke: quantile(keystrokes, 0.95),
    typoMedian: quantile(typoTimes, 0.5),
    typoP95: quantile(typoTimes, 0.95),
    recall: mean(recalls.map(recall => Math.min(1, recall))),
    ...groups,
    rss,
    change: await measureChange(index, beside),
    phraseP95: quantile(phrases, 0.95),
    phraseToBeThe: phrases[commonPhrases.indexOf('to be the')],
  };
}

/** Processor time to replace a file of 40 KB, whose words were extracted before, and to make the index ready for a search. */
async function measureChange(index: SearchIndexWriter, beside: string): Promise<number> {
  const files = filesOf(beside, 40 * perFile);
  const taken: number[] = [];
  for (const { text } of files) {
    const facts = passagesOfText(text);
    taken.push(
      cpu(() => {
        index.set('file:///corpus/000003.txt', facts);
        index.toKeep();
      }),
    );
    await index.settle();
  }
  return quantile(taken, 0.5);
}

/** Share of queries with what was meant among the first eight groups. */
async function found(index: SearchIndexWriter, queries: readonly Meant[]): Promise<number> {
  let right = 0;
  for (const { query, words } of queries) {
    const { groups } = await index.snapshot().search({ query, limit: 50, finished: true }, () => false);
    const isRight = groups
      .slice(0, firstGroups)
      .some(({ form }) => words.every(word => form.split(' ').includes(word)));
    if (isRight) right++;
    else if (process.env.BENCH_MISSES !== undefined)
      console.error(
        `${query}: ${groups
          .slice(0, firstGroups)
          .map(({ form }) => form)
          .join(', ')}`,
      );
  }
  return right / queries.length;
}

function fileSource(path: string): ByteSource {
  const file = openSync(path, 'r');
  return {
    length: fstatSync(file).size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      readSync(file, bytes, 0, length, offset);
      return bytes;
    },
  };
}

void main(process.argv.slice(2));
