import type { Metadata } from "next";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { type OpenPage, openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { OurNotices } from "@/app/(dashboard)/settings/endpoints/our-trouble";
import { CardSlot } from "@/components/cards/card-slot";
import { QualityTable } from "@/components/tables/quality-table";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { getOurHealth } from "@/lib/analytics/health/our-health";
import { getQuality } from "@/lib/analytics/quality/quality";
import { hasRole } from "@/lib/auth/roles";
import { formatCount } from "@/lib/format";
import { DriftCard } from "./drift-card";
import { HoursCard } from "./hours-card";
import { KnownGaps } from "./known-gaps";
import { SignalsCard } from "./signals-card";
import { waysToRequests } from "./ways-to-requests";

export const metadata: Metadata = { title: "Data quality" };

export default async function QualityPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/quality", searchParams);
  return (
    <PageFrame
      page={page}
      title="Data quality"
      always
      actions={
        <ExportLink path="/quality" query={page.place.query} label="the accounts by endpoint" />
      }
      description="Can the numbers be trusted? Every item that was ever answered with “received” is accounted for, by the time of receipt."
    >
      <div className="grid gap-3.5">
        <CardSlot title="The accounts" height="min-h-80">
          <Accounts page={page} />
        </CardSlot>
        <CardSlot title="Hour by hour" height="min-h-80">
          <HoursCard page={page} />
        </CardSlot>
        <CardSlot title="Late, out of order, impossible" height="min-h-60">
          <SignalsCard page={page} />
        </CardSlot>
        <CardSlot title="Changes in what is sent" height="min-h-60">
          <DriftCard page={page} />
        </CardSlot>
        <CardSlot title="Known gaps" height="min-h-24">
          <KnownGaps page={page} />
        </CardSlot>
        <Words />
      </div>
    </PageFrame>
  );
}

async function Accounts({ page }: { page: OpenPage }) {
  const isAdmin = hasRole(page.viewer.role, "admin");
  const [{ rows }, us] = await Promise.all([
    getQuality(page.filters, page.place.now),
    isAdmin ? getOurHealth() : null,
  ]);
  const difference = rows.reduce((sum, row) => sum + Math.abs(row.difference), 0);
  const narrowed =
    page.filters.campaign.length + page.filters.channel.length + page.filters.platform.length > 0;
  return (
    <Card aria-labelledby="accounts">
      <CardHeader
        id="accounts"
        title="What became of everything received"
        description="received = counted + duplicate + ignored + quarantined + pending"
      />
      <CardContent className="space-y-3">
        {us ? <OurNotices us={us} /> : null}
        {difference === 0 ? (
          <Callout tone="good">
            <p>Every item is accounted for: the difference is 0.</p>
          </Callout>
        ) : (
          <Callout tone="bad" title={`${formatCount(difference)} items are not accounted for`}>
            <p>
              Nothing is lost: what was received is kept as it came. Run{" "}
              <code className="font-mono text-xs">npm run pushlens -- rebuild --check</code> to find
              where the numbers differ.
            </p>
          </Callout>
        )}
        {narrowed ? (
          <p className="text-xs text-ink-3">
            Accounts are kept per endpoint: filters by campaign, channel and platform do not narrow
            them.
          </p>
        ) : null}
        <QualityTable
          rows={rows.map((row) => ({ row, look: providerStyle(row.provider) }))}
          waysOf={(endpoint) => waysToRequests(page, endpoint)}
        />
      </CardContent>
    </Card>
  );
}

const WORDS = [
  ["Counted", "Became an event of some kind, and is in the numbers where that kind counts."],
  [
    "Duplicate",
    "Its event was known already: providers send again when they are not sure. It is counted once.",
  ],
  [
    "Ignored",
    "Understood, and by a named rule nothing to keep: test events, inbound messages, device transitions.",
  ],
  [
    "Quarantined",
    "Not understood: an unknown type, a wrong shape, or no identity. It is kept with its raw request and loses nothing.",
  ],
  ["Pending", "Received and safe, waiting to be processed. Usually gone within seconds."],
  [
    "Refused requests",
    "Answered with an error, so never received: wrong tokens, secrets or signatures, bodies that are not JSON.",
  ],
] as const;

function Words() {
  return (
    <Card aria-labelledby="words">
      <CardHeader id="words" title="What the words mean" />
      <CardContent>
        <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2 xl:grid-cols-3">
          {WORDS.map(([word, meaning]) => (
            <div key={word}>
              <dt className="font-medium">{word}</dt>
              <dd className="text-ink-2">{meaning}</dd>
            </div>
          ))}
        </dl>
      </CardContent>
    </Card>
  );
}
