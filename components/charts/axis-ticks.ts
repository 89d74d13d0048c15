const STEPS = [1, 2, 2.5, 5, 10];

/** Round numbers between two values, and the bounds that they make. */
export function axisTicks(
  from: number,
  to: number,
  wanted: number,
): { readonly ticks: readonly number[]; readonly low: number; readonly high: number } {
  const span = Math.max(to - from, 1e-9);
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  // Counts are whole, so that the axis has no half person.
  const fits = (one: number) => one * power >= rough && Number.isInteger(one * power);
  const step = Math.max(1, (STEPS.find(fits) ?? 10) * power);
  const low = Math.floor(from / step) * step;
  const high = Math.ceil(to / step) * step;
  const count = Math.round((high - low) / step);
  return { ticks: Array.from({ length: count + 1 }, (_, at) => low + at * step), low, high };
}

/** The round share at or above a share, for the top of an axis that begins at zero. */
export function axisTop(share: number): number {
  const power = 10 ** Math.floor(Math.log10(share));
  const step = STEPS.find((one) => one * power >= share * 0.999) ?? 10;
  return Math.min(1, Number((step * power).toPrecision(3)));
}
