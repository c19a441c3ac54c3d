/**
 * How far a romanised spelling is from sounds (see surahSounds.ts). Each sound can be written in several ways, some of
 * them usual (cost 0), some rarer; a letter that no sound explains, or a sound left unwritten, costs more. The distance
 * is the cheapest alignment of the two, as in the weighted edit distance of Wagner and Fischer (1974), with spellings
 * of one to four letters in place of single ones.
 */
export function soundDistance(spelling: string, sounds: string, worst: number): number {
  const width = sounds.length + 1;
  // best[i * width + j]: cheapest way to explain the first i letters by the first j sounds.
  const best = new Float64Array((spelling.length + 1) * width).fill(Infinity);
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

function spendSound(spelling: string, i: number, sounds: string, j: number, here: number, best: Float64Array, width: number): void {
  const ways = spellings[sounds[j]];
  if (ways === undefined) return;
  for (const [letters, cost] of ways) {
    if (letters === '' ? true : spelling.startsWith(letters, i)) improve(best, (i + letters.length) * width + j + 1, here + cost);
  }
  const silent = vowelSound.test(sounds[j]) ? 0.6 : 1;
  improve(best, i * width + j + 1, here + silent);
  if (i < spelling.length) {
    const both = vowelSound.test(sounds[j]) && vowel.test(spelling[i]) ? 0.5 : vowelSound.test(sounds[j]) || vowel.test(spelling[i]) ? 1.2 : 1;
    improve(best, (i + 1) * width + j + 1, here + both);
  }
}

/** A letter that stands for no sound: one that doubles its neighbour, an h, a vowel between or behind consonants, anything else. */
function extraLetter(spelling: string, i: number, sounds: string, j: number): number {
  const letter = spelling[i];
  if (i > 0 && spelling[i - 1] === letter) return 0.04;
  if (letter === 'h') return i > 0 && /[sckgzdt]/.test(spelling[i - 1]) ? 0.7 : 0.35;
  if (vowel.test(letter)) return j === sounds.length ? 0.35 : 0.3;
  return 1;
}

function reaches(best: Float64Array, from: number, to: number, width: number): boolean {
  for (let index = from * width; index < Math.min(to + 1, from + 4) * width; index++) if (best[index] < Infinity) return true;
  return false;
}

function improve(best: Float64Array, index: number, cost: number): void {
  if (cost < best[index]) best[index] = cost;
}

const vowel = /[aeiouy]/;
const vowelSound = /[aiuAIU012Y]/;

/** Ways to write each sound, over the romanisations of English, French, German, Turkish, Azeri, Bosnian, Czech, Indonesian, Uzbek, Persian and Urdu, with their costs. */
const spellings: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  '\'': ways('=0 a=.25 y=.15 e=.3 i=.3'),
  'E': ways('=0 a=.15 e=.2 o=.35 y=.3 i=.35'),
  'b': ways('b=0 p=.5 v=.5'),
  't': ways('t=0 tt=0 th=.3 d=.5'),
  'V': ways('th=0 s=.1 ss=.15 t=.3 tt=.35 ths=.2 thth=0 z=.5 c=.4'),
  'j': ways('j=0 dj=0 dsch=0 c=0 dzh=0 dz=.1 zh=.15 g=.2 gg=.2 ch=.35 y=.4 jj=0 cc=0 ddj=0 dg=.2 dh=.5'),
  'H': ways('h=0 hh=.05 ch=.1 kh=.3 x=.35 =.6'),
  'x': ways('kh=0 x=0 ch=.1 h=.15 k=.3 hk=.3'),
  'd': ways('d=0 dd=0 t=.4 dh=.3'),
  'D': ways('dh=0 z=.05 d=.15 th=.2 zh=.15 dz=.15 ddh=.1'),
  'r': ways('r=0 rr=0'),
  'z': ways('z=0 zz=0 s=.3 dh=.3 zh=.3'),
  's': ways('s=0 ss=0 c=.3 z=.4 sh=.5 th=.5'),
  '$': ways('sh=0 sch=0 ch=.1 sy=.08 sj=.1 s=.3 x=.35 shsh=0 sz=.15 c=.4'),
  'C': ways('s=0 ss=0 c=.3 sh=.4 z=.4 ts=.3'),
  'P': ways('d=0 dh=0 z=.05 dz=.1 zd=.1 dd=0 th=.3 zh=.15 ddh=.1 zz=.1'),
  'T': ways('t=0 tt=0 th=.25 d=.4'),
  'Z': ways('z=0 dh=0 zh=.1 d=.2 th=.2'),
  'G': ways('gh=0 g=.05 q=.15 kh=.35 k=.4 gg=.1 h=.4 r=.5'),
  'f': ways('f=0 ff=0 v=.3 p=.4 ph=.1'),
  'q': ways('q=0 k=.03 gh=.05 g=.12 qu=.1 kh=.3 c=.25 ck=.1 x=.5 gq=.2'),
  'k': ways('k=0 q=.12 c=.1 kh=.25 ck=.1 ch=.3 g=.35'),
  'l': ways('l=0 ll=0'),
  'm': ways('m=0 mm=0 n=.6'),
  'n': ways('n=0 nn=0 m=.6'),
  'h': ways('h=0 =.25 hh=.05 ch=.3'),
  'w': ways('w=0 v=0 u=.1 o=.15 ou=.1 oo=.15 uw=.1 vv=.05 =.5'),
  'y': ways('y=0 i=.04 j=.05 iy=.05 yi=.05 e=.15 ey=.1 ij=.05 =.35'),
  'a': ways('a=0 e=.08 o=.3 i=.35 u=.4 aa=.08 ea=.25 ah=.2 =.35'),
  'i': ways('i=0 e=.08 y=.1 ee=.1 ea=.25 a=.3 u=.35 o=.45 ie=.15 ei=.2 =.3'),
  'u': ways('u=0 o=.06 ou=.06 oo=.08 ue=.08 oe=.1 oa=.3 a=.35 i=.3 e=.3 eu=.3 w=.3 =.35'),
  'A': ways('a=0 aa=0 o=.15 e=.18 ah=.1 ae=.2 ea=.25 oa=.25 ia=.3 aw=.3 ai=.3 i=.4 u=.5 =.45'),
  'I': ways('i=0 ee=0 y=.05 ea=.1 e=.1 ii=0 iy=.05 ij=.05 ie=.1 ei=.2 ey=.15 eea=.2 eei=.1 a=.4 o=.6 u=.5 =.5'),
  'U': ways('u=0 oo=0 ou=0 uu=0 o=.08 oa=.15 ow=.15 w=.25 oe=.2 ue=.15 uo=.15 ouw=.1 e=.4 ea=.45 i=.4 a=.4 =.5'),
  '1': ways('ay=0 ai=0 ei=0 ey=0 aj=0 ej=0 ae=.1 e=.15 ea=.2 aye=.15 i=.3 a=.3 ayy=.05 y=.4'),
  '2': ways('aw=0 au=0 ow=0 ou=.04 ov=.05 av=0 ev=0 o=.08 oo=.12 eu=.15 oa=.2 ao=.1 u=.3 a=.4 uw=.2 aou=.1'),
  '0': ways('a=0 ah=0 eh=0 e=.04 at=0 et=.04 ath=.1 ha=.2 aa=.08 h=.2 o=.25 i=.3 ee=.3 aah=.1 eah=.3 eth=.15 ia=.35 as=.5 =.4'),
  'Y': ways('a=0 aa=0 ah=.1 e=.15 i=.25 o=.2 y=.15 =.35'),
};

function ways(text: string): (readonly [string, number])[] {
  return text.split(' ').map(part => { const [letters, cost] = part.split('='); return [letters, Number(cost)] as const; });
}
