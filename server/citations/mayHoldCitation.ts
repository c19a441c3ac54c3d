import { pattern, patternSource } from '../transcript/pattern';

/**
 * A cheap test before [start, end) of a text is tokenized. Nearly every citation has a digit or a bracket, the others one
 * of these words. One pass over the characters: expressions are tried only where their first letters stand. Texts with
 * other letters than ASCII have all expressions tried on them.
 */
export function mayHoldCitation(view: string, start: number, end: number): boolean {
  let isInWord = false;
  for (let at = start; at < end; at++) {
    const code = view.charCodeAt(at);
    if (code < 128) {
      const kind = kinds[code];
      if (kind === letter) {
        if (!isInWord && isBeginning(view, at, end, firstLettersOfWords) && startsWith(latinWord, view, at, end))
          return true;
        isInWord = true;
      } else if (kind === digitOrBracket) return true;
      else {
        isInWord = code === underscore;
        if (code === space && isNumberAfterWord(view, start, at, end)) return true;
      }
    } else if (code >= 0x2010 && code <= 0x2027) isInWord = false;
    else return mayHoldAnyCitation(view.slice(start, end));
  }
  return false;
}

/** Whether a number in words, or a Roman one, stands behind the space at an offset and a word that may come before it. */
function isNumberAfterWord(view: string, start: number, at: number, end: number): boolean {
  const last = at - 1 > start && view.charCodeAt(at - 1) === comma ? at - 2 : at - 1;
  if (last < start) return false;
  const next = view.charCodeAt(at + 1);
  if (next === 0x49 || next === 0x56 || next === 0x58)
    return isSmall(view.charCodeAt(last)) && startsWith(romanNumber, view, at + 1, end);
  if (!isBeginning(view, at + 1, end, firstLettersOfNumbers)) return false;
  let first = last;
  while (first >= start && kinds[view.charCodeAt(first)] === letter) first--;
  const length = last - first;
  const isName = length >= 3 && length <= 17 && !isSmall(view.charCodeAt(first + 1));
  return isName && startsWith(numberWord, view, at + 1, end);
}

/** Whether an expression matches at an offset. None looks at more than 20 characters. */
function startsWith(expression: RegExp, view: string, at: number, end: number): boolean {
  return expression.test(view.slice(at, Math.min(end, at + 20)));
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** As `mayHoldCitation`, for a whole text in any script. */
function mayHoldAnyCitation(text: string): boolean {
  return (
    /[\p{Nd}[(]/u.test(text) ||
    latinWords.test(text) ||
    numberAfterName.test(text) ||
    romanAfterWord.test(text) ||
    (semiticLetter.test(text) && (semiticWords.test(text) || hebrewPlace.test(text)))
  );
}

/** Beginnings of words, each tried once at the start of a word: blocks without digits are many. */
const latin = patternSource`
  (?:
    s(?:u|oo|ou|o)r[ae]|kapitel|chapitre|verset|cap[ií]t|vers[ií]cul|pasal|(?:op|loc)\. ?cit|b[öo]l[üu]m
    |cildi|defteri|b[aâ]b[ıi]|sûre|artikel
    |(?:fou|fif|for|six|sev|eig|nin|ten|ele|twe|thi)[a-z-]{0,12}(?:th|st|nd|rd)[ ]of[ ](?!the|an?[ ])
    |(?:ayah|ayat|verses?|psalms?|qur|kor[ao]n|ibid|chapter|sermon|letter|saying|supplication|books?|article|amendment|canon)\b
  )`;
const latinWords = pattern('iu')`\b${latin}`;
const latinWord = pattern('iu')`^${latin}`;
const firstLettersOfWords = tableOfBeginnings(
  'sur sor soo sou kap cha ver cap pas op. loc bol aya psa qur kor ibi ser let say sup boo art ame can cil def bab ' +
    'fou fif for six sev eig nin ten ele twe thi',
);

/** Beginnings of numbers in words, in English, German, French, Spanish and Italian. */
const numbers = [
  'one two three four five six seven eight nine ten eleven twelve thir fif twenty forty eighty',
  'zwei drei vier fünf sechs sieb acht neun zehn elf zwölf einund eins hundert',
  'deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante soixante cent',
  'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieci veint treinta cuarenta cien',
  'due tre quattro cinque sei sette otto nove undici dodici tredici quattordici quindici sedici venti trent quarant',
].join(' ');
const anyNumber = `(?:${numbers.replaceAll(' ', '|')})`;
/** A capitalised word before a number in words: "Luke fourteen". */
const numberAfterName = pattern('u')`(?<!\p{L})\p{Lu}\p{L}{2,16},?[ ]${anyNumber}`;
const numberWord = pattern('u')`^${anyNumber}`;
const firstLettersOfNumbers = tableOfBeginnings(numbers);

/** A Roman number after a word: "Aeneid IV". */
const romanAfterWord = /\p{Ll},? (?:[IVX]{2,6}|[VX])\b/u;
const romanNumber = /^(?:[IVX]{2,6}|[VX])\b/u;
/** Two numbers in Hebrew letters. */
const hebrewPlace = /(?<!\p{L})[א-ק]{1,2}[׳״']?[א-ק]?[,:] ?[א-ק]/u;
const semiticLetter = /[\u0590-\u06ff]/;
const semiticWords = /سور|[آاٱ]ی|همان|پیشین|المصدر|المرجع|باب|آیت|صحاح|الفصل|פרק|פסוק|حد[يی]ث|رواه|خرجه/u;

const space = 0x20;
const comma = 0x2c;
const underscore = 0x5f;
const letter = 1;
const digitOrBracket = 2;
/** The kind of each ASCII character, 0 for others than letters, digits and opening brackets. */
const kinds = new Uint8Array(128);
for (const [kind, characters] of [
  [letter, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [digitOrBracket, '0123456789[('],
] as const)
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;

/** Marks the first three letters of words. */
function tableOfBeginnings(words: string): Uint8Array {
  const table = new Uint8Array(2 ** 15);
  for (const word of words.split(' ')) table[beginningAt(word, 0)] = 1;
  return table;
}

function isBeginning(view: string, at: number, end: number, table: Uint8Array): boolean {
  return at + 2 < end && table[beginningAt(view, at)] === 1;
}

/** A number of 15 bits for three letters, the same for upper and lower case. Other characters give some number. */
function beginningAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
}
