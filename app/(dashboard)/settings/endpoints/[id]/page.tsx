import type { Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { HealthBadge } from "@/app/(dashboard)/settings/endpoints/health-badge";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { OurTrouble } from "@/app/(dashboard)/settings/endpoints/our-trouble";
import { QuestionNote } from "@/app/(dashboard)/settings/endpoints/question-note";
import { SetupSteps } from "@/app/(dashboard)/settings/endpoints/setup-steps";
import { Snippets } from "@/app/(dashboard)/settings/endpoints/snippets";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { BrowserWords } from "@/components/words/browser-words";
import { richWords } from "@/components/words/rich-words";
import { getHealth } from "@/lib/analytics/health/endpoint-health";
import { pageViewerWithRole } from "@/lib/auth/page";
import { endpointActivity } from "@/lib/settings/endpoints/endpoint-activity";
import { exampleCurl } from "@/lib/settings/endpoints/example-curl";
import { type EndpointDetail, getEndpoint } from "@/lib/settings/endpoints/get-endpoint";
import { hookUrl } from "@/lib/settings/endpoints/hook-url";
import { type EndpointSummary, listEndpoints } from "@/lib/settings/endpoints/list-endpoints";
import { openQuestion } from "@/lib/settings/endpoints/open-question";
import { type ProviderSummary, providerSummary } from "@/lib/settings/endpoints/provider-summaries";
import { reachNote } from "@/lib/settings/endpoints/reach-note";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { Activity } from "./activity";
import { CompletesForm } from "./completes-form";
import { CredentialCard } from "./credential-card";
import { DangerCard } from "./danger-card";
import { HealthNote } from "./health-note";
import { LimitsForm } from "./limits-form";
import { RenameForm } from "./rename-form";
import { TestEventCard } from "./test-event-card";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = pageTitle(() => words("endpoints")("endpoint"));

export default async function EndpointPage({ params }: Props) {
  const { id } = await params;
  await pageViewerWithRole("admin", `/settings/endpoints/${id}`);
  const endpoint = await getEndpoint(id);
  const provider = endpoint && providerSummary(endpoint.provider.slug, endpoint.definition);
  if (!endpoint || !provider) notFound();
  const [activity, workspace, health, question, all] = await Promise.all([
    endpointActivity(id),
    getWorkspace(),
    getHealth({ endpoint: [id] }),
    openQuestion(endpoint.id, provider.slug, endpoint.definition),
    listEndpoints(),
  ]);
  const [verdict] = health.endpoints;
  const zone = workspace?.timeZone ?? "UTC";
  const say = words("endpoints");
  return (
    <BrowserWords areas={["endpoints-ui"]}>
      <p className="mb-1 text-sm">
        <Link href="/settings/endpoints" className="text-ink-2 hover:text-ink">
          {say("backToEndpoints")}
        </Link>
      </p>
      <PageHeader title={endpoint.name} description={<Facts endpoint={endpoint} zone={zone} />}>
        {verdict ? (
          <HealthBadge
            health={verdict.health}
            refused={activity.refused.reduce((sum, { count }) => sum + count, 0)}
          />
        ) : null}
      </PageHeader>
      {endpoint.demo ? (
        <Callout tone="warn" className="mb-4">
          <p>{say("madeByDemo")}</p>
        </Callout>
      ) : null}
      <SourceNote source={endpoint.source} />
      <OurTrouble us={health.us} />
      <QuestionNote question={question} />
      {verdict ? <HealthNote verdict={verdict} zone={zone} rhythm={provider.rhythm} /> : null}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-4">
          <Activity endpoint={endpoint} activity={activity} />
          <CredentialCard
            purpose="token"
            endpointId={id}
            provider={provider}
            credentials={endpoint.tokens}
            ended={endpoint.ended.find(({ purpose }) => purpose === "token") ?? null}
            zone={zone}
            now={Date.now()}
            url={hookUrl(`…${endpoint.tokenEnding}`)}
            reach={reachNote("provider")}
          />
          <CredentialCard
            purpose="secret"
            endpointId={id}
            provider={provider}
            credentials={endpoint.secrets}
            ended={endpoint.ended.find(({ purpose }) => purpose === "secret") ?? null}
            zone={zone}
            now={Date.now()}
            url={null}
            reach={null}
          />
          {endpoint.status === "disabled" ? null : (
            <TestEventCard
              id={id}
              curl={exampleCurl(
                provider.slug,
                {
                  token: "THE_TOKEN",
                  secret: endpoint.secrets.length > 0 ? "THE_SECRET" : null,
                },
                Date.now(),
                endpoint.definition,
              )}
            />
          )}
          <Completes endpoint={endpoint} provider={provider} choices={all} />
          <LimitsForm id={id} rateLimit={endpoint.rateLimit} maxBodyBytes={endpoint.maxBodyBytes} />
          <RenameForm id={id} name={endpoint.name} />
          <DangerCard id={id} name={endpoint.name} disabled={endpoint.status === "disabled"} />
        </div>
        <Card>
          <CardHeader title={say("setUp", { provider: provider.named.at })} />
          <CardContent>
            <SetupSteps provider={provider} hasSecret={endpoint.secrets.length > 0} />
            <Snippets provider={provider} url={hookUrl("THE_TOKEN")} />
          </CardContent>
        </Card>
      </div>
    </BrowserWords>
  );
}

function SourceNote({ source }: Pick<EndpointDetail, "source">) {
  if (!source) return null;
  const rich = richWords("endpoints");
  const link = (text: ReactNode) => (
    <Link
      href={`/settings/sources/${source.id}` as Route}
      className="font-medium text-accent underline underline-offset-3"
    >
      {text}
    </Link>
  );
  return (
    <Callout
      tone={source.mapped ? "info" : "warn"}
      title={source.mapped ? undefined : words("endpoints")("nothingCounted")}
      className="mb-4"
    >
      <p>{source.mapped ? rich("readAs", { name: source.name, link }) : rich("mapIt", { link })}</p>
    </Callout>
  );
}

/** Of endpoints that have, or may have, to do with another one's messages. */
function Completes({
  endpoint,
  provider,
  choices,
}: {
  endpoint: EndpointDetail;
  provider: ProviderSummary;
  choices: readonly EndpointSummary[];
}) {
  const { id, completesId, completedBy } = endpoint;
  const mayComplete = provider.snippets.length > 0 || endpoint.source !== null;
  if (!mayComplete && completesId === null && completedBy.length === 0) return null;
  return (
    <CompletesForm
      id={id}
      completesId={completesId}
      completedBy={completedBy}
      choices={choices
        .filter((other) => other.id !== id && other.hasOwnMessages)
        .map(({ id: other, name }) => ({ id: other, name }))}
    />
  );
}

function Facts({ endpoint, zone }: { endpoint: EndpointDetail; zone: string }) {
  const now = Date.now();
  return (
    <p>
      {richWords("endpoints")("facts", {
        provider: endpoint.provider.label,
        n: endpoint.dayCount,
        last: () => (
          <Instant
            at={endpoint.lastReceivedAt}
            zone={zone}
            now={now}
            never={words("endpoints")("never")}
          />
        ),
        created: () => <Instant at={endpoint.createdAt} zone={zone} now={now} />,
      })}
    </p>
  );
}
