import { compareStrings } from '../../base/compareStrings';
import type { Formula, FormulaChange, FormulaSite } from './formula';
import type { Link } from './links';
import type { Pattern } from './patterns';
import { spanOf } from './spoken';

/** A pattern as a formula: word indexes become offsets in the files. */
export function toFormula(pattern: Pattern): Formula {
  const sites = [ownSite(pattern), ...pattern.others.map(place => otherSite(pattern, place))];
  return {
    words: pattern.to - pattern.from,
    sites: sites.sort((a, b) => compareStrings(a.uri, b.uri) || a.start - b.start),
  };
}

/** The site of the passage itself, which the others are compared with. */
export function ownSite({ file: { uri, spoken }, from, to }: Pattern): FormulaSite {
  return { uri, ...spanOf(spoken, from, to), before: from, after: spoken.words.length - to, changes: [] };
}

function otherSite({ file, from, to }: Pattern, place: Link): FormulaSite {
  const { uri, spoken } = place.file;
  const change = (a: number, aEnd: number, b: number, bEnd: number): FormulaChange => ({
    here: spanOf(spoken, b, bEnd),
    there: { uri: file.uri, ...spanOf(file.spoken, a, aEnd) },
  });
  const changes: FormulaChange[] = [];
  if (place.a > from) changes.push(change(from, place.a, place.b, place.b));
  for (let g = 0; g < place.gaps.length; g += 4)
    changes.push(change(place.gaps[g], place.gaps[g + 1], place.gaps[g + 2], place.gaps[g + 3]));
  if (place.aEnd < to) changes.push(change(place.aEnd, to, place.bEnd, place.bEnd));
  return {
    uri,
    ...spanOf(spoken, place.b, place.bEnd),
    before: place.b,
    after: spoken.words.length - place.bEnd,
    changes,
  };
}
