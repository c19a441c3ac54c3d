import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { isoDate } from '../../transcript/calendar';
import { commands } from '../shared/clientCommands';
import { countNoun, countTimes } from '../shared/counts';
import { commandLink, escapeMarkdown, inlineText, isolate } from '../shared/markdown';
import { listTitle } from '../shared/listTitle';
import { countSites } from '../shared/sites';
import { themesSoFar } from '../themes/themesSoFar';
import type { HoverOptions } from './hoverAnswer';

/** Most transcripts and forms that are listed, and the longest title in characters. Chosen by hand. */
const maxTranscripts = 8;
const maxForms = 8;
const maxTitle = 80;

/** A theme: how often it is mentioned, in which transcripts and years, and in which forms. Paragraphs of Markdown. */
export async function hoverTheme(
  corpus: Corpus,
  entry: Entry,
  key: string,
  options: HoverOptions = { commandLinks: false },
): Promise<string[]> {
  const themes = await corpus.themes();
  const summary = themes.summary(key);
  if (summary === undefined) return [];
  const { count, byEntry } = countSites(corpus, themes.sites(key));
  const forms = themes.forms(key);
  // The transcripts with the most mentions are listed, but by date.
  const minCount = byEntry.map(({ count }) => count).sort((a, b) => b - a)[maxTranscripts - 1] ?? 0;
  const listed = byEntry.filter(({ count }) => count >= minCount).slice(0, maxTranscripts);
  const counts = listed.map(
    ({ entry, count }) =>
      `- ${entry.date === undefined ? '' : `${isoDate(entry.date)} `}${inlineText(listTitle(corpus, entry), maxTitle)}: ${count}`,
  );
  const soFar = themesSoFar(corpus);
  const rest = byEntry.length - listed.length;
  if (rest > 0)
    counts.push(
      `- ${countNoun(rest, 'more transcript')}: ${count - listed.reduce((sum, { count }) => sum + count, 0)}`,
    );
  const showAll =
    options.commandLinks && count > 1
      ? ` · ${commandLink('Show all', commands.showMentions, [key, corpus.root, entry.uri])}`
      : '';
  return [
    `**${isolate(escapeMarkdown(summary.label))}**`,
    `Mentioned ${countTimes(count)} in ${countNoun(byEntry.length, 'transcript')}${years(byEntry.map(({ entry }) => entry))}${showAll}`,
    counts.join('\n'),
    forms.length < 2
      ? ''
      : `Forms: ${forms
          .slice(0, maxForms)
          .map(form => `${isolate(escapeMarkdown(form.text))} (${form.count})`)
          .join(', ')}${forms.length > maxForms ? ` and ${forms.length - maxForms} more` : ''}`,
    entry.facts.transcript.language === 'fa' || entry.facts.transcript.language === 'ar'
      ? '*Found as repeated words; no grammar is used for this language.*'
      : '',
    soFar === undefined ? '' : `*${soFar}.*`,
  ];
}

/** `, 2014–2024`: the first and the last year of the transcripts. */
function years(entries: readonly Entry[]): string {
  const known = entries
    .flatMap(({ date }) => (date === undefined ? [] : [isoDate(date).slice(0, 4)]))
    .filter(year => /^\d{4}$/.test(year))
    .sort();
  if (known.length === 0) return '';
  return known[0] === known.at(-1) ? `, ${known[0]}` : `, ${known[0]}–${known.at(-1)}`;
}
