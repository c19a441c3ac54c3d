import { blockKey, recalledBy } from '../text/documentMemory';
import { languageOf } from '../text/language';
import { sentencesIn } from '../text/sentences';
import type { Span } from '../text/span';
import { countWords } from '../text/words';
import { quotationsIn } from './quotations';
import type { Block, BlockKind } from './transcript';

/** What is found in the text of a block that started at `at`. */
type Contents = Pick<Block, 'language' | 'sentences' | 'words'> & {
  readonly at: number;
  readonly quotations: readonly Span[];
};

const contentsOf = recalledBy(blockKey, (view, start, end): Contents => {
  const sentences = sentencesIn(view, start, end);
  return {
    at: start,
    language: languageOf(view, start, end),
    sentences,
    words: countWords(view, start, end),
    quotations: quotationsIn(view, start, end, sentences),
  };
});

/** The block with a span of the masked view, and its quotations. */
export function readBlock(
  view: string,
  kind: BlockKind,
  { start, end }: Span,
): { readonly block: Block; readonly quotations: readonly Span[] } {
  const { at, language, sentences, words, quotations } = contentsOf(view, start, end);
  const by = start - at;
  return {
    block: {
      start,
      end,
      kind,
      language,
      sentences: by === 0 ? sentences : sentences.map(offset => offset + by),
      words,
    },
    quotations: by === 0 ? quotations : quotations.map(span => ({ start: span.start + by, end: span.end + by })),
  };
}
