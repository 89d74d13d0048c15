import type { Route } from "next";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { leftSentence } from "@/components/charts/prepare-people";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
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
import { hrefKeeping } from "@/lib/address/query";
import type { CampaignLeft } from "@/lib/analytics/people/answers";
import { formatCount, NOT_REPORTED } from "@/lib/format";
import { language } from "@/lib/words/here";
import { words } from "@/lib/words/words";
import { readLeftAfter, readLeftAfterBefore } from "./report";

/** So many are shown; the file has all that are told. */
const SHOWN = 15;

const figure = (value: number | null): string =>
  value === null
    ? NOT_REPORTED
    : value.toLocaleString(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** After which campaign people left. */
export async function LeftAfterCard({ page }: { page: ReportPage }) {
  const [report, before] = await Promise.all([readLeftAfter(page), readLeftAfterBefore(page)]);
  const { path, query } = page.place;
  const say = words("people");
  const campaigns = report.campaigns.slice(0, SHOWN);
  return (
    <Card aria-labelledby="left-after">
      <CardHeader id="left-after" title={say("leftAfter")} description={say("leftAfterIs")}>
        <ExportLink
          path={path}
          query={query}
          table="opt-outs"
          label={say("file.leftAfter")}
          size="sm"
        />
      </CardHeader>
      <CardContent>
        <p className="text-sm">{leftSentence(report)}</p>
        {before ? (
          <p className="mt-1 text-sm text-ink-2">
            {say("comparedOptOuts", {
              optOuts: formatCount(before.optOuts),
              followed: formatCount(before.followed),
            })}
          </p>
        ) : null}
        {campaigns.length > 0 ? (
          <div className="mt-3">
            <Table label={say("campaignsLeftAfter")}>
              <TableHeader>
                <tr>
                  <TableHead>{say("campaign")}</TableHead>
                  <TableHead className="max-sm:hidden">{say("provider")}</TableHead>
                  <TableHead numeric>{say("optOuts")}</TableHead>
                  <TableHead numeric className="max-sm:hidden">
                    {say("messages")}
                  </TableHead>
                  <TableHead numeric>{say("per10000")}</TableHead>
                  <TableHead numeric>{say("timesOthers")}</TableHead>
                </tr>
              </TableHeader>
              <TableBody>
                {campaigns.map((one) => (
                  <Row
                    key={`${one.provider} ${one.campaign}`}
                    one={one}
                    href={hrefKeeping(`/campaigns/${one.campaign}`, query)}
                  />
                ))}
              </TableBody>
            </Table>
            <p className="mt-2 text-xs text-ink-3">{say("greyIsFew")}</p>
          </div>
        ) : null}
      </CardContent>
    </Card>
  );
}

function Row({ one, href }: { one: CampaignLeft; href: string }) {
  const say = words("people");
  return (
    <TableRow className={cn(one.few && "text-ink-3")}>
      <TableCell className="min-w-32 [overflow-wrap:anywhere]">
        <ReportLink href={href as Route} className="underline-offset-3 hover:underline">
          <bdi>{one.name}</bdi>
        </ReportLink>
      </TableCell>
      <TableCell className="max-sm:hidden">{one.label}</TableCell>
      <TableCell numeric>{formatCount(one.optOuts)}</TableCell>
      <TableCell numeric className="max-sm:hidden">
        {formatCount(one.messages)}
      </TableCell>
      <TableCell numeric>
        {one.per10000 === null ? <Dash title={say("moreThanMessages")} /> : figure(one.per10000)}
      </TableCell>
      <TableCell numeric>
        {one.ratio === null ? (
          <Dash title={say(one.per10000 === null ? "moreThanMessages" : "noOthers")} />
        ) : (
          figure(one.ratio)
        )}
        {one.low !== null && one.high !== null ? (
          <span className="block text-2xs text-ink-3">
            ({say("lowToHigh", { low: figure(one.low), high: figure(one.high) })})
          </span>
        ) : null}
      </TableCell>
    </TableRow>
  );
}
