import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { SignalTable } from "@/components/tables/signal-table";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { hrefKeeping } from "@/lib/address/query";
import { getQualitySignals, SIGNAL_WINDOW } from "@/lib/analytics/quality/quality-signals";
import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";

/** What the newest events say: late, out of order, with a wrong clock, or impossible. */
export async function SignalsCard({ page }: { page: OpenPage }) {
  const rows = await getQualitySignals(page.filters, page.place.now);
  const events = hrefKeeping("/events", page.place.query);
  const sampleHref = (message: string) =>
    `${events}${events.includes("?") ? "&" : "?"}message=${message}`;
  const say = words("quality");
  return (
    <Card aria-labelledby="signals">
      <CardHeader
        id="signals"
        title={say("lateOrImpossible")}
        description={say("ofNewest", { events: formatCount(SIGNAL_WINDOW) })}
      >
        <ExportLink
          path="/quality"
          query={page.place.query}
          table="signals"
          label={say("file.signals")}
          size="sm"
        />
      </CardHeader>
      <CardContent>
        {rows.length === 0 ? (
          <p className="text-sm text-ink-2">{say("nothingHappened")}</p>
        ) : (
          <SignalTable
            rows={rows.map((row) => ({ row, look: providerStyle(row.provider) }))}
            sampleHref={sampleHref}
          />
        )}
      </CardContent>
    </Card>
  );
}
