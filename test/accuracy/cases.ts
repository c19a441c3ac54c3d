import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { annotations, type Annotation } from '../../server/features/document/annotations';
import { makeEntry } from '../../server/index/entry';
import { overlaps, type Span } from '../../server/text/span';
import { analyseNamed } from './measure';

/** An example of a kind of mistake: what must be found in it, and what must not. */
export interface RecognitionCase {
  readonly kind: string;
  /** A whole file, or a paragraph of one. */
  readonly text: string;
  readonly whole?: boolean;
  readonly markdown?: boolean;
  readonly want: readonly WantedAnnotation[];
  readonly mustNot: readonly Pick<WantedAnnotation, 'kind' | 'text'>[];
}

interface WantedAnnotation {
  readonly kind: string;
  /** The words of the annotation, as they stand in the text. */
  readonly text: string;
  /** Without `date:`, `note:` and so on. Where there is neither this nor a pattern, any target is right. */
  readonly target?: string;
  readonly targetPattern?: string;
}

const file = fileURLToPath(new URL('../../../shared/data/recognition-cases.json', import.meta.url));

/** The cases that are kept outside of the repository; undefined where they are missing. */
export function sharedCases(): RecognitionCase[] | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RecognitionCase[]) : undefined;
}

/** What is wrong with the annotations of a case, one line for each mistake. */
export async function mistakesIn(example: RecognitionCase): Promise<string[]> {
  const text = example.whole === true ? example.text : `${head}${example.text}\n`;
  const name = example.markdown === true ? 'case.md' : 'case.txt';
  const entry = makeEntry(`file:///${name}`, name, await analyseNamed(name, text), () => ({}));
  const found = annotations(entry, text);
  const offset = text.length - example.text.length - (example.whole === true ? 0 : 1);
  const missed = example.want.filter(
    wanted => !found.some(one => isWanted(one, wanted, placesOf(text, wanted, offset))),
  );
  const wrong = found.filter(one =>
    example.mustNot.some(
      ({ kind, text: words }) =>
        kind === one.kind && placesOf(text, { text: words }, offset).some(place => overlaps(place, one)),
    ),
  );
  return [
    ...missed.map(({ kind, text: words, target, targetPattern }) => {
      const nearest = found.filter(one => placesOf(text, { text: words }, offset).some(place => overlaps(place, one)));
      const there = nearest.map(one => `${one.kind} ${one.target ?? ''} ${JSON.stringify(one.text)}`).join(', ');
      return `missed ${kind} ${target ?? targetPattern ?? ''} ${JSON.stringify(words)}; there is ${there || 'nothing'}`;
    }),
    ...wrong.map(one => `wrong ${one.kind} ${one.target ?? ''} ${JSON.stringify(one.text)}`),
  ];
}

/** What stands before a paragraph. */
const head =
  'On Bread\nLecture by Ilse Vandermeer, 12 May 1996\n\n' +
  'Dear friends, thank you for coming out on such a wet evening; we shall not be long.\n\n';

function placesOf(text: string, { text: words }: { readonly text: string }, from: number): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length });
  return places;
}

/** Whether an annotation is a wanted one: most of the text of both is common, and the target is right. */
function isWanted(found: Annotation, wanted: WantedAnnotation, places: readonly Span[]): boolean {
  if (found.kind !== wanted.kind || !places.some(place => commonShare(place, found) >= 0.6)) return false;
  const target = found.target ?? '';
  const plain = target.replace(/^(?:date|note|honorific|speaker):/, '');
  if (wanted.targetPattern !== undefined) return new RegExp(wanted.targetPattern).test(plain);
  return wanted.target === undefined || wanted.target === target || wanted.target === plain;
}

function commonShare(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
