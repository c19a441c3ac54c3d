import { isTranscriptName } from '../base/textFiles';
import { compileGlobs, type Matcher, type RefusedPattern } from '../base/glob';
import type { Settings } from '../protocol';

/** Which files of a folder may be transcripts, by their path relative to it. */
export interface FileSelection {
  /** Whether the file is read. */
  readonly wanted: Matcher;
  /** Whether the user's settings name it: then it counts as a transcript, whatever it contains. */
  readonly listed: Matcher;
  /** Whether the user's settings exclude it. */
  readonly excluded: Matcher;
  /** Patterns of the settings that are not used. */
  readonly refused: readonly RefusedPattern[];
}

export function createFileSelection({ include, exclude }: Pick<Settings, 'include' | 'exclude'>): FileSelection {
  const included = compileGlobs(include);
  const { matcher: excluded, refused } = compileGlobs(exclude, { wholeFolders: true });
  return {
    excluded,
    listed: name => included.matcher(name) && !excluded(name),
    wanted: name => (isTranscriptName(name) || included.matcher(name)) && !excluded(name),
    refused: [...included.refused, ...refused],
  };
}
