/** From here on Stirling's series is exact to 15 digits. */
const LARGE = 15;

/**
 * The logarithm of the gamma function of a positive number, by Stirling's series (Abramowitz and
 * Stegun 6.1.41); small numbers are led up to large ones by the recurrence (6.1.15).
 */
function logGamma(x: number): number {
  let shift = 0;
  let large = x;
  for (; large < LARGE; large++) shift += Math.log(large);
  const square = 1 / (large * large);
  const series =
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) /
    large;
  return (large - 0.5) * Math.log(large) - large + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** The logarithm of the beta function of two positive numbers. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
