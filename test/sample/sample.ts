import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../../server/index/analyseText';
import { parseConfig } from '../../server/config/parseConfig';
import type { CorpusWriter } from '../../server/index/corpus';
import { createCorpus } from '../../server/index/createCorpus';
import { decode, type Decoded } from '../../server/text/decode';
import { inventedBook, sourcesWith } from '../features/fixture';
import { tagger } from '../support/tagger';

const folder = new URL('../../corpus/', import.meta.url);

export interface SampleFile extends Decoded {
  readonly name: string;
  readonly uri: string;
}

/** The transcripts of corpus/, decoded as the program does. */
export function sampleFiles(): SampleFile[] {
  return readdirSync(folder)
    .filter(name => /\.(txt|md)$/.test(name))
    .sort()
    .map(name => ({ name, uri: new URL(name, folder).href, ...decode(readFileSync(new URL(name, folder))) }));
}

export function sampleConfig(): string {
  return readFileSync(new URL('corpus.json', folder), 'utf8');
}

/** The transcripts of corpus/ as a corpus, configured by its corpus.json. */
export async function sampleCorpus(): Promise<CorpusWriter> {
  const files = sampleFiles();
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  const corpus = createCorpus(folder.href, {
    sources: sourcesWith(
      inventedBook('prov', { '15:1': 'A gentle answer turns wrath, but harsh words stir up anger.' }),
    ),
    readText: uri => Promise.resolve(texts.get(uri)!),
  });
  await corpus.configure(parseConfig(sampleConfig()));
  for (const { uri, name, text } of files) corpus.set(uri, name, analyse(text, { reader: corpus.reader, tagger }));
  return corpus;
}
