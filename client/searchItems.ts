import { QuickPickItemKind, ThemeIcon, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { SearchResult, SearchResultHit, SearchSort } from '../server/protocol';
import type { PastSearch } from './searchHistory';
import { headings, passageAround } from './searchText';

/** A row of the search box. Separators are rows that cannot be chosen. */
export type Row =
  | (QuickPickItem & { readonly row: 'hit'; readonly hit: SearchResultHit })
  | (QuickPickItem & { readonly row: 'past'; readonly past: PastSearch })
  | (QuickPickItem & { readonly row: 'more' | 'nothing' | 'separator' });

export const buttons = {
  copy: button('copy', 'Copy with Reference'),
  side: button('split-horizontal', 'Open to the Side'),
  forget: button('close', 'Remove from the History'),
};

function button(icon: string, tooltip: string): QuickInputButton {
  return { iconPath: new ThemeIcon(icon), tooltip };
}

/** All rows for what was found: hits in the server's order under their headings, and a last row where there are more. */
export function resultRows(
  found: Pick<SearchResult, 'hits' | 'groups' | 'total' | 'exact' | 'note'>,
  sort: SearchSort,
): Row[] {
  if (found.hits.length === 0)
    return [
      {
        row: 'nothing',
        label: '$(info) No passage matches',
        detail: found.note ?? 'Fewer words find more; so does another spelling.',
        alwaysShow: true,
      },
    ];
  const above = headings(found, sort);
  const rows = found.hits.flatMap((hit, index): Row[] => {
    const heading = above[index];
    return heading === undefined ? [hitRow(hit)] : [separator(heading), hitRow(hit)];
  });
  const left = found.total - found.hits.length;
  if (left > 0)
    rows.push({
      row: 'more',
      label: `$(chevron-down) ${found.exact ? left.toLocaleString('en') : 'Many'} more ${left === 1 && found.exact ? 'passage' : 'passages'}`,
      alwaysShow: true,
    });
  return rows;
}

/** The searches of the past, for an empty box. */
export function pastRows(past: readonly PastSearch[]): Row[] {
  const rows = past.map((search): Row => ({
    row: 'past',
    past: search,
    label: `$(history) ${plain(search.query)}`,
    alwaysShow: true,
    buttons: [buttons.forget],
    description: [
      new Date(search.at).toLocaleDateString(undefined, { day: 'numeric', month: 'long', year: 'numeric' }),
      ...(search.sort === 'relevance' ? [] : [`${search.sort} first`]),
    ].join(', '),
  }));
  return rows.length === 0 ? rows : [separator('earlier searches'), ...rows];
}

/**
 * The list drops items, and sorts them anew, by a match of the query with their label: a label without letters and
 * `alwaysShow` keep all of them in the server's order.
 */
function hitRow(hit: SearchResultHit): Row {
  return {
    row: 'hit',
    hit,
    label: '$(quote)',
    description: [hit.date, plain(hit.title)].filter(Boolean).join(' · '),
    detail: passageAround(hit),
    alwaysShow: true,
    buttons: [buttons.copy, buttons.side],
  };
}

function separator(label: string): Row {
  return { row: 'separator', label: plain(label), kind: QuickPickItemKind.Separator };
}

/** `$(name)` would be drawn as an icon. */
function plain(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
