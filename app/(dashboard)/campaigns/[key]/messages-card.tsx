import type { Route } from "next";
import Link from "next/link";
import { type OpenPage, pageParameters } from "@/app/(dashboard)/_page/open-page";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { STAGE_TEXT } from "@/components/charts/stages";
import { MessageTable } from "@/components/tables/message-table";
import { Pager } from "@/components/tables/pager";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { hrefWith } from "@/lib/address/query";
import { getMessages } from "@/lib/analytics/events/messages";
import { messagesParameters } from "@/lib/analytics/events/parameters";
import { words } from "@/lib/words/words";

const PAGE = 10;

/** Its messages, the newest first, with what each went through. */
export async function MessagesCard({ page, campaign }: { page: OpenPage; campaign: string }) {
  const { path, query, now, zone } = page.place;
  const params = pageParameters(page, messagesParameters);
  const asked = { ...params, campaign: [campaign], limit: PAGE };
  const { rows, next, previous } = await getMessages(asked, now);
  const { from, to } = page.place.range;
  const say = words("campaigns");
  const all = hrefWith("/events/messages", {}, { from, to, campaign, stage: params.stage });
  return (
    <Card aria-labelledby="messages">
      <CardHeader
        id="messages"
        title={say("itsMessages")}
        description={
          params.stage
            ? say("thatReached", { stage: STAGE_TEXT[params.stage].label })
            : say("newestFirst")
        }
      >
        <Button asChild size="sm" variant="ghost">
          <Link href={all as Route}>{say("allOfThem")}</Link>
        </Button>
      </CardHeader>
      {rows.length === 0 ? (
        <p className="grid min-h-28 place-items-center text-sm text-ink-3">
          {say("noMessageBegan")}
        </p>
      ) : (
        <MessageTable
          ofOne
          zone={zone}
          lines={rows.map((row) => ({
            row,
            look: providerStyle(row.provider),
            href: `/events/messages/${row.message}`,
          }))}
        />
      )}
      <Pager path={path} query={query} next={next} previous={previous} />
    </Card>
  );
}
