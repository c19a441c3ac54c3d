/** Short words in names, each with its usual romanisations: they are too short to be compared by sound. */
const particles: readonly (readonly string[])[] = [
  ['abu', 'abou', 'aboo', 'abo', 'abi', 'aba', 'ebu', 'bu'],
  ['ibn', 'ibne', 'ebn', 'ebne', 'bin', 'ben'],
  ['dhu', 'dhul', 'dhi', 'dhil', 'zu', 'zul', 'zol', 'zel', 'zil', 'zi', 'zo', 'thul'],
  ['din', 'deen', 'dine', 'eddin', 'uddin', 'tin'],
  ['abd', 'abdul', 'abdol', 'abdel', 'abdal'],
  ['umm', 'um', 'omm', 'ummul', 'ommol'],
  ['al', 'el', 'ul', 'ol', 'an', 'ar', 'as', 'ash', 'at', 'az', 'ad', 'adh'],
  ['surah', 'sura', 'surat', 'surih', 'soura', 'soorah', 'sureh', 'sure', 'suresi'],
];
const groupsByWord = new Map(particles.flatMap(group => group.map(word => [word, group] as const)));

/** Other ways to write a folded particle ("ebne" for "ibn"); empty for other words. */
export function particlesLike(word: string): readonly string[] {
  return groupsByWord.get(word)?.filter(other => other !== word) ?? [];
}
