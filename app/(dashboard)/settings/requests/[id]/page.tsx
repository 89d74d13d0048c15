import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
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
import { formatBytes, formatCount, formatInstant, formatPlural } from "@/lib/format";
import { getRequest, type RequestDetail } from "@/lib/settings/requests/get-request";
import { requestUrl } from "@/lib/settings/requests/request-url";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { BodyCard } from "./body-card";
import { ItemsTable } from "./items-table";
import { secretAdvice } from "./secret-advice";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
};

export const metadata: Metadata = { title: "Request" };

export default async function RequestPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { view } = await searchParams;
  const path = `/settings/requests/${id}`;
  await pageViewerWithRole("admin", view === "body" ? `${path}?view=body` : path);
  const request = await getRequest(id, view === "body");
  if (!request) notFound();
  const zone = (await getWorkspace())?.timeZone ?? "UTC";
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={"/settings/requests" as Route} className="text-ink-2 hover:text-ink">
          ← Requests
        </Link>
      </p>
      <PageHeader
        title={formatInstant(request.receivedAt.toISOString(), zone)}
        description={<Facts request={request} />}
      >
        <Badge tone={request.cause === null ? "good" : "bad"}>
          {statusOfCause(request.cause)}{" "}
          {request.cause === null ? "received" : causeLabel(request.cause)}
        </Badge>
        <CopyButton text={requestUrl(id)} label="Copy link" showLabel className="ml-auto" />
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
        "No known endpoint"
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
  const advice = secretAdvice(request);
  return (
    <Callout tone="bad" title={`Answered with ${statusOfCause(cause)}, and nothing was stored`}>
      <p className="[overflow-wrap:anywhere]">{advice ?? request.detail ?? refusalHint(cause)}</p>
      {request.endpoint && (advice || request.detail) ? (
        <p>
          <Button asChild size="sm" className="mt-1">
            <Link href={`/settings/endpoints/${request.endpoint.id}` as Route}>
              Open {request.endpoint.name}
            </Link>
          </Button>
        </p>
      ) : null}
    </Callout>
  );
}

function Items({ request, zone }: { request: RequestDetail; zone: string }) {
  const { fates, counts, items } = request;
  const told = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Card aria-labelledby="items">
      <CardHeader
        id="items"
        title={formatPlural(items, "item")}
        description="what each became, by reading the request again"
      >
        {fates.length > 0 ? <FateLine counts={counts} /> : null}
      </CardHeader>
      <CardContent>
        {fates.length === 0 ? (
          <p className="text-sm text-ink-2">
            {items === 0
              ? "The request held no items: an empty array."
              : "The raw request is no longer kept. What it became is still counted."}
          </p>
        ) : (
          <ItemsTable requestId={request.id} fates={fates} zone={zone} />
        )}
        {told > fates.length ? (
          <p className="mt-2 text-xs text-ink-3">
            The first {fates.length} of {formatCount(told)} are listed; the sums are of all.
          </p>
        ) : null}
      </CardContent>
    </Card>
  );
}

function HeadersCard({ headers }: { headers: Readonly<Record<string, string>> }) {
  return (
    <Card aria-labelledby="headers">
      <CardHeader
        id="headers"
        title="Headers"
        description="of what may be a secret, only its length and ending"
      />
      <CardContent>
        <dl className="grid gap-x-4 gap-y-1 font-mono text-xs sm:grid-cols-[max-content_minmax(0,1fr)]">
          {Object.entries(headers).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-3">{name}</dt>
              <dd className="[overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
        </dl>
        {Object.keys(headers).length === 0 ? <p className="text-sm text-ink-3">None.</p> : null}
      </CardContent>
    </Card>
  );
}
