import { compareStrings } from '../../base/compareStrings';
import type { Span } from '../../text/span';
import type { IndexedFile } from './fileVersions';
import type { Formula, FormulaChange, FormulaSite } from './formula';
import type { Link } from './links';
import type { Pattern } from './patterns';
import { spanOf } from './spoken';

/**
 * Patterns as formulas: word indexes become offsets in the files. Yields after each pattern and each file. The offsets of a file
 * may have to be read from the disk, so all that are wanted of one file are found together.
 */
export function* toFormulas(patterns: readonly Pattern[]): Generator<void, Formula[]> {
  const spans = new WantedSpans();
  const formulas: Formula[] = [];
  for (const pattern of patterns) {
    formulas.push(toFormula(pattern, spans));
    yield;
  }
  yield* spans.find();
  return formulas;
}

/** The site of the passage itself, which the others are compared with. */
export function ownSite(pattern: Pattern): FormulaSite {
  const { file, from, to } = pattern;
  return { ...siteOf(file, from, to, []), ...spanOf(file.spoken, from, to) };
}

function toFormula(pattern: Pattern, spans: WantedSpans): Formula {
  const { file, from, to, others } = pattern;
  const own = spans.want(file, from, to, siteOf(file, from, to, []));
  const sites = [own, ...others.map(place => otherSite(pattern, place, spans))];
  return { words: to - from, sites: sites.sort((a, b) => compareStrings(a.uri, b.uri) || a.before - b.before) };
}

function otherSite({ file, from, to }: Pattern, place: Link, spans: WantedSpans): FormulaSite {
  const change = (a: number, aEnd: number, b: number, bEnd: number): FormulaChange => ({
    here: spans.want(place.file, b, bEnd, { ...unknown }),
    there: spans.want(file, a, aEnd, { uri: file.uri, ...unknown }),
  });
  const changes: FormulaChange[] = [];
  if (place.a > from) changes.push(change(from, place.a, place.b, place.b));
  for (let g = 0; g < place.gaps.length; g += 4)
    changes.push(change(place.gaps[g], place.gaps[g + 1], place.gaps[g + 2], place.gaps[g + 3]));
  if (place.aEnd < to) changes.push(change(place.aEnd, to, place.bEnd, place.bEnd));
  return spans.want(place.file, place.b, place.bEnd, siteOf(place.file, place.b, place.bEnd, changes));
}

const unknown: Span = { start: 0, end: 0 };

/** The site at words [from, to) of a file, whose span is not known yet. */
function siteOf(
  { uri, spoken }: IndexedFile,
  from: number,
  to: number,
  changes: readonly FormulaChange[],
): FormulaSite {
  return { uri, ...unknown, before: from, after: spoken.words.length - to, changes };
}

/** Spans of words that are wanted, by file. */
class WantedSpans {
  readonly #wanted = new Map<IndexedFile, { readonly from: number; readonly to: number; readonly object: Span }[]>();

  /** Returns `object`; `find` gives it the span of the words [from, to). */
  want<T extends Span>(file: IndexedFile, from: number, to: number, object: T): T {
    const ofFile = this.#wanted.get(file);
    if (ofFile === undefined) this.#wanted.set(file, [{ from, to, object }]);
    else ofFile.push({ from, to, object });
    return object;
  }

  *find(): Generator<void, void> {
    for (const [{ spoken }, wanted] of this.#wanted) {
      for (const { from, to, object } of wanted) Object.assign(object, spanOf(spoken, from, to));
      yield;
    }
  }
}
