import type { Route } from "next";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { countingText, isOfOne } from "@/components/charts/prepare-people";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { ReportLink } from "@/components/ui/report-link";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { getDoubleExamples } from "@/lib/analytics/people/double-examples";
import { formatCount, formatDuration, formatInstant, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { readPressure, readPressureBefore, readReach } from "./report";

/** The same person at two providers within minutes. */
export async function DoublesCard({ page }: { page: ReportPage }) {
  const [report, before, reach] = await Promise.all([
    readPressure(page),
    readPressureBefore(page),
    readReach(page),
  ]);
  if (isOfOne(reach)) return null;
  const { doubles } = report;
  const say = words("people");
  return (
    <Card aria-labelledby="doubles">
      <CardHeader id="doubles" title={say("doubleSends")} description={say("within10Minutes")} />
      <CardContent>
        {doubles.messages === 0 ? (
          <p className="text-sm text-ink-2">{countingText(report) ?? say("noDoubles")}</p>
        ) : (
          <>
            <p className="text-xl font-semibold tracking-[-0.015em]">
              {say("messagesOfAll", {
                messages: formatCount(doubles.messages),
                share: formatPercent(doubles.share),
              })}
            </p>
            <p className="mt-1 text-sm text-ink-2">
              {say("cameRightAfter", { persons: doubles.persons })}{" "}
              {before
                ? say("comparedDoubles", { messages: formatCount(before.doubles.messages) })
                : ""}
            </p>
            <div className="mt-3">
              <Table label={say("doublesByProviders")}>
                <TableHeader>
                  <tr>
                    <TableHead>{say("first")}</TableHead>
                    <TableHead>{say("thenCame")}</TableHead>
                    <TableHead numeric>{say("messages")}</TableHead>
                  </tr>
                </TableHeader>
                <TableBody>
                  {doubles.pairs.slice(0, 8).map(({ first, second, messages }) => (
                    <TableRow key={`${first} ${second}`}>
                      <TableCell>{first}</TableCell>
                      <TableCell>{second}</TableCell>
                      <TableCell numeric>{formatCount(messages)}</TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </div>
            {page.shared ? null : <Examples page={page} />}
          </>
        )}
      </CardContent>
    </Card>
  );
}

async function Examples({ page }: { page: ReportPage }) {
  const say = words("people");
  const examples = await getDoubleExamples(page.filters, page.place.now);
  return (
    <>
      <h3 className="mt-4 mb-1 text-xs font-medium text-ink-2">{say("latest")}</h3>
      <ul className="space-y-1 text-sm">
        {examples.map(({ message, at, apart, person, first, second }) => (
          <li key={message} className="[overflow-wrap:anywhere]">
            <ReportLink
              href={`/events/messages/${message}` as Route}
              className="text-accent underline underline-offset-3"
            >
              {formatInstant(at, page.place.zone)}
            </ReportLink>
            :{" "}
            {say("secondAfterFirst", {
              person: person ?? say("somebody"),
              second,
              first,
              apart: formatDuration(apart),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
