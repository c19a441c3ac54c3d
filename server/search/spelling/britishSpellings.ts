import british from 'american-british-english-translator/data/british_spellings.json';

/** British spellings of the list that are other words in America, or whose American spelling is another word too. */
const otherWords =
  /^(?:axe|buses|busing|cheque|disc|draught|gases|gaug|groyne|kerb|philtre|pummell|snowploughs|storey|tonne|tranquilly|tyre)/;

const americanOf = new Map(Object.entries(british).filter(([word]) => !otherWords.test(word)));
const britishOf = new Map<string, string[]>();
for (const [word, american] of americanOf) {
  const known = britishOf.get(american);
  if (known === undefined) britishOf.set(american, [word]);
  else known.push(word);
}

/** Endings that are written with s or z: "organise", "organization"; at least three letters are before them. */
const isOrIz = /^([a-z]{3,}i)([sz])(e|es|ed|er|ers|ing|ation|ations)$/;

/** The American spelling of a British one; other words unchanged. */
export function americanSpelling(word: string): string {
  return americanOf.get(word) ?? word;
}

/** The British spellings of an American word, and the American one of a British word, without the word itself. */
export function otherSpellingsOf(word: string): string[] {
  const american = americanSpelling(word);
  const spellings = [american, ...(britishOf.get(american) ?? [])];
  const [, start, letter, ending] = isOrIz.exec(word) ?? [];
  if (start !== undefined) spellings.push(start + (letter === 's' ? 'z' : 's') + ending);
  return [...new Set(spellings)].filter(each => each !== word);
}
