import { describeKey } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import { positionAt } from '../../text/lines';
import { isoDate } from '../../transcript/calendar';
import { type HoverAnswer, type HoverOptions } from './hoverAnswer';
import { commands } from '../shared/place';
import { formulaAt, wordings } from '../themes/formulas';
import { commandLink, escapeMarkdown, isolate } from '../shared/markdown';
import { shorten } from '../shared/readableText';
import { knownWorks, countLabel } from '../sources/knownWorks';

/** Places that are listed; the others are counted. */
const listed = 8;
/** Differences that are told of one place. */
const told = 3;

/** A passage that recurs: how often, where, and in what other words. */
export async function hoverFormula(
  corpus: Corpus,
  uri: string,
  offset: number,
  options: HoverOptions,
): Promise<HoverAnswer | undefined> {
  const found = await formulaAt(corpus, uri, offset);
  if (found === undefined) return undefined;
  const { formula, span } = found;
  const others = formula.places.filter(place => place.uri !== uri || place.span.start !== span.start);
  if (others.length === 0) return undefined;
  const lines: string[] = [];
  for (const place of others.slice(0, listed)) {
    const entry = corpus.entry(place.uri)!;
    const name =
      place.uri === uri
        ? 'this transcript'
        : `${entry.date === undefined ? '' : `${isoDate(entry.date)} `}${isolate(escapeMarkdown(shorten(entry.title, 80)))}`;
    lines.push(`- ${name}${await differences(corpus, place)}`);
  }
  if (others.length > listed) lines.push(`- ${others.length - listed} more`);
  const same = formula.places.every(({ changes }) => changes.length === 0);
  const what =
    formula.source === undefined
      ? formula.kind === 'quotation'
        ? 'Quoted from a cited source'
        : ''
      : `Quoted from ${escapeMarkdown(describeKey(formula.source, knownWorks(corpus)))}`;
  const parts = [
    `**Passage of ${formula.words} words, ${same ? 'word for word' : 'nearly the same'} ${countLabel(formula.places.length, formula.transcripts)}**`,
    what,
    lines.join('\n'),
    options.commandLinks
      ? commandLink('Show all places', commands.showFormula, [
          uri,
          positionAt(corpus.entry(uri)!.facts.lineStarts, span.start),
        ])
      : '',
  ];
  return { span, markdown: parts.filter(part => part !== '').join('\n\n') };
}

/** `: “84” for “94”; without “the”`, of the words there against those of the passage. */
async function differences(corpus: Corpus, place: Parameters<typeof wordings>[1]): Promise<string> {
  const changes = await wordings(corpus, { ...place, changes: place.changes.slice(0, told) });
  if (changes.length === 0) return '';
  const quote = (text: string): string => `“${isolate(escapeMarkdown(shorten(text, 60)))}”`;
  const said = changes.map(({ here, there }) =>
    here === ''
      ? `without ${quote(there)}`
      : there === ''
        ? `with ${quote(here)}`
        : `${quote(here)} for ${quote(there)}`,
  );
  return `: ${said.join('; ')}${place.changes.length > told ? ' …' : ''}`;
}
