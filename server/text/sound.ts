/**
 * A phonetic code for words, for names that are romanised in different ways. A word becomes a sequence of sounds, one
 * byte each. Consonants that few writers distinguish have the same sound, there are three vowels, and doubled sounds
 * and a silent final h are left out.
 *
 *     Baghareh   b a k a r i      Baqarah     b a k a r a      skeleton of both   b k r
 *     Hossein    h u s i n        Husayn      h u s a i n      h s n
 *     Tawhid     t a u h i d      Towheed     t u h i d        t h d
 *
 * The skeleton is the sequence without vowels, except that a vowel at the beginning becomes `*`.
 *
 * Neither of two compared words has a known pronunciation. `pronunciationDistance` (citations/names) compares a spelling
 * with a known pronunciation instead. Neither replaces the other. With `soundDistance`, the names of surahs after a cue
 * are recognised in 94.4 % in place of 98.9 %, with as many wrong names (`npx tsx test/bench/surah-names.ts`). With
 * `pronunciationDistance` in the search, nDCG@10 of romanisations falls from 1.000 to 0.932 for held-back queries and
 * from 1.000 to 0.733 for queries over transcripts (`npx tsx test/accuracy/search-report.ts`).
 */
const codes = (text: string): readonly number[] => [...text].map(sign => sign.charCodeAt(0));
const [a, i, u, initial] = codes('aiu*');
const [k, X, S, C, J, s, d, w, y, f, h, t, l, b, p, r, m, n] = codes('kXSCJsdwyfhtlbprmn');

/** Sounds of Latin letters that do not depend on their neighbours; 0 for other letters and characters. */
const latin = new Uint8Array(128);
for (const letter of 'bfjklmnprstz') latin[letter.charCodeAt(0)] = letter.charCodeAt(0);
for (const [letters, sound] of [
  ['qgk', k],
  ['dz', d],
  ['j', J],
  ['a', a],
  ['ei', i],
  ['ou', u],
  ['h', h],
] as const)
  for (const code of codes(letters)) latin[code] = sound;

/** Sounds of Latin letters that are followed by an h. */
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

/** Sounds of Arabic letters (UTF-16 units) of folded words. */
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
    ['ر', r],
    ['ش', S],
    ['غقکگ', k],
    ['ف', f],
    ['ل', l],
    ['م', m],
    ['ن', n],
    ['و', w],
    ['ی', y],
    ['ا', a],
  ].flatMap(([letters, sound]) => codes(letters as string).map((code): [number, number] => [code, sound as number])),
);

const [
  letterA,
  letterC,
  letterD,
  letterE,
  letterH,
  letterI,
  letterJ,
  letterO,
  letterT,
  letterU,
  letterV,
  letterW,
  letterX,
  letterY,
] = codes('acdehijotuvwxy');
/** The UTF-8 bytes of ا. */
const [alefLead, alefRest] = [0xd8, 0xa7];

function isVowelSound(sound: number): boolean {
  return sound === a || sound === i || sound === u;
}

/**
 * Writes the sounds of a folded word, UTF-8 bytes [from, to), into `out`. Returns their number, which is at most that
 * of the bytes.
 */
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
      // ه is silent at the end and after ش.
      if (sound === h && ((!follows && length > 0) || last === S)) sound = 0;
      // و is silent in خوا; after another consonant it is the vowel u.
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
    } else if (next === letterH && withH[unit] !== 0) {
      sound = withH[unit];
      taken = 2;
    } else if (unit === letterT && next === letterC && bytes[at + 2] === letterH && at + 2 < to) {
      sound = C;
      taken = 3;
    } else if (unit === letterD && next === letterJ) {
      sound = J;
      taken = 2;
    } else if (unit === letterC) sound = next === letterE || next === letterI || next === letterY ? s : k;
    else if (unit === letterX) sound = k;
    else if (unit === letterW || unit === letterV)
      sound =
        next === unit || (last === X && next === letterA) ? 0 : isVowelSound(last) && !isVowelLetter(next) ? u : w;
    else if (unit === letterY) sound = length === 0 ? y : i;
    else if (unit === letterH && (next === 0 || last === S)) sound = 0;
    else sound = latin[unit];
    at += taken;
    if (sound === 0 || sound === last) continue;
    out[length++] = last = sound;
  }
  return length;
}

/** Writes the skeleton of a sequence of sounds into `out` (which may be the sequence itself). Returns its length. */
export function skeletonOf(sounds: Uint8Array, length: number, out: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < length; at++) {
    const sound = sounds[at];
    if (!isVowelSound(sound)) out[count++] = sound;
    else if (at === 0) out[count++] = initial;
  }
  return count;
}

/** Whether a skeleton is long enough to be compared: two consonants, or a vowel at the beginning and a consonant. */
export function isComparable(length: number): boolean {
  return length >= 2;
}

function isVowelLetter(unit: number): boolean {
  return unit === letterA || unit === letterE || unit === letterI || unit === letterO || unit === letterU;
}

/** Sounds that some writers use in place of others. */
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
 * Other skeletons that the same name may have, with one sound replaced by a similar one ("Chanukah" for "Hanukkah",
 * "Ayse" for "Ayesha") or without a w ("Dawud", "Daud").
 */
export function otherSkeletons(skeleton: string): string[] {
  const others = new Set<string>();
  for (let at = 0; at < skeleton.length; at++) {
    const replace = (replacement: string): void => {
      others.add(skeleton.slice(0, at) + replacement + skeleton.slice(at + 1));
    };
    const code = skeleton.charCodeAt(at);
    for (const [sound, similar] of confused)
      if (sound === code) for (const each of similar) replace(String.fromCharCode(each));
    if (at > 0 && code === w) replace('');
  }
  others.delete(skeleton);
  return [...others];
}

/**
 * Costs of the differences between two sequences of sounds, in hundredths. `alone`, `beside` and `end` are the costs of
 * a vowel that only one of them has: between consonants, next to another vowel, and at the end. Chosen by hand; repeat
 * the measurement of their effect with `npx tsx test/accuracy/search-report.ts`.
 */
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
/** Cost of replacing one sound by another. */
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

/**
 * Distance of two sequences of sounds: 0 if they are the same, about 0.35 for an additional vowel between consonants.
 * Differences between vowels cost less than those between consonants, and least between two last vowels. Infinity above
 * 64 sounds.
 */
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

/** Cost of a sound that the other sequence lacks. */
function missing(sounds: Uint8Array, at: number, length: number): number {
  if (!isVowelSound(sounds[at])) return sounds[at] === w ? costs.confused : costs.missing;
  if ((at > 0 && isVowelSound(sounds[at - 1])) || (at + 1 < length && isVowelSound(sounds[at + 1])))
    return costs.beside;
  return at === length - 1 ? costs.end : costs.alone;
}
