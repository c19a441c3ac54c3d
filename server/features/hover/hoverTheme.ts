import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { isoDate } from '../../transcript/calendar';
import { escapeMarkdown, isolate } from '../shared/markdown';
import { shorten } from '../shared/readableText';
import { countSites } from '../shared/sites';

const mostTranscripts = 8;
const mostForms = 8;

/** A theme: how often it is mentioned, in which transcripts and years, in which forms. */
export async function hoverTheme(corpus: Corpus, entry: Entry, key: string): Promise<string[]> {
  const themes = await corpus.themes();
  const summary = themes.summary(key);
  if (summary === undefined) return [];
  const { count, byEntry } = countSites(corpus, themes.sites(key));
  const forms = themes.forms(key);
  const least = byEntry.map(({ count }) => count).sort((a, b) => b - a)[mostTranscripts - 1] ?? 0;
  // Those with most mentions, by date.
  const listed = byEntry.filter(({ count }) => count >= least).slice(0, mostTranscripts);
  const counts = listed.map(
    ({ entry, count }) =>
      `- ${entry.date === undefined ? '' : `${isoDate(entry.date)} `}${isolate(escapeMarkdown(shorten(entry.title, 80)))}: ${count}`,
  );
  const rest = byEntry.length - listed.length;
  if (rest > 0)
    counts.push(
      `- ${rest} more ${rest === 1 ? 'transcript' : 'transcripts'}: ${count - listed.reduce((sum, { count }) => sum + count, 0)}`,
    );
  return [
    `**${isolate(escapeMarkdown(summary.label))}**`,
    `Mentioned ${count === 1 ? 'once' : `${count} times`} in ${byEntry.length === 1 ? '1 transcript' : `${byEntry.length} transcripts`}${years(byEntry.map(({ entry }) => entry))}`,
    counts.join('\n'),
    forms.length < 2
      ? ''
      : `Forms: ${forms
          .slice(0, mostForms)
          .map(form => `${isolate(escapeMarkdown(form.text))} (${form.count})`)
          .join(', ')}${forms.length > mostForms ? ` and ${forms.length - mostForms} more` : ''}`,
    entry.facts.transcript.language === 'fa' || entry.facts.transcript.language === 'ar'
      ? '*Found as a repeated run of words: no grammar is used for this language.*'
      : '',
  ];
}

/** ", 2014–2024" */
function years(entries: readonly Entry[]): string {
  const known = entries
    .flatMap(({ date }) => (date === undefined ? [] : [isoDate(date).slice(0, 4)]))
    .filter(year => /^\d{4}$/.test(year))
    .sort();
  if (known.length === 0) return '';
  return known[0] === known.at(-1) ? `, ${known[0]}` : `, ${known[0]}–${known.at(-1)}`;
}
