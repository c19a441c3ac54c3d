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

/** The words of each number up to a hundred and of its ordinal, by the figures; and the figures, by the words with a space between. */
const inWords = new Map<string, readonly string[]>();
for (let number = 0; number <= 100; number++) {
  const words = wordsFor(number);
  inWords.set(String(number), words);
  inWords.set(`${number}${endingOf(number)}`, [...words.slice(0, -1), ordinalOf(words[words.length - 1])]);
}
const inFigures = new Map([...inWords].map(([figures, words]) => [words.join(' '), figures]));

/** A number up to a hundred written the other way: "19" for "nineteen", "forty", "eight" for "48", "twelfth" for "12th". Undefined for other words. */
export function otherNumeral(words: readonly string[]): readonly string[] | undefined {
  const figures = inFigures.get(words.join(' '));
  return figures !== undefined ? [figures] : words.length === 1 ? inWords.get(words[0]) : undefined;
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
