"use client";

import { startTransition, useEffect, useState } from "react";
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
import { type Leads, requestsHref, type Span } from "./accounts";

/** An hour, and in each of its rows the place of an endpoint in their list before its accounts. */
export type AccountsHour = Required<Span> & { readonly rows: (readonly number[])[] };

/** As many rows as a screen shows are sent drawn. */
const DRAWN = 24;
/** A row's: its place is kept until it is drawn. */
const HEIGHT_PX = 37;

/** How many rows to draw: the browser draws what is further down once the page is awake. */
function useDrawn(all: number): number {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => startTransition(() => setAwake(true)), []);
  return isAwake ? all : Math.min(all, DRAWN);
}

/** The accounts by hour of receipt and endpoint. */
export function QualityHours({
  endpoints,
  hours,
  leads,
}: {
  /** Ids, null for unknown tokens, with names. */
  endpoints: readonly (readonly [id: string | null, name: string])[];
  hours: readonly AccountsHour[];
  leads: Leads;
}) {
  const rows = hours.flatMap((hour, nth) =>
    hour.rows.map(([place = 0, ...accounts], at) => ({
      ...{ hour, place, accounts, isFirst: at === 0 },
      // In autumn two hours have the same times.
      key: `${nth} ${place}`,
    })),
  );
  const drawn = useDrawn(rows.length);
  const say = words("quality-ui");
  return (
    <Table label={say("accountsByHour")}>
      <TableHeader>
        <tr>
          <TableHead>{say("hour")}</TableHead>
          <TableHead>{say("endpoint")}</TableHead>
          <AccountHeads />
        </tr>
      </TableHeader>
      <TableBody>
        {rows.slice(0, drawn).map(({ hour, place, accounts, isFirst, key }) => {
          const [endpoint, name] = endpoints[place] ?? [null, ""];
          return (
            <TableRow key={key}>
              <TableCell className="whitespace-nowrap tabular-nums">
                {isFirst ? hour.fromTime : <span className="sr-only">{hour.fromTime}</span>}
              </TableCell>
              <TableCell heads className="max-w-56 truncate">
                {name}
              </TableCell>
              <AccountCells
                accounts={accounts}
                href={(column) => (leads === "none" ? null : requestsHref(column, endpoint, hour))}
              />
            </TableRow>
          );
        })}
        {drawn < rows.length ? (
          <tr>
            <td style={{ height: (rows.length - drawn) * HEIGHT_PX }} />
          </tr>
        ) : null}
      </TableBody>
    </Table>
  );
}
