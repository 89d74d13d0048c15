import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { QualityHour } from "@/lib/analytics/quality/quality";
import { formatTime } from "@/lib/format";
import { words } from "@/lib/words/words";
import { ACCOUNT_COLUMNS, NumberCells, type WayToRequests } from "./quality-table";

/** The accounts by hour of receipt and endpoint. */
export function QualityHours({
  rows,
  zone,
  wayOf,
}: {
  rows: readonly QualityHour[];
  zone: string;
  wayOf: (row: QualityHour) => WayToRequests;
}) {
  const say = words("quality");
  return (
    <Table label={say("accountsByHour")}>
      <TableHeader>
        <tr>
          <TableHead>{say("hour")}</TableHead>
          <TableHead>{say("endpoint")}</TableHead>
          {ACCOUNT_COLUMNS.map((column) => (
            <TableHead key={column} numeric>
              {say(`account.${column}`)}
            </TableHead>
          ))}
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map((row, index) => (
          <TableRow key={`${row.hour} ${row.endpoint}`}>
            <TableCell className="whitespace-nowrap tabular-nums">
              {rows[index - 1]?.hour === row.hour ? (
                <span className="sr-only">{formatTime(row.hour, zone, false)}</span>
              ) : (
                formatTime(row.hour, zone, false)
              )}
            </TableCell>
            <TableCell heads className="max-w-56 truncate">
              {row.name}
            </TableCell>
            <NumberCells values={row} href={wayOf(row)} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
