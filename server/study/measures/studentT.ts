/**
 * The value below which Student's t with `freedom` degrees of freedom (a whole number, 1 or more) stays with `probability`
 * (above .5 and below 1), found by halving.
 */
export function quantileOfT(probability: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (distributionOfT(high, freedom) < probability) high *= 2;
  for (let i = 0; i < 100 && high - low > 1e-12 * high; i++) {
    const middle = (low + high) / 2;
    if (distributionOfT(middle, freedom) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The probability that Student's t is below `t` (0 or more), by the finite series for whole degrees of freedom (Abramowitz & Stegun
 * 1964, Handbook of Mathematical Functions, 26.7.3 and 26.7.4).
 */
function distributionOfT(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const cosine = Math.cos(angle);
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let series = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k < freedom; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    series += term;
  }
  const between = isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * series) : Math.sin(angle) * series;
  return (1 + between) / 2;
}
