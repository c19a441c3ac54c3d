const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** The words of each number up to a hundred, by its figures; and the figures, by the words with a space between. */
const inWords = new Map<string, readonly string[]>();
for (let number = 0; number < 100; number++) {
  const [ten, unit] = [Math.floor(number / 10), number % 10];
  inWords.set(String(number), number < 20 ? [units[number]] : unit === 0 ? [tens[ten]] : [tens[ten], units[unit]]);
}
inWords.set('100', ['hundred']);
const inFigures = new Map([...inWords].map(([figures, words]) => [words.join(' '), figures]));

/** A number up to a hundred written the other way: "19" for "nineteen", "forty", "eight" for "48". Undefined for other words. */
export function otherNumeral(words: readonly string[]): readonly string[] | undefined {
  const figures = inFigures.get(words.join(' '));
  return figures !== undefined ? [figures] : words.length === 1 ? inWords.get(words[0]) : undefined;
}
