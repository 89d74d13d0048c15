import { MessageSquare } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import {
  type OpenPage,
  openPage,
  pageParameters,
  type SearchParams,
} from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { FilterLinks } from "@/app/(dashboard)/events/_parts/kind-filter";
import { PersonForm } from "@/app/(dashboard)/events/_parts/person-form";
import { ListTabs } from "@/app/(dashboard)/events/_parts/tabs";
import { CardSlot } from "@/components/cards/card-slot";
import { Definition } from "@/components/charts/definition";
import { impliedText, STAGE_TEXT } from "@/components/charts/stages";
import { MessageTable } from "@/components/tables/message-table";
import { Pager } from "@/components/tables/pager";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefWith } from "@/lib/address/query";
import { NO_CAUSE } from "@/lib/address/unknown";
import { kindLabel } from "@/lib/analytics/counts/labels";
import { getMessages } from "@/lib/analytics/events/messages";
import { type MessagesParameters, messagesParameters } from "@/lib/analytics/events/parameters";
import { STAGES, type Stage } from "@/lib/providers/event";
import { words } from "@/lib/words/words";

export const generateMetadata = pageTitle(() => words("events")("messages"));

export default async function MessagesPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/events/messages", searchParams, messagesParameters);
  const say = words("events");
  return (
    <PageFrame
      page={page}
      title={say("messages")}
      description={say("aboutMessages")}
      actions={
        <ExportLink
          path="/events/messages"
          query={page.place.query}
          label={say("allMessagesOfList")}
        />
      }
      end={<ListTabs query={page.place.query} current="messages" />}
    >
      <StageLinks page={page} />
      <CardSlot title={say("theMessages")} height="min-h-120">
        <MessagesCard page={page} />
      </CardSlot>
    </PageFrame>
  );
}

/** What narrows further than a stage; another stage begins without it. */
const NO_MORE = { without: null, how: null, cause: null } as const;

function StageLinks({ page }: { page: OpenPage }) {
  const { path, query } = page.place;
  const { stage: chosen } = pageParameters(page, messagesParameters);
  const to = (stage: string | null) => hrefWith(path, query, { ...NO_MORE, stage });
  const links = STAGES.map((stage) => ({
    label: kindLabel(stage),
    on: stage === chosen,
    href: to(stage),
  }));
  return (
    <div className="mb-3 space-y-3">
      <PersonForm page={page} person={undefined} />
      <FilterLinks
        label={words("events")("stageReached")}
        links={[
          { label: words("events")("everyMessageOne"), on: chosen === undefined, href: to(null) },
          ...links,
        ]}
      />
    </div>
  );
}

/** How the messages of a stage are known to have reached it, in words: "opened, by people or machines". */
function reachedWords(stage: Stage, { how, automatic }: MessagesParameters): string {
  const say = words("events");
  const name = kindLabel(stage);
  if (how === "automatic") return say("reached.automatic", { stage: name });
  if (how === "implied") {
    const why = impliedText(stage);
    return why ? say("reached.why", { stage: name, why }) : say("reached.implied", { stage: name });
  }
  if (how === "reported") return say("reached.reported", { stage: name });
  const isMixed = automatic === "include" && (stage === "opened" || stage === "clicked");
  return isMixed ? say("reached.mixed", { stage: name }) : name;
}

/** What is listed, in words: "delivered, not opened". */
function wordsOf(params: MessagesParameters): string {
  const { stage, without, cause } = params;
  const say = words("events");
  if (stage === undefined) return say("everyMessage");
  const why = cause === NO_CAUSE ? say("noCause") : cause && say("cause.vendor", { cause });
  return [
    reachedWords(stage, params),
    ...(without ? [say("notStage", { stage: kindLabel(without) })] : []),
    ...(why ? [why] : []),
  ].join(", ");
}

async function MessagesCard({ page }: { page: OpenPage }) {
  const { path, query, now, zone } = page.place;
  const params = pageParameters(page, messagesParameters);
  const report = await getMessages(params, now);
  const narrowed =
    params.without ?? params.cause ?? (params.how === "any" ? undefined : params.how);
  const { stage } = params;
  const say = words("events");
  if (report.rows.length === 0) return <Nothing page={page} reported={report.total !== null} />;
  return (
    <Card aria-label={say("messages")}>
      <CardHeader
        title={
          <span className="flex items-center gap-1.5">
            {report.total === null
              ? wordsOf(params)
              : say("messagesOf", { n: report.total, what: wordsOf(params) })}
            {stage ? (
              <Definition
                id={`list-${stage}`}
                label={STAGE_TEXT[stage].label}
                text={STAGE_TEXT[stage].definition}
              />
            ) : null}
          </span>
        }
        description={params.without ? say("amongBoth") : undefined}
      >
        {narrowed && stage ? (
          <Button asChild size="sm" variant="ghost">
            <Link href={hrefWith(path, query, NO_MORE) as Route}>
              {say("allThatWere", { stage: kindLabel(stage) })}
            </Link>
          </Button>
        ) : null}
      </CardHeader>
      <MessageTable
        zone={zone}
        lines={report.rows.map((row) => ({
          row,
          look: providerStyle(row.provider),
          href: `/events/messages/${row.message}`,
        }))}
      />
      <Pager path={path} query={query} next={report.next} previous={report.previous} />
    </Card>
  );
}

function Nothing({ page, reported }: { page: OpenPage; reported: boolean }) {
  const { path, query } = page.place;
  const { stage } = pageParameters(page, messagesParameters);
  const say = words("events");
  return (
    <Card>
      <EmptyState
        icon={MessageSquare}
        title={stage && !reported ? say("notReported") : say("noMessages")}
        description={
          stage && !reported
            ? say("stageNotReported", { stage: kindLabel(stage) })
            : say("noMessagesWhat")
        }
      >
        <Button asChild>
          <Link href={hrefWith(path, query, { ...NO_MORE, stage: null }) as Route}>
            {say("everyOfPeriod")}
          </Link>
        </Button>
      </EmptyState>
    </Card>
  );
}
