import type { ThemeFacts, ThemeIndexWriter } from './model';

/** An empty index of themes. */
export function createThemeIndex(): ThemeIndexWriter {
  const files = new Map<string, ThemeFacts>();
  return {
    set: (uri, facts) => { files.set(uri, facts); },
    delete: uri => { files.delete(uri); },
    curate: () => undefined,
    at: () => undefined,
    sites: () => [],
    summary: () => undefined,
    ranked: () => [],
    find: () => [],
    forms: () => [],
  };
}
