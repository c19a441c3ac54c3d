import { flatCopy } from '../base/flatCopy';

/** The answer about a stretch of text, and the last reading that asked for it. */
interface Answer {
  readonly answer: unknown;
  reading: number;
}

/** The answers of each remembering function, by the stretches of text that they are about. */
interface Answers {
  readonly byFunction: Map<unknown, Map<string, Answer>>;
  reading: number;
  /** How many there are, and how many of them the present reading asked for. */
  count: number;
  asked: number;
}

/** What is read of a document, each at a time of its own. */
type Part = 'parse' | 'citations';

/**
 * What was found in the stretches of an open document when it was last read. After an edit nearly all of its lines and paragraphs
 * are as before. Answers that are no longer asked for are dropped, so a memory grows with its document only.
 */
export class DocumentMemory {
  readonly #parts = new Map<Part, Answers>();

  /** The result of `read`, which must not wait for anything. Meanwhile all functions of `recalledBy` use this memory. */
  during<T>(part: Part, read: () => T): T {
    let answers = this.#parts.get(part);
    if (answers === undefined)
      this.#parts.set(part, (answers = { byFunction: new Map(), reading: 0, count: 0, asked: 0 }));
    answers.reading++;
    answers.asked = 0;
    const outer = inUse;
    inUse = answers;
    try {
      return read();
    } finally {
      inUse = outer;
      if (answers.count > 2 * answers.asked) dropUnasked(answers);
    }
  }
}

function dropUnasked(answers: Answers): void {
  for (const known of answers.byFunction.values())
    for (const [stretch, { reading }] of known)
      if (reading < answers.reading) {
        known.delete(stretch);
        answers.count--;
      }
}

let inUse: Answers | undefined;

/** UTF-16 units before and after a block that are more than what is found in it depends on. */
const nearBlock = 32;

/** A key for `recalledBy`: the text of [start, end) with what stands near it. Offsets of the answer still depend on `start`. */
export function blockKey(view: string, start: number, end: number): string {
  const from = Math.max(0, start - nearBlock);
  const to = Math.min(view.length, end + nearBlock);
  return `${start - from} ${to - end} ${view.slice(from, to)}`;
}

/**
 * The function, with its answers about an open document remembered until the next reading. The answer must depend on `key` of the
 * arguments alone, and nobody may change it. Outside of `DocumentMemory.during` nothing is remembered: most files are read once.
 */
export function recalledBy<A extends readonly unknown[], T>(
  key: (...about: A) => string,
  answer: (...about: A) => T,
): (...about: A) => T {
  const recall = (...about: A): T => {
    if (inUse === undefined) return answer(...about);
    const stretch = key(...about);
    const { byFunction, reading } = inUse;
    let known = byFunction.get(recall);
    if (known === undefined) byFunction.set(recall, (known = new Map<string, Answer>()));
    let found = known.get(stretch);
    if (found === undefined) {
      found = { answer: answer(...about), reading: 0 };
      known.set(flatCopy(stretch), found);
      inUse.count++;
    }
    if (found.reading < reading) inUse.asked++;
    found.reading = reading;
    return found.answer as T;
  };
  return recall;
}

/** Whether answers are remembered now: then it is worth while to ask about each paragraph. */
export function isRecalling(): boolean {
  return inUse !== undefined;
}

/** As `recalledBy`, for a function of a text. */
export function recalled<T>(answer: (text: string) => T): (text: string) => T {
  return recalledBy(text => text, answer);
}
