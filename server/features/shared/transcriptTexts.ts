import { TextUnavailable, type Corpus } from '../../index/corpus';

/** Most files that are read at the same time. A page of search hits may need many large files. Chosen by hand. */
const maxConcurrentReads = 8;

/** Whether an error says that the file of an entry was deleted or changed after it was indexed. */
export function isTextUnavailable(error: unknown): boolean {
  return error instanceof TextUnavailable;
}

/**
 * The text of a transcript, or undefined when its file was deleted or changed. Other errors are passed on. `maxAge`: see
 * `Corpus.text`.
 */
export async function textIfAvailable(corpus: Corpus, uri: string, maxAge?: number): Promise<string | undefined> {
  try {
    return await corpus.text(uri, maxAge);
  } catch (error) {
    if (isTextUnavailable(error)) return undefined;
    throw error;
  }
}

/** The texts of transcripts by URI. Each file is read once; files that were deleted or changed have no text. */
export async function textsIfAvailable(
  corpus: Corpus,
  uris: readonly string[],
  maxAge?: number,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const unique = [...new Set(uris)];
  for (let from = 0; from < unique.length; from += maxConcurrentReads) {
    const batch = unique.slice(from, from + maxConcurrentReads);
    const batchTexts = await Promise.all(batch.map(uri => textIfAvailable(corpus, uri, maxAge)));
    batchTexts.forEach((text, i) => {
      if (text !== undefined) texts.set(batch[i], text);
    });
  }
  return texts;
}
