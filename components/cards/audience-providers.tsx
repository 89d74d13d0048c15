import type { ReactNode } from "react";
import { CHANGED_ROWS, ChangedFigure } from "@/components/charts/changed-figure";
import { changesNote } from "@/components/charts/comparison-text";
import { rateTitle } from "@/components/charts/prepare-funnel";
import { optChange, optOutRateChange } from "@/components/charts/prepare-opt-change";
import { type SeriesStyle, seriesStyleOf } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Dash } from "@/components/ui/dash";
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
import { words } from "@/lib/words/words";

function Figure({ value, text }: { value: number | null; text: string }) {
  return value === null ? <Dash title={words("audience")("providerDoesNotReport")} /> : text;
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
  const lines = providers.map((provider) => {
    const sides = [
      sideOf(totals?.current, provider.key),
      sideOf(totals?.previous, provider.key),
    ] as const;
    const changes = {
      optedIn: optChange("optedIn", ...sides),
      optedOut: optChange("optedOut", ...sides),
      net: optChange("net", ...sides),
      optOutRate: optOutRateChange(...sides),
    };
    return { ...provider, changes };
  });
  const changed = lines.some(({ changes }) => Object.values(changes).some(Boolean));
  const say = words("audience");
  const sideParts = say("deliveriesAndOptOuts");
  const perThousand = perThousandColumn(providers.map(({ optOutRate }) => optOutRate.value));
  return (
    <Card aria-labelledby="audience-providers">
      <CardHeader
        id="audience-providers"
        title={say("byProvider")}
        description={words("analytics")("dashMeans")}
      >
        {children}
      </CardHeader>
      <CardContent>
        <Table label={say("optsByProvider")} className={changed ? CHANGED_ROWS : undefined}>
          <TableHeader>
            <tr>
              <TableHead>{say("one.providers")}</TableHead>
              <TableHead numeric>{say("optedIn")}</TableHead>
              <TableHead numeric>{say("optedOut")}</TableHead>
              <TableHead numeric>{say("net")}</TableHead>
              <TableHead numeric title={say("perThousandIs")}>
                {say("perThousandDelivered")}
              </TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {lines.map(({ key, label, optedIn, optedOut, net, optOutRate, changes }, place) => {
              return (
                <TableRow key={key}>
                  <TableCell>
                    <span className="flex items-center gap-2">
                      <SeriesMark slot={seriesStyleOf(key, label, looks, place).slot} />
                      {label}
                    </span>
                  </TableCell>
                  <TableCell numeric>
                    <ChangedFigure change={changes.optedIn}>
                      <Figure value={optedIn} text={formatCount(optedIn)} />
                    </ChangedFigure>
                  </TableCell>
                  <TableCell numeric>
                    <ChangedFigure change={changes.optedOut}>
                      <Figure value={optedOut} text={formatCount(optedOut)} />
                    </ChangedFigure>
                  </TableCell>
                  <TableCell numeric>
                    <ChangedFigure change={changes.net}>
                      <Figure value={net} text={formatSigned(net)} />
                    </ChangedFigure>
                  </TableCell>
                  <TableCell numeric>
                    <ChangedFigure change={changes.optOutRate}>
                      {optOutRate.value === null ? (
                        <Dash title={rateTitle(optOutRate, sideParts)} />
                      ) : (
                        <abbr title={rateTitle(optOutRate, sideParts)}>
                          {perThousand(optOutRate.value)}
                        </abbr>
                      )}
                    </ChangedFigure>
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
        {totals && changed ? (
          <p className="mt-2 text-2xs text-ink-3">{changesNote(totals, "ended")}</p>
        ) : null}
      </CardContent>
    </Card>
  );
}
