import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { BoundedBar } from "@/components/charts/bounded-bar";
import { fatigueSentences, LAST_NTH, nthWords } from "@/components/charts/prepare-people";
import { openedWord } from "@/components/charts/stages";
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
import type { FatigueReport } from "@/lib/analytics/people/answers";
import { formatCount, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { readFatigue } from "./report";

type Rated = FatigueReport["groups"][number]["opened"];

/** Whether people open less and leave more the more they have had. */
export async function FatigueCard({ page }: { page: ReportPage }) {
  const report = await readFatigue(page);
  const { path, query } = page.place;
  const say = words("people");
  return (
    <Card aria-labelledby="fatigue">
      <CardHeader id="fatigue" title={say("fatigue")} description={say("fatigueIs")}>
        <ExportLink
          path={path}
          query={query}
          table="fatigue"
          label={say("file.fatigue")}
          size="sm"
        />
      </CardHeader>
      <CardContent>
        {fatigueSentences(report).map((line) => (
          <p key={line} className="text-sm">
            {line}
          </p>
        ))}
        {report.groups.length > 0 ? <Groups report={report} /> : null}
        <p className="mt-2 max-w-3xl text-xs text-ink-3">
          {[
            say("boundsCountOnce"),
            report.openedBy.length > 1 &&
              say("opensAreMixed", { opens: openedWord(report.openedBy) }),
            say("noExperiment"),
          ]
            .filter(Boolean)
            .join(" ")}
        </p>
      </CardContent>
    </Card>
  );
}

function Groups({ report: { groups } }: { report: FatigueReport }) {
  const say = words("people");
  const highest = (of: (group: (typeof groups)[number]) => Rated): number =>
    Math.max(1e-6, ...groups.map((group) => of(group)?.high ?? 0));
  const [opens, outs] = [highest(({ opened }) => opened), highest(({ optedOut }) => optedOut)];
  return (
    <div className="mt-3">
      <Table label={say("byMessageOfWeek")}>
        <TableHeader>
          <tr>
            <TableHead>{say("messageOfWeek")}</TableHead>
            <TableHead numeric>{say("messages")}</TableHead>
            <TableHead numeric>{say("opened")}</TableHead>
            <TableHead className="w-1/4 max-sm:hidden">
              <span className="sr-only">{say("openedDrawn")}</span>
            </TableHead>
            <TableHead numeric>{say("left")}</TableHead>
            <TableHead className="w-1/4 max-sm:hidden">
              <span className="sr-only">{say("leftDrawn")}</span>
            </TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {groups.map(({ nth, messages, opened, optedOut }) => (
            <TableRow key={nth}>
              <TableCell>{nthWords(nth, LAST_NTH)}</TableCell>
              <TableCell numeric>{formatCount(messages)}</TableCell>
              <RatedCells rated={opened} most={opens} />
              <RatedCells rated={optedOut} most={outs} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function RatedCells({ rated, most }: { rated: Rated; most: number }) {
  const say = words("people");
  return (
    <>
      <TableCell numeric>
        {rated ? (
          <>
            <span className="font-medium">{formatPercent(rated.value)}</span>
            <span className="block text-2xs text-ink-3">
              {say("lowToHigh", { low: formatPercent(rated.low), high: formatPercent(rated.high) })}
            </span>
          </>
        ) : (
          <Dash title={say("notReportedBySelected")} />
        )}
      </TableCell>
      <TableCell className="max-sm:hidden">
        {rated ? (
          <BoundedBar value={rated.value ?? 0} low={rated.low} high={rated.high} most={most} />
        ) : null}
      </TableCell>
    </>
  );
}
