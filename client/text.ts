/** Text that several views of the extension show. */

/** The message of a caught value, which may be anything. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A whole number with English digit grouping: `12,345`. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en');
}

/** `1 transcript`, `1,234 transcripts`. */
export function counted(count: number, singular: string): string {
  return `${formatNumber(count)} ${singular}${count === 1 ? '' : 's'}`;
}

/** Keeps VS Code from drawing `$(name)` in a text as an icon, by a zero-width space after the dollar sign. */
export function escapeIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
