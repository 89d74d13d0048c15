const HOUR = 3_600_000;

/** One hour's share of a number: a count has no whole; null is not reported. */
export type HourPoint = {
  /** ms */
  readonly start: number;
  readonly part: number | null;
  readonly whole: number | null;
};

/** How a rule judges hours. */
export type Judgement = {
  readonly comparison: "above" | "below";
  /** In the unit of the points: a share for rates. */
  readonly threshold: number;
  readonly windowHours: number;
  /** What a rate must be over to be judged. */
  readonly minimum: number;
  readonly isRate: boolean;
};

/** What a window says: its value, and whether the condition holds; null: it cannot be judged. */
export type Judged = { readonly value: number | null; readonly holds: boolean | null };

/** A time for which a condition held, with the value that began it; `to` null: it still does. */
export type Firing = {
  readonly from: number;
  readonly to: number | null;
  readonly value: number | null;
  readonly about: string | null;
};

/**
 * Judges the window that ends with the hour of `at`. Counts that must not rise include the hour
 * under way, which can only add to them; what must not fall is judged over whole hours.
 */
export function judgeAt(points: readonly HourPoint[], rule: Judgement, at: number): Judged {
  const withThisHour = rule.comparison === "above" && !rule.isRate;
  const known = points.filter(({ start }) => start + (withThisHour ? 0 : HOUR) <= at);
  const last = Math.max(...known.map(({ start }) => start));
  return judge(
    known.filter(({ start }) => start > last - rule.windowHours * HOUR),
    rule,
  );
}

function judge(points: readonly HourPoint[], rule: Judgement): Judged {
  const sum = (of: "part" | "whole") =>
    points.reduce<number | null>(
      (total, point) => (point[of] === null ? total : (total ?? 0) + point[of]),
      null,
    );
  const part = sum("part");
  const whole = sum("whole");
  if (part === null) return { value: null, holds: null };
  if (rule.isRate && (whole === null || whole === 0)) return { value: null, holds: null };
  const value = rule.isRate ? part / (whole ?? 1) : part;
  if (rule.isRate && (whole ?? 0) < rule.minimum) return { value, holds: null };
  const holds = rule.comparison === "above" ? value > rule.threshold : value < rule.threshold;
  return { value, holds };
}

/** When a rule would have fired, judged at the end of every hour that is over. */
export function firingsOf(
  points: readonly HourPoint[],
  rule: Judgement,
  range: { readonly from: number; readonly to: number },
  cooldownMs: number,
): Firing[] {
  const sorted = [...points].sort((a, b) => a.start - b.start);
  const times = sorted
    .map(({ start }) => start + HOUR)
    .filter((end) => end >= range.from && end <= range.to);
  let first = 0;
  return gatherFirings(
    times.map((at) => {
      while ((sorted[first]?.start ?? at) < at - rule.windowHours * HOUR) first++;
      const end = sorted.findIndex(({ start }, index) => index >= first && start >= at);
      return { at, ...judge(sorted.slice(first, end < 0 ? undefined : end), rule) };
    }),
    cooldownMs,
    null,
  );
}

/** Joins judgements, earliest first, to the times that one alert would have been open. */
export function gatherFirings(
  judged: readonly (Judged & { readonly at: number })[],
  cooldownMs: number,
  about: string | null,
): Firing[] {
  const firings: Firing[] = [];
  let open = false;
  for (const { at, value, holds } of judged) {
    const last = firings.at(-1);
    if (holds && !open && (!last || at - last.from >= cooldownMs)) {
      firings.push({ from: at, to: null, value, about });
      open = true;
    } else if (holds === false && open && last) {
      firings[firings.length - 1] = { ...last, to: at };
      open = false;
    }
  }
  return firings;
}
