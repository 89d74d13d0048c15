"use client";

import { type Bounded, BoundedBar } from "@/components/charts/bounded-bar";
import { Dash } from "@/components/ui/dash";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";

/** A share of some place in the week: in words, and to be drawn. */
export type RatedTexts = {
  readonly share: string;
  readonly bounds: string;
  readonly drawn: Bounded;
};
/** A place in the week: its words, its messages, and what of them was opened and left; null where nobody reports it. */
export type FatigueLine = readonly [string, string, RatedTexts | null, RatedTexts | null];

/** What each place in somebody's week came to, of its texts. */
export function FatigueTable({
  label,
  heads,
  missing,
  lines,
}: {
  label: string;
  /** Place, messages, opened, opened drawn, left, left drawn. */
  heads: readonly string[];
  /** Why a figure is missing. */
  missing: string;
  lines: readonly FatigueLine[];
}) {
  const [place, messages, opened, openedDrawn, left, leftDrawn] = heads;
  const drawn = (head: string | undefined) => (
    <TableHead className="w-1/4 max-sm:hidden">
      <span className="sr-only">{head}</span>
    </TableHead>
  );
  return (
    <div className="mt-3">
      <Table label={label}>
        <TableHeader>
          <tr>
            <TableHead>{place}</TableHead>
            <TableHead numeric>{messages}</TableHead>
            <TableHead numeric>{opened}</TableHead>
            {drawn(openedDrawn)}
            <TableHead numeric>{left}</TableHead>
            {drawn(leftDrawn)}
          </tr>
        </TableHeader>
        <TableBody>
          {lines.map(([nth, count, ...rated]) => (
            <TableRow key={nth}>
              <TableCell>{nth}</TableCell>
              <TableCell numeric>{count}</TableCell>
              {rated.flatMap((one, at) => [
                <TableCell numeric key={heads[2 + 2 * at]}>
                  {one ? (
                    <>
                      <span className="font-medium">{one.share}</span>
                      <span className="block text-2xs text-ink-3">{one.bounds}</span>
                    </>
                  ) : (
                    <Dash title={missing} />
                  )}
                </TableCell>,
                <TableCell className="max-sm:hidden" key={heads[3 + 2 * at]}>
                  {one ? <BoundedBar {...one.drawn} /> : null}
                </TableCell>,
              ])}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
