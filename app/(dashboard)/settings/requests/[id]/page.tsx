import type { Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { QuestionNote } from "@/app/(dashboard)/settings/endpoints/question-note";
import { refusalHint } from "@/app/(dashboard)/settings/endpoints/refusal-hint";
import { causeLabel, statusOfCause } from "@/app/(dashboard)/settings/requests/cause-words";
import { FateLine } from "@/app/(dashboard)/settings/requests/fate-words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { PageHeader } from "@/components/ui/page-header";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatBytes, formatInstant } from "@/lib/format";
import { getRequest, type RequestDetail } from "@/lib/settings/requests/get-request";
import { requestUrl } from "@/lib/settings/requests/request-url";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { sayStored } from "@/lib/words/say-again";
import { words } from "@/lib/words/words";
import { BodyCard } from "./body-card";
import { ItemsTable } from "./items-table";
import { secretAdvice } from "./secret-advice";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
};

export const generateMetadata = pageTitle(() => words("requests")("request"));

export default async function RequestPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { view } = await searchParams;
  const path = `/settings/requests/${id}`;
  await pageViewerWithRole("admin", view === "body" ? `${path}?view=body` : path);
  const request = await getRequest(id, view === "body");
  if (!request) notFound();
  const say = words("requests");
  const zone = (await getWorkspace())?.timeZone ?? "UTC";
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={"/settings/requests" as Route} className="text-ink-2 hover:text-ink">
          {say("backToRequests")}
        </Link>
      </p>
      <PageHeader
        title={formatInstant(request.receivedAt.toISOString(), zone)}
        description={<Facts request={request} />}
      >
        <Badge tone={request.cause === null ? "good" : "bad"}>
          {statusOfCause(request.cause)}{" "}
          {request.cause === null ? say("answer.received") : causeLabel(request.cause)}
        </Badge>
        <CopyButton text={requestUrl(id)} label={say("copyLink")} showLabel className="ml-auto" />
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <QuestionNote question={request.question} />
        {request.cause === null ? (
          <Items request={request} zone={zone} />
        ) : (
          <Refused request={request} cause={request.cause} />
        )}
        <BodyCard request={request} />
        <HeadersCard headers={request.headers} />
      </div>
    </>
  );
}

function Facts({ request }: { request: RequestDetail }) {
  const { endpoint } = request;
  return (
    <p>
      {endpoint ? (
        <Link
          href={`/settings/endpoints/${endpoint.id}` as Route}
          className="text-accent underline underline-offset-3"
        >
          {endpoint.name}
        </Link>
      ) : (
        words("requests")("noEndpoint")
      )}{" "}
      · {request.method} · {formatBytes(request.size)}
      {request.query ? (
        <>
          {" "}
          · <code className="font-mono text-xs [overflow-wrap:anywhere]">?{request.query}</code>
        </>
      ) : null}
    </p>
  );
}

function Refused({ request, cause }: { request: RequestDetail; cause: string }) {
  const say = words("requests");
  const advice = secretAdvice(request);
  return (
    <Callout tone="bad" title={say("answeredWith", { status: String(statusOfCause(cause)) })}>
      <p className="[overflow-wrap:anywhere]">
        {advice ?? (request.detail === null ? refusalHint(cause) : sayStored(request.detail))}
      </p>
      {request.endpoint && (advice || request.detail) ? (
        <p>
          <Button asChild size="sm" className="mt-1">
            <Link href={`/settings/endpoints/${request.endpoint.id}` as Route}>
              {say("openEndpoint", { name: request.endpoint.name })}
            </Link>
          </Button>
        </p>
      ) : null}
    </Callout>
  );
}

function Items({ request, zone }: { request: RequestDetail; zone: string }) {
  const { fates, counts, items } = request;
  const say = words("requests");
  const told = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Card aria-labelledby="items">
      <CardHeader id="items" title={say("manyItems", { n: items })} description={say("byReading")}>
        {fates.length > 0 ? <FateLine counts={counts} /> : null}
      </CardHeader>
      <CardContent>
        {fates.length === 0 ? (
          <p className="text-sm text-ink-2">{say(items === 0 ? "heldNothing" : "stillCounted")}</p>
        ) : (
          <ItemsTable requestId={request.id} fates={fates} zone={zone} />
        )}
        {told > fates.length ? (
          <p className="mt-2 text-xs text-ink-3">
            {say("firstListed", { shown: fates.length, all: told })}
          </p>
        ) : null}
      </CardContent>
    </Card>
  );
}

function HeadersCard({ headers }: { headers: Readonly<Record<string, string>> }) {
  const say = words("requests");
  return (
    <Card aria-labelledby="headers">
      <CardHeader id="headers" title={say("headers")} description={say("onlyEnding")} />
      <CardContent>
        <dl className="grid gap-x-4 gap-y-1 font-mono text-xs sm:grid-cols-[max-content_minmax(0,1fr)]">
          {Object.entries(headers).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-3">{name}</dt>
              <dd className="[overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
        </dl>
        {Object.keys(headers).length === 0 ? (
          <p className="text-sm text-ink-3">{say("none")}</p>
        ) : null}
      </CardContent>
    </Card>
  );
}
