import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { readAudience } from "@/app/(dashboard)/_overview/reports";
import { intervalOf } from "@/app/(dashboard)/_page/choices";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { waysDown } from "@/app/(dashboard)/_page/ways-down";
import { BarList } from "@/components/cards/bar-list";
import { changesNote } from "@/components/charts/comparison-text";
import { DeltaText } from "@/components/charts/delta-text";
import { type Better, prepareDelta } from "@/components/charts/prepare-delta";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { AudienceReport } from "@/lib/analytics/audience/answers";
import { causeWords } from "@/lib/analytics/audience/cause-words";
import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";
import { readComparedCauses } from "./report";

const CAUSES = {
  opted_out: { title: "whyTheyLeft", empty: "nobodyLeft", better: "down" },
  opted_in: { title: "howTheyCame", empty: "nobodyCame", better: "up" },
} as const;

/** Why people left, or how they came. */
export async function Causes({
  page,
  kind,
}: {
  page: ReportPage;
  kind: AudienceReport["causes"][number]["kind"];
}) {
  const [{ current }, compared] = await Promise.all([
    readAudience(page, intervalOf(page)),
    readComparedCauses(page),
  ]);
  const { empty, better } = CAUSES[kind];
  const say = words("audience");
  const title = say(CAUSES[kind].title);
  const sides = compared && {
    current: countsOf(compared.current, kind),
    previous: countsOf(compared.previous, kind),
  };
  const silent =
    kind === "opted_out" ? current.total.optedOut === null : current.total.optedIn === null;
  return (
    <Card aria-labelledby={kind}>
      <CardHeader id={kind} title={title} description={say("causesAreTheirs")}>
        <ExportLink
          path="/audience"
          query={page.place.query}
          table="causes"
          label={say("file.causes")}
          size="sm"
        />
      </CardHeader>
      <CardContent>
        <BarList
          label={title}
          explained
          empty={silent ? say("nobodyReportsThis") : say(empty)}
          rows={current.causes
            .filter((one) => one.kind === kind)
            .map(({ cause, count }) => {
              const look = causeWords(cause, kind);
              const href = waysDown(page).opts(kind, cause);
              const { key, label, hint } = look;
              const change = sides
                ? {
                    change: changeOf(
                      sides.current.get(cause) ?? 0,
                      sides.previous.get(cause) ?? 0,
                      better,
                    ),
                  }
                : {};
              return { key, name: label, hint, count, color: COLORS[kind], href, ...change };
            })}
        />
        {compared && current.causes.some((one) => one.kind === kind) ? (
          <p className="mt-2 text-2xs text-ink-3">{changesNote(compared, "ended")}</p>
        ) : null}
      </CardContent>
    </Card>
  );
}

/** As in the chart above. */
const COLORS = { opted_in: "var(--accent)", opted_out: "var(--bad)" } as const;

const countsOf = (causes: AudienceReport["causes"], kind: "opted_in" | "opted_out") =>
  new Map(causes.filter((one) => one.kind === kind).map(({ cause, count }) => [cause, count]));

function changeOf(count: number, before: number, better: Better) {
  const delta = prepareDelta({
    kind: "count",
    current: count,
    previous: before,
    better,
    base: before,
    sample: Math.min(count, before),
  });
  const title = words("audience")("wasBefore", { figure: formatCount(before) });
  if (delta) return <DeltaText delta={delta} title={title} />;
  return <span className="text-2xs">{title}</span>;
}
