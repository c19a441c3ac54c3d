import type { KeyInterval, Level, SourceKey } from './sourceKey';

/**
 * Key of a resolution of the United Nations: `un:sc:res:1417` of the Security Council, `un:a:res:51:171` (session and
 * number) of the General Assembly.
 */
export function resolutionKey(body: 'sc' | 'a', numbers: readonly number[]): string {
  return ['un', body, 'res', ...numbers].join(':');
}

/** Key of another document of the United Nations by its symbol: `un:a:74:246`, `un:a:74:l:12` of A/74/L.12. */
export function symbolKey(segments: readonly string[]): string {
  return ['un', ...segments].join(':').toLowerCase();
}

/** Parses what stands behind `un:`. The number of a document is the last segment; those before it are its series. */
export function parseUnKey(segments: readonly string[]): SourceKey | undefined {
  const [body, type, ...numbers] = segments;
  if (type === 'res') {
    if (!(body === 'sc' ? numbers.length === 1 : body === 'a' && numbers.length === 2)) return undefined;
    if (!numbers.every(number => /^\d{1,6}$/.test(number))) return undefined;
    return {
      work: 'un',
      from: numbers.map((number, index) => ({ kind: index === 0 ? `${body}:res` : '', number: Number(number) })),
    };
  }
  const last = segments[segments.length - 1];
  if (segments.length < 3 || !/^[a-z]{1,6}$/.test(body) || !/^\d{1,6}$/.test(last)) return undefined;
  if (!segments.every(segment => /^(?:[a-z]{1,6}|\d{1,6})$/.test(segment))) return undefined;
  return { work: 'un', from: [{ kind: segments.slice(0, -1).join(':'), number: Number(last) }] };
}

/**
 * The position of a document in its series; all resolutions are one series, those of the Security Council before those of the
 * General Assembly.
 */
export function unInterval(from: readonly Level[]): KeyInterval {
  const [first, second] = from;
  if (first === undefined) return { work: 'un', first: 0, last: Number.MAX_SAFE_INTEGER };
  if (!first.kind.endsWith(':res')) return { work: `un:${first.kind}`, first: first.number, last: first.number };
  const position = second === undefined ? first.number : (first.number + 1) * 1e6 + second.number;
  return { work: 'un', first: position, last: position };
}

/** "UN General Assembly resolution 51/171", "UN document A/74/L.12". */
export function describeUnDocument(from: readonly Level[]): string {
  const [first, second] = from;
  if (!first.kind.endsWith(':res')) return `UN document ${symbolOf(first)}`;
  if (second === undefined) return `UN Security Council resolution ${first.number}`;
  return first.number < romanSessions.length
    ? `UN General Assembly resolution ${second.number} (${romanSessions[first.number]})`
    : `UN General Assembly resolution ${first.number}/${second.number}`;
}

/** The symbol of a document as it is printed. Parts such as "L" and "Add" have a point before their number. */
function symbolOf({ kind, number }: Level): string {
  const parts = [...kind.split(':'), String(number)];
  const isOfCommittee = parts[0] === 'a' || parts[0] === 'e';
  return parts
    .map((part, index) => {
      const before = parts[index - 1] ?? '';
      const isPointed = pointedParts.has(before) || (before === 'c' && isOfCommittee);
      const written = properParts.get(part) ?? part.toUpperCase();
      return index === 0 ? written : `${isPointed && /^\d/.test(part) ? '.' : '/'}${written}`;
    })
    .join('');
}

const pointedParts = new Set(['l', 'add', 'rev', 'corr', 'cn', 'conf', 'wg', 'crp', 'sub', 'ac', 'inf', 'iac']);
const properParts = new Map([
  ['add', 'Add'],
  ['rev', 'Rev'],
  ['corr', 'Corr'],
  ['sub', 'Sub'],
]);

/** The sessions whose resolutions are numbered "181 (II)", by their number. */
const romanSessions = [
  ...['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'],
  ...['X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX'],
  ...['XX', 'XXI', 'XXII', 'XXIII', 'XXIV', 'XXV', 'XXVI', 'XXVII', 'XXVIII', 'XXIX', 'XXX'],
];
