import type { Route } from "next";
import { ReportLink } from "@/components/ui/report-link";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { CampaignOptOutsReport } from "@/lib/analytics/audience/answers";
import { formatCount, perThousandColumn } from "@/lib/format";
import { words } from "@/lib/words/words";

const MOST_SHOWN = 12;
/** A rate over fewer deliveries may be chance. */
const FEW = 1_000;

const shareOf = ({ perThousand }: CampaignOptOutsReport["rows"][number]): number | null =>
  perThousand === null ? null : perThousand / 1000;

/** Opt-outs for each 1,000 delivered, campaign by campaign; few deliveries are greyed. */
export function CampaignOptOutsTable({
  rows,
  hrefOf,
}: {
  rows: CampaignOptOutsReport["rows"];
  hrefOf: (key: string) => string;
}) {
  const say = words("audience");
  // What may be chance comes after what is not, in the order of its rates.
  const shown = [
    ...rows.filter(({ delivered }) => delivered >= FEW),
    ...rows.filter(({ delivered }) => delivered < FEW),
  ].slice(0, MOST_SHOWN);
  const perThousand = perThousandColumn(shown.map(shareOf));
  return (
    <>
      <Table label={say("perThousandByCampaign")}>
        <TableHeader>
          <tr>
            <TableHead>{say("campaign")}</TableHead>
            <TableHead numeric>{say("delivered")}</TableHead>
            <TableHead numeric>{say("optedOut")}</TableHead>
            <TableHead numeric title={say("perThousandOfDelivered")}>
              {say("perThousand")}
            </TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {shown.map((row) => (
            <TableRow
              key={row.key}
              className={row.delivered < FEW ? "text-ink-3" : undefined}
              title={row.delivered < FEW ? say("fewDelivered") : undefined}
            >
              <TableCell className="max-w-72 truncate">
                <ReportLink
                  href={hrefOf(row.key) as Route}
                  prefetch={false}
                  className="hover:underline"
                >
                  {row.name}
                </ReportLink>
              </TableCell>
              <TableCell numeric>{formatCount(row.delivered)}</TableCell>
              <TableCell numeric>{formatCount(row.optedOut)}</TableCell>
              <TableCell numeric>{perThousand(shareOf(row))}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {rows.length > MOST_SHOWN ? (
        <p className="mt-2 text-2xs text-ink-3">
          {words("analytics")("andMore", { more: rows.length - MOST_SHOWN })}
        </p>
      ) : null}
    </>
  );
}
