import { reachOf } from "./newcombe";

/** Sums over persons: `n` messages of each, `y` of them with the outcome. */
export type Clustered = {
  readonly persons: number;
  readonly n: number;
  readonly y: number;
  readonly nn: number;
  readonly ny: number;
  readonly yy: number;
};

export type BoundedShare = { readonly value: number; readonly low: number; readonly high: number };

/**
 * A share with Wilson's bounds at 95 %, where messages of a person are alike: as many messages count as
 * independent ones would give the variance of the ratio over persons (linearised, G/(G − 1)); never more than
 * there are. Null without messages.
 */
export function clusteredShare({ persons, n, y, nn, ny, yy }: Clustered): BoundedShare | null {
  if (n === 0) return null;
  const value = Math.min(1, y / n);
  const squares = yy - 2 * value * ny + value * value * nn;
  const variance = persons > 1 ? ((persons / (persons - 1)) * Math.max(0, squares)) / n ** 2 : 0;
  const independent = variance > 0 ? (value * (1 - value)) / variance : n;
  // Where nobody, or everybody, has the outcome nothing tells how alike they are: a person counts once.
  const effective = Math.min(n, value > 0 && value < 1 ? independent : persons);
  const z = reachOf(1) ** 2;
  const middle = value + z / (2 * effective);
  const spread = Math.sqrt(z * ((value * (1 - value)) / effective + z / (4 * effective ** 2)));
  const scale = 1 + z / effective;
  return {
    value,
    low: Math.max(0, Math.min(value, (middle - spread) / scale)),
    high: Math.min(1, Math.max(value, (middle + spread) / scale)),
  };
}
