import { MessageSquare } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import {
  type OpenPage,
  openPage,
  pageParameters,
  type SearchParams,
} from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
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
import { getMessages } from "@/lib/analytics/events/messages";
import { type MessagesParameters, messagesParameters } from "@/lib/analytics/events/parameters";
import { formatPlural } from "@/lib/format";
import { STAGES, type Stage } from "@/lib/providers/event";

export const metadata: Metadata = { title: "Messages" };

export default async function MessagesPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/events/messages", searchParams, messagesParameters);
  return (
    <PageFrame
      page={page}
      title="Messages"
      description="The messages behind the numbers: those that began in this period, and how far they ever got. Personal data is masked."
      actions={
        <ExportLink
          path="/events/messages"
          query={page.place.query}
          label="all messages of the list"
        />
      }
      end={<ListTabs query={page.place.query} current="messages" />}
    >
      <StageLinks page={page} />
      <CardSlot title="The messages" height="min-h-120">
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
    label: STAGE_TEXT[stage].label.toLowerCase(),
    on: stage === chosen,
    href: to(stage),
  }));
  return (
    <div className="mb-3 space-y-3">
      <PersonForm page={page} person={undefined} />
      <FilterLinks
        label="Stage reached"
        links={[{ label: "every message", on: chosen === undefined, href: to(null) }, ...links]}
      />
    </div>
  );
}

/** How the messages of a stage are known to have reached it, in words: "opened, by people or machines". */
function reachedWords(stage: Stage, { how, automatic }: MessagesParameters): string {
  const name = STAGE_TEXT[stage].label.toLowerCase();
  if (how === "automatic") return `${name} by machines alone`;
  if (how === "implied") return `${name}, ${impliedText(stage) ?? "implied"}`;
  if (how === "reported") return `${name}, reported`;
  const isMixed = automatic === "include" && (stage === "opened" || stage === "clicked");
  return isMixed ? `${name}, by people or machines` : name;
}

/** What is listed, in words: "delivered, not opened". */
function wordsOf(params: MessagesParameters): string {
  const { stage, without, cause } = params;
  if (stage === undefined) return "Every message";
  const left = without ? `, not ${STAGE_TEXT[without].label.toLowerCase()}` : "";
  const why =
    cause === undefined ? "" : `, ${cause === NO_CAUSE ? "no cause given" : `cause ${cause}`}`;
  return `${reachedWords(stage, params)}${left}${why}`;
}

async function MessagesCard({ page }: { page: OpenPage }) {
  const { path, query, now, zone } = page.place;
  const params = pageParameters(page, messagesParameters);
  const report = await getMessages(params, now);
  const narrowed =
    params.without ?? params.cause ?? (params.how === "any" ? undefined : params.how);
  const { stage } = params;
  if (report.rows.length === 0) return <Nothing page={page} reported={report.total !== null} />;
  return (
    <Card aria-label="Messages">
      <CardHeader
        title={
          <span className="flex items-center gap-1.5">
            {report.total === null
              ? wordsOf(params)
              : `${formatPlural(report.total, "message")}: ${wordsOf(params)}`}
            {stage ? (
              <Definition
                id={`list-${stage}`}
                label={STAGE_TEXT[stage].label}
                text={STAGE_TEXT[stage].definition}
              />
            ) : null}
          </span>
        }
        description={
          params.without ? "among the providers and channels that report both" : undefined
        }
      >
        {narrowed ? (
          <Button asChild size="sm" variant="ghost">
            <Link href={hrefWith(path, query, NO_MORE) as Route}>All that were {stage}</Link>
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
  return (
    <Card>
      <EmptyState
        icon={MessageSquare}
        title={stage && !reported ? "Not reported" : "No messages here"}
        description={
          stage && !reported
            ? `No selected provider reports what was ${stage}. That is not zero: it is not known.`
            : "No message that began in this period fits the filters. A message belongs to the time at which it began, even if it was opened later."
        }
      >
        <Button asChild>
          <Link href={hrefWith(path, query, { ...NO_MORE, stage: null }) as Route}>
            Every message of this period
          </Link>
        </Button>
      </EmptyState>
    </Card>
  );
}
