/** Commands that links in Markdown and code lenses may run. The client registers them; their arguments are JSON. */
export const commands = {
  /**
   * Arguments `[key, uri, position?]`: shows all places that cite `key` in the corpus of the file `uri`. The position
   * (LSP) is where the list opens.
   */
  showSites: 'corpusStudy.showSites',
  /** Arguments `[uri, position]` (LSP): shows the other places of the recurring passage at the position. */
  showFormula: 'corpusStudy.showFormula',
  /** Arguments `[uri, line]`: opens a source page at a line (counted from 0). */
  openSource: 'corpusStudy.openSource',
  /** Arguments `[uri, line, character]` (LSP): opens a transcript at a place. */
  openPlace: 'corpusStudy.openPlace',
  /** Arguments `[key, root, uri]`: shows all mentions of a theme of the corpus in the folder `root`, those in `uri` first. */
  showMentions: 'corpusStudy.showMentions',
} as const;
