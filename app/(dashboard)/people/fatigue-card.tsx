import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { fatigueSentences, LAST_NTH, nthWords } from "@/components/charts/prepare-people";
import { openedWord } from "@/components/charts/stages";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { FatigueReport } from "@/lib/analytics/people/answers";
import { formatCount, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { FatigueTable, type RatedTexts } from "./fatigue-table";
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
    <FatigueTable
      label={say("byMessageOfWeek")}
      heads={[
        say("messageOfWeek"),
        say("messages"),
        say("opened"),
        say("openedDrawn"),
        say("left"),
        say("leftDrawn"),
      ]}
      missing={say("notReportedBySelected")}
      lines={groups.map(({ nth, messages, opened, optedOut }) => [
        nthWords(nth, LAST_NTH),
        formatCount(messages),
        ratedTexts(opened, opens),
        ratedTexts(optedOut, outs),
      ])}
    />
  );
}

function ratedTexts(rated: Rated, most: number): RatedTexts | null {
  if (!rated) return null;
  const { value, low, high } = rated;
  const bounds = { low: formatPercent(low), high: formatPercent(high) };
  return {
    share: formatPercent(value),
    bounds: words("people")("lowToHigh", bounds),
    drawn: { value: value ?? 0, low, high, most },
  };
}
