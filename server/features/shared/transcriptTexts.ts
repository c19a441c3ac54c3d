import { TextUnavailable, type Corpus } from '../../index/corpus';

/** The file of an entry vanished after it was indexed: what is asked of many files passes over it. */
export function isTextGone(error: unknown): boolean {
  return error instanceof TextUnavailable;
}

/** The text of a transcript, or undefined where its file is no longer there. */
export async function textIfThere(corpus: Corpus, uri: string): Promise<string | undefined> {
  try {
    return await corpus.text(uri);
  } catch (error) {
    if (isTextGone(error)) return undefined;
    throw error;
  }
}

/** Files that are read at once: a page of hits may lie in as many files, and each may be large. */
const atOnce = 8;

/** The texts of transcripts, each read once; those whose files are no longer there are missing. */
export async function textsIfThere(corpus: Corpus, uris: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const wanted = [...new Set(uris)];
  for (let from = 0; from < wanted.length; from += atOnce) {
    const some = wanted.slice(from, from + atOnce);
    const found = await Promise.all(some.map(uri => textIfThere(corpus, uri)));
    found.forEach((text, i) => {
      if (text !== undefined) texts.set(some[i], text);
    });
  }
  return texts;
}
