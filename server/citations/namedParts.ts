import { fold } from '../text/fold';
import { bookByOsis } from './bible';
import partsOfWorks from './partsOfWorks.json';
import { tractateNamed } from './tractates';

/** A part of a work that its keys name: a book of the Bible, a tractate of the Talmud, a part of the Summa. */
interface NamedPart {
  readonly kind: 'book' | 'tractate' | 'part';
  /** Its place in the order of the work, from 1. */
  readonly number: number;
  readonly title: string;
}

interface PartEntry {
  readonly key: string;
  readonly title: string;
  readonly names: readonly string[];
}

/** Works whose parts are the tractates of the Mishnah. */
const worksOfTractates: ReadonlySet<string> = new Set(['mishnah', 'tosefta', 'talmud', 'yerushalmi']);
const otherWorks = new Map<string, readonly PartEntry[]>(Object.entries(partsOfWorks));
const keysByName = new Map(
  [...otherWorks].map(([work, parts]) => [
    work,
    new Map(parts.flatMap(({ key, names }) => names.map(name => [plainName(name), key] as const))),
  ]),
);

/** Whether the keys of a work begin with the name of a part: `bible:john:3:16`, `talmud:shabbat:31a`. */
export function hasNamedParts(work: string): boolean {
  return work === 'bible' || worksOfTractates.has(work) || otherWorks.has(work);
}

/** The part of a work with the name that it has in keys. */
export function namedPart(work: string, name: string): NamedPart | undefined {
  if (work === 'bible') {
    const book = bookByOsis(name);
    return book && { kind: 'book', number: book.number, title: book.name };
  }
  const parts = otherWorks.get(work);
  if (parts !== undefined) {
    const index = parts.findIndex(({ key }) => key === name);
    return index < 0 ? undefined : { kind: 'part', number: index + 1, title: parts[index].title };
  }
  const tractate = worksOfTractates.has(work) ? tractateNamed(name) : undefined;
  return tractate && { kind: 'tractate', number: tractate.number, title: tractate.title };
}

/** The name in keys of the part that a text calls so, in any of its romanisations: "Yesodei ha-Torah". */
export function partOfName(work: string, name: string): string | undefined {
  return keysByName.get(work)?.get(plainName(name));
}

/** A name without the differences between romanisations of Hebrew. "I-II" stays another name than "III". */
function plainName(name: string): string {
  return fold(name)
    .replace(/^(i{1,2})[-–—](?=ii?$)/, '$1x')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/kh|ch/g, 'h')
    .replace(/t?z|ts/g, 'z')
    .replace(/os$/, 'ot')
    .replace(/(.)\1/gu, (double, letter: string) => (letter === 'i' ? double : letter))
    .replace(/h$/, '');
}
