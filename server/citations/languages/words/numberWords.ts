type Numbers = readonly (readonly [string, number])[];

const highest = 176;

/** Words for the numbers from 1 to 176, the verses of the longest chapter of the Bible, written by a function. */
export function upTo(write: (value: number) => string, last = highest): Numbers {
  return Array.from({ length: last }, (_, index) => [write(index + 1), index + 1] as const);
}

/** The words of a list with their numbers, from `first` on in steps of `step`. Forms of one number are joined by `/`. */
export function inOrder(list: string, first = 1, step = 1): Numbers {
  return list
    .trim()
    .split(/\s+/)
    .flatMap((forms, index) =>
      forms.split('/').map(form => [form.replaceAll('_', ' '), first + index * step] as const),
    );
}

/** Words for numbers that have a word for each ten and join the unit to it: "treinta y uno", "yirmi bir". */
export function tensAndUnits(
  words: { readonly below: readonly string[]; readonly tens: readonly string[]; readonly hundred: string },
  join: (ten: string, unit: string) => string,
  joinHundred = (hundred: string, rest: string): string => `${hundred} ${rest}`,
): (value: number) => string {
  const below = (value: number): string => {
    if (value < words.below.length) return words.below[value];
    const [ten, unit] = [words.tens[Math.floor(value / 10)], value % 10];
    return unit === 0 ? ten : join(ten, words.below[unit]);
  };
  return value =>
    value < 100 ? below(value) : value === 100 ? words.hundred : joinHundred(words.hundred, below(value - 100));
}

/** A list of words with a gap at 0. */
export function words(list: string): string[] {
  return ['', ...list.trim().split(/\s+/)];
}
