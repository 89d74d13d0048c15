import type { Metadata } from "next";
import {
  type OpenPage,
  openPage,
  pageParameters,
  type SearchParams,
} from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { PROVIDER_LOOKS } from "@/app/(dashboard)/_page/providers";
import { CardSlot } from "@/components/cards/card-slot";
import { FunnelExits } from "@/components/cards/funnel-exits";
import { type GroupLine, GroupTable } from "@/components/cards/group-table";
import { FunnelBars } from "@/components/charts/funnel-bars";
import { prepareFunnel } from "@/components/charts/prepare-funnel";
import { type Look, lookOf } from "@/components/charts/series";
import { hrefToggling, hrefWith } from "@/components/filters/query";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { getFunnel } from "@/lib/analytics/funnel";
import { funnelParameters } from "@/lib/analytics/parameters";
import type { Dimension, FunnelReport } from "@/lib/analytics/types";

export const metadata: Metadata = { title: "Funnel" };

const DIMENSIONS: readonly (readonly [Dimension, string])[] = [
  ["provider", "Provider"],
  ["channel", "Channel"],
  ["platform", "Platform"],
  ["endpoint", "Endpoint"],
];

export default async function FunnelPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/funnel", searchParams);
  return (
    <PageFrame page={page} title="Funnel">
      <Switches page={page} />
      <CardSlot title="The funnel" height="min-h-160">
        <FunnelCards page={page} />
      </CardSlot>
    </PageFrame>
  );
}

function funnelOf(page: OpenPage) {
  const params = pageParameters(page, funnelParameters);
  return { ...params, by: params.by ?? ("provider" as const) };
}

function Switches({ page }: { page: OpenPage }) {
  const { by, clock, evidence } = funnelOf(page);
  const { path, query } = page.place;
  const to = (changes: Record<string, string | null>) => hrefWith(path, query, changes);
  return (
    <div className="mb-3.5 flex flex-wrap gap-2">
      <Segmented
        label="Split by"
        options={DIMENSIONS.map(([value, label]) => ({
          label,
          href: to({ by: value === "provider" ? null : value }),
          current: value === by,
        }))}
      />
      <Segmented
        label="How messages are counted"
        options={[
          {
            label: "Nested",
            title: "Messages that began in this period, and how far they ever got",
            href: to({ clock: null }),
            current: clock === "cohort",
          },
          {
            label: "By event time",
            title: "Events that happened in this period, whenever their message began",
            href: to({ clock: "event" }),
            current: clock === "event",
          },
        ]}
      />
      <Segmented
        label="What counts as delivered"
        options={[
          {
            label: "All deliveries",
            title: "Every delivery that a provider reports",
            href: to({ evidence: null }),
            current: evidence === "any",
          },
          {
            label: "Confirmed",
            title: "Only deliveries that the device itself confirmed",
            href: to({ evidence: "confirmed" }),
            current: evidence === "confirmed",
          },
        ]}
      />
    </div>
  );
}

/** The groups as lines; a name leads to the page narrowed to it. */
function linesOf(page: OpenPage, report: FunnelReport, by: Dimension, looks: readonly Look[]) {
  const { path, query } = page.place;
  const lines = report.groups.map(
    (group, place): GroupLine => ({
      ...group,
      key: group.key ?? "unknown",
      look: lookOf(
        group.key,
        group.label,
        by === "endpoint" ? providerSlot(group.key, group.provider) : looks,
        place,
      ),
      href: hrefToggling(path, query, by, group.key ?? "unknown"),
    }),
  );
  const total = { stages: report.total, implied: report.implied, rates: report.rates };
  return [...lines, { key: "total", label: "Total", look: null, href: null, ...total }];
}

/** An endpoint is drawn like its provider. */
function providerSlot(key: string | null, provider: string | null): Look[] {
  const look = PROVIDER_LOOKS.find((one) => one.key === provider);
  return look ? [{ ...look, key }] : [];
}

async function FunnelCards({ page }: { page: OpenPage }) {
  const params = funnelOf(page);
  const report = await getFunnel(params, page.place.now);
  const label = DIMENSIONS.find(([value]) => value === params.by)?.[1] ?? "Group";
  const looks =
    params.by === "endpoint"
      ? report.groups.flatMap((group) => providerSlot(group.key, group.provider))
      : params.by === "provider"
        ? PROVIDER_LOOKS
        : [];
  const events = params.clock === "event";
  const picture = prepareFunnel(report, looks, { all: true, nested: !events });
  return (
    <div className="grid grid-cols-1 gap-3.5">
      <Card aria-labelledby="funnel">
        <CardHeader
          id="funnel"
          title="Stage by stage"
          description={
            events
              ? "events that happened in this period; stages are not nested, nothing is implied"
              : "of the messages that began in this period, how far they ever got"
          }
        />
        <CardContent>
          <p className="sr-only">{picture.summary}</p>
          <FunnelBars picture={picture} />
          <FunnelExits total={report.total} failure={report.rates.failure} />
        </CardContent>
      </Card>
      <Card aria-labelledby="stages">
        <CardHeader
          id="stages"
          title={`By ${label.toLowerCase()}`}
          description="all stages and rates"
        />
        <CardContent>
          <GroupTable by={label} lines={linesOf(page, report, params.by, looks)} />
        </CardContent>
      </Card>
    </div>
  );
}
