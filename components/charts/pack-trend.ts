import type { TrendPicture, TrendPoint } from "./prepare-trend";

/**
 * A trend as it is sent to the browser: of its points each figure's values in a row, as names repeated
 * for every point would be most of it; and once what is the same in all of them.
 */
export type PackedTrend = Omit<TrendPicture, "points"> & {
  readonly count: number;
  readonly same: Readonly<Record<string, unknown>>;
  readonly each: Readonly<Record<string, readonly unknown[]>>;
};

/** Packs a picture for the browser. */
export function packTrend({ points, ...picture }: TrendPicture): PackedTrend {
  const same: Record<string, unknown> = {};
  const each: Record<string, unknown[]> = {};
  for (const [at, point] of points.entries()) {
    for (const [name, value] of Object.entries(point)) {
      each[name] ??= points.map(() => null);
      each[name][at] = value;
    }
  }
  for (const [name, values] of Object.entries(each)) {
    if (values.some((value) => value !== values[0])) continue;
    same[name] = values[0];
    delete each[name];
  }
  return { ...picture, count: points.length, same, each };
}

/** The picture that was packed; what a point did not have is null in it where another point has it. */
export function unpackTrend({ count, same, each, ...picture }: PackedTrend): TrendPicture {
  const rows = Object.entries(each);
  const points = Array.from({ length: count }, (_, at) => ({
    ...same,
    ...Object.fromEntries(rows.map(([name, values]) => [name, values[at]])),
  }));
  return { ...picture, points: points as unknown as readonly TrendPoint[] };
}
