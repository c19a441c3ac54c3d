const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Superscript digits as ASCII digits. */
export function plainDigits(raised: string): string {
  return [...raised].map(digit => superscripts.indexOf(digit)).join('');
}
