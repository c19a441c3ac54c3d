/**
 * A title in capitals in title case: `THE KEEPER'S REPORT ON THE O'BRIEN MILL, PART II` becomes `The Keeper's Report on the
 * O'Brien Mill, Part II`. Other titles stay as they are. For display only: offsets are not those of the title.
 */
export function titleCase(title: string): string {
  if (!isCapitals(title)) return title;
  const words = title.match(wordOrGap) ?? [];
  const last = words.findLastIndex(word => /[\p{L}\p{N}]/u.test(word));
  let begins = true;
  return words
    .map((word, i) => {
      if (!letters.test(word)) {
        begins ||= /[:.?!–—(“"]/.test(word);
        return word;
      }
      const isFirst = begins;
      begins = false;
      if (!isFirst && i !== last && smallWords.has(word)) return word.toLowerCase();
      return keepsCapitals(word, words[i - 2]) ? word.replace(/(?<=['’])S$/, 's') : capitalised(word);
    })
    .join('');
}

/** Whether a title has capitals only, and more than initials and abbreviations: two words, one of four letters. */
function isCapitals(title: string): boolean {
  return !/\p{Ll}/u.test(title) && /\p{Lu}{4}/u.test(title) && (title.match(/\p{Lu}{2,}/gu)?.length ?? 0) > 1;
}

const wordOrGap = /[\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}'’]+/gu;
const letters = /\p{L}/u;

/** Words that titles write in small letters. */
const smallWords = new Set(
  'A AN THE AND BUT OR NOR OF IN ON TO FOR AT BY WITH FROM AS PER VIA DE LA LE DU DES DER DIE DAS UND VON ET EL Y'.split(
    ' ',
  ),
);

/** Abbreviations that are written in capitals in a title that has small letters, too. */
const abbreviations = new Set(
  'UN USA UK EU USSR UAE NATO UNESCO UNICEF UNHCR IMF OPEC OIC BBC CNN PLO ANC AD BC CE BCE AH TV NGO NGOS'.split(' '),
);

/** `II`, `H` of `H.W.`, `UN`, and words without vowels, which are abbreviations. `before` is the word before. */
function keepsCapitals(word: string, before = 'THE'): boolean {
  const bare = word.replace(/['’]S$/, '');
  if (bare.length === 1) return true;
  if (/^M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/.test(bare) && !notRoman.has(bare)) return true;
  if (bare === 'US') return before === 'THE';
  if (abbreviations.has(bare)) return true;
  return /^[B-DF-HJ-NP-TV-XZ]{2,5}$/.test(bare) && !notAbbreviated.has(bare);
}

/** Words that look like Roman numerals, and words without vowels that are no abbreviations. */
const notRoman = new Set(['MIX', 'CIVIL', 'DID', 'MILD', 'DIM', 'LID', 'MID', 'VIVID', 'LIVID', 'DIX']);
const notAbbreviated = new Set([
  'DR',
  'MR',
  'MRS',
  'MS',
  'ST',
  'SR',
  'JR',
  'TH',
  'RD',
  'ND',
  'HMM',
  'PSST',
  'NTH',
  'VS',
]);

/** `Kennedy's`, `O'Brien`, `McAllan`, `5th`. */
function capitalised(word: string): string {
  return word
    .toLowerCase()
    .replace(/^\p{L}/u, first => first.toUpperCase())
    .replace(/(?<=^[OoDdLl]['’])\p{L}(?=\p{L}{2})/u, first => first.toUpperCase())
    .replace(/(?<=^Mc)\p{L}(?=\p{L}{2})/u, first => first.toUpperCase());
}
