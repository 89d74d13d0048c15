import type { Route } from "next";
import { CHANGED_ROWS, ChangedFigure } from "@/components/charts/changed-figure";
import { changesNote } from "@/components/charts/comparison-text";
import { rateChange, stageChange } from "@/components/charts/prepare-figure-change";
import { rateTitle } from "@/components/charts/prepare-funnel";
import type { SparkValues } from "@/components/charts/prepare-sparkline";
import type { SeriesStyle } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { Sparkline } from "@/components/charts/sparkline";
import { RATE_TEXT, STAGE_TEXT } from "@/components/charts/stages";
import { cn } from "@/components/ui/cn";
import { Dash } from "@/components/ui/dash";
import { ReportLink } from "@/components/ui/report-link";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { CampaignRow } from "@/lib/analytics/campaigns/answers";
import type { ComparedFigures } from "@/lib/analytics/compare/compared-groups";
import type { Compared } from "@/lib/analytics/compare/comparison";
import type { Rate, Rates, Stages } from "@/lib/analytics/shapes";
import { formatCount, percentColumn } from "@/lib/format";
import { words } from "@/lib/words/words";

export type TopCampaign = CampaignRow & {
  readonly look: SeriesStyle;
  readonly href: string;
  readonly trend: SparkValues;
  /** True where the trend ends today. */
  readonly trendUnfinished: boolean;
  /** Both sides of a comparison; null where there was nothing to compare. */
  readonly compared: ComparedFigures | null;
};

const WIDE = "hidden @md:table-cell";

/** A count, or a dash that says why. */
function CountOrDash({ value }: { value: number | null }) {
  return value === null ? (
    <Dash title={words("charts")("notReportedByThis")} />
  ) : (
    formatCount(value)
  );
}

/** How the rates of a column read. */
type Percent = (share: number | null) => string;

/** A rate, or a dash that says why. */
function RateOrDash({ rate, parts, percent }: { rate: Rate; parts: string; percent: Percent }) {
  const title =
    rate.value === null && rate.over.length > 0
      ? words("charts")("nothingToDivide")
      : rateTitle(rate, parts);
  if (rate.value === null) return <Dash title={title} />;
  return <abbr title={title}>{percent(rate.value)}</abbr>;
}

function Count({ row, stage }: { row: TopCampaign; stage: keyof Stages }) {
  return (
    <ChangedFigure change={stageChange(stage, row.compared)}>
      <CountOrDash value={row.stages[stage]} />
    </ChangedFigure>
  );
}

function Share({ row, name, percent }: { row: TopCampaign; name: keyof Rates; percent: Percent }) {
  return (
    <ChangedFigure change={rateChange(name, row.compared)}>
      <RateOrDash rate={row.rates[name]} parts={RATE_TEXT[name].parts} percent={percent} />
    </ChangedFigure>
  );
}

const hasChange = ({ compared }: TopCampaign): boolean =>
  [
    ...(["sent", "delivered"] as const).map((stage) => stageChange(stage, compared)),
    ...(["open", "failure"] as const).map((rate) => rateChange(rate, compared)),
  ].some((change) => change !== null);

/** A few campaigns, each a link to its page. */
export function TopCampaigns({
  rows,
  compared,
}: {
  rows: readonly TopCampaign[];
  /** What all rows are compared with; null for nothing. */
  compared: Compared | null;
}) {
  const say = words("charts");
  if (rows.length === 0) {
    return (
      <p className="grid min-h-52 place-items-center text-center text-sm text-ink-3">
        {say("noMessages")}
      </p>
    );
  }
  const open = percentColumn(rows.map(({ rates }) => rates.open.value));
  const failure = percentColumn(rows.map(({ rates }) => rates.failure.value));
  return (
    <div className="@container">
      <Table label={say("mostDelivered")} className={cn("table-fixed", compared && CHANGED_ROWS)}>
        <TableHeader>
          <tr>
            <TableHead className="w-auto">{say("campaign")}</TableHead>
            <TableHead numeric className={`w-19 whitespace-normal ${WIDE}`}>
              {STAGE_TEXT.sent.label}
            </TableHead>
            <TableHead numeric className="w-20 whitespace-normal">
              {STAGE_TEXT.delivered.label}
            </TableHead>
            <TableHead numeric className="w-22 whitespace-normal">
              {RATE_TEXT.open.label}
            </TableHead>
            <TableHead numeric className={`w-22 whitespace-normal ${WIDE}`}>
              {RATE_TEXT.failure.label}
            </TableHead>
            <TableHead numeric className={`w-19 whitespace-normal ${WIDE}`}>
              {say("trend")}
            </TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.key}>
              <TableCell>
                <ReportLink href={row.href as Route} title={row.name} className="row-link">
                  <SeriesMark slot={row.look.slot} />
                  <span className="sr-only">{row.look.label}: </span>
                  <span dir="auto" className="truncate">
                    {row.name}
                  </span>
                </ReportLink>
              </TableCell>
              <TableCell numeric className={WIDE}>
                <Count row={row} stage="sent" />
              </TableCell>
              <TableCell numeric>
                <Count row={row} stage="delivered" />
              </TableCell>
              <TableCell numeric>
                <Share row={row} name="open" percent={open} />
              </TableCell>
              <TableCell numeric className={WIDE}>
                <Share row={row} name="failure" percent={failure} />
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
      {compared && rows.some(hasChange) ? (
        <p className="mt-2 text-2xs text-ink-3">{changesNote(compared)}</p>
      ) : null}
    </div>
  );
}
