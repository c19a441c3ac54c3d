import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The cache folder of the current user. Everything in it can be rebuilt: facts of transcripts, search indexes, and
 * source pages for editors that can only open files, compiled code. The environment variable `CORPUS_STUDY_CACHE` overrides it.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.CORPUS_STUDY_CACHE) return env.CORPUS_STUDY_CACHE;
  const home = homedir() || tmpdir();
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'corpus-study');
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches', 'corpus-study');
  return join(env.XDG_CACHE_HOME ?? join(home, '.cache'), 'corpus-study');
}

/** Folder of the facts found in transcripts. */
export function factsFolder(): string {
  return join(cacheFolder(), 'facts');
}

/** Folder of the locks of files that several processes write. */
export function locksFolder(): string {
  return join(cacheFolder(), 'locks');
}

/** Folder of the code that V8 compiled for our scripts. */
export function codeFolder(): string {
  return join(cacheFolder(), 'code');
}

/** Folder of the search segments of all corpora. */
export function segmentsFolder(): string {
  return join(cacheFolder(), 'search');
}
