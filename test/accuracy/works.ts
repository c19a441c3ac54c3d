import type { DivisionKind, Work } from '../../server/citations/citation';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';

/** A way to write a place in a work. */
type Notation =
  | 'page and column'
  | 'division in words'
  | 'numbers with points'
  | 'Roman numeral'
  | 'paragraph'
  | '§, no., n., para.'
  | 'article before the title'
  | 'volume and page'
  | 'number of a hadith'
  | 'abbreviation';

/** A printed reference to a work, and the key that it should have. */
interface SampleReference {
  readonly work: Work;
  readonly notation: Notation;
  readonly text: string;
  readonly key: string;
}

/** Sample references to a work, in each notation that suits its divisions. */
function sampleReferences(work: Work): SampleReference[] {
  const sample = (notation: Notation, text: string, key: string): SampleReference => ({ work, notation, text, key });
  const { title, key, divisions, columns } = work;
  const samples: SampleReference[] = [];
  const [first, second] = divisions;
  if (columns !== undefined) {
    const page = `${columns.last - 1}`;
    samples.push(
      sample('page and column', `[${title} ${page}a]`, `${key}:${page}a`),
      sample('page and column', `[${title}, ${page}a–b]`, `${key}:${page}a-${page}b`),
      sample('page and column', `as in ${title} ${page}b5`, `${key}:${page}b:line:5`),
    );
  }
  if (first === 'paragraph')
    samples.push(
      sample('paragraph', `[${title} 2]`, `${key}:2`),
      ...['§ 2', 'no. 2', 'n. 2', 'para. 2'].map(place =>
        sample('§, no., n., para.', `[${title}, ${place}]`, `${key}:2`),
      ),
    );
  if (first === 'article' || first === 'section')
    samples.push(
      sample('division in words', `[${title}, ${first} 2]`, `${key}:${first}:2`),
      sample(
        'article before the title',
        `under ${first === 'article' ? 'Art.' : 'section'} 2 of the ${title}`,
        `${key}:${first}:2`,
      ),
    );
  if (first === 'volume' && second === 'page')
    samples.push(
      sample('volume and page', `[${title}, vol. 1, p. 2]`, `${key}:1:p2`),
      sample('volume and page', `[${title} 1/2]`, `${key}:1:p2`),
    );
  if (divisions.length === 1 && first === 'page')
    samples.push(sample('volume and page', `[${title}, p. 2]`, `${key}:p2`));
  if (divisions.includes('hadith')) samples.push(sample('number of a hadith', `[${title}, hadith 2]`, `${key}:h2`));
  if (isNested(work))
    samples.push(
      sample('numbers with points', `[${title} 1.2]`, nestedKey(work, 1, 2)),
      sample('Roman numeral', `[${title} I.2]`, nestedKey(work, 1, 2)),
      sample('division in words', `[${title}, ${first} 2]`, nestedKey(work, 2)),
    );
  if (divisions.length > 0 && !/^(?:paragraph|article|section|volume|page|hadith)$/.test(first) && !isNested(work))
    samples.push(sample('division in words', `[${title}, ${first} 2]`, `${key}:${first}:2`));
  return [...samples, ...abbreviated(work, samples)];
}

/** The first sample of each kind of place after each abbreviation of the work. */
function abbreviated(
  { abbreviations = [], unsureAbbreviations = [], title, cues, authorNames = [] }: Work,
  samples: SampleReference[],
): SampleReference[] {
  const usual = samples.find(({ text }) => text.startsWith(`[${title}`));
  if (usual === undefined) return [];
  // "Ad Rom." is the Bible's where the author is not named.
  const cueFor = (abbreviation: string): string =>
    (abbreviation.startsWith('Ad ') ? authorNames[0] : undefined) ?? [...(cues ?? [])][0] ?? '';
  return [...abbreviations, ...unsureAbbreviations].map(abbreviation => ({
    ...usual,
    notation: 'abbreviation',
    text: `${unsureAbbreviations.includes(abbreviation) ? `${cueFor(abbreviation)} ` : ''}(${usual.text.slice(1, -1).replace(title, abbreviation)})`,
  }));
}

function isNested({ divisions, columns }: Work): boolean {
  return (
    columns === undefined &&
    divisions.length > 1 &&
    /^(?:book|chapter|part|poem)$/.test(divisions[0]) &&
    !divisions.includes('hadith') &&
    divisions[1] !== 'page'
  );
}

function nestedKey({ key, divisions }: Work, ...numbers: readonly number[]): string {
  const isScripture = divisions[0] === 'chapter' && divisions[1] === 'verse';
  const level = (kind: DivisionKind, number: number): string => (isScripture ? `${number}` : `${kind}:${number}`);
  return [key, ...numbers.map((number, index) => level(divisions[index], number))].join(':');
}

/** A sample with what the recognisers read in it. */
export type ReadSample = SampleReference & { readonly found: readonly string[] };

/** All samples of all built-in works but the Qur'an and the Bible, which have tests of their own. */
export function readSamples(): ReadSample[] {
  const reader = createCitationReader(builtInWorks);
  return builtInWorks
    .filter(({ key }) => key !== 'quran' && key !== 'bible')
    .flatMap(work => sampleReferences(work))
    .map(sample => ({ ...sample, found: reader.resolve(sample.text).targets }));
}

export function isRead({ key, found }: ReadSample): boolean {
  return found.length === 1 && found[0] === key;
}
