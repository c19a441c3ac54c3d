/** Names of the requests, and of the notifications `status` and `themesChanged`. */
export const methods = {
  search: 'corpus/search',
  searchReport: 'corpus/searchReport',
  quote: 'corpus/quote',
  footnotes: 'corpus/footnotes',
  tei: 'corpus/tei',
  completeQuery: 'corpus/completeQuery',
  /** Request without parameters: continues indexing after the user stopped it. The result is null, and comes immediately. */
  read: 'corpus/read',
  neighbour: 'corpus/neighbour',
  marks: 'corpus/marks',
  readingText: 'corpus/readingText',
  citationLevels: 'corpus/citationLevels',
  sites: 'corpus/sites',
  formulas: 'corpus/formulas',
  formulaAt: 'corpus/formulaAt',
  status: 'corpus/status',
  statusReport: 'corpus/statusReport',
  curate: 'corpus/curate',
  undoCuration: 'corpus/undoCuration',
  themes: 'corpus/themes',
  themeTranscripts: 'corpus/themeTranscripts',
  themeMentions: 'corpus/themeMentions',
  themeSites: 'corpus/themeSites',
  themeSummary: 'corpus/themeSummary',
  themeAt: 'corpus/themeAt',
  transcriptGroups: 'corpus/transcriptGroups',
  transcripts: 'corpus/transcripts',
  sources: 'corpus/sources',
  citingSentences: 'corpus/citingSentences',
  sourcePlace: 'corpus/sourcePlace',
  cursor: 'corpus/cursor',
  /** Notification from the server, without parameters: lists of themes, transcripts and sources are out of date. */
  themesChanged: 'corpus/themesChanged',
} as const;

/** Commands of the server, for clients without their own. The VS Code client has commands with the same names. */
export const serverCommands = { curate: 'corpusStudy.curate', undoCuration: 'corpusStudy.undoCuration' } as const;
