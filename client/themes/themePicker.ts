import { CancellationTokenSource, window, type CancellationToken, type QuickPickItem } from 'vscode';
import { methods, type ThemeItem, type ThemesParams, type ThemesResult } from '../../server/protocol';
import { LatestRequest } from '../connection/latestRequest';
import type { Server } from '../connection/server';
import { themesMessage } from '../connection/statusText';
import { isIn } from '../uris';

const placeholder = 'Type words of the theme';
/** Most themes of each corpus in the list. Chosen by hand. */
const limit = 50;

/**
 * Lets the user choose a theme of the corpus that the file or folder `uri` belongs to. The server filters by the typed
 * words. The theme with the key `excluded` is left out. Resolves to undefined when the user cancels.
 */
export function pickTheme(
  server: Server,
  title: string,
  uri: string,
  excluded?: string,
): Promise<ThemeItem | undefined> {
  const pick = window.createQuickPick<QuickPickItem & { theme: ThemeItem }>();
  const requests = new LatestRequest<CancellationToken>(() => new CancellationTokenSource());
  const update = (): void =>
    requests.run(async token => {
      pick.busy = true;
      const themes = await themesMatching(server, uri, pick.value, token);
      if (token.isCancellationRequested) return;
      pick.placeholder = [placeholder, themesMessage(server.status?.themes)].filter(Boolean).join(' · ');
      pick.busy = false;
      pick.items = themes
        .filter(theme => theme.key !== excluded)
        .map(theme => ({
          label: theme.label,
          description: `${theme.count} × in ${theme.transcripts}`,
          alwaysShow: true,
          theme,
        }));
    });
  pick.title = title;
  pick.placeholder = placeholder;
  pick.onDidChangeValue(update);
  pick.show();
  update();
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.theme);
      pick.hide();
    });
    pick.onDidHide(() => {
      requests.cancel();
      resolve(undefined);
      pick.dispose();
    });
  });
}

/**
 * Themes with the words of `filter`, of the corpus of `uri` if it is known, else of all. Empty if the request fails.
 */
export async function themesMatching(
  server: Server,
  uri: string,
  filter: string,
  token?: CancellationToken,
): Promise<ThemeItem[]> {
  const params: ThemesParams = { filter, limit, partial: true };
  try {
    const sections = (await server.request<ThemesResult>(methods.themes, params, token))?.sections ?? [];
    const own = sections.filter(({ root }) => isIn(root, uri));
    return (own.length > 0 ? own : sections).flatMap(({ themes }) => themes);
  } catch {
    return [];
  }
}
