import type { StatusParams } from '../../server/protocol';
import { counted, formatNumber } from '../text';

/** What the status item shows. */
export interface StatusText {
  /** With an icon of VS Code: `$(book) 214 transcripts`, `$(sync~spin) 54 of 65 transcripts, 83 %`. */
  readonly text: string;
  readonly tooltip: string;
}

/** The texts of the status item; undefined where there are no transcripts. */
export function statusText({
  indexed,
  found,
  bytes,
  stopped,
  skipped,
  themes,
  withoutThemes = [],
}: StatusParams): StatusText | undefined {
  if (found === 0) return undefined;
  const leftOut = skipped.length === 0 ? '' : `\n${counted(skipped.length, 'file')} left out; the log says why`;
  if (indexed >= found) {
    const noThemes =
      withoutThemes.length === 0
        ? ''
        : `\n${counted(withoutThemes.length, 'transcript')} without themes; the log says why`;
    const reading = themesMessage(themes);
    return {
      text: `${reading === undefined ? '$(book)' : '$(sync~spin)'} ${counted(found, 'transcript')}`,
      tooltip: `Corpus Study: ${counted(found, 'transcript')}${reading === undefined ? '' : `\n${reading}`}${leftOut}${noThemes}`,
    };
  }
  const transcripts = `${formatNumber(indexed)} of ${formatNumber(found)} transcripts`;
  const read = bytes === undefined ? '' : `, ${megabytes(bytes.indexed)} of ${megabytes(bytes.found)} MB`;
  return stopped
    ? {
        text: `$(warning) ${transcripts}`,
        tooltip: `Indexing was stopped: ${transcripts}${read}.\nSearches, counts and rankings cover only these. Click to go on.`,
      }
    : {
        text: `$(sync~spin) ${transcripts}${percentage(bytes)}`,
        tooltip: `Indexing: ${transcripts}${read}\nClick to stop.${leftOut}`,
      };
}

/** `Themes: 12 of 65 transcripts read`; undefined when all have been read for themes. */
export function themesMessage(themes: StatusParams['themes']): string | undefined {
  if (themes === undefined) return undefined;
  return `Themes: ${formatNumber(themes.read)} of ${formatNumber(themes.found)} transcripts read`;
}

/** One large file may take longer than many small ones, so its size counts, too. */
function percentage(bytes: StatusParams['bytes']): string {
  return bytes === undefined || bytes.found === 0 ? '' : `, ${Math.floor((100 * bytes.indexed) / bytes.found)} %`;
}

function megabytes(size: number): string {
  return (size / 1_000_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
