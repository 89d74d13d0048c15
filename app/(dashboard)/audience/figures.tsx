import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { readAudience } from "@/app/(dashboard)/_overview/reports";
import { intervalOf } from "@/app/(dashboard)/_page/choices";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { providerStyles } from "@/app/(dashboard)/_page/providers";
import { waysDown } from "@/app/(dashboard)/_page/ways-down";
import { AudienceProviders } from "@/components/cards/audience-providers";
import { KpiStrip } from "@/components/charts/kpi-strip";
import { audienceAnswer } from "@/components/charts/prepare-audience-answer";
import { prepareAudienceKpis } from "@/components/charts/prepare-audience-kpis";
import { optOutRateKpi } from "@/components/charts/prepare-opt-out-rate";
import { words } from "@/lib/words/words";
import { readOptOuts } from "./report";

/** Whether the audience shrinks and why, in words and in figures. */
export async function Figures({ page }: { page: ReportPage }) {
  const [audience, optOuts] = await Promise.all([
    readAudience(page, intervalOf(page)),
    readOptOuts(page),
  ]);
  const { now } = page.place;
  const answer = audienceAnswer(audience.current, optOuts.current);
  const rate = optOutRateKpi(audience.current, optOuts, now);
  const to = waysDown(page);
  const kpis = [...prepareAudienceKpis(audience, now), rate].map((kpi) => ({
    ...kpi,
    href: to.opts(kpi.id),
  }));
  return (
    <div>
      <div className="mb-3.5">
        <p className="text-lg font-medium">{answer.direction}</p>
        <p className="text-sm text-ink-2">
          {[answer.reason, answer.caveat].filter(Boolean).join(" ")}
        </p>
      </div>
      <KpiStrip kpis={kpis} />
    </div>
  );
}

/** Whose people came and left. */
export async function Providers({ page }: { page: ReportPage }) {
  const { current, totals } = await readOptOuts(page);
  return (
    <AudienceProviders providers={current.providers} totals={totals} looks={providerStyles()}>
      <ExportLink
        path="/audience"
        query={page.place.query}
        table="providers"
        label={words("audience")("file.providers")}
        size="sm"
      />
    </AudienceProviders>
  );
}
