import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { countingText, isOfOne } from "@/components/charts/prepare-people";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { formatCount, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { readReach } from "./report";

/** Of persons reached by several providers: whose message they opened first. */
export async function FirstAnswerCard({ page }: { page: ReportPage }) {
  const report = await readReach(page);
  if (isOfOne(report)) return null;
  const say = words("people");
  const { persons, answered, providers } = report.firstAnswer;
  return (
    <Card aria-labelledby="first-answer">
      <CardHeader id="first-answer" title={say("firstAnswer")} description={say("firstAnswerIs")} />
      <CardContent>
        {persons === 0 ? (
          <p className="text-sm text-ink-2">{countingText(report) ?? say("nobodyBySeveral")}</p>
        ) : (
          <>
            <p className="text-sm">
              {say("openedSomething", {
                answered: formatCount(answered),
                persons: formatCount(persons),
              })}
            </p>
            <div className="mt-3">
              <Table label={say("openedFirstByProvider")}>
                <TableHeader>
                  <tr>
                    <TableHead>{say("provider")}</TableHead>
                    <TableHead numeric>{say("reached")}</TableHead>
                    <TableHead numeric>{say("openedFirst")}</TableHead>
                    <TableHead numeric>{say("ofReached")}</TableHead>
                  </tr>
                </TableHeader>
                <TableBody>
                  {providers.map((one) => (
                    <TableRow key={one.provider}>
                      <TableCell>{one.label}</TableCell>
                      <TableCell numeric>{formatCount(one.reached)}</TableCell>
                      <TableCell numeric>{formatCount(one.first)}</TableCell>
                      <TableCell numeric>
                        {formatPercent(one.reached === 0 ? null : one.first / one.reached)}
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </div>
          </>
        )}
      </CardContent>
    </Card>
  );
}
