"use client";

import type { SeriesStyle } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { cn } from "@/components/ui/cn";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { words } from "@/lib/words/words";
import { AccountCells, AccountHeads } from "./account-cells";
import { ACCOUNT_COLUMNS, type Leads, requestsHref, type Span } from "./accounts";

/** An endpoint's accounts, or with null those of unknown tokens. */
export type QualityLine = {
  readonly endpoint: string | null;
  readonly name: string;
  readonly look: SeriesStyle;
  readonly accounts: readonly number[];
};

/** Each endpoint's accounts, unknown tokens, and the sum. */
export function QualityTable({
  rows,
  days,
  leads,
}: {
  rows: readonly QualityLine[];
  days: Span;
  leads: Leads;
}) {
  const total = ACCOUNT_COLUMNS.map((_, at) =>
    rows.reduce((sum, { accounts }) => sum + (accounts[at] ?? 0), 0),
  );
  const say = words("quality-ui");
  return (
    <Table label={say("accountsByEndpoint")}>
      <TableHeader>
        <tr>
          <TableHead>{say("endpoint")}</TableHead>
          <AccountHeads />
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map(({ endpoint, name, look, accounts }) => (
          <TableRow key={endpoint ?? "unknown"}>
            <TableCell>
              <span className="flex items-center gap-2" title={look.label}>
                {look.key === null ? <span className="w-2.25" /> : <SeriesMark slot={look.slot} />}
                <span className={cn("max-w-64 truncate", endpoint === null && "text-ink-2")}>
                  {name}
                </span>
              </span>
            </TableCell>
            <AccountCells
              accounts={accounts}
              href={(column) => (leads === "none" ? null : requestsHref(column, endpoint, days))}
            />
          </TableRow>
        ))}
        {rows.length > 1 ? (
          <TableRow className="font-semibold">
            <TableCell className="pl-4.25!">{say("total")}</TableCell>
            <AccountCells
              accounts={total}
              href={(column) => (leads === "all" ? requestsHref(column, "total", days) : null)}
            />
          </TableRow>
        ) : null}
      </TableBody>
    </Table>
  );
}
