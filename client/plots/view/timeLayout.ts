import { yearName } from './tables';

type Place = number | 'rough' | 'undated';

/** The place of each period on the axis, in years; transcripts without an exact date stand behind the last period. */
export function xOfPeriods(places: readonly Place[], years: number): number[] {
  const known = places.filter(place => typeof place === 'number');
  const last = known.at(-1) ?? 0;
  const step = Math.max(years, (last - (known[0] ?? last)) / 12);
  let behind = last + step;
  return places.map(place => {
    if (typeof place === 'number') return place;
    const x = behind;
    behind += step;
    return x;
  });
}

/** Periods that follow each other without a gap have the same number; those without an exact date stand alone. */
export function segmentsOf(places: readonly Place[], years: number): number[] {
  let segment = 0;
  return places.map((place, index) => {
    const before = places[index - 1];
    if (typeof place !== 'number' || typeof before !== 'number' || place - before > years) segment++;
    return segment;
  });
}

/** At most about `most` years to name on the axis, and the names of what has no exact date. */
export function timeTicks(
  places: readonly Place[],
  years: number,
  most: number,
): readonly { readonly x: number; readonly label: string }[] {
  const xs = xOfPeriods(places, years);
  const known = places.filter(place => typeof place === 'number');
  const [first = 0, last = 0] = [known[0], known.at(-1)];
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
      .map(each => each * years)
      .find(each => (last - first) / each <= most - 2) ?? last - first;
  const ticks: { x: number; label: string }[] = [];
  if (known.length > 0)
    for (let year = Math.ceil(first / step) * step; year <= last; year += step)
      ticks.push({ x: year, label: tickName(year, years) });
  places.forEach((place, i) => {
    if (place === 'rough') ticks.push({ x: xs[i], label: 'not exact' });
    if (place === 'undated') ticks.push({ x: xs[i], label: 'no date' });
  });
  return ticks;
}

/** "1996", "1990–94": the years of a period, in few letters. */
function tickName(first: number, years: number): string {
  const last = first + years - 1;
  return years === 1 || first <= 0 ? yearName(first) : `${first}–${String(last % 100).padStart(2, '0')}`;
}
