import { ThemeState } from './themeState';
import type { ThemeIndex, ThemeIndexWriter } from './themeFacts';
import { readCuration } from './readCuration';
import { ThemeStore } from './themeStore';

/**
 * A writer that begins with the content of `from`, a snapshot of any writer, or empty. It is independent: neither
 * affects the other. O(1).
 */
export function createThemeIndex(from?: ThemeIndex): ThemeIndexWriter {
  if (from !== undefined && !(from instanceof ThemeState)) throw new TypeError('Not a snapshot of a theme index.');
  let current: ThemeState | undefined =
    from ?? new ThemeState(ThemeStore.empty(), readCuration({ themes: [], aliases: {}, hidden: [] }));
  let { curation } = current;
  const store = current.store.writer();
  return {
    set(uri, facts) {
      current = undefined;
      store.set(uri, facts);
    },
    delete(uri) {
      if (store.delete(uri)) current = undefined;
    },
    curate(changed) {
      current = undefined;
      curation = readCuration(changed);
    },
    facts: uri => store.facts(uri),
    snapshot: () => (current ??= new ThemeState(store.snapshot(), curation)),
  };
}
