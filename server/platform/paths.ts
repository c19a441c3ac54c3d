import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Folder where this machine keeps what can be made again: what was found in transcripts, the index of their words, and source pages for editors that
 * open files only. `CORPUS_STUDY_CACHE` names another.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.CORPUS_STUDY_CACHE) return env.CORPUS_STUDY_CACHE;
  const home = homedir() || tmpdir();
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'corpus-study');
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches', 'corpus-study');
  return join(env.XDG_CACHE_HOME ?? join(home, '.cache'), 'corpus-study');
}

/** Folder of what was found in transcripts. */
export function factsFolder(): string {
  return join(cacheFolder(), 'facts');
}

/** Folder of the search index of corpora. */
export function segmentsFolder(): string {
  return join(cacheFolder(), 'search');
}
