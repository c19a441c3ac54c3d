/**
 * A whole number as English writes it: "12,000". As `toLocaleString('en')`, whose first call in a process takes longer than all
 * else that a hover does: ICU reads which languages there are.
 */
export function withThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
