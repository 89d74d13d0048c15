import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { providerStyles } from "@/app/(dashboard)/_page/providers";
import { definitions, rules } from "@/components/charts/definitions";
import { SeriesMark } from "@/components/charts/series-mark";
import { ALL_STAGES, STAGE_TEXT } from "@/components/charts/stages";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { channelLabel } from "@/lib/analytics/counts/labels";
import { pageViewer } from "@/lib/auth/page";
import type { Channel, Stage } from "@/lib/providers/event";
import { PROVIDERS } from "@/lib/providers/registry";
import type { Provider } from "@/lib/providers/types";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";

export const generateMetadata = pageTitle(() => words("definitions")("definitions"));

export default async function DefinitionsPage() {
  await pageViewer("/definitions");
  const say = words("definitions");
  return (
    <>
      <PageHeader title={say("definitions")} description={say("about")} />
      <div className="grid grid-cols-12 gap-3.5">
        {definitions().map(({ title, numbers }) => (
          <Card key={title} className="col-span-12 xl:col-span-6" aria-label={title}>
            <CardHeader title={title} />
            <CardContent>
              <dl className="space-y-4">
                {numbers.map((one) => (
                  <div key={one.id} id={one.id} className="scroll-mt-4">
                    <dt className="text-sm font-medium">{one.label}</dt>
                    <dd className="mt-0.5 text-sm text-ink-2">{one.text}</dd>
                    {one.formula ? (
                      <dd className="mt-0.5 text-sm">
                        <code className="font-mono text-xs">{one.formula}</code>
                      </dd>
                    ) : null}
                    <dd className="mt-0.5 text-xs text-ink-3">
                      {say("includes", { covers: one.covers })}
                    </dd>
                    <dd className="text-xs text-ink-3">
                      {say("behindIt", { behind: one.behind })}
                    </dd>
                  </div>
                ))}
              </dl>
            </CardContent>
          </Card>
        ))}
        <Card className="col-span-12 xl:col-span-6" aria-label={say("rules")}>
          <CardHeader title={say("rulesForAll")} />
          <CardContent>
            <dl className="space-y-3">
              {rules().map((rule) => (
                <div key={rule.id} id={rule.id} className="scroll-mt-4">
                  <dt className="text-sm font-medium">{rule.label}</dt>
                  <dd className="mt-0.5 text-sm text-ink-2">{rule.text}</dd>
                </div>
              ))}
            </dl>
          </CardContent>
        </Card>
        <Capabilities />
      </div>
    </>
  );
}

function cellOf(provider: Provider, channel: Channel, stage: Stage): string {
  const say = words("definitions");
  const reports = provider.reports[channel];
  if (reports?.[stage] !== true) return "—";
  if (stage === "delivered" && reports.evidence) return say(`evidence.${reports.evidence}`);
  if (stage !== "opened" && stage !== "clicked") return say("yes");
  if (reports.automatic?.[stage]) return say("yesMachinesApart");
  return channel === "email" ? say("yesWithAutomatic") : say("yes");
}

/** What each provider can report at all, channel by channel: why a number leaves somebody out. */
function Capabilities() {
  const lines = PROVIDERS.flatMap((provider, place) =>
    (Object.keys(provider.reports) as Channel[]).map((channel) => ({
      provider,
      channel,
      slot: providerStyles()[place]?.slot ?? 1,
    })),
  );
  const say = words("definitions");
  return (
    <Card className="col-span-12" aria-labelledby="reports">
      <CardHeader id="reports" title={say("whatEachReports")} description={say("aDashIs")} />
      <CardContent>
        <Table label={say("stagesByProvider")}>
          <TableHeader>
            <tr>
              <TableHead>{say("provider")}</TableHead>
              <TableHead>{say("channel")}</TableHead>
              {ALL_STAGES.map((stage) => (
                <TableHead key={stage}>{STAGE_TEXT[stage].label}</TableHead>
              ))}
            </tr>
          </TableHeader>
          <TableBody>
            {lines.map(({ provider, channel, slot }) => (
              <TableRow key={`${provider.slug}${channel}`}>
                <TableCell>
                  <span className="flex items-center gap-2 whitespace-nowrap">
                    <SeriesMark slot={slot} />
                    {said(provider.label)}
                  </span>
                </TableCell>
                <TableCell heads>{channelLabel(channel)}</TableCell>
                {ALL_STAGES.map((stage) => (
                  <TableCell key={stage}>{cellOf(provider, channel, stage)}</TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardContent>
    </Card>
  );
}
