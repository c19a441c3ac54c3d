import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { extensions } from 'vscode';

/** The colours of a theme of VS Code, as far as they belong to text in the editor. */
interface ThemeColours {
  readonly background: string;
  readonly foreground: string;
  /** The colour of the first scope that the theme styles; undefined where it styles it without a colour. */
  colourOf(scopes: readonly string[]): string | undefined;
}

interface ThemeFile {
  readonly include?: string;
  readonly colors?: Record<string, string>;
  readonly tokenColors?: readonly { scope?: string | readonly string[]; settings: { foreground?: string } }[];
}

/** A file of the extension with the default themes, with the files that it includes. */
export async function defaultTheme(file: string): Promise<ThemeColours> {
  const { extensionPath } = extensions.getExtension('vscode.theme-defaults')!;
  const files: ThemeFile[] = [];
  for (let next: string | undefined = file; next !== undefined; next = files[0].include)
    files.unshift(parse(await readFile(join(extensionPath, 'themes', next), 'utf8')) as ThemeFile);
  const colours = Object.assign({}, ...files.map(({ colors }) => colors)) as Record<string, string>;
  const rules = files.flatMap(({ tokenColors = [] }) => tokenColors);
  // Where a theme names no colour, VS Code has one for its kind.
  const isLight = file.includes('light');
  return {
    background: colours['editor.background'] ?? (isLight ? '#ffffff' : '#000000'),
    foreground: colours['editor.foreground'] ?? (isLight ? '#333333' : '#bbbbbb'),
    colourOf: scopes => {
      const style = scopes.map(scope => styleOf(rules, scope)).find(found => found !== undefined);
      return style?.foreground;
    },
  };
}

/** The style of the most specific rule for a scope; of equal ones, the last. */
function styleOf(rules: NonNullable<ThemeFile['tokenColors']>, scope: string): { foreground?: string } | undefined {
  let found: { foreground?: string } | undefined;
  let length = 0;
  for (const { scope: names = [], settings } of rules) {
    for (const name of [names].flat().flatMap(each => each.split(','))) {
      const trimmed = name.trim();
      if ((scope === trimmed || scope.startsWith(`${trimmed}.`)) && trimmed.length >= length)
        [found, length] = [settings, trimmed.length];
    }
  }
  return found;
}

/** The contrast of two colours, 1 to 21, by the Web Content Accessibility Guidelines 2.1. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
