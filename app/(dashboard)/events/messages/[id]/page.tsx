import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { SeriesMark } from "@/components/charts/series-mark";
import { failureClassLabel } from "@/components/charts/stages";
import { MessageEvents } from "@/components/tables/message-events";
import { StageSteps } from "@/components/tables/stage-steps";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Dash } from "@/components/ui/dash";
import { PageHeader } from "@/components/ui/page-header";
import { BrowserWords } from "@/components/words/browser-words";
import { channelLabel, platformLabel } from "@/lib/analytics/counts/labels";
import type { MessageReport, MessageRow } from "@/lib/analytics/events/answers";
import { getMessage } from "@/lib/analytics/events/message";
import { pageViewer } from "@/lib/auth/page";
import { hasRole } from "@/lib/auth/roles";
import { currentViewer } from "@/lib/auth/session";
import { PushlensError } from "@/lib/errors";
import { formatInstant, NOT_REPORTED } from "@/lib/format";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { Reveal } from "./reveal";

/** The message; an id that leads nowhere is a real 404. */
const readMessage = cache(async (id: string): Promise<MessageReport> => {
  try {
    return await getMessage(id);
  } catch (error) {
    if (error instanceof PushlensError && error.code === "not_found") notFound();
    throw error;
  }
});

type Props = { params: Promise<{ id: string }> };

/** Several messages open in tabs are told apart by their campaigns. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [viewer, { id }] = await Promise.all([currentViewer(), params]);
  const report = viewer ? await readMessage(id).catch(() => null) : null;
  const campaign = report?.lives[0]?.campaignName;
  const say = words("events");
  return { title: campaign ? say("messageOf", { campaign }) : say("message") };
}

export default async function MessagePage({ params }: Props) {
  const { id } = await params;
  const viewer = await pageViewer(`/events/messages/${id}`);
  const [report, workspace] = await Promise.all([readMessage(id), getWorkspace()]);
  const zone = workspace?.timeZone ?? "UTC";
  const admin = hasRole(viewer.role, "admin");
  const [first] = report.lives;
  if (!first) notFound();
  const subject = report.events.find((event) => event.subject === id)?.subject ?? id;
  const say = words("events");
  return (
    <BrowserWords areas={["events-ui", "labels-ui"]}>
      <p className="mb-1.5 text-xs">
        <Link href="/events" className="text-ink-2 underline-offset-3 hover:underline">
          {say("backToEvents")}
        </Link>
      </p>
      <PageHeader title={say("oneMessage")} description={<Facts row={first} zone={zone} />}>
        <Link
          href={`/events?recipient=${subject}` as Route}
          className="text-sm text-accent underline-offset-3 hover:underline"
        >
          {say("everythingOfPerson")}
        </Link>
        {admin ? <Reveal subject={id} /> : null}
      </PageHeader>
      <div className="grid grid-cols-12 gap-3.5">
        <div className="col-span-12 space-y-3.5 xl:col-span-4">
          {report.lives.map((row, place) => (
            <LifeCard
              key={row.began}
              row={row}
              zone={zone}
              title={
                report.lives.length === 1
                  ? say("howFar")
                  : say("lifeOf", {
                      place: report.lives.length - place,
                      lives: report.lives.length,
                    })
              }
            />
          ))}
        </div>
        <div className="col-span-12 xl:col-span-8">
          <MessageEvents rows={report.events} message={id} zone={zone} linkRequests={admin} />
        </div>
      </div>
    </BrowserWords>
  );
}

const methodWords = (method: string | null): string =>
  method === null ? NOT_REPORTED : method.replaceAll("_", " ");

/** How it was to be delivered and how it was; nothing of providers that know one way alone. */
function methodsOf({ plannedMethod, deliveryMethod }: MessageRow): [string, string][] {
  const say = words("events");
  if (plannedMethod === null && deliveryMethod === null) return [];
  return [
    [say("plannedDelivery"), methodWords(plannedMethod)],
    [say("actualDelivery"), methodWords(deliveryMethod)],
  ];
}

function Facts({ row, zone }: { row: MessageRow; zone: string }) {
  const look = providerStyle(row.provider);
  const say = words("events");
  const facts = [
    [say("campaign"), row.campaignName ?? say("none")],
    [say("person"), row.person ?? NOT_REPORTED],
    [say("title"), row.title ?? NOT_REPORTED],
    [say("channel"), row.channel ? channelLabel(row.channel) : NOT_REPORTED],
    [say("platform"), row.platform ? platformLabel(row.platform) : NOT_REPORTED],
    [say("began"), formatInstant(row.began, zone)],
    ...methodsOf(row),
    ...(row.cause ? [[say("cause"), row.cause] as const] : []),
    ...(row.stages.failed.at
      ? [[say("failure"), failureClassLabel(row.failureClass)] as const]
      : []),
  ] as const;
  return (
    <dl className="flex flex-wrap items-center gap-x-4 gap-y-0.5 text-xs text-ink-2">
      <div className="flex items-center gap-1.5">
        <dt className="sr-only">{say("endpoint")}</dt>
        <dd className="flex items-center gap-1.5">
          <SeriesMark slot={look.slot} />
          <span className="[overflow-wrap:anywhere]">{row.endpointName}</span>
        </dd>
      </div>
      {facts.map(([name, value]) => (
        <div key={name} className="flex min-w-0 gap-1">
          <dt className="text-ink-3">{name}</dt>
          <dd className="[overflow-wrap:anywhere]">
            {value === NOT_REPORTED ? <Dash title={say("notReported")} /> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LifeCard({ row, zone, title }: { row: MessageRow; zone: string; title: string }) {
  return (
    <Card aria-label={title}>
      <CardHeader
        title={title}
        description={row.lives > 1 ? words("events")("sameIds", { lives: row.lives }) : undefined}
      />
      <CardContent>
        <StageSteps row={row} zone={zone} provider={providerStyle(row.provider).label} />
      </CardContent>
    </Card>
  );
}
