/** What a user types for a sample: `200`, or `200 7` with a seed. Undefined for other texts. */
export function parseSample(text: string): { size: number; seed: number } | undefined {
  const numbers = text.trim().split(/\s+/);
  if (numbers.length > 2 || !numbers.every(each => /^\d{1,9}$/.test(each))) return undefined;
  const [size, seed = 1] = numbers.map(Number);
  return size === 0 ? undefined : { size, seed };
}

/** A query as a part of a file's name: only letters, digits and single spaces. */
export function fileName(query: string): string {
  const words = query.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  return [...words].slice(0, 40).join('').trim() || 'lines';
}
