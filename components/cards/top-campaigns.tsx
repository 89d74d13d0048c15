import type { Route } from "next";
import { rateTitle } from "@/components/charts/prepare-funnel";
import type { SparkValues } from "@/components/charts/prepare-sparkline";
import type { Look } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { Sparkline } from "@/components/charts/sparkline";
import { ReportLink } from "@/components/ui/report-link";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { CampaignRow, Rate } from "@/lib/analytics/types";
import { formatCount, formatPercent } from "@/lib/format";

export type TopCampaign = CampaignRow & {
  readonly look: Look;
  readonly href: string;
  readonly trend: SparkValues;
  /** True where the trend ends today. */
  readonly trendUnfinished: boolean;
};

const WIDE = "hidden @md:table-cell";

/** A count, or a dash that says why. */
export function CountOrDash({ value }: { value: number | null }) {
  if (value !== null) return formatCount(value);
  return (
    <abbr title="Not reported by this provider" className="text-ink-3">
      —
    </abbr>
  );
}

/** A rate, or a dash that says why. */
export function RateOrDash({ rate, parts }: { rate: Rate; parts: string }) {
  const title =
    rate.value === null && rate.over.length > 0
      ? "Nothing to divide by yet"
      : rateTitle(rate, parts);
  return (
    <abbr title={title} className={rate.value === null ? "text-ink-3" : undefined}>
      {formatPercent(rate.value)}
    </abbr>
  );
}

/** A few campaigns, each a link to its page. */
export function TopCampaigns({ rows }: { rows: readonly TopCampaign[] }) {
  if (rows.length === 0) {
    return (
      <p className="grid min-h-52 place-items-center text-center text-sm text-ink-3">
        No messages in this period.
      </p>
    );
  }
  return (
    <div className="@container">
      <Table label="Most delivered campaigns" className="table-fixed">
        <TableHeader>
          <tr>
            <TableHead className="w-auto">Campaign</TableHead>
            <TableHead numeric className={`w-19 ${WIDE}`}>
              Sent
            </TableHead>
            <TableHead numeric className="w-20">
              Delivered
            </TableHead>
            <TableHead numeric className="w-20">
              Open rate
            </TableHead>
            <TableHead numeric className={`w-16 ${WIDE}`}>
              Failed
            </TableHead>
            <TableHead numeric className={`w-19 ${WIDE}`}>
              Trend
            </TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.key}>
              <TableCell>
                <ReportLink
                  href={row.href as Route}
                  title={row.name}
                  className="flex min-w-0 items-center gap-2 underline-offset-3 hover:underline"
                >
                  <SeriesMark slot={row.look.slot} />
                  <span className="sr-only">{row.look.label}: </span>
                  <span className="truncate">{row.name}</span>
                </ReportLink>
              </TableCell>
              <TableCell numeric className={WIDE}>
                <CountOrDash value={row.stages.sent} />
              </TableCell>
              <TableCell numeric>
                <CountOrDash value={row.stages.delivered} />
              </TableCell>
              <TableCell numeric>
                <RateOrDash rate={row.rates.open} parts="opened and delivered" />
              </TableCell>
              <TableCell numeric className={WIDE}>
                <RateOrDash rate={row.rates.failure} parts="failures and sends" />
              </TableCell>
              <TableCell numeric className={WIDE}>
                <Sparkline
                  values={row.trend}
                  lastUnfinished={row.trendUnfinished}
                  width={64}
                  height={18}
                  color="var(--ink-3)"
                  className="ml-auto block h-4.5 w-16"
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
