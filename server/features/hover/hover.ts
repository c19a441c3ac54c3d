import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { noteAt, targetAt, type Target } from '../shared/targetAt';
import type { HoverAnswer, HoverOptions } from './hoverAnswer';
import { hoverCitation } from './hoverCitation';
import { hoverDate } from './hoverDate';
import { hoverFormula } from './hoverFormula';
import { hoverHonorific } from './hoverHonorific';
import { sentencesWithMark, hoverMark, hoverNote } from './hoverNote';
import { hoverSpeaker, spokenBy } from './hoverSpeaker';
import { hoverTheme } from './hoverTheme';
import { factsOfTitle, hoverTitle } from './hoverTitle';
import { isReadersTheme } from './readersTheme';

/**
 * Describes the thing at the cursor, its name first, in at most a screenful of text; on plain text, the recurring
 * passage there. Undefined when there is nothing to show. Rejects with `TextUnavailable`.
 */
export async function hover(
  corpus: Corpus,
  uri: string,
  offset: number,
  options: HoverOptions,
): Promise<HoverAnswer | undefined> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return undefined;
  const target = await describedTarget(corpus, entry, offset, options);
  if (target === undefined)
    return (
      hoverSpeaker(corpus, entry, offset) ??
      hoverTitle(entry, offset) ??
      (await hoverFormula(corpus, uri, offset, options))
    );
  const parts = await describe(corpus, entry, target, offset, options);
  const note = target.kind === 'note' ? undefined : noteAt(entry, offset);
  if (note !== undefined) parts.push(...sentencesWithMark(entry, note.index, await corpus.text(uri)));
  parts.push(spokenBy(entry, offset), target.kind === 'date' ? factsOfTitle(entry, offset) : '');
  const markdown = parts.filter(part => part !== '').join('\n\n');
  return markdown === '' ? undefined : { span: { start: target.span.start, end: target.span.end }, markdown };
}

/** The target at the offset. Most themes have no hover, so that few boxes open over the text that is being read. */
async function describedTarget(
  corpus: Corpus,
  entry: Entry,
  offset: number,
  { themes = true }: HoverOptions,
): Promise<Target | undefined> {
  const target = await targetAt(corpus, entry.uri, offset);
  if (target?.kind !== 'theme' || (themes && (await isReadersTheme(corpus, entry.uri, target.key)))) return target;
  return noteAt(entry, offset);
}

/** Paragraphs of Markdown; empty ones are left out later. */
async function describe(
  corpus: Corpus,
  entry: Entry,
  target: Target,
  offset: number,
  options: HoverOptions,
): Promise<string[]> {
  switch (target.kind) {
    case 'mark':
      return hoverMark(corpus, entry, target.mark, await corpus.text(entry.uri), options);
    case 'citation':
      return hoverCitation(corpus, entry, target.citation, offset, options);
    case 'date':
      return hoverDate(corpus, entry, target.mention);
    case 'honorific':
      return hoverHonorific(target.honorific);
    case 'theme':
      return hoverTheme(corpus, entry, target.key, options);
    case 'note':
      return hoverNote(entry, target.index, await corpus.text(entry.uri));
  }
}
