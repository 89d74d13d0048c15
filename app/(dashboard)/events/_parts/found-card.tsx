import { SearchX } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { hrefWith } from "@/lib/address/query";
import { NO_CAMPAIGN } from "@/lib/address/unknown";
import { campaignKeyOf, readCampaigns } from "@/lib/analytics/counts/campaign-names";
import { type FilterOption, getFilterOptions } from "@/lib/analytics/counts/filter-options";
import { type FoundTitles, findTitles } from "@/lib/analytics/events/find-titles";
import { formatDay, formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";

/** So many campaigns are named; the list of campaigns searches all. */
const SHOWN = 8;

/** What a search found that is nobody's id: campaigns by their names, and titles that hold its words. */
export async function FoundCard({ page, text }: { page: OpenPage; text: string }) {
  const { place, filters } = page;
  const [found, options] = await Promise.all([
    findTitles(text, filters, place.now),
    // One more tells that there are others.
    getFilterOptions({ q: text, most: SHOWN + 1 }, place.now),
  ]);
  const campaigns = options.campaign.filter(({ value }) => value !== NO_CAMPAIGN);
  const say = words("events");
  if (campaigns.length + found.titles.length === 0)
    return <NothingFound page={page} found={found} />;
  return (
    <Card aria-labelledby="found">
      <CardHeader id="found" title={say("foundFor", { text })} description={say("notAnId")}>
        <Everybody page={page} />
      </CardHeader>
      <CardContent className="space-y-4">
        {campaigns.length > 0 ? <Campaigns page={page} text={text} campaigns={campaigns} /> : null}
        {found.titles.length > 0 ? <Titles page={page} found={found} /> : null}
        <p className="max-w-2xl text-xs text-ink-3">{lookedText(found)}</p>
      </CardContent>
    </Card>
  );
}

/** How far the search went, so that nothing found is not taken for nothing there. */
function lookedText({ back }: FoundTitles): string {
  const say = words("events");
  return back === null ? say("lookedAll") : say("lookedBack", { day: formatDay(back, "full") });
}

function Everybody({ page }: { page: OpenPage }) {
  const to = hrefWith("/events", page.place.query, { person: null, recipient: null });
  return (
    <Button asChild size="sm" variant="ghost">
      <Link href={to as Route}>{words("events")("showEverybody")}</Link>
    </Button>
  );
}

function NothingFound({ page, found }: { page: OpenPage; found: FoundTitles }) {
  const say = words("events");
  return (
    <Card>
      <EmptyState
        icon={SearchX}
        title={say("nothingFound")}
        description={
          <>
            {say("nobodyKnownWhat")} {lookedText(found)}
          </>
        }
      >
        <Everybody page={page} />
      </EmptyState>
    </Card>
  );
}

/** Where a campaign is told whole, in the range and filters of the page. */
const campaignHref = (page: OpenPage, key: string) =>
  hrefWith(`/campaigns/${key}`, page.place.query, { person: null, recipient: null }) as Route;

function Campaigns({
  page,
  text,
  campaigns,
}: {
  page: OpenPage;
  text: string;
  campaigns: readonly FilterOption[];
}) {
  const say = words("events");
  return (
    <div>
      <h3 className="mb-1.5 text-sm font-semibold">{say("campaignsByName")}</h3>
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
        {campaigns.slice(0, SHOWN).map(({ value, label }) => (
          <li key={value} className="min-w-0 max-w-full">
            <Link
              href={campaignHref(page, value)}
              className="text-accent underline-offset-3 [overflow-wrap:anywhere] hover:underline"
            >
              {label}
            </Link>
          </li>
        ))}
        {campaigns.length > SHOWN ? (
          <li>
            <Link
              href={hrefWith("/campaigns", page.place.query, { person: null, q: text }) as Route}
              className="text-ink-2 underline-offset-3 hover:underline"
            >
              {say("allByName")}
            </Link>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

async function Titles({ page, found }: { page: OpenPage; found: FoundTitles }) {
  const { zone } = page.place;
  const names = await readCampaigns(found.titles.map(({ campaign }) => campaign));
  const say = words("events");
  return (
    <div>
      <h3 className="mb-1.5 text-sm font-semibold">{say("titlesFound")}</h3>
      <Table label={say("titlesFound")}>
        <TableHeader>
          <tr>
            <TableHead>{say("title")}</TableHead>
            <TableHead>{say("campaign")}</TableHead>
            <TableHead>{say("lastEvent")}</TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {found.titles.map(({ title, campaign, last }) => (
            <TableRow key={`${campaign}${title}`}>
              <TableCell className="min-w-48 font-medium [overflow-wrap:anywhere]">
                {title}
              </TableCell>
              <TableCell className="max-w-56 truncate">
                <Link
                  href={campaignHref(page, campaignKeyOf(campaign))}
                  className="text-accent underline-offset-3 hover:underline"
                >
                  {names.get(campaign)?.name}
                </Link>
              </TableCell>
              <TableCell className="whitespace-nowrap">
                {formatInstant(last.toISOString(), zone)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
