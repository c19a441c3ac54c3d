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
for (const [letters, sound] of [
  ['qgk', k],
  ['dz', d],
  ['j', J],
  ['a', a],
  ['ei', i],
  ['ou', u],
  ['h', h],
] as const)
  for (const code of codes(letters)) plain[code] = sound;

/** A letter with an h behind it. */
const withH = new Uint8Array(128);
for (const [letter, sound] of [
  ['k', X],
  ['g', k],
  ['s', S],
  ['c', C],
  ['t', s],
  ['d', d],
  ['z', J],
  ['p', f],
] as const)
  withH[letter.charCodeAt(0)] = sound;

/** Arabic script in UTF-16 units; folded words only. */
const arabic = new Map<number, number>(
  [
    ['ب', b],
    ['پ', p],
    ['تط', t],
    ['ثسص', s],
    ['جژ', J],
    ['چ', C],
    ['حه', h],
    ['خ', X],
    ['دذزضظ', d],
    ['ر', 114],
    ['ش', S],
    ['غقکگ', k],
    ['ف', f],
    ['ل', l],
    ['م', 109],
    ['ن', 110],
    ['و', w],
    ['ی', y],
    ['ا', a],
  ].flatMap(([letters, sound]) => codes(letters as string).map((code): [number, number] => [code, sound as number])),
);

/** ا in UTF-8. */
const [alefLead, alefRest] = [0xd8, 0xa7];

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
      sound = taken === 2 ? (arabic.get(((unit & 31) << 6) | (next & 63)) ?? 0) : 0;
      const follows = at + taken < to;
      if (sound === h && ((!follows && length > 0) || last === S)) sound = 0;
      if (
        sound === w &&
        last === X &&
        at + taken + 1 < to &&
        bytes[at + taken] === alefLead &&
        bytes[at + taken + 1] === alefRest
      )
        sound = 0;
      else if (sound === w && length > 0 && !isVowelSound(last)) sound = u;
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
    else if (unit === 119 || unit === 118)
      sound = next === unit || (last === X && next === 97) ? 0 : isVowelSound(last) && !isVowelLetter(next) ? u : w;
    else if (unit === 121) sound = length === 0 ? y : i;
    else if (unit === 104 && (next === 0 || last === S)) sound = 0;
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

/** Whether a skeleton says enough to be compared: two consonants, or a first vowel and one. */
export function tells(length: number): boolean {
  return length >= 2;
}

function isVowelLetter(unit: number): boolean {
  return unit === 97 || unit === 101 || unit === 105 || unit === 111 || unit === 117;
}

/** Sounds that some writers use for others. */
const confused: readonly (readonly [number, readonly number[]])[] = [
  [X, [k, h]],
  [h, [X]],
  [S, [C, s]],
  [C, [S, k, J, X, h]],
  [s, [S]],
  [k, [X, J]],
  [J, [C, k]],
  [t, [d, s]],
  [d, [t]],
  [b, [p, w]],
  [p, [b]],
  [w, [b]],
];

/**
 * Skeletons that a name may have been given else, with one sound taken for another: "Chanukah" for "Hanukkah", "Ayse" for
 * "Ayesha"; a w between vowels may be left out ("Dawud", "Daud").
 */
export function otherSkeletons(skeleton: string): string[] {
  const others = new Set<string>();
  for (let at = 0; at < skeleton.length; at++) {
    const change = (instead: string): void => {
      others.add(skeleton.slice(0, at) + instead + skeleton.slice(at + 1));
    };
    const code = skeleton.charCodeAt(at);
    for (const [sound, instead] of confused)
      if (sound === code) for (const each of instead) change(String.fromCharCode(each));
    if (at > 0 && code === w) change('');
  }
  others.delete(skeleton);
  return [...others];
}

/** Other ways to write a whole folded word, and what each costs. */
export interface OtherWord {
  readonly word: string;
  readonly cost: number;
}

