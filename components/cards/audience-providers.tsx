import type { ReactNode } from "react";
import { CHANGED_ROWS, ChangedFigure } from "@/components/charts/changed-figure";
import { changesNote } from "@/components/charts/comparison-text";
import { rateTitle } from "@/components/charts/prepare-funnel";
import { optChange, optOutRateChange } from "@/components/charts/prepare-opt-change";
import { type SeriesStyle, seriesStyleOf } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { OptOutsReport, OptOutTotals } from "@/lib/analytics/audience/answers";
import type { ComparedOptOuts } from "@/lib/analytics/audience/opt-outs";
import { formatCount, formatSigned, perThousandColumn } from "@/lib/format";

function Figure({ value, text }: { value: number | null; text: string }) {
  if (value !== null) return text;
  return (
    <abbr title="This provider does not report it" className="text-ink-3">
      —
    </abbr>
  );
}

/** Whose people came and left. */
export function AudienceProviders({
  providers,
  looks,
  totals = null,
  children,
}: {
  providers: OptOutsReport["providers"];
  looks: readonly SeriesStyle[];
  /** What they are compared with. */
  totals?: ComparedOptOuts["totals"] | null;
  /** Beside the title. */
  children?: ReactNode;
}) {
  const sideOf = (side: OptOutTotals | undefined, key: string) =>
    side?.providers.find((one) => one.key === key);
  const perThousand = perThousandColumn(providers.map(({ optOutRate }) => optOutRate.value));
  return (
    <Card aria-labelledby="audience-providers">
      <CardHeader
        id="audience-providers"
        title="By provider"
        description="— means not reported, not 0"
      >
        {children}
      </CardHeader>
      <CardContent>
        <Table
          label="Opt-ins and opt-outs by provider"
          className={totals ? CHANGED_ROWS : undefined}
        >
          <TableHeader>
            <tr>
              <TableHead>Provider</TableHead>
              <TableHead numeric>Opted in</TableHead>
              <TableHead numeric>Opted out</TableHead>
              <TableHead numeric>Net</TableHead>
              <TableHead numeric title="Opt-outs ÷ deliveries × 1,000">
                Per 1,000 delivered
              </TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {providers.map(({ key, label, optedIn, optedOut, net, optOutRate }, place) => {
              const sides = [sideOf(totals?.current, key), sideOf(totals?.previous, key)] as const;
              return (
                <TableRow key={key}>
                  <TableCell>
                    <span className="flex items-center gap-2">
                      <SeriesMark slot={seriesStyleOf(key, label, looks, place).slot} />
                      {label}
                    </span>
                  </TableCell>
                  <TableCell numeric>
                    <ChangedFigure change={optChange("optedIn", ...sides)}>
                      <Figure value={optedIn} text={formatCount(optedIn)} />
                    </ChangedFigure>
                  </TableCell>
                  <TableCell numeric>
                    <ChangedFigure change={optChange("optedOut", ...sides)}>
                      <Figure value={optedOut} text={formatCount(optedOut)} />
                    </ChangedFigure>
                  </TableCell>
                  <TableCell numeric>
                    <ChangedFigure change={optChange("net", ...sides)}>
                      <Figure value={net} text={formatSigned(net)} />
                    </ChangedFigure>
                  </TableCell>
                  <TableCell numeric>
                    <ChangedFigure change={optOutRateChange(...sides)}>
                      <abbr
                        title={rateTitle(optOutRate, "deliveries and opt-outs")}
                        className={optOutRate.value === null ? "text-ink-3" : undefined}
                      >
                        {perThousand(optOutRate.value)}
                      </abbr>
                    </ChangedFigure>
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
        {totals ? <p className="mt-2 text-2xs text-ink-3">{changesNote(totals, "ended")}</p> : null}
      </CardContent>
    </Card>
  );
}
