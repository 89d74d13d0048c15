import type { Cohort } from "@/lib/analytics/audience/answers";
import { formatClauses, formatCount, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { type CohortCell, CohortCells } from "./cohort-cells";

const STEPS = 6;
/** Shares of fewer are no shares to compare. */
const FEW = 100;

type Cell = Cohort["kept"][number];

/** How much of the scale a share takes, from 1 to 6. */
const levelOf = (share: number): number => Math.min(STEPS, Math.floor(share * STEPS) + 1);

/** What a cell says, for who does not see its colour. */
function titleOf({ days, kept, of, share, unfinished }: Cell): string {
  const say = words("audience");
  if (share === null) return say("laterNotYet", { days });
  const clauses = [
    say("keptLater", { kept: formatCount(kept), whole: formatCount(of), days }),
    unfinished && say("othersNotYet"),
    of < FEW && say("fewMayBeChance"),
  ];
  return formatClauses(clauses.filter((one) => one !== false));
}

/** A cell as it is drawn. */
function cellOf(cell: Cell): CohortCell {
  const { share, unfinished, of } = cell;
  if (share === null) return { title: titleOf(cell) };
  const level: number | "few" = of < FEW ? "few" : levelOf(share);
  const looks = unfinished ? { level, unfinished: true as const } : { level };
  return { title: titleOf(cell), text: formatPercent(share), ...looks };
}

/** Cohorts of opt-ins, one a row, and how many of each were in after so many days. */
export function CohortTable({
  rows,
  total,
}: {
  rows: readonly (Cohort & { readonly label: string; readonly key: string })[];
  total: Cohort;
}) {
  const say = words("audience");
  return (
    <CohortCells
      label={say("cohortTable")}
      heads={[
        say("optedIn"),
        say("subscriptions"),
        ...total.kept.map(({ days }) => say("days", { days })),
      ]}
      meaning={say("endOfDayLater")}
      notYet={say("notYet")}
      soFar={say("soFar")}
      rows={[...rows, { ...total, key: "all", label: say("all") }].map((row) => ({
        label: row.label,
        began: formatCount(row.began),
        cells: row.kept.map(cellOf),
      }))}
    />
  );
}
