/**
 * How well a romanised spelling fits a known pronunciation (see surahSounds.ts for its signs). Each sound can be
 * written in several ways, some usual (cost 0) and some rarer. A letter that no sound explains, or a sound that is not
 * written, costs more. The distance is the cost of the cheapest alignment, as in the weighted edit distance of Wagner
 * and Fischer (1974), but with spellings of one to six letters in place of single ones. Alignments that cost more than
 * `worst` are not followed: the result is greater than `worst` then.
 *
 * `soundDistance` (server/text/sound.ts) compares two spellings without a known pronunciation; its docstring has the
 * figures of using one for both tasks.
 */
export function pronunciationDistance(spelling: string, sounds: string, worst: number): number {
  const width = sounds.length + 1;
  // best[i * width + j]: cheapest way to explain the first i letters by the first j sounds.
  const cells = (spelling.length + 1) * width;
  if (table.length < cells) table = new Float64Array(2 * cells);
  const best = table.fill(Infinity, 0, cells);
  best[0] = 0;
  for (let i = 0; i <= spelling.length; i++) {
    let least = Infinity;
    for (let j = 0; j < width; j++) {
      const here = best[i * width + j];
      if (here > worst) continue;
      least = Math.min(least, here);
      if (j < sounds.length) spendSound(spelling, i, sounds, j, here, best, width);
      if (i < spelling.length) improve(best, (i + 1) * width + j, here + extraLetter(spelling, i, sounds, j));
    }
    if (i < spelling.length && least === Infinity && !reaches(best, i + 1, spelling.length, width)) return Infinity;
  }
  return best[spelling.length * width + sounds.length];
}

/** The cells of the last call: hundreds of names are compared in a row. */
let table = new Float64Array(512);

function spendSound(
  spelling: string,
  i: number,
  sounds: string,
  j: number,
  here: number,
  best: Float64Array,
  width: number,
): void {
  const sound = sounds.charCodeAt(j);
  const voiced = isVowelSound[sound] === 1;
  improve(best, i * width + j + 1, here + Math.min(voiced ? 0.6 : 1, silent[sound]));
  if (i >= spelling.length) return;
  const letter = spelling.charCodeAt(i);
  for (const way of spellings[sound]?.[letter] ?? noWays) {
    if (way.letters.length === 1 || spelling.startsWith(way.letters, i))
      improve(best, (i + way.letters.length) * width + j + 1, here + way.cost);
  }
  const written = isVowel[letter] === 1;
  improve(best, (i + 1) * width + j + 1, here + (voiced && written ? 0.5 : voiced || written ? 1.2 : 1));
}

/** Cost of a letter that stands for no sound: a doubled letter, an h, a vowel, or any other. */
function extraLetter(spelling: string, i: number, sounds: string, j: number): number {
  const letter = spelling.charCodeAt(i);
  if (i > 0 && spelling.charCodeAt(i - 1) === letter) return 0.04;
  if (letter === 0x68) return i > 0 && isDigraphStart[spelling.charCodeAt(i - 1)] === 1 ? 0.7 : 0.35;
  if (isVowel[letter] === 1) return j === sounds.length ? 0.35 : 0.3;
  return 1;
}

function reaches(best: Float64Array, from: number, to: number, width: number): boolean {
  for (let index = from * width; index < Math.min(to + 1, from + 4) * width; index++)
    if (best[index] < Infinity) return true;
  return false;
}

function improve(best: Float64Array, index: number, cost: number): void {
  if (cost < best[index]) best[index] = cost;
}

const isVowel = flags('aeiouy');
const isDigraphStart = flags('sckgzdt');
const isVowelSound = flags('aiuAIU012Y');

function flags(letters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const letter of letters) table[letter.charCodeAt(0)] = 1;
  return table;
}

interface Way {
  readonly letters: string;
  readonly cost: number;
}

const noWays: readonly Way[] = [];

/**
 * Ways to write each sound, with their costs, in the romanisations of English, French, German, Turkish, Azeri, Bosnian,
 * Czech, Indonesian, Uzbek, Persian and Urdu. Tuned by hand on one half of the spellings of
 * `npx tsx test/bench/surah-names.ts`, which reports both halves.
 */
