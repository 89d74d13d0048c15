import { boundsText } from "@/components/charts/prepare-experiments";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { ExperimentsReport } from "@/lib/analytics/experiments/answers";
import { formatCount, formatPercent } from "@/lib/format";

type Endings = ExperimentsReport["compliance"]["contextAware"];

const COLUMNS = [
  ["contextAware", "Delivered context-aware"],
  ["traditional", "Delivered traditionally"],
  ["otherwise", "Delivered, not said how"],
  ["cancelled", "Cancelled"],
  ["failed", "Failed"],
  ["pending", "Still waiting"],
] as const satisfies readonly (readonly [keyof Endings, string])[];

const ROWS = [
  ["contextAware", "Planned context-aware"],
  ["traditional", "Planned traditional"],
] as const;

const sumOf = (endings: Endings): number =>
  Object.values(endings).reduce((sum, one) => sum + one, 0);

function textOf(endings: Endings, column: keyof Endings): string {
  const [count, all] = [endings[column], sumOf(endings)];
  return all === 0 ? "—" : `${formatCount(count)} (${formatPercent(count / all)})`;
}

/** What became of each plan, and what that says of those who were delivered as planned. */
export function DeliveredTable({ report }: { report: ExperimentsReport }) {
  const { compliance, onDelivered } = report;
  const shown = COLUMNS.filter(([column]) =>
    ROWS.some(([arm]) => compliance[arm][column] > 0 || column === "contextAware"),
  );
  return (
    <>
      <Table label="How each plan was delivered">
        <caption className="sr-only">How messages were delivered, by what was planned</caption>
        <TableHeader>
          <tr>
            <TableHead>Plan</TableHead>
            {shown.map(([column, label]) => (
              <TableHead key={column} numeric>
                {label}
              </TableHead>
            ))}
          </tr>
        </TableHeader>
        <TableBody>
          {ROWS.map(([arm, label]) => (
            <TableRow key={arm}>
              <TableCell>{label}</TableCell>
              {shown.map(([column]) => (
                <TableCell key={column} numeric>
                  {textOf(compliance[arm], column)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p className="text-sm">
        {onDelivered
          ? `On those who were delivered as planned: ${boundsText(onDelivered)}. It is the effect of the plan, shared among those whom the plan made a difference to.`
          : "What was planned hardly decided how messages went out, so nothing can be said of those who were delivered as planned."}
      </p>
    </>
  );
}
