import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { Segmented } from "@/components/ui/segmented";
import { hrefWith } from "@/lib/address/query";
import { words } from "@/lib/words/words";
import { DIMENSIONS, funnelOf } from "./parameters";

/** How the funnel is split and counted. */
export function Switches({ page }: { page: ReportPage }) {
  const { by, clock, evidence } = funnelOf(page);
  const { path, query } = page.place;
  const to = (changes: Record<string, string | null>) => hrefWith(path, query, changes);
  const say = words("funnel");
  return (
    <div className="mb-3.5 flex gap-2 max-sm:overflow-x-auto max-sm:*:shrink-0 sm:flex-wrap">
      <Segmented
        label={say("splitBy")}
        options={DIMENSIONS.map((value) => ({
          label: say(`by.${value}`),
          href: to({ by: value === "provider" ? null : value }),
          current: value === by,
        }))}
      />
      <Segmented
        label={say("howCounted")}
        options={[
          {
            label: say("bySendDate"),
            title: say("bySendDateIs"),
            href: to({ clock: null }),
            current: clock === "cohort",
          },
          {
            label: say("byEventDate"),
            title: say("byEventDateIs"),
            href: to({ clock: "event" }),
            current: clock === "event",
          },
        ]}
      />
      <Segmented
        label={say("whatIsDelivered")}
        options={[
          {
            label: say("allDeliveries"),
            title: say("allDeliveriesIs"),
            href: to({ evidence: null }),
            current: evidence === "any",
          },
          {
            label: say("confirmed"),
            title: say("confirmedIs"),
            href: to({ evidence: "confirmed" }),
            current: evidence === "confirmed",
          },
        ]}
      />
    </div>
  );
}
