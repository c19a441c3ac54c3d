/**
 * A romanised name in plain letters a–z, lower case, without separators; letters with a sound of their own in some
 * alphabet become the usual English spelling of it ("ş" sh, "ž" zh, "ğ" gh, "ə" e). `breaks` are the places where a
 * hyphen, a space or an apostrophe stood.
 */
export interface PlainName {
  readonly letters: string;
  readonly breaks: readonly number[];
}

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

/** Places in `letters` where the name proper may begin, with what each costs: behind an article in any of its assimilated forms, or at the start. */
export function nameStarts(name: PlainName, most = 6): { readonly at: number; readonly cost: number }[] {
  const found = new Map<number, number>([[0, 0]]);
  const add = (at: number, cost: number): void => {
    if (at > 0 && at < name.letters.length - 1 && cost < (found.get(at) ?? Infinity)) found.set(at, cost);
  };
  const pending = [0];
  for (let step = 0; step < pending.length && step < 3; step++) {
    const at = pending[step];
    for (const [end, cost] of articlesAt(name, at)) {
      add(end, cost + (found.get(at) ?? 0));
      pending.push(end);
    }
  }
  return [...found].slice(0, most).map(([at, cost]) => ({ at, cost }));
}

/** Ends of the articles that may stand at a place. */
function articlesAt({ letters, breaks }: PlainName, at: number): [number, number][] {
  const ends: [number, number][] = [];
  const rest = letters.slice(at, at + 9);
  const open = /^(?:[aeiou]|wa|we|va|ve)?l/.exec(rest);
  if (open !== null) {
    const end = at + open[0].length;
    ends.push([end, breaks.includes(end) ? 0 : 0.1]);
  }
  // The l takes on the sound of a "sun letter" that follows: an-nahl, ash-shams; written once or twice, apart or not.
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
