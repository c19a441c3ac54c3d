/** The query language in one line, for help texts and placeholders. */
export const queryHelp =
  'words, "exact phrase", =AsWritten, -without, begin*, this OR that, (x OR y) z, a NEAR/5 b, year:2014..2024, ' +
  'in:title|body|notes|quotations, speaker:name, file:2014-*, cites:quran:2, theme:"…", set:"…"';
