const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Superscript digits as ASCII digits. */
export function plainDigits(raised: string): string {
  return [...raised].map(digit => superscripts.indexOf(digit)).join('');
}

/** ASCII digits as superscript digits, of the same length. */
export function raisedDigits(digits: string): string {
  return [...digits].map(digit => superscripts[Number(digit)]).join('');
}
