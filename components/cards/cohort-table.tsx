import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { Cohort } from "@/lib/analytics/audience/answers";
import { formatCount, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";

const STEPS = 6;
/** Where the light text begins, as in the other heat maps. */
const STRONG = 5;
/** Shares of fewer are no shares to compare. */
const FEW = 100;

type Cell = Cohort["kept"][number];

/** How much of the scale a share takes, from 1 to 6. */
const levelOf = (share: number): number => Math.min(STEPS, Math.floor(share * STEPS) + 1);

/** What a cell says, for who does not see its colour. */
function titleOf({ days, kept, of, share, unfinished }: Cell): string {
  const say = words("audience");
  if (share === null) return say("laterNotYet", { days });
  return [
    say("keptLater", { kept: formatCount(kept), whole: formatCount(of), days }),
    unfinished && say("othersNotYet"),
    of < FEW && say("fewMayBeChance"),
  ]
    .filter(Boolean)
    .join("; ");
}

function KeptCell({ cell }: { cell: Cell }) {
  const { share, unfinished, of } = cell;
  const say = words("audience");
  if (share === null)
    return (
      <TableCell numeric className="text-ink-3" title={titleOf(cell)}>
        <span aria-hidden="true">·</span>
        <span className="sr-only">{say("notYet")}</span>
      </TableCell>
    );
  const level = levelOf(share);
  const few = of < FEW;
  const look = few ? "hatched" : level >= STRONG ? "text-on-accent" : "";
  return (
    <TableCell numeric className="p-0.5" title={titleOf(cell)}>
      <span
        className={`block rounded-[3px] border px-1.5 py-1 tabular-nums ${look} ${unfinished ? "border-dashed border-ink" : "border-transparent"}`}
        style={few ? undefined : { background: `var(--heat-${level})` }}
      >
        {formatPercent(share)}
        {unfinished ? <span className="sr-only"> {say("soFar")}</span> : null}
      </span>
    </TableCell>
  );
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
    <Table label={say("cohortTable")}>
      <TableHeader>
        <tr>
          <TableHead>{say("optedIn")}</TableHead>
          <TableHead numeric>{say("subscriptions")}</TableHead>
          {total.kept.map(({ days }) => (
            <TableHead key={days} numeric title={say("endOfDayLater")}>
              {say("days", { days })}
            </TableHead>
          ))}
        </tr>
      </TableHeader>
      <TableBody>
        {[...rows, { ...total, key: "all", label: say("all") }].map((row) => (
          <TableRow key={row.key} className={row.key === "all" ? "font-medium" : undefined}>
            <TableCell className="whitespace-nowrap">{row.label}</TableCell>
            <TableCell numeric>{formatCount(row.began)}</TableCell>
            {row.kept.map((cell) => (
              <KeptCell key={cell.days} cell={cell} />
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
