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
  const each: Record<string, readonly unknown[]> = {};
  for (const name of new Set(points.flatMap((point) => Object.keys(point)))) {
    const values = points.map((point): unknown => point[name as keyof TrendPoint] ?? null);
    if (values.every((value) => value === values[0])) same[name] = values[0];
    else each[name] = values;
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
