import {
  formatKey,
  isDocumentKey,
  isSpeechKey,
  parseKey,
  placeWord,
  workOf,
  type SourceKey,
} from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import { knownWork } from './knownWorks';

/** A source that a citation names: the cited place itself, what it is a part of, and so on up to the work. */
export interface CitationLevel {
  readonly key: string;
  /** `this verse`, `chapter`, `volume`, `work`. */
  readonly name: string;
  /** Number of places that cite it or a part of it. */
  readonly count: number;
}

/** The levels of a cited place, the innermost first. A citation that was not understood has none. */
export function citationLevels(corpus: Corpus, key: string): CitationLevel[] {
  const parsed = parseKey(key);
  if (parsed === undefined) return [];
  return containingKeys(parsed).map((level, index) => ({
    key: level,
    name: `${index === 0 && level !== workOf(level) ? thisOne(corpus, level) : wordOf(corpus, level)}`,
    count: corpus.citations.count(level),
  }));
}

/** `quran:5:54`, `quran:5`, `quran`. A speech or a document is a whole. */
function containingKeys(place: SourceKey): string[] {
  const key = formatKey(place);
  if (isSpeechKey(key) || isDocumentKey(key)) return [key];
  const keys = [key];
  for (let depth = place.from.length - 1; depth >= 0; depth--) {
    const to = place.to?.slice(0, depth);
    keys.push(formatKey({ work: place.work, from: place.from.slice(0, depth), ...(to !== undefined && { to }) }));
  }
  return [...new Set(keys)];
}

function thisOne(corpus: Corpus, key: string): string {
  const word = wordOf(corpus, key);
  return word.endsWith('s') ? `these ${word}` : `this ${word}`;
}

/** `verse`, `verses`, `chapter`, `book`, `page`; `work` for a whole work. */
function wordOf(corpus: Corpus, key: string): string {
  if (isSpeechKey(key)) return 'speech';
  if (isDocumentKey(key)) return 'document';
  const parsed = parseKey(key);
  if (parsed === undefined || parsed.from.length === 0) return 'work';
  const word = placeWord(parsed, knownWork(corpus, key));
  return parsed.to === undefined ? word : `${word}s`;
}
