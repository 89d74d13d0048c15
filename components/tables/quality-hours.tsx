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
  return (
    <Table label="Accounts by hour and endpoint">
      <TableHeader>
        <tr>
          <TableHead>Hour</TableHead>
          <TableHead>Endpoint</TableHead>
          {ACCOUNT_COLUMNS.map(([column, label]) => (
            <TableHead key={column} numeric>
              {label}
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
            <TableCell className="max-w-56 truncate">{row.name}</TableCell>
            <NumberCells values={row} href={wayOf(row)} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
