import { QuickPickItemKind, ThemeIcon, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { SearchDestination, SearchResult, SearchResultHit, SearchSort } from '../../server/protocol';
import { passageAround } from '../passageText';
import { escapeIcons, formatNumber } from '../text';
import { headings } from './resultText';
import type { PastSearch } from './searchHistory';

/** A row of the search box. */
export type Row =
  | (QuickPickItem & { readonly type: 'hit'; readonly hit: SearchResultHit })
  | (QuickPickItem & { readonly type: 'destination'; readonly destination: SearchDestination })
  | (QuickPickItem & { readonly type: 'past'; readonly past: PastSearch })
  | (QuickPickItem & { readonly type: 'more' | 'noResults' | 'separator' });

export const rowButtons = {
  copy: button('copy', 'Copy with Reference'),
  openBeside: button('split-horizontal', 'Open to the Side'),
  removeFromHistory: button('close', 'Remove from Search History'),
};

function button(icon: string, tooltip: string): QuickInputButton {
  return { iconPath: new ThemeIcon(icon), tooltip };
}

/**
 * The rows of a search result: what the query names, then hits in the server's order with headings, and a last row if there
 * are more hits to load.
 */
export function resultRows(
  result: Pick<SearchResult, 'hits' | 'groups' | 'total' | 'exact' | 'note' | 'destinations'>,
  sort: SearchSort,
): Row[] {
  const { destinations = [] } = result;
  const named = destinations.length === 0 ? [] : [separator('go to'), ...destinations.map(destinationRow)];
  if (result.hits.length === 0)
    return [
      ...named,
      {
        type: 'noResults',
        label: `$(info) ${escapeIcons(result.note ?? 'No passage has these words.')}`,
        detail: 'Try fewer words or another spelling.',
        alwaysShow: true,
      },
    ];
  const headingOf = headings(result, sort);
  const rows = named.concat(
    result.hits.flatMap((hit, index): Row[] => {
      const heading = headingOf[index];
      return heading === undefined ? [hitRow(hit)] : [separator(heading), hitRow(hit)];
    }),
  );
  const remaining = result.total - result.hits.length;
  if (remaining > 0) rows.push({ type: 'more', label: moreLabel(remaining, result.exact), alwaysShow: true });
  return rows;
}

function moreLabel(remaining: number, exact: boolean): string {
  const passages = exact && remaining === 1 ? 'passage' : 'passages';
  return `$(chevron-down) ${exact ? formatNumber(remaining) : 'Many'} more ${passages}`;
}

/** The rows of an empty search box. */
export function historyRows(searches: readonly PastSearch[]): Row[] {
  const rows = searches.map((past): Row => ({
    type: 'past',
    past,
    label: `$(history) ${escapeIcons(past.query)}`,
    alwaysShow: true,
    buttons: [rowButtons.removeFromHistory],
    description: [
      new Date(past.at).toLocaleDateString(undefined, { day: 'numeric', month: 'long', year: 'numeric' }),
      ...(past.sort === 'relevance' ? [] : [`${past.sort} first`]),
    ].join(', '),
  }));
  return rows.length === 0 ? rows : [separator('past searches'), ...rows];
}

/** VS Code filters and sorts rows by their labels. One without letters, and `alwaysShow`, prevent both. */
const noLabel = '\u200b';

/** A row of a passage: its words come first, for the eye and for a screen reader; then where they stand. */
function hitRow(hit: SearchResultHit): Row {
  return {
    type: 'hit',
    hit,
    label: noLabel,
    description: passageAround(hit),
    detail: describeHit(hit),
    alwaysShow: true,
    buttons: [rowButtons.copy, rowButtons.openBeside],
  };
}

function destinationRow(destination: SearchDestination): Row {
  const icon = { source: 'book', transcript: 'file', theme: 'tag' }[destination.kind];
  return {
    type: 'destination',
    destination,
    label: `$(${icon}) ${escapeIcons(destination.name)}`,
    description: destination.detail,
    alwaysShow: true,
  };
}

/** `The Mill in Spring · Mr. HAAS · 1996-05-12`. A title that names the speaker is enough. */
function describeHit({ date, title, time, speaker = '' }: SearchResultHit): string {
  // The title of a series begins with the name: "Ines Varga: Annual Address".
  const [lead] = title.toLowerCase().split(': ');
  const isNamed = title.toLowerCase().includes(speaker.toLowerCase()) || speaker.toLowerCase().endsWith(lead);
  return [escapeIcons(title), isNamed ? '' : escapeIcons(speaker), date, time].filter(Boolean).join(' · ');
}

function separator(label: string): Row {
  return { type: 'separator', label: escapeIcons(label), kind: QuickPickItemKind.Separator };
}
