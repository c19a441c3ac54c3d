/**
 * How words sound, for names that every writer romanises in another way. A word becomes a run of sounds, one byte each:
 * consonants that few writers tell apart are made one, vowels are three, doubling and a silent final h are left out.
 *
 *     Baghareh   b a k a r i      al-Baqarah  b a k a r a      skeleton of both   b k r
 *     Hossein    h u s i n        Husayn      h u s a i n      h s n
 *     Tawhid     t a u h i d      Towheed     t u h i d        t h d
 *
 * The skeleton is what remains without vowels; a first vowel stays as one sign.
 */
const codes = (text: string): readonly number[] => [...text].map(sign => sign.charCodeAt(0));
const [a, i, u, initial] = codes('aiu*');
const [k, X, S, C, J, s, d, w, y, f, h, t, l, b, p] = codes('kXSCJsdwyfhtlbp');

/** Sounds of Latin letters that are the same everywhere; 0 for those that need a look around, and for signs. */
const plain = new Uint8Array(128);
for (const letter of 'bfjklmnprstz') plain[letter.charCodeAt(0)] = letter.charCodeAt(0);
for (const [letters, sound] of [['qgk', k], ['dz', d], ['j', J], ['a', a], ['ei', i], ['ou', u], ['h', h]] as const) for (const code of codes(letters)) plain[code] = sound;

/** A letter with an h behind it. */
const withH = new Uint8Array(128);
for (const [letter, sound] of [['k', X], ['g', k], ['s', S], ['c', C], ['t', s], ['d', d], ['z', J], ['p', f]] as const) withH[letter.charCodeAt(0)] = sound;

/** Arabic script in UTF-16 units; folded words only. */
const arabic = new Map<number, number>([
  ['ب', b], ['پ', p], ['تط', t], ['ثسص', s], ['جژ', J], ['چ', C], ['حه', h], ['خ', X], ['دذزضظ', d], ['ر', 114], ['ش', S],
  ['غقکگ', k], ['ف', f], ['ل', l], ['م', 109], ['ن', 110], ['و', w], ['ی', y], ['ا', a],
].flatMap(([letters, sound]) => codes(letters as string).map((code): [number, number] => [code, sound as number])));

export function isVowelSound(sound: number): boolean {
  return sound === a || sound === i || sound === u;
}

/** Writes the sounds of a folded word, UTF-8 bytes [from, to), into `out`; returns how many. Never more than there are bytes. */
export function soundsOf(bytes: Uint8Array, from: number, to: number, out: Uint8Array): number {
  let length = 0;
  let last = 0;
  for (let at = from; at < to && length < out.length;) {
    let sound: number;
    const unit = bytes[at];
    const next = at + 1 < to ? bytes[at + 1] : 0;
    let taken = 1;
    if (unit >= 0x80) {
      taken = unit < 0xe0 ? 2 : unit < 0xf0 ? 3 : 4;
      sound = taken === 2 ? arabic.get(((unit & 31) << 6) | (next & 63)) ?? 0 : 0;
      const follows = at + taken < to;
      if (sound === h && !follows && length > 0) sound = 0;
      if (sound === w && (length > 0 && !isVowelSound(last))) sound = u;
      if (sound === y && length > 0) sound = i;
    } else if (next === 104 && withH[unit] !== 0) {
      sound = withH[unit];
      taken = 2;
    } else if (unit === 116 && next === 99 && bytes[at + 2] === 104 && at + 2 < to) {
      sound = C;
      taken = 3;
    } else if (unit === 100 && next === 106) {
      sound = J;
      taken = 2;
    } else if (unit === 99) sound = next === 101 || next === 105 || next === 121 ? s : k;
    else if (unit === 120) sound = k;
    else if (unit === 119 || unit === 118) sound = isVowelSound(last) && !isVowelLetter(next) ? u : w;
    else if (unit === 121) sound = length === 0 ? y : i;
    else if (unit === 104 && next === 0) sound = 0;
    else sound = plain[unit];
    at += taken;
    if (sound === 0 || sound === last) continue;
    out[length++] = last = sound;
  }
  return length;
}

/** The consonants of a run of sounds, into `out` (which may be the run itself); a first vowel as one sign. Returns how many. */
export function skeletonOf(sounds: Uint8Array, length: number, out: Uint8Array): number {
  let kept = 0;
  for (let at = 0; at < length; at++) {
    const sound = sounds[at];
    if (!isVowelSound(sound)) out[kept++] = sound;
    else if (at === 0) out[kept++] = initial;
  }
  return kept;
}

/** Whether a skeleton says enough to be compared: two consonants at least. */
export function tells(skeleton: Uint8Array, length: number): boolean {
  return length > 2 || (length === 2 && skeleton[0] !== initial);
}

function isVowelLetter(unit: number): boolean {
  return unit === 97 || unit === 101 || unit === 105 || unit === 111 || unit === 117;
}

/** Sounds that some writers use for others. */
const confused: readonly (readonly [number, readonly number[]])[] = [
  [X, [k, h]], [h, [X]], [S, [C, s]], [C, [S, k, J]], [s, [S]], [k, [X, J]], [J, [C, k]], [t, [d]], [d, [t]], [b, [p]], [p, [b]], [w, [b]],
];

/**
 * Other skeletons that a name may have been given: one sound taken for another, the t of "shariat" left out or put to
 * "sharia", a w between vowels ("Dawud", "Daud") left out, the article ("al", "ul", or a doubled first letter) left out.
 */
export function otherSkeletons(word: string, skeleton: string): string[] {
  const others = new Set<string>();
  const last = skeleton.length - 1;
  if (/[aei]t$/.test(word)) others.add(skeleton.slice(0, last));
  if (/[ae]h?$|ه$/.test(word)) others.add(skeleton + 't');
  if (word.length >= 5 && /[uoaei]l$/.test(word)) others.add(skeleton.slice(0, last));
  // "nahj" for "nahjul", which has the article of the next word at its end.
  if (word.length >= 4 && /[^aeiouyhl]$/.test(word)) others.add(skeleton + 'l');
  if (word.length >= 6 && /^[aeu]l/.test(word)) others.add(skeleton.slice(2));
  if (word.length >= 6 && /^[aeu](?:([a-z])\1|shsh)/.test(word)) others.add(skeleton.slice(1));
  for (let at = 0; at <= last; at++) {
    const change = (instead: string): void => { others.add(skeleton.slice(0, at) + instead + skeleton.slice(at + 1)); };
    const code = skeleton.charCodeAt(at);
    for (const [sound, instead] of confused) if (sound === code) for (const each of instead) change(String.fromCharCode(each));
    if (at > 0 && code === w) change('');
  }
  others.delete(skeleton);
  return [...others];
}
