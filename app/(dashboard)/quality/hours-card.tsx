import type { Route } from "next";
import Form from "next/form";
import Link from "next/link";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { accountsOf } from "@/components/tables/accounts";
import { type AccountsHour, QualityHours } from "@/components/tables/quality-hours";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { hrefWith, KNOWN, valuesOf } from "@/lib/address/query";
import { getQualityHours, type QualityHour } from "@/lib/analytics/quality/quality";
import { shiftDay, todayIn } from "@/lib/days";
import { formatDay, formatTime } from "@/lib/format";
import { words } from "@/lib/words/words";
import { leadsToRequests } from "./leads-to-requests";
import { shownDay } from "./shown-day";

/** The accounts of one day of the range, hour by hour; `before` in the address says which. */
export async function HoursCard({ page }: { page: OpenPage }) {
  const { path, query, now, zone } = page.place;
  const { from } = page.filters;
  const { day, last } = shownDay(page);
  const report = await getQualityHours({ ...page.filters, from: day, to: day }, now);
  // Accounts of nothing hide those of something.
  const rows = report.rows.filter(
    ({ received, rejectedRequests }) => received + rejectedRequests > 0,
  );
  const dayLink = (other: string) => hrefWith(path, query, { before: other }) as Route;
  const say = words("quality");
  return (
    <Card aria-labelledby="hours">
      <CardHeader id="hours" title={say("hourByHour")} description={formatDay(day, "full")}>
        {day > from ? (
          <Button asChild size="sm">
            <Link href={dayLink(shiftDay(day, -1))} scroll={false}>
              ← {say("dayBefore")}
            </Link>
          </Button>
        ) : null}
        {from < last ? <DayForm page={page} day={day} last={last} /> : null}
        {day < last ? (
          <Button asChild size="sm">
            <Link href={dayLink(shiftDay(day, 1))} scroll={false}>
              {say("dayAfter")} →
            </Link>
          </Button>
        ) : null}
        <ExportLink
          path={path}
          query={query}
          table="hours"
          more={{ before: day }}
          label={say("file.hours")}
          size="sm"
        />
      </CardHeader>
      <CardContent>
        {rows.length === 0 ? (
          <p className="text-sm text-ink-2">{say("nothingOnDay")}</p>
        ) : (
          <QualityHours {...inHours(rows, zone)} leads={leadsToRequests(page)} />
        )}
      </CardContent>
    </Card>
  );
}

/** Any day of the range at once; it works before the page is awake, too. */
function DayForm({ page, day, last }: { page: OpenPage; day: string; last: string }) {
  const say = words("quality");
  const { path, query } = page.place;
  const kept = Object.keys(query).filter((name) => name !== "before" && KNOWN.has(name));
  return (
    <Form action={path as Route} scroll={false} className="flex items-center gap-1.5">
      {kept.flatMap((name) =>
        valuesOf(query, name).map((value) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        )),
      )}
      <Input
        key={day}
        type="date"
        name="before"
        aria-label={say("day")}
        defaultValue={day}
        min={page.filters.from}
        max={last}
        required
        className="h-7 w-34 px-2 text-xs"
      />
      <Button type="submit" size="sm">
        {say("show")}
      </Button>
    </Form>
  );
}

/** The rows by hour, in their order, each with the place of its endpoint among all: a name is sent once. */
function inHours(rows: readonly QualityHour[], zone: string) {
  const endpoints = [...new Map(rows.map(({ endpoint, name }) => [endpoint, name]))];
  const places = new Map(endpoints.map(([endpoint], place) => [endpoint, place]));
  const hours = new Map<string, AccountsHour>();
  for (const row of rows) {
    const hour = hours.get(row.hour) ?? { ...hourOf(row.hour, zone), rows: [] };
    hour.rows.push([places.get(row.endpoint) ?? 0, ...accountsOf(row)]);
    hours.set(row.hour, hour);
  }
  return { endpoints, hours: [...hours.values()] };
}

/** The hour in the zone's days and times, its last minute included. */
function hourOf(hour: string, zone: string) {
  const begins = Date.parse(hour);
  const first = localTime(begins, zone);
  const last = localTime(begins + 59 * 60_000, zone);
  return { from: first.day, to: last.day, fromTime: first.time, toTime: last.time };
}

function localTime(at: number, zone: string): { readonly day: string; readonly time: string } {
  const iso = new Date(at).toISOString();
  return { day: todayIn(zone, at), time: formatTime(iso, zone, false) };
}
