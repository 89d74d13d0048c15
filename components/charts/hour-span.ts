/** Stands for "all" in a row or column of sums. */
export const ALL_DAYS = 7;
export const ALL_HOURS = 24;

/** An hour as a span on the wall clock: 18–19. */
export function hourSpan(hour: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(hour)}–${two((hour + 1) % 24)}`;
}
