import { Users } from "lucide-react";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { isOfOne, nothingOf, peopleNotes, reachSentence } from "@/components/charts/prepare-people";
import { UpsetPlot } from "@/components/charts/upset-plot";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { ReachReport } from "@/lib/analytics/people/answers";
import { formatCount, formatTime } from "@/lib/format";
import { words } from "@/lib/words/words";
import { readReach, readReachBefore } from "./report";

/** What is counted and as of when, in the words that stand beside a title. */
function asOfText(asOf: string | null, zone: string): string {
  const say = words("people");
  return asOf === null
    ? say("reachStillCounted")
    : say("reachIs", { time: formatTime(asOf, zone) });
}

/** Whom all providers reach together, each person once. */
export async function ReachCard({ page }: { page: ReportPage }) {
  const [report, before] = await Promise.all([readReach(page), readReachBefore(page)]);
  const nothing = nothingOf(report);
  const say = words("people");
  return (
    <Card aria-labelledby="reach">
      <CardHeader
        id="reach"
        title={say("reachWithoutDoubles")}
        description={asOfText(report.asOf, page.place.zone)}
      />
      <CardContent>
        {nothing ? (
          <EmptyState icon={Users} title={nothing.title} description={nothing.text} />
        ) : (
          <>
            <p className="text-xl font-semibold tracking-[-0.015em]">{reachSentence(report)}</p>
            {before ? (
              <p className="mt-1 text-sm text-ink-2">
                {say(isOfOne(report) && isOfOne(before) ? "comparedPersons" : "comparedReach", {
                  persons: formatCount(before.persons),
                  several: formatCount(before.firstAnswer.persons),
                })}
              </p>
            ) : null}
            {isOfOne(report) ? null : (
              <div className="mt-4 grid grid-cols-1 gap-6 lg:grid-cols-2">
                <UpsetPlot report={report} />
                <ByProvider report={report} before={before} />
              </div>
            )}
            <dl className="mt-4 space-y-1.5 border-t border-line-soft pt-3 text-xs">
              {peopleNotes(report).map(({ title, text }) => (
                <div key={title}>
                  <dt className="inline font-medium">{title}.</dt>{" "}
                  <dd className="inline text-ink-2">{text}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </CardContent>
    </Card>
  );
}

function ByProvider({ report, before }: { report: ReachReport; before: ReachReport | null }) {
  const say = words("people");
  return (
    <Table label={say("reachByProvider")}>
      <TableHeader>
        <tr>
          <TableHead>{say("provider")}</TableHead>
          <TableHead numeric>{say("persons")}</TableHead>
          {before ? <TableHead numeric>{say("before")}</TableHead> : null}
          <TableHead numeric>{say("byItAlone")}</TableHead>
          <TableHead numeric>{say("messages")}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {report.providers.map((one) => (
          <TableRow key={one.provider}>
            <TableCell>{one.label}</TableCell>
            <TableCell numeric>{formatCount(one.persons)}</TableCell>
            {before ? (
              <TableCell numeric className="text-ink-3">
                {formatCount(
                  before.providers.find(({ provider }) => provider === one.provider)?.persons ?? 0,
                )}
              </TableCell>
            ) : null}
            <TableCell numeric>{formatCount(one.alone)}</TableCell>
            <TableCell numeric>{formatCount(one.messages)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
