import { TextGone, type Corpus } from '../index/corpus';

/** The file of an entry vanished after it was indexed: what is asked of many files passes over it. */
export function isTextGone(error: unknown): boolean {
  return error instanceof TextGone;
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
