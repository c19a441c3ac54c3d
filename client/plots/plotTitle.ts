import type { PlotKind, PlotQuestion } from './plotMessages';

/** Longest title of a tab, in characters. Chosen by hand. */
const longestTitle = 40;

/** The kinds of plots by name, in menus. */
export const kindNames: Readonly<Record<PlotKind, string>> = {
  dispersion: 'Places in each transcript',
  time: 'Frequency over time',
  sources: 'Cited sources',
  collocates: 'Words around a word',
  matrix: 'Transcripts and the sources that they cite',
  together: 'Sources that are cited together',
};

/** What the kinds show, in one sentence. */
export const kindDetails: Readonly<Record<PlotKind, string>> = {
  dispersion: 'A bar for each transcript, with a mark wherever a word, a theme or a source occurs',
  time: 'How often words, themes or sources occur in each period, per 1,000 words',
  sources: 'The works, chapters or places that are cited most',
  collocates: 'The words that stand near a word more often than expected',
  matrix: 'Which transcript cites which source, and how often',
  together: 'Which two sources are cited by the same transcripts, and by how many',
};

/** The title of the tab of a plot. */
export function plotTitle({ kind, subjects, query }: Pick<PlotQuestion, 'kind' | 'subjects' | 'query'>): string {
  const about =
    kind === 'collocates'
      ? query
      : kind === 'dispersion' || kind === 'time'
        ? subjects.map(({ text }) => text).join(', ')
        : kindNames[kind];
  if (about === '') return 'Plot';
  const title = `Plot: ${about}`;
  return title.length > longestTitle ? `${[...title].slice(0, longestTitle).join('').trimEnd()}…` : title;
}
