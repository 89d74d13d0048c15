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
import { words } from "@/lib/words/words";

type Endings = ExperimentsReport["compliance"]["contextAware"];

const COLUMNS = [
  "contextAware",
  "traditional",
  "otherwise",
  "cancelled",
  "failed",
  "pending",
] as const satisfies readonly (keyof Endings)[];

const ROWS = ["contextAware", "traditional"] as const;

const sumOf = (endings: Endings): number =>
  Object.values(endings).reduce((sum, one) => sum + one, 0);

function textOf(endings: Endings, column: keyof Endings): string {
  const [count, all] = [endings[column], sumOf(endings)];
  return all === 0 ? "—" : `${formatCount(count)} (${formatPercent(count / all)})`;
}

/** What became of each plan, and what that says of those who were delivered as planned. */
export function DeliveredTable({ report }: { report: ExperimentsReport }) {
  const { compliance, onDelivered } = report;
  const say = words("experiments");
  const shown = COLUMNS.filter((column) =>
    ROWS.some((arm) => compliance[arm][column] > 0 || column === "contextAware"),
  );
  return (
    <>
      <Table label={say("howDelivered")}>
        <caption className="sr-only">{say("howDeliveredByPlan")}</caption>
        <TableHeader>
          <tr>
            <TableHead>{say("plan")}</TableHead>
            {shown.map((column) => (
              <TableHead key={column} numeric>
                {say(`delivered.${column}`)}
              </TableHead>
            ))}
          </tr>
        </TableHeader>
        <TableBody>
          {ROWS.map((arm) => (
            <TableRow key={arm}>
              <TableCell>{say(`planned.${arm}`)}</TableCell>
              {shown.map((column) => (
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
          ? say("onDelivered", { bounds: boundsText(onDelivered) })
          : say("planHardlyDecided")}
      </p>
    </>
  );
}
