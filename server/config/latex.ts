/** Combining marks of LaTeX accents. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};
/** Letters that are commands in LaTeX. */
const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  aa: 'å',
  AA: 'Å',
  dh: 'ð',
  th: 'þ',
  textendash: '–',
  textemdash: '—',
};

/** The plain text of a LaTeX value of one line: `M{\"u}ller` is Müller. Commands for emphasis and braces are left out. */
export function plainLatex(value: string): string {
  return value
    .replace(/\\([`'^~=."]|[urHvdckb](?=[\s{\\]))\s?\{?\\?([a-zA-Z])\}?/g, (_, accent: string, letter: string) =>
      (letter + accents[accent]).normalize('NFC'),
    )
    .replace(/\\([a-zA-Z]{1,10})(?![a-zA-Z])\s?/g, (_, command: string) => letters[command] ?? '')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/[{}]/g, '')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
