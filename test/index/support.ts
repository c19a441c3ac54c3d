import { analyse } from '../../server/index/analyseText';
import { TextUnavailable, type CorpusWriter } from '../../server/index/corpus';
import { fewSources } from '../support/memoryHost';
import { tagger } from '../support/tagger';

/** What a corpus needs, without files. */
export const parts = {
  sources: fewSources,
  readText: (uri: string): Promise<string> => Promise.reject(new TextUnavailable(uri)),
};
export const works = '"works": [{"key": "rivers", "title": "Book of Rivers", "divisions": ["volume", "page"]}]';
/** A sentence that cites a work of `works`. */
export const cites =
  'He read to us what is written of wells [Book of Rivers, volume 2, page 14], and we listened for a long time.\n';

/** Analyses a text and adds it to a corpus. */
export function put(corpus: CorpusWriter, name: string, text: string): void {
  corpus.set(`file:///${name}`, name, analyse(text, { reader: corpus.reader, tagger }), text);
}
