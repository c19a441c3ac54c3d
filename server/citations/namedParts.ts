import { bookByOsis } from './bible';
import { tractateNamed } from './tractates';

/** A part of a work that its keys name: a book of the Bible, a tractate of the Talmud. */
interface NamedPart {
  readonly kind: 'book' | 'tractate';
  /** Its place in the order of the work, from 1. */
  readonly number: number;
  readonly title: string;
}

/** Works whose parts are the tractates of the Mishnah. */
const worksOfTractates: ReadonlySet<string> = new Set(['mishnah', 'tosefta', 'talmud', 'yerushalmi']);

/** Whether the keys of a work begin with the name of a part: `bible:john:3:16`, `talmud:shabbat:31a`. */
export function hasNamedParts(work: string): boolean {
  return work === 'bible' || worksOfTractates.has(work);
}

/** The part of a work with the name that it has in keys. */
export function namedPart(work: string, name: string): NamedPart | undefined {
  if (work === 'bible') {
    const book = bookByOsis(name);
    return book && { kind: 'book', number: book.number, title: book.name };
  }
  const tractate = worksOfTractates.has(work) ? tractateNamed(name) : undefined;
  return tractate && { kind: 'tractate', number: tractate.number, title: tractate.title };
}
