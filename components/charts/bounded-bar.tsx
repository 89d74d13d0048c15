/** A share within its bounds, on an axis from 0 to `most`. */
export function BoundedBar({
  value,
  low,
  high,
  most,
}: {
  value: number;
  low: number;
  high: number;
  most: number;
}) {
  const at = (share: number): string => `${Math.min(100, (share / most) * 100)}%`;
  return (
    <span aria-hidden="true" className="relative block h-4 min-w-24">
      <span
        className="absolute inset-y-1 left-0 rounded-sm bg-accent/25"
        style={{ width: at(value) }}
      />
      <span
        className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-accent"
        style={{ left: at(low), width: `${Math.min(100, ((high - low) / most) * 100)}%` }}
      />
      <span
        className="absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-panel bg-accent"
        style={{ left: at(value) }}
      />
    </span>
  );
}
