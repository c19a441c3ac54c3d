import { extractPassages } from '../../server/search/passages/extractPassages';
import type { PassageFacts } from '../../server/search/passages/passageFacts';
import type { SearchIndex } from '../../server/search/query/searchRequest';
import { createSearchIndex, type SearchIndexWriter } from '../../server/search/searchIndex';
import type { Block, BlockKind, Transcript } from '../../server/transcript/transcript';

/**
 * A transcript whose blocks are the lines of a text, with sentences that end with a full stop. `kind`: kind of a line.
 */
export function plainTranscript(
  text: string,
  kind: (line: string) => BlockKind = () => 'paragraph',
  more: Partial<Transcript> = {},
): Transcript {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]*\S/g)) {
    const start = match.index + match[0].length - match[0].trimStart().length;
    const end = match.index + match[0].length;
    const sentences = [...text.slice(start, end).matchAll(/[^.\s][^.]*\.?/g)].flatMap(found => [
      start + found.index,
      start + found.index + found[0].trimEnd().length,
    ]);
    blocks.push({
      kind: kind(match[0]),
      start,
      end,
      language: 'en',
      sentences,
      words: text.slice(start, end).split(/\s+/).length,
    });
  }
  return {
    length: text.length,
    language: 'en',
    blocks,
    notes: [],
    marks: [],
    brackets: [],
    quotations: [],
    honorifics: [],
    dates: [],
    furniture: [],
    nonProse: [],
    turns: [],
    lineNumbers: [],
    problems: [],
    ...more,
  };
}

export function passagesOfText(text: string): PassageFacts {
  return extractPassages(text, plainTranscript(text));
}

/** An index of files that are set by their text. `search` answers from its current state. */
export interface PlainIndex extends Omit<SearchIndexWriter, 'set'>, SearchIndex {
  set(uri: string, text: string): void;
}

export function plainIndex(
  files: Readonly<Record<string, string>> = {},
  lost?: (uris: readonly string[]) => void,
): PlainIndex {
  const facts = new Map<string, PassageFacts>();
  const index = createSearchIndex({ ...(lost !== undefined && { lost }) });
  const passagesOf = (uri: string): PassageFacts | undefined => facts.get(uri);
  const set = (uri: string, text: string): void => {
    const own = passagesOfText(text);
    facts.set(uri, own);
    index.set(uri, own);
  };
  for (const [uri, text] of Object.entries(files)) set(uri, text);
  return {
    ...index,
    set,
    get passages() {
      return index.snapshot(passagesOf).passages;
    },
    snapshot: (lookUp = passagesOf) => index.snapshot(lookUp),
    search: (request, cancelled) => index.snapshot(passagesOf).search(request, cancelled),
  };
}
