import type { ReactNode } from "react";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { SubscriberGroup } from "@/lib/analytics/audience/answers";
import { formatCount, percentColumn } from "@/lib/format";

const MOST_SHOWN = 12;

function shareLeft({ subscribed, left }: SubscriberGroup): number | null {
  const all = subscribed + left;
  return all === 0 ? null : left / all;
}

/** Subscriptions as they are now, by one attribute, with who left in the range. */
export function SubscriberGroups({
  id,
  title,
  description,
  name,
  groups,
  empty,
  children,
}: {
  id: string;
  title: string;
  description: string;
  name: string;
  groups: readonly SubscriberGroup[];
  empty: string;
  /** Beside the title, where there is a table. */
  children?: ReactNode;
}) {
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
          <Table label={`Table of ${title.toLowerCase()}`}>
            <TableHeader>
              <tr>
                <TableHead>{name}</TableHead>
                <TableHead numeric title="Opted in as of now">
                  Subscribed
                </TableHead>
                <TableHead numeric title="Opted out as of now, whenever that was">
                  Left
                </TableHead>
                <TableHead numeric title="Left ÷ all whose state is known">
                  Share left
                </TableHead>
                <TableHead numeric title="Their last change is an opt-out in this period">
                  Left in period
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
                    {group.label}
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
          <p className="mt-2 text-2xs text-ink-3">and {groups.length - MOST_SHOWN} more</p>
        ) : null}
      </CardContent>
    </Card>
  );
}
