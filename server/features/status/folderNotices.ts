/** What is not as it should be with a corpus, as the folder knows it. */
export interface FolderTroubles {
  /** The user stopped reading before its end. */
  readonly stopped: boolean;
  /** Nothing is pending or unread. */
  readonly complete: boolean;
  /** The corpus is too large for themes. */
  readonly themesOff: boolean;
  /** Numbers of transcripts whose themes could not be found, and of patterns in the settings that are not used. */
  readonly withoutThemes: number;
  readonly refusedPatterns: number;
}

/** Sentences for a report, without names of files. */
export function folderNotices(troubles: FolderTroubles): string[] {
  const { stopped, complete, themesOff, withoutThemes, refusedPatterns } = troubles;
  return [
    ...(stopped ? ['Indexing was stopped by the user, so answers are about a part of the files.'] : []),
    ...(complete || stopped ? [] : ['Files are still being read, so the figures are not complete.']),
    ...(themesOff ? ['There are no themes, because the corpus is too large for them.'] : []),
    ...(withoutThemes > 0
      ? [`Themes could not be found in so many transcripts: ${withoutThemes}. The log names them.`]
      : []),
    ...(refusedPatterns > 0
      ? [`Patterns in the settings that are not used: ${refusedPatterns}. The log says why.`]
      : []),
  ];
}
