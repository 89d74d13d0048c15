/** Values in order; null is a gap, never a zero. */
export type SparkValues = readonly (number | null)[];

/** SVG paths in a box of that width: the period, and the one before. */
export type Sparkline = {
  readonly solid: string;
  readonly previous: string;
  readonly width: number;
};

type Box = { readonly width: number; readonly height: number };
type Point = readonly [x: number, y: number] | null;

const PAD = 2;

/** Noise within a few percent stays nearly flat instead of filling the box. */
function bounds(values: readonly number[]): [low: number, high: number] {
  const high = Math.max(...values);
  const low = Math.min(...values);
  const span = Math.max(high - low, Math.abs(high) * 0.1, 1e-9);
  const middle = (high + low) / 2;
  return high - low >= span ? [low, high] : [middle - span / 2, middle + span / 2];
}

function pathOf(points: readonly Point[]): string {
  let path = "";
  let drawing = false;
  for (const [index, point] of points.entries()) {
    if (point) {
      const [x, y] = point;
      path += `${drawing ? " " : "M"}${x} ${Number(y.toFixed(1))}`;
      // A value alone between gaps is still seen: as a dot, by its round cap.
      if (!(drawing || points[index + 1])) path += "h.01";
    }
    drawing = point !== null;
  }
  return path;
}

/** Without what has not ended, which would be a cliff; all there is, where there is nothing else. */
function endedOf(values: SparkValues, lastUnfinished: boolean): SparkValues {
  // What has not begun yet follows as gaps.
  const last = values.findLastIndex((value) => value !== null);
  const before = values.slice(0, last).some((value) => value !== null);
  return lastUnfinished && before
    ? values.map((value, index) => (index === last ? null : value))
    : values;
}

/**
 * Turns values into paths; both periods share one scale and one width. It is about that of the box that is asked for: every
 * step is a whole number, which is half as long, and browsers blur what they stretch far.
 */
export function prepareSparkline(
  all: SparkValues,
  previous: SparkValues,
  box: Box,
  lastUnfinished = false,
): Sparkline | null {
  const values = endedOf(all, lastUnfinished);
  const known = [...values, ...previous].filter((value) => value !== null);
  // A single bucket has no course, and a dot would look like one.
  if (values.length < 2 || values.every((value) => value === null)) return null;
  const [low, high] = bounds(known);
  const steps = Math.max(values.length, previous.length) - 1;
  const step = Math.max(1, Math.round(box.width / steps));
  const place = (value: number | null, index: number): Point => {
    if (value === null) return null;
    return [
      index * step,
      box.height - PAD - ((value - low) / (high - low)) * (box.height - 2 * PAD),
    ];
  };
  return {
    solid: pathOf(values.map(place)),
    previous: pathOf(previous.map(place)),
    width: steps * step,
  };
}
