import { cache } from "react";
import type { FilterParameters } from "@/lib/address/filter-parameters";
import type { ReportRange } from "@/lib/analytics/shapes";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { db } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { providerBySlug } from "@/lib/providers/registry";
import { said } from "@/lib/words/said";
import { campaignOwners } from "./campaign-names";
import { openScope, type Scope } from "./scope";

/** A time for which nothing is known to have come from some endpoints. */
export type KnownGap = {
  readonly id: string;
  /** The endpoint's name, or the provider's. */
  readonly name: string;
  readonly reason: string;
  /** ISO instants; `to` null while it goes on. */
  readonly from: string;
  readonly to: string | null;
  /** Those that the report is about. */
  readonly endpoints: readonly string[];
};

/** The gaps of a report, and all endpoints that it is about. */
export type GapsReport = {
  readonly range: ReportRange;
  readonly gaps: readonly KnownGap[];
  readonly sources: readonly string[];
};

/** All of them, as they are few: read once per request, however many reports a page has. */
const readAll = cache(() => db().gap.findMany({ orderBy: [{ startsAt: "asc" }, { id: "asc" }] }));

/** The known gaps that touch a scope's range, of its endpoints alone, the earliest first. */
export async function readGaps(scope: Pick<Scope, "range" | "endpoints">): Promise<KnownGap[]> {
  const { from, to, timeZone } = scope.range;
  const begins = dayStart(from, timeZone);
  const ends = dayStart(shiftDay(to, 1), timeZone);
  const rows = await readAll();
  const touching = rows.filter(
    ({ startsAt, endsAt }) =>
      startsAt.getTime() < ends && (endsAt === null || endsAt.getTime() > begins),
  );
  return touching.flatMap(({ id, endpointId, provider, startsAt, endsAt, reason }) => {
    const silent = scope.endpoints.filter((one) =>
      endpointId === null ? one.slug === provider : one.id === endpointId,
    );
    if (silent.length === 0) return [];
    const name =
      endpointId === null ? said(providerBySlug(provider ?? "")?.label) : silent[0]?.name;
    return [
      {
        ...{ id, reason },
        name: name ?? provider ?? "",
        from: startsAt.toISOString(),
        to: endsAt?.toISOString() ?? null,
        endpoints: silent.map((one) => one.id),
      },
    ];
  });
}

/** The known gaps of what a report's filters leave: drawn on its charts, left out of its rates. */
export async function getGaps(
  params: FilterParameters,
  now: number = Date.now(),
): Promise<GapsReport> {
  const scope = await openScope(params, now);
  const owners = await campaignOwners(scope.campaigns);
  const any = scope.campaigns === null || scope.campaigns.includes(NIL_ID);
  const endpoints = scope.endpoints.filter(({ id, deleted }) =>
    any ? !deleted : owners.includes(id),
  );
  const gaps = await readGaps({ ...scope, endpoints });
  return { range: scope.range, gaps, sources: endpoints.map(({ id }) => id) };
}
