import type { ReactNode } from "react";
import { rateTitle } from "@/components/charts/prepare-funnel";
import { perThousand } from "@/components/charts/prepare-opt-out-rate";
import { type Look, lookOf } from "@/components/charts/series";
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
import type { OptOutsReport } from "@/lib/analytics/rate-types";
import { formatCount, formatSigned } from "@/lib/format";

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
  children,
}: {
  providers: OptOutsReport["providers"];
  looks: readonly Look[];
  /** Beside the title. */
  children?: ReactNode;
}) {
  return (
    <Card aria-labelledby="audience-providers">
      <CardHeader
        id="audience-providers"
        title="By provider"
        description="— is not reported, which is not zero"
      >
        {children}
      </CardHeader>
      <CardContent>
        <Table label="Opt-ins and opt-outs by provider">
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
            {providers.map(({ key, label, optedIn, optedOut, net, optOutRate }, place) => (
              <TableRow key={key}>
                <TableCell>
                  <span className="flex items-center gap-2">
                    <SeriesMark slot={lookOf(key, label, looks, place).slot} />
                    {label}
                  </span>
                </TableCell>
                <TableCell numeric>
                  <Figure value={optedIn} text={formatCount(optedIn)} />
                </TableCell>
                <TableCell numeric>
                  <Figure value={optedOut} text={formatCount(optedOut)} />
                </TableCell>
                <TableCell numeric>
                  <Figure value={net} text={formatSigned(net)} />
                </TableCell>
                <TableCell numeric>
                  <abbr
                    title={rateTitle(optOutRate, "deliveries and opt-outs")}
                    className={optOutRate.value === null ? "text-ink-3" : undefined}
                  >
                    {perThousand(optOutRate.value)}
                  </abbr>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardContent>
    </Card>
  );
}
