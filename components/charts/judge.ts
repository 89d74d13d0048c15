import { formatPoints } from "@/lib/format";

/** A figure that may be compared with others of the same basis. */
export type Contender = {
  readonly key: string;
  readonly value: number | null;
  /** What it is made of, in words. */
  readonly basis: string;
  /** Why it cannot be compared at all; null where it can. */
  readonly unfit: string | null;
  /** What a share is a share of: decides what is beyond chance. */
  readonly share?: { readonly numerator: number; readonly denominator: number };
  /** How far below the next a time must be, as a factor. */
  readonly margin?: number;
};

export type Verdict = {
  readonly best: string | null;
  readonly text: string | null;
  readonly reasons: ReadonlyMap<string, string>;
  /** Those compared, the best first. */
  readonly order: readonly string[];
};

/** Two standard errors: what chance alone does once in twenty times. */
const BEYOND_CHANCE = 1.96;

/** True where two shares differ by more than chance would make them. */
function differs(a: Contender["share"], b: Contender["share"]): boolean {
  if (!(a && b)) return false;
  const [total, size] = [a.numerator + b.numerator, a.denominator + b.denominator];
  const pooled = total / size;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.denominator + 1 / b.denominator));
  const difference = Math.abs(a.numerator / a.denominator - b.numerator / b.denominator);
  return error > 0 && difference / error >= BEYOND_CHANCE;
}

/** The basis that most share; of two as common, the one that comes first. */
function commonBasis(contenders: readonly Contender[]): string | null {
  const counts = new Map<string, number>();
  for (const { basis } of contenders) counts.set(basis, (counts.get(basis) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function leads(first: Contender, second: Contender): boolean {
  if (first.share) return differs(first.share, second.share);
  return (first.value ?? 0) <= (second.value ?? 0) * (first.margin ?? 1);
}

function textOf(first: Contender, second: Contender, kind: "share" | "time"): string {
  if (!leads(first, second)) {
    return kind === "share"
      ? "No clear best: the difference may be chance"
      : "No clear fastest: the difference is small";
  }
  if (kind === "time") return "Clearly fastest";
  const difference = Math.abs((first.value ?? 0) - (second.value ?? 0));
  return `Best, ${formatPoints(difference).replace("+", "")} ahead of the next`;
}

/**
 * Finds the best of those that are comparable: of the same basis, and large enough. Says of each
 * other why it is not compared, and names no best where chance may be the reason.
 */
export function judge(
  contenders: readonly Contender[],
  best: "highest" | "lowest",
  kind: "share" | "time",
): Verdict {
  const fit = contenders.filter(({ unfit, value }) => unfit === null && value !== null);
  const basis = commonBasis(fit);
  const reasons = new Map<string, string>();
  for (const { key, unfit, basis: own } of contenders) {
    if (unfit !== null) reasons.set(key, unfit);
    else if (own !== basis) reasons.set(key, `Not compared: made of ${own}, not of ${basis}`);
  }
  const direction = best === "highest" ? -1 : 1;
  const ranked = fit
    .filter((one) => one.basis === basis)
    .sort((a, b) => ((a.value ?? 0) - (b.value ?? 0)) * direction);
  const [first, second] = ranked;
  const order = ranked.map(({ key }) => key);
  if (!(first && second)) return { best: null, text: "Nothing to compare", reasons, order };
  return {
    best: leads(first, second) ? first.key : null,
    text: textOf(first, second, kind),
    reasons,
    order,
  };
}
