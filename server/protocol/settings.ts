/**
 * Section of the client's configuration with the `Settings`. The server reads it with `workspace/configuration`, and again
 * after each change.
 */
export const settingsSection = 'corpusStudy';

/** The settings of the user. For a client without configuration, the defaults are used. */
export interface Settings {
  /** Glob patterns, relative to the workspace folder, of files that always count as transcripts. */
  include: string[];
  /** Glob patterns, relative to the workspace folder, of files and folders that are left out. */
  exclude: string[];
  /** Size limit of transcripts, in megabytes (1 MB = 1,000,000 bytes). Larger files are left out. */
  maxFileSizeMB: number;
  hover: { webLinks: boolean; themes: boolean };
  inlayHints: { surahNames: boolean; dates: boolean };
  semanticHighlighting: { enabled: boolean };
  diagnostics: { enabled: boolean };
}

export const defaultSettings: Settings = {
  include: [],
  exclude: [],
  maxFileSizeMB: 20,
  hover: { webLinks: true, themes: true },
  inlayHints: { surahNames: true, dates: true },
  semanticHighlighting: { enabled: true },
  diagnostics: { enabled: true },
};
