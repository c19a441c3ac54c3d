import { defaultSettings, type Settings } from '../protocol';

/** Reads settings that a client sent. What is missing or of the wrong type gets its default. */
export function readSettings(raw: unknown): Settings {
  const given = fields(raw);
  const hints = fields(given.inlayHints);
  const hovers = fields(given.hover);
  const { hover, inlayHints, semanticHighlighting, diagnostics } = defaultSettings;
  return {
    include: strings(given.include),
    exclude: strings(given.exclude),
    maxFileSizeMB:
      typeof given.maxFileSizeMB === 'number' && given.maxFileSizeMB > 0
        ? given.maxFileSizeMB
        : defaultSettings.maxFileSizeMB,
    hover: { webLinks: flag(hovers.webLinks, hover.webLinks), themes: flag(hovers.themes, hover.themes) },
    inlayHints: {
      surahNames: flag(hints.surahNames, inlayHints.surahNames),
      dates: flag(hints.dates, inlayHints.dates),
    },
    semanticHighlighting: { enabled: flag(fields(given.semanticHighlighting).enabled, semanticHighlighting.enabled) },
    diagnostics: { enabled: flag(fields(given.diagnostics).enabled, diagnostics.enabled) },
  };
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}
