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
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** An accent with its letter, a command, a sign that is no command, a dash, a brace or a space that does not break. */
const command =
  /\\([`'^~=."]|[urHvdckb](?=[\s{\\]))\s?\{?\\?([a-zA-Z])\}?|\\([a-zA-Z]{1,30})(?![a-zA-Z])\s?|\\([&%$#_{}])|---|--|[{}]|~/g;

/** The plain text of a LaTeX value of one line: `M{\"u}ller` is Müller. Commands for emphasis and braces are left out. */
export function plainLatex(value: string): string {
  return value.replace(command, plainCommand).replace(/\s+/g, ' ').trim();
}

function plainCommand(found: string, accent?: string, letter?: string, name?: string, sign?: string): string {
  if (accent !== undefined && letter !== undefined) return (letter + accents[accent]).normalize('NFC');
  if (name !== undefined) return Object.hasOwn(letters, name) ? letters[name] : '';
  return sign ?? plainSigns[found];
}

const plainSigns: Readonly<Record<string, string>> = { '---': '—', '--': '–', '{': '', '}': '', '~': ' ' };
