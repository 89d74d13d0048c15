import { differencesOf } from "@/lib/statistics/holm";
import type { Difference, Part } from "@/lib/statistics/newcombe";

/** Somebody with a share; without one they are in no pair. */
type Sharer = { readonly key: string; readonly share?: Part };

/** How far one lies above another; null where one of them has no share. */
export type Pairwise = (own: string, other: string) => Difference | null;

const turned = ({ value, low, high, clear }: Difference): Difference => ({
  value: -value,
  low: -high,
  high: -low,
  clear,
});

/** How all of them differ, two by two, so that looking at every pair makes no difference of chance. */
export function pairwise(all: readonly Sharer[]): Pairwise {
  const sharers = all.flatMap(({ key, share }) => (share ? [{ key, share }] : []));
  const pairs = sharers.flatMap((own, at) =>
    sharers.slice(at + 1).map((other) => ({ names: `${own.key} ${other.key}`, own, other })),
  );
  const found = differencesOf(
    pairs.map(({ own, other }) => ({ own: own.share, other: other.share })),
  );
  const byNames = new Map(pairs.map(({ names }, at) => [names, found[at]]));
  return (own, other) => {
    const known = byNames.get(`${own} ${other}`);
    if (known) return known;
    const back = byNames.get(`${other} ${own}`);
    return back ? turned(back) : null;
  };
}
