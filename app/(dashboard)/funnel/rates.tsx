import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { providerStyles, stylesOf } from "@/app/(dashboard)/_page/providers";
import { RatesCard } from "@/components/cards/rates-card";
import { bucketLabels } from "@/components/charts/bucket-labels";
import type { SeriesStyle } from "@/components/charts/series";
import { RATE_TEXT } from "@/components/charts/stages";
import { Segmented } from "@/components/ui/segmented";
import { intervalsFor } from "@/lib/address/intervals";
import { hrefWith } from "@/lib/address/query";
import type { RatesReport } from "@/lib/analytics/funnel/answers";
import { words } from "@/lib/words/words";
import { readRates } from "./report";

const RATES = ["delivery", "open", "click", "failure"] as const;
/** With more, choosing one to hold the others against would be a list of its own. */
const MOST_CHOICES = 6;

/** The provider that most groups have in common, where they do not rest on the same ones. */
function commonProvider(report: RatesReport): SeriesStyle | null {
  const covered = report.groups
    .filter((group) => group.rate.value !== null)
    .map((group) => group.rate.over);
  const [first] = covered;
  if (!first || covered.every((over) => over.join() === first.join())) return null;
  const counts = providerStyles()
    .map((look) => ({
      look,
      count: covered.filter((over) => over.includes(look.label)).length,
    }))
    .sort((a, b) => b.count - a.count);
  return counts[0] && counts[0].count > 1 ? counts[0].look : null;
}

function Controls({ page, report }: { page: ReportPage; report: RatesReport }) {
  const { path, query, range } = page.place;
  const allowed = intervalsFor(range);
  const say = words("funnel");
  const sayAll = words("analytics");
  const known = report.groups
    .filter((group) => group.key !== null && group.rate.value !== null)
    .slice(0, MOST_CHOICES);
  return (
    <>
      <Segmented
        label={say("whichRate")}
        options={RATES.map((rate) => ({
          label: RATE_TEXT[rate].label,
          title: RATE_TEXT[rate].formula,
          href: hrefWith(path, query, { rate: rate === "open" ? null : rate }),
          current: rate === report.rate,
        }))}
      />
      {known.length > 1 ? (
        <Segmented
          label={say("comparedWith")}
          options={known.map(({ key, label }) => ({
            label: key === report.against ? say("against", { label }) : label,
            title: say("compareOthers", { label }),
            href: hrefWith(path, query, { against: key }),
            current: key === report.against,
          }))}
        />
      ) : null}
      {allowed.length > 1 ? (
        <Segmented
          label={sayAll("stepSize")}
          options={allowed.map((one) => ({
            label: sayAll(`step.${one}`),
            href: hrefWith(path, query, { interval: one }),
            current: one === report.interval,
          }))}
        />
      ) : null}
    </>
  );
}

/** Is one worse than the other, and since when? */
export async function RatesOverTime({ page }: { page: ReportPage }) {
  const { report, by, interval } = await readRates(page);
  const common = by === "platform" || by === "channel" ? commonProvider(report) : null;
  const { path, query, zone } = page.place;
  return (
    <RatesCard
      report={report}
      labels={bucketLabels(interval, zone)}
      looks={stylesOf(by, report.groups)}
      by={words("funnel")(`by.${by}`)}
      alike={
        common && common.key !== null
          ? { label: common.label, href: hrefWith(path, query, { provider: common.key }) }
          : null
      }
      beside={
        <ExportLink
          path={path}
          query={query}
          table="rates"
          label={words("funnel")("file.rates")}
          size="sm"
        />
      }
    >
      <Controls page={page} report={report} />
    </RatesCard>
  );
}
