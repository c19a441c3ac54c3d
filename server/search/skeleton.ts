/** Groups of letters that romanisations write for one sound, the longer first. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'x'], [/gh/g, 'k'], [/[sc]h/g, 'c'], [/th/g, 's'], [/dh/g, 'd'], [/zh/g, 'j'], [/ph/g, 'f'],
  [/c(?=[ei])/g, 's'], [/[qgk]/g, 'k'], [/v/g, 'w'], [/z/g, 'd'],
  [/[ثص]/g, 'س'], [/[ذضظ]/g, 'ز'], [/ط/g, 'ت'], [/ح/g, 'ه'], [/غ/g, 'ق'],
];
const vowels = /[aeiouyاویء]/g;
const doubled = /(.)\1+/gu;

/**
 * What the romanisations of a name have in common: its consonants, those told apart by few writers made one, without
 * vowels, doubling and a silent final h: "Baghareh" and "al-Baqarah" both give "bkr". `word` is folded. Empty where too
 * little is left to compare.
 */
export function skeleton(word: string): string {
  const silent = word.replace(/[hه]$/u, '');
  const sounds = groups.reduce((text, [letters, sound]) => text.replace(letters, sound), silent);
  // A first vowel stays, as one sign: "Amin" and "Min" are two names.
  const bare = sounds.replace(/^[aeiouاء]+/, '*').replace(/(?!^)w(?=[^aeiouا]|$)/g, '').replace(vowels, '').replace(doubled, '$1');
  return bare.replace('*', '').length < 2 ? '' : bare;
}
