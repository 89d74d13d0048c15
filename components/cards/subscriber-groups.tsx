import type { Route } from "next";
import type { ReactNode } from "react";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { ReportLink } from "@/components/ui/report-link";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { SubscriberGroup } from "@/lib/analytics/audience/answers";
import { shareLeft } from "@/lib/analytics/audience/share-left";
import { formatCount, percentColumn } from "@/lib/format";
import { words } from "@/lib/words/words";

const MOST_SHOWN = 12;

/** Subscriptions as they are now, by one attribute, with who left in the range. */
export function SubscriberGroups({
  id,
  title,
  label,
  description,
  name,
  groups,
  empty,
  hrefOf,
  children,
}: {
  id: string;
  title: string;
  /** What the table is called. */
  label: string;
  description: string;
  name: string;
  groups: readonly SubscriberGroup[];
  empty: string;
  /** Where a group's name leads; null: it is not known. */
  hrefOf?: ((key: string | null) => string) | undefined;
  /** Beside the title, where there is a table. */
  children?: ReactNode;
}) {
  const say = words("audience");
  const shown = groups.slice(0, MOST_SHOWN);
  const percent = percentColumn(shown.map(shareLeft));
  const known = groups.some((group) => group.key !== null);
  return (
    <Card aria-labelledby={id}>
      <CardHeader id={id} title={title} description={description}>
        {known ? children : null}
      </CardHeader>
      <CardContent>
        {known ? (
          <Table label={label}>
            <TableHeader>
              <tr>
                <TableHead>{name}</TableHead>
                <TableHead numeric title={say("subscribedIs")}>
                  {say("subscribed")}
                </TableHead>
                <TableHead numeric title={say("leftIs")}>
                  {say("left")}
                </TableHead>
                <TableHead numeric title={say("shareLeftIs")}>
                  {say("shareLeft")}
                </TableHead>
                <TableHead numeric title={say("leftInPeriodIs")}>
                  {say("leftInPeriod")}
                </TableHead>
              </tr>
            </TableHeader>
            <TableBody>
              {shown.map((group) => (
                <TableRow
                  key={group.key ?? "unknown"}
                  className={group.key === null ? "text-ink-3" : undefined}
                >
                  <TableCell className="max-w-56 truncate" title={group.key ?? undefined}>
                    {hrefOf ? (
                      <ReportLink
                        href={hrefOf(group.key) as Route}
                        prefetch={false}
                        className="hover:underline"
                      >
                        {group.label}
                      </ReportLink>
                    ) : (
                      group.label
                    )}
                  </TableCell>
                  <TableCell numeric>{formatCount(group.subscribed)}</TableCell>
                  <TableCell numeric>{formatCount(group.left)}</TableCell>
                  <TableCell numeric>{percent(shareLeft(group))}</TableCell>
                  <TableCell numeric>{formatCount(group.leftInRange)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        ) : (
          <p className="grid min-h-28 place-items-center text-center text-sm text-ink-3">{empty}</p>
        )}
        {groups.length > MOST_SHOWN ? (
          <p className="mt-2 text-2xs text-ink-3">
            {words("analytics")("andMore", { more: groups.length - MOST_SHOWN })}
          </p>
        ) : null}
      </CardContent>
    </Card>
  );
}
