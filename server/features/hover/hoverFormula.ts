import { describeKey } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import { positionAt } from '../../text/lines';
import { isoDate } from '../../transcript/calendar';
import { cueTime } from '../shared/cueTime';
import { commands } from '../shared/clientCommands';
import { timesInTranscripts } from '../shared/counts';
import { listTitle } from '../shared/listTitle';
import { commandLink, escapeMarkdown, inlineText } from '../shared/markdown';
import { turnAt } from '../shared/speakers';
import { knownWorks } from '../sources/knownWorks';
import { formulaAt, wordingChanges, type FormulaAnswer, type FormulaPlace } from '../themes/formulas';
import type { HoverAnswer, HoverOptions } from './hoverAnswer';

/** Most places that are maxPlaces; the others are counted. Chosen by hand. */
const maxPlaces = 8;
/** Most differences in wording that are shown for a place. Chosen by hand. */
const maxDifferences = 3;
/** Longest title and longest text of a difference, in characters. Chosen by hand. */
const maxTitle = 80;
const maxDifference = 60;

/** A recurring passage: how often and where it occurs, and in which other words. Undefined when it occurs only here. */
export async function hoverFormula(
  corpus: Corpus,
  uri: string,
  offset: number,
  options: HoverOptions,
): Promise<HoverAnswer | undefined> {
  const match = await formulaAt(corpus, uri, offset);
  if (match === undefined) return undefined;
  const { formula, span } = match;
  const others = formula.places.filter(place => place.uri !== uri || place.span.start !== span.start);
  if (others.length === 0) return undefined;
  const lines: string[] = [];
  for (const place of others.slice(0, maxPlaces)) {
    const entry = corpus.entry(place.uri)!;
    const day = entry.date === undefined ? '' : `${isoDate(entry.date)} `;
    const name = place.uri === uri ? 'this transcript' : `${day}${inlineText(listTitle(corpus, entry), maxTitle)}`;
    const speaker = turnAt(entry, place.span.start)?.speaker;
    const by = speaker === undefined ? '' : ` (${inlineText(speaker, maxTitle)})`;
    const time = cueTime(entry, place.span.start);
    const at = time === undefined ? '' : `, ${time}`;
    lines.push(`- ${name}${at}${by}${await differences(corpus, place)}`);
  }
  if (others.length > maxPlaces) lines.push(`- ${others.length - maxPlaces} more`);
  const isIdentical = formula.places.every(({ changes }) => changes.length === 0);
  const times = timesInTranscripts(formula.places.length, formula.transcripts);
  const parts = [
    `**Passage of ${formula.words} words, ${isIdentical ? 'word for word' : 'nearly the same'} ${times}**`,
    quotedFrom(corpus, formula),
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

function quotedFrom(corpus: Corpus, { source, kind }: FormulaAnswer): string {
  if (source !== undefined) return `Quoted from ${escapeMarkdown(describeKey(source, knownWorks(corpus)))}`;
  return kind === 'quotation' ? 'Quoted from a cited source' : '';
}

/** The words in which a place differs from the passage: `: “84” for “94”; without “the”`. */
async function differences(corpus: Corpus, place: FormulaPlace): Promise<string> {
  const changes = await wordingChanges(corpus, { ...place, changes: place.changes.slice(0, maxDifferences) });
  if (changes.length === 0) return '';
  const quote = (text: string): string => `“${inlineText(text, maxDifference)}”`;
  const described = changes.map(({ here, there }) =>
    here === ''
      ? `without ${quote(there)}`
      : there === ''
        ? `with ${quote(here)}`
        : `${quote(here)} for ${quote(there)}`,
  );
  return `: ${described.join('; ')}${place.changes.length > maxDifferences ? ' …' : ''}`;
}