/** What is written otherwise by rule: a pattern, what stands in its place, the shortest word that it holds for, and the cost. */
const rewritings: readonly (readonly [RegExp, string, number, number])[] = [
  // "shariat", "sharia"
  [/([aeiou])t$/, '$1', 4, 0.1],
  [/([ae])h?$/, '$1t', 4, 0.15],
  [/ه$/, 'ت', 3, 0.1],
  // Turkish
  [/c(?![hk])/g, 'j', 3, 0.15],
  [/c(?![hk])/g, 'ch', 3, 0.2],
  [/x/g, 'kh', 3, 0.1],
  [/th/g, 't', 4, 0.15],
  // "Yeltsin", "Eltsin"
  [/^y(?=[aeiou])/, '', 4, 0.15],
  [/^(?=[ei])/, 'y', 4, 0.2],
  // "Daoud", "Dawud"
  [/([ao])(?=[ou])/, '$1w', 4, 0.15],
  // The article: "albaqara", "ashshams"; and that of the next word at the end of "nahjul", or not.
  [/^[aeou]l(?=.{3})/, '', 6, 0.1],
  [/^[aeu]([a-z])(?=\1..)/, '', 6, 0.15],
  [/^[aeu]sh(?=sh..)/, '', 6, 0.15],
  [/[uoaei]l$/, '', 5, 0.15],
  [/([^aeiouyhl])$/, '$1ul', 4, 0.15],
];
const mostRewritten = 12;

/** A folded word as others would write it, two rules at once at most. */
export function otherWords(word: string): OtherWord[] {
  const found = new Map<string, number>();
  const rewrite = ({ word: from, cost }: OtherWord): OtherWord[] =>
    rewritings.flatMap(([pattern, instead, shortest, extra]) => {
      const to = from.length < shortest ? from : from.replace(pattern, instead);
      if (to === from || to === word || (found.get(to) ?? Infinity) <= cost + extra) return [];
      found.set(to, cost + extra);
      return [{ word: to, cost: cost + extra }];
    });
  for (const each of rewrite({ word, cost: 0 })) rewrite(each);
  return [...found]
    .map(([other, cost]) => ({ word: other, cost }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostRewritten);
}

/** What it costs to take one sound for another, to leave one out where it stands alone, beside a vowel, or at the end. In hundredths. */
const costs = {
  vowels: { ai: 20, au: 35, iu: 40 },
  lastVowel: 5,
  alone: 35,
  beside: 8,
  end: 40,
  confused: 20,
  consonant: 70,
  missing: 60,
};
const pairs = new Uint8Array(128 * 128).fill(costs.consonant);
for (const [sound, others] of confused)
  for (const other of others) pairs[sound * 128 + other] = pairs[other * 128 + sound] = costs.confused;
for (const [x, y, cost] of [
  [a, i, costs.vowels.ai],
  [a, u, costs.vowels.au],
  [i, u, costs.vowels.iu],
])
  pairs[x * 128 + y] = pairs[y * 128 + x] = cost;
for (let sound = 0; sound < 128; sound++) pairs[sound * 129] = 0;

const longest = 64;
let above = new Uint16Array(longest + 1);
let row = new Uint16Array(longest + 1);

/** How unlike two runs of sounds are; 0 for the same, about .3 for a vowel more. Vowels weigh little, and least at the end. */
export function soundDistance(one: Uint8Array, oneLength: number, other: Uint8Array, otherLength: number): number {
  if (oneLength > longest || otherLength > longest) return Infinity;
  above[0] = 0;
  for (let j = 1; j <= otherLength; j++) above[j] = above[j - 1] + missing(other, j - 1, otherLength);
  for (let i = 1; i <= oneLength; i++) {
    const left = missing(one, i - 1, oneLength);
    row[0] = above[0] + left;
    for (let j = 1; j <= otherLength; j++) {
      let change = pairs[one[i - 1] * 128 + other[j - 1]];
      if (
        change > costs.lastVowel &&
        i === oneLength &&
        j === otherLength &&
        isVowelSound(one[i - 1]) &&
        isVowelSound(other[j - 1])
      )
        change = costs.lastVowel;
      row[j] = Math.min(above[j - 1] + change, above[j] + left, row[j - 1] + missing(other, j - 1, otherLength));
    }
    [above, row] = [row, above];
  }
  return above[otherLength] / 100;
}

function missing(sounds: Uint8Array, at: number, length: number): number {
  if (!isVowelSound(sounds[at])) return sounds[at] === w ? costs.confused : costs.missing;
  if ((at > 0 && isVowelSound(sounds[at - 1])) || (at + 1 < length && isVowelSound(sounds[at + 1])))
    return costs.beside;
  return at === length - 1 ? costs.end : costs.alone;
}
