import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { countingText } from "@/components/charts/prepare-people";
import { PressureCap } from "@/components/charts/pressure-cap";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { BrowserWords } from "@/components/words/browser-words";
import { hrefWith } from "@/lib/address/query";
import { formatCount, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { readPressure, readPressureBefore } from "./report";

/** The cap can be moved up to here. */
const HIGHEST = 20;

/** How much the same people get over all providers. */
export async function PressureCard({ page }: { page: ReportPage }) {
  const [report, before] = await Promise.all([readPressure(page), readPressureBefore(page)]);
  const { path, query } = page.place;
  const say = words("people");
  const hrefs = Array.from({ length: Math.max(HIGHEST, report.cap) }, (_, at) =>
    hrefWith(path, query, { cap: String(at + 1) }),
  );
  return (
    <Card aria-labelledby="pressure">
      <CardHeader id="pressure" title={say("pressure")} description={say("pressureIs")}>
        <ExportLink
          path={path}
          query={query}
          table="pressure"
          label={say("file.pressure")}
          size="sm"
        />
      </CardHeader>
      <CardContent>
        {report.persons === 0 ? (
          <p className="text-sm text-ink-2">{countingText(report) ?? say("nobodyGotAny")}</p>
        ) : (
          <>
            <BrowserWords areas={["people-ui"]}>
              <PressureCap key={report.cap} report={report} hrefs={hrefs} />
            </BrowserWords>
            {before ? (
              <p className="mt-2 text-sm text-ink-2">
                {say("comparedAbove", {
                  share: formatPercent(before.aboveShare),
                  cap: before.cap,
                })}
              </p>
            ) : null}
            <h3 className="mt-4 mb-1 text-xs font-medium text-ink-2">{say("eachChannel")}</h3>
            <Table label={say("pressureByChannel")}>
              <TableHeader>
                <tr>
                  <TableHead>{say("channel")}</TableHead>
                  <TableHead numeric>{say("persons")}</TableHead>
                  <TableHead numeric>{say("moreThan", { cap: report.cap })}</TableHead>
                  <TableHead numeric>{say("most")}</TableHead>
                </tr>
              </TableHeader>
              <TableBody>
                {report.channels.map((one) => (
                  <TableRow key={one.channel ?? ""}>
                    <TableCell>{one.label}</TableCell>
                    <TableCell numeric>{formatCount(one.persons)}</TableCell>
                    <TableCell numeric>
                      {formatPercent(one.persons === 0 ? null : one.above / one.persons)}
                    </TableCell>
                    <TableCell numeric>{formatCount(one.most)}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
            <p className="mt-2 text-xs text-ink-3">{say("filtersChoose")}</p>
          </>
        )}
      </CardContent>
    </Card>
  );
}
