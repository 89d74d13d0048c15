import type { ReactNode } from "react";
import { CHANGED_ROWS, ChangedFigure } from "@/components/charts/changed-figure";
import { rateChange, stageChange } from "@/components/charts/prepare-figure-change";
import { rateTitle } from "@/components/charts/prepare-funnel";
import { RATE_TEXT } from "@/components/charts/stages";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Dash } from "@/components/ui/dash";
import { FigureLink } from "@/components/ui/figure-link";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { GroupsComparison } from "@/lib/analytics/compare/compared-groups";
import type { FailuresReport } from "@/lib/analytics/funnel/answers";
import { formatCount, percentColumn } from "@/lib/format";
import { words } from "@/lib/words/words";

/** Whose messages failed, the most first; a dash where no failures are reported. */
export function FailedGroups({
  id,
  groups,
  compared,
  hrefOf,
  children,
}: {
  id: "providers" | "channels" | "platforms";
  groups: FailuresReport["providers"];
  /** The same groups beside the range compared with; null: nothing is compared. */
  compared: GroupsComparison["groups"] | null;
  /** Where a group's count leads. */
  hrefOf: (key: string | null) => string | null;
  /** Beside the title. */
  children: ReactNode;
}) {
  const say = words("failures");
  const percent = percentColumn(groups.map(({ rate }) => rate.value));
  const before = (key: string | null) => compared?.find((one) => one.key === key) ?? null;
  return (
    <Card aria-labelledby={`failed-${id}`}>
      <CardHeader id={`failed-${id}`} title={say(`by.${id}`)}>
        {children}
      </CardHeader>
      <CardContent>
        <Table className={compared ? CHANGED_ROWS : undefined} label={say(`table.${id}`)}>
          <TableHeader>
            <tr>
              <TableHead>{words("analytics")("name")}</TableHead>
              <TableHead numeric>{say("failed")}</TableHead>
              <TableHead numeric title={RATE_TEXT.failure.formula}>
                {say("failureRate")}
              </TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {groups.map(({ key, label, failed, rate }) => (
              <TableRow key={key ?? ""}>
                <TableCell className="min-w-24 [overflow-wrap:anywhere]">{label}</TableCell>
                <TableCell numeric>
                  {failed === null ? (
                    <Dash title={say("notReportedHere")} />
                  ) : (
                    <ChangedFigure change={stageChange("failed", before(key))}>
                      <FigureLink
                        href={failed > 0 ? hrefOf(key) : null}
                        label={say("failedOf", { amount: formatCount(failed), label })}
                      >
                        {formatCount(failed)}
                      </FigureLink>
                    </ChangedFigure>
                  )}
                </TableCell>
                <TableCell numeric>
                  <ChangedFigure change={rateChange("failure", before(key))}>
                    <abbr
                      title={rateTitle(rate, RATE_TEXT.failure.parts)}
                      className={rate.value === null ? "text-ink-3" : undefined}
                    >
                      {percent(rate.value)}
                    </abbr>
                  </ChangedFigure>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        {groups.some(({ failed }) => failed === null) ? (
          <p className="mt-2 text-2xs text-ink-3">{words("analytics")("dashMeans")}</p>
        ) : null}
      </CardContent>
    </Card>
  );
}
