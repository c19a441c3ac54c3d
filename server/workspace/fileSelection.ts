import { anyGlob, type Matcher } from '../base/glob';
import type { Settings } from '../protocol';

/** Which files of a folder may be transcripts, by their path relative to it. */
export interface FileSelection {
  /** Whether the file is looked at. */
  readonly wanted: Matcher;
  /** Whether the user's settings name it: then it counts whatever it looks like. */
  readonly listed: Matcher;
  /** Whether the user's settings leave it out. */
  readonly excluded: Matcher;
}

const textFile = /\.(?:txt|text|md|markdown)$/i;

export function createFileSelection({ include, exclude }: Pick<Settings, 'include' | 'exclude'>): FileSelection {
  const included = anyGlob(include);
  const named = anyGlob(exclude);
  const excluded: Matcher = name => withParents(name).some(named);
  return {
    excluded,
    listed: name => included(name) && !excluded(name),
    wanted: name => (textFile.test(name) || included(name)) && !excluded(name),
  };
}

/** `a/b/c.txt` → itself, `a/b`, `a`: a glob that names a folder means all that lies in it. */
function withParents(name: string): string[] {
  const paths = [name];
  for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1))
    paths.push(name.slice(0, slash));
  return paths;
}
