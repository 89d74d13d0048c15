import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { type OpenPage, openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { OurNotices } from "@/app/(dashboard)/settings/endpoints/our-trouble";
import { CardSlot } from "@/components/cards/card-slot";
import { accountsOf } from "@/components/tables/accounts";
import { QualityTable } from "@/components/tables/quality-table";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { BrowserWords } from "@/components/words/browser-words";
import { richWords } from "@/components/words/rich-words";
import { getOurHealth } from "@/lib/analytics/health/our-health";
import { getQuality } from "@/lib/analytics/quality/quality";
import { hasRole } from "@/lib/auth/roles";
import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";
import { DriftCard } from "./drift-card";
import { HoursCard } from "./hours-card";
import { KnownGaps } from "./known-gaps";
import { leadsToRequests } from "./leads-to-requests";
import { SignalsCard } from "./signals-card";

const REBUILD_CHECK = "npm run pushlens -- rebuild --check";

export const generateMetadata = pageTitle(() => words("quality")("dataQuality"));

export default async function QualityPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/quality", searchParams);
  const say = words("quality");
  return (
    <BrowserWords areas={["quality-ui"]}>
      <PageFrame
        page={page}
        title={say("dataQuality")}
        always
        actions={
          <ExportLink path="/quality" query={page.place.query} label={say("file.accounts")} />
        }
        description={say("about")}
      >
        <div className="grid gap-3.5">
          <CardSlot title={say("theAccounts")} height="min-h-80">
            <Accounts page={page} />
          </CardSlot>
          <CardSlot title={say("hourByHour")} height="min-h-80">
            <HoursCard page={page} />
          </CardSlot>
          <CardSlot title={say("lateOrImpossible")} height="min-h-60">
            <SignalsCard page={page} />
          </CardSlot>
          <CardSlot title={say("changesInSent")} height="min-h-60">
            <DriftCard page={page} />
          </CardSlot>
          <CardSlot title={say("knownGaps")} height="min-h-24">
            <KnownGaps page={page} />
          </CardSlot>
          <Meanings />
        </div>
      </PageFrame>
    </BrowserWords>
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
  const say = words("quality");
  return (
    <Card aria-labelledby="accounts">
      <CardHeader id="accounts" title={say("whatBecame")} description={say("sumOfAccounts")} />
      <CardContent className="space-y-3">
        {us ? <OurNotices us={us} /> : null}
        {difference === 0 ? (
          <Callout tone="good">
            <p>{say("allAccountedFor")}</p>
          </Callout>
        ) : (
          <Callout tone="bad" title={say("notAccountedFor", { items: formatCount(difference) })}>
            <p>
              {richWords("quality")("runCheck", {
                command: () => <code className="font-mono text-xs">{REBUILD_CHECK}</code>,
              })}
            </p>
          </Callout>
        )}
        {narrowed ? <p className="text-xs text-ink-3">{say("keptPerEndpoint")}</p> : null}
        <QualityTable
          rows={rows.map((row) => ({
            endpoint: row.endpoint,
            name: row.name,
            look: providerStyle(row.provider),
            accounts: accountsOf(row),
          }))}
          days={{ from: page.filters.from, to: page.filters.to }}
          leads={leadsToRequests(page)}
        />
      </CardContent>
    </Card>
  );
}

const MEANINGS = [
  "counted",
  "duplicate",
  "ignored",
  "allTests",
  "quarantined",
  "pending",
  "rejectedRequests",
] as const;

function Meanings() {
  const say = words("quality");
  const sayAccount = words("quality-ui");
  return (
    <Card aria-labelledby="words">
      <CardHeader id="words" title={say("whatWordsMean")} />
      <CardContent>
        <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2 xl:grid-cols-3">
          {MEANINGS.map((word) => (
            <div key={word}>
              <dt className="font-medium">
                {word === "allTests" ? say(word) : sayAccount(`account.${word}`)}
              </dt>
              <dd className="text-ink-2">{say(`is.${word}`)}</dd>
            </div>
          ))}
        </dl>
      </CardContent>
    </Card>
  );
}
