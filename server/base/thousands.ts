/**
 * A whole number as English writes it: "12,000". As `toLocaleString('en')`, whose first call in a process takes longer than all
 * else that a hover does: ICU reads which languages there are.
 */
export function withThousands(count: number): string {
  const digits = String(count);
  let written = digits.slice(0, digits.length % 3 || 3);
  for (let at = written.length; at < digits.length; at += 3) written += `,${digits.slice(at, at + 3)}`;
  return written;
}
