const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** By digits ("48", "48th"): the words of each number up to 100 and of its ordinal. */
const inWords = new Map<string, readonly string[]>();
for (let number = 0; number <= 100; number++) {
  const words = wordsFor(number);
  inWords.set(String(number), words);
  inWords.set(`${number}${endingOf(number)}`, [...words.slice(0, -1), ordinalOf(words[words.length - 1])]);
}
/** By the words, joined by a space: the digits. */
const inDigits = new Map([...inWords].map(([digits, words]) => [words.join(' '), digits]));

/**
 * The other way to write a number up to 100: "19" for "nineteen", "forty", "eight" for "48", "twelfth" for "12th".
 * Undefined for other words. O(1).
 */
export function otherNumeral(words: readonly string[]): readonly string[] | undefined {
  const digits = inDigits.get(words.join(' '));
  return digits !== undefined ? [digits] : words.length === 1 ? inWords.get(words[0]) : undefined;
}

function wordsFor(number: number): string[] {
  if (number === 100) return ['hundred'];
  const [ten, unit] = [Math.floor(number / 10), number % 10];
  return number < 20 ? [units[number]] : unit === 0 ? [tens[ten]] : [tens[ten], units[unit]];
}

function ordinalOf(word: string): string {
  return irregular[word] ?? `${word.replace(/y$/, 'ie')}th`;
}

function endingOf(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 20;
  return teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
}
