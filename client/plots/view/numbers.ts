import { withThousands } from '../../../server/base/thousands';

/** A number in a plot or table: whole ones with thousands, others with three digits that count. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value)) return value < 0 ? `−${withThousands(-value)}` : withThousands(value);
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return value.toFixed(digits).replace('-', '−');
}

/** A number on an axis, without needless zeros. */
export function tickNumber(value: number): string {
  return Number.isInteger(value) ? formatNumber(value) : String(Number(value.toPrecision(6))).replace('-', '−');
}

/** "1 transcript", "12 transcripts". */
export function counted(count: number, singular: string): string {
  return `${formatNumber(count)} ${singular}${count === 1 ? '' : 's'}`;
}

/** The first letters of a text, as people count them, with an ellipsis where some are left out. */
export function shortened(text: string, longest: number): string {
  const letters = [...new Intl.Segmenter().segment(text)];
  return letters.length <= longest
    ? text
    : `${letters
        .slice(0, Math.max(1, longest - 1))
        .map(({ segment }) => segment)
        .join('')
        .trimEnd()}…`;
}

/** Keeps the direction of a text from changing that of the text around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
