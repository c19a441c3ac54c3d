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
} as const;
