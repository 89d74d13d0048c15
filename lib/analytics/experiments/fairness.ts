import type { End } from "@/lib/facts/planned";
import { strataOf } from "@/lib/statistics/cells";
import { differencesOf } from "@/lib/statistics/holm";
import { reachOf } from "@/lib/statistics/newcombe";
import type { ExperimentsReport } from "./answers";

type Splits = ExperimentsReport["splits"];
type Part = { readonly label: string; readonly treated: number; readonly control: number };

/** So many of the largest departures are told of days, and of campaigns. */
const MOST_TOLD = 3;
/** Of fewer messages a share is mostly chance. */
const LEAST_TOLD = 100;

/** How many standard errors a part's share lies from that of all others together. */
function departure({ treated, control }: Part, all: Part): number {
  const [own, others] = [treated + control, all.treated + all.control - treated - control];
  if (own === 0 || others === 0) return 0;
  const middle = all.treated / (all.treated + all.control);
  const spread = Math.sqrt(middle * (1 - middle) * (1 / own + 1 / others));
  if (spread === 0) return 0;
  return (treated / own - (all.treated - treated) / others) / spread;
}

/** The parts whose share of context-aware plans departs most from that of the others. */
function largest(kind: Splits[number]["kind"], parts: readonly Part[]): Splits {
  const sum = (arm: "treated" | "control") => parts.reduce((total, one) => total + one[arm], 0);
  const all = { label: "", treated: sum("treated"), control: sum("control") };
  const judged = parts
    .filter(({ treated, control }) => treated + control >= LEAST_TOLD)
    .map((part) => ({ part, by: departure(part, all) }));
  const reach = reachOf(judged.length);
  return [...judged]
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, MOST_TOLD)
    .map(({ part: { label, treated, control }, by }) => ({
      kind,
      label,
      share: treated / (treated + control),
      messages: treated + control,
      clear: Math.abs(by) > reach,
    }));
}

const partOf = (label: string, counts: Float64Array): Part => {
  const strata = strataOf(counts);
  const sum = (arm: "treated" | "control") =>
    strata.reduce((total, one) => total + one[arm].messages, 0);
  return { label, treated: sum("treated"), control: sum("control") };
};

/** Where the share of context-aware plans departs most: among days (or longer buckets), and campaigns. */
export function splitsOf(
  byLook: readonly Float64Array[],
  days: readonly string[],
  campaigns: readonly string[],
  total: Float64Array,
): Splits {
  const ofDays = byLook.map((counts, at) => partOf(days[at] ?? "", counts));
  const ofCampaigns = strataOf(total).map(({ treated, control }, at) => ({
    label: campaigns[at] ?? "",
    treated: treated.messages,
    control: control.messages,
  }));
  return [...largest("day", ofDays), ...largest("campaign", ofCampaigns)];
}

const LEFT = ["pending", "cancelled", "failed"] as const satisfies readonly End[];

/** Whether the arms differ in what was never delivered, all three looked at together. */
export function endingDifferences(
  contextAware: Readonly<Record<End, number>>,
  traditional: Readonly<Record<End, number>>,
): ExperimentsReport["endings"] {
  const sum = (ends: Readonly<Record<End, number>>) =>
    Object.values(ends).reduce((total, one) => total + one, 0);
  const [own, other] = [sum(contextAware), sum(traditional)];
  if (own === 0 || other === 0) return [];
  const found = differencesOf(
    LEFT.map((end) => ({
      own: { numerator: contextAware[end], denominator: own },
      other: { numerator: traditional[end], denominator: other },
    })),
  );
  return LEFT.flatMap((ending, at) => {
    const one = found[at];
    if (!one) return [];
    const { value: difference, low, high, clear } = one;
    return [{ ending, difference, low, high, clear }];
  });
}
