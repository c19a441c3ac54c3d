/**
 * A romanised name in the letters a–z, lower case, without separators. Letters of other Latin alphabets become their
 * usual English spelling ("ş" sh, "ž" zh, "ğ" gh, "ə" e). `breaks` are the indexes in `letters` before which a hyphen
 * or a space stood.
 */
export interface PlainName {
  readonly letters: string;
  readonly breaks: readonly number[];
}

/** Converts a name in any Latin alphabet to plain letters. */
export function plainName(name: string): PlainName {
  let letters = '';
  const breaks: number[] = [];
  for (const sign of name.normalize('NFC').toLowerCase()) {
    const sound =
      specialLetters[sign] ??
      sign
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^a-z]/g, ' ');
    if (sound === ' ' || sound === '') {
      if (letters !== '' && breaks[breaks.length - 1] !== letters.length && /[-\s‐-―\u2060]/.test(sign))
        breaks.push(letters.length);
    } else letters += sound.replace(/ /g, '');
  }
  return { letters, breaks };
}

const specialLetters: Readonly<Record<string, string>> = {
  š: 'sh',
  ş: 'sh',
  ś: 'sh',
  ș: 'sh',
  ŝ: 'sh',
  ž: 'zh',
  ż: 'z',
  č: 'ch',
  ç: 'ch',
  ć: 'ch',
  ğ: 'gh',
  ġ: 'gh',
  ǧ: 'j',
  ǰ: 'j',
  ĝ: 'j',
  ḫ: 'kh',
  ẖ: 'kh',
  ṯ: 'th',
  ḏ: 'dh',
  ð: 'dh',
  þ: 'th',
  đ: 'd',
  ə: 'e',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ñ: 'n',
  ʃ: 'sh',
  '2': '',
  '3': '',
  '5': 'kh',
  '7': 'h',
  '9': 's',
  '6': 't',
};

/**
 * Indexes in `letters` where the name without its article may start, with the cost of each: at the start, and after an
 * article in any of its assimilated forms.
 */
export function nameStarts(name: PlainName, maxStarts = 6): { readonly at: number; readonly cost: number }[] {
  const costs = new Map<number, number>([[0, 0]]);
  const add = (at: number, cost: number): void => {
    if (at > 0 && at < name.letters.length - 1 && cost < (costs.get(at) ?? Infinity)) costs.set(at, cost);
  };
  const pending = [0];
  for (let step = 0; step < pending.length && step < 3; step++) {
    const at = pending[step];
    for (const [end, cost] of articlesAt(name, at)) {
      add(end, cost + (costs.get(at) ?? 0));
      pending.push(end);
    }
  }
  return [...costs].slice(0, maxStarts).map(([at, cost]) => ({ at, cost }));
}

/** Indexes after the articles that may start at an index, with their costs. */
function articlesAt({ letters, breaks }: PlainName, at: number): [number, number][] {
  const ends: [number, number][] = [];
  const rest = letters.slice(at, at + 9);
  const open = /^(?:[aeiou]|wa|we|va|ve)?l/.exec(rest);
  if (open !== null) {
    const end = at + open[0].length;
    ends.push([end, breaks.includes(end) ? 0 : 0.1]);
  }
  // Before a "sun letter" the l is assimilated: an-nahl, ash-shams. The letter is written once or twice, with a hyphen
  // or not.
  const sun = /^[aeiou](tsch|dsch|dzh|sch|sh|sy|sj|ch|th|dh|zh|[tdrszn])/.exec(rest);
  if (sun !== null) {
    const end = at + sun[0].length;
    const doubled = letters.startsWith(sun[1], end) || letters[end] === sun[1][0];
    if (doubled) ends.push([end, breaks.includes(end) ? 0 : 0.05]);
    else if (breaks.includes(end) && /^[tdrszjclx]/.test(letters.slice(end))) ends.push([end, 0.05]);
    ends.push([at + 1, 0.2]);
  }
  return ends;
}