const waysToWrite: Readonly<Record<string, string>> = {
  "'": '=0 a=.25 y=.15 e=.3 i=.3',
  E: '=0 a=.15 e=.2 o=.35 y=.3 i=.35',
  b: 'b=0 p=.5 v=.5',
  t: 't=0 tt=0 th=.3 d=.5',
  V: 'th=0 s=.1 ss=.15 t=.3 tt=.35 ths=.2 thth=0 z=.5 c=.4',
  j: 'j=0 dj=0 ddsch=0 dzhdzh=0 dsch=0 c=0 dzh=0 dz=.1 zh=.15 g=.2 gg=.2 ch=.35 y=.4 jj=0 cc=0 ddj=0 dg=.2 dh=.5',
  H: 'h=0 hh=.05 ch=.1 kh=.3 x=.35 =.6',
  x: 'kh=0 x=0 ch=.1 h=.15 k=.3 hk=.3',
  d: 'd=0 dd=0 t=.4 dh=.3',
  D: 'dh=0 z=.05 d=.15 th=.2 zh=.15 dz=.15 ddh=.1',
  r: 'r=0 rr=0',
  z: 'z=0 zz=0 s=.3 dh=.3 zh=.3',
  s: 's=0 ss=0 c=.3 z=.4 sh=.5 th=.5',
  $: 'sh=0 sch=0 ch=.1 sy=.08 sj=.1 s=.3 x=.35 shsh=0 sz=.15 c=.4',
  C: 's=0 ss=0 c=.3 sh=.4 z=.4 ts=.3',
  P: 'd=0 dh=0 z=.05 dz=.1 zd=.1 dd=0 th=.3 zh=.15 ddh=.1 zz=.1',
  T: 't=0 tt=0 th=.25 d=.4',
  Z: 'z=0 dh=0 zh=.1 d=.2 th=.2',
  G: 'gh=0 g=.05 q=.15 kh=.35 k=.4 gg=.1 h=.4 r=.5',
  f: 'f=0 ff=0 v=.3 p=.4 ph=.1',
  q: 'q=0 k=.03 gh=.05 g=.12 qu=.1 kh=.3 c=.25 ck=.1 x=.5 gq=.2',
  k: 'k=0 q=.12 c=.1 kh=.25 ck=.1 ch=.3 g=.35',
  l: 'l=0 ll=0',
  m: 'm=0 mm=0 n=.6',
  n: 'n=0 nn=0 m=.6',
  h: 'h=0 =.25 hh=.05 ch=.3',
  w: 'w=0 v=0 u=.1 o=.15 ou=.1 oo=.15 uw=.1 vv=.05 =.5',
  y: 'y=0 i=.04 j=.05 iy=.05 yi=.05 e=.15 ey=.1 ij=.05 =.35',
  a: 'a=0 e=.08 o=.3 i=.35 u=.4 aa=.08 ea=.25 ah=.2 =.35',
  i: 'i=0 e=.08 y=.1 ee=.1 ea=.25 a=.3 u=.35 o=.45 ie=.15 ei=.2 =.3',
  u: 'u=0 o=.06 ou=.06 oo=.08 ue=.08 oe=.1 oa=.3 a=.35 i=.3 e=.3 eu=.3 w=.3 =.35',
  A: 'a=0 aa=0 o=.15 e=.18 ah=.1 ae=.2 ea=.25 oa=.25 ia=.3 aw=.3 ai=.3 i=.4 u=.5 =.45',
  I: 'i=0 ee=0 y=.05 ea=.1 e=.1 ii=0 iy=.05 ij=.05 ie=.1 ei=.2 ey=.15 eea=.2 eei=.1 a=.4 o=.6 u=.5 =.5',
  U: 'u=0 oo=0 ou=0 uu=0 o=.08 oa=.15 ow=.15 w=.25 oe=.2 ue=.15 uo=.15 ouw=.1 e=.4 ea=.45 i=.4 a=.4 =.5',
  '1': 'ay=0 ai=0 ei=0 ey=0 aj=0 ej=0 ae=.1 e=.15 ea=.2 aye=.15 i=.3 a=.3 ayy=.05 y=.4',
  '2': 'aw=0 au=0 ow=0 ou=.04 ov=.05 av=0 ev=0 o=.08 oo=.12 eu=.15 oa=.2 ao=.1 u=.3 a=.4 uw=.2 aou=.1',
  '0': 'a=0 ah=0 eh=0 e=.04 at=0 et=.04 ath=.1 ha=.2 aa=.08 h=.2 o=.25 i=.3 ee=.3 aah=.1 eah=.3 eth=.15 ia=.35 as=.5 =.4',
  Y: 'a=0 aa=0 ah=.1 e=.15 i=.25 o=.2 y=.15 =.35',
};

/** By the sound's and the first letter's codes. */
const spellings: (readonly Way[])[][] = [];
/** Cost of leaving a sound unwritten, by its code. */
const silent = new Float64Array(128).fill(Infinity);
for (const [sound, text] of Object.entries(waysToWrite)) {
  const byLetter: Way[][] = [];
  for (const part of text.split(' ')) {
    const [letters, cost] = part.split('=');
    if (letters === '') silent[sound.charCodeAt(0)] = Number(cost);
    else (byLetter[letters.charCodeAt(0)] ??= []).push({ letters, cost: Number(cost) });
  }
  spellings[sound.charCodeAt(0)] = byLetter;
}
