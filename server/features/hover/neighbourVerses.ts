import type { SourceText } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import { positionAt } from '../../text/lines';
import { commands } from '../shared/clientCommands';
import { commandLink } from '../shared/markdown';
import { citedVerses } from '../sources/citedVerses';
import { sourcePlace } from '../sources/sourcePage';
import type { HoverOptions } from './hoverAnswer';

/**
 * `‹ 5:53 · 5:55 ›`: links to the verses before and after those of a key, on their source page. Empty for whole chapters
 * and for clients without such links.
 */
export async function neighbourVerses(
  corpus: Corpus,
  source: SourceText,
  key: string,
  { commandLinks }: HoverOptions,
): Promise<string> {
  const verses = citedVerses(source, key);
  const [first, last] = [verses[0], verses.at(-1)];
  if (!commandLinks || first === undefined || last === undefined) return '';
  const previous = await link(corpus, source, verseBefore(source, first.chapter.number, first.number), '‹ ', '');
  const next = await link(corpus, source, verseAfter(source, last.chapter.number, last.number), '', ' ›');
  return [previous, next].filter(part => part !== '').join(' · ');
}

interface Verse {
  readonly chapter: number;
  readonly verse: number;
}

function verseBefore({ chapters }: SourceText, chapter: number, verse: number): Verse | undefined {
  if (verse > 1) return { chapter, verse: verse - 1 };
  const before = chapters.find(({ number }) => number === chapter - 1);
  return before && { chapter: before.number, verse: before.verses.length };
}

function verseAfter({ chapters }: SourceText, chapter: number, verse: number): Verse | undefined {
  const here = chapters.find(({ number }) => number === chapter);
  if (here !== undefined && verse < here.verses.length) return { chapter, verse: verse + 1 };
  const after = chapters.find(({ number }) => number === chapter + 1);
  return after && { chapter: after.number, verse: 1 };
}

async function link(
  corpus: Corpus,
  source: SourceText,
  place: Verse | undefined,
  before: string,
  after: string,
): Promise<string> {
  if (place === undefined) return '';
  const found = await sourcePlace(corpus, `${source.key}:${place.chapter}:${place.verse}`);
  if (found?.lines === undefined) return '';
  const { line } = positionAt(found.lines, found.span.start);
  return commandLink(`${before}${place.chapter}:${place.verse}${after}`, commands.openSource, [found.uri, line]);
}
