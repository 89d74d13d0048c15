/** A share within its bounds, on an axis from 0 to `most`. */
export type Bounded = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly most: number;
};

/** A share within its bounds, drawn. */
export function BoundedBar({ value, low, high, most }: Bounded) {
  const at = (share: number): string =>
    `${Number(Math.min(100, (share / most) * 100).toFixed(1))}%`;
  return (
    <span aria-hidden="true" className="bounded-bar">
      <span style={{ width: at(value) }} />
      <span style={{ left: at(low), width: at(high - low) }} />
      <span style={{ left: at(value) }} />
    </span>
  );
}
