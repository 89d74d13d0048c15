import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { Segmented } from "@/components/ui/segmented";
import { hrefWith } from "@/lib/address/query";
import { DIMENSIONS, funnelOf } from "./parameters";

/** How the funnel is split and counted. */
export function Switches({ page }: { page: ReportPage }) {
  const { by, clock, evidence } = funnelOf(page);
  const { path, query } = page.place;
  const to = (changes: Record<string, string | null>) => hrefWith(path, query, changes);
  return (
    <div className="mb-3.5 flex gap-2 max-sm:overflow-x-auto max-sm:*:shrink-0 sm:flex-wrap">
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
            label: "By send date",
            title: "Messages that began in this period, and how far they ever got",
            href: to({ clock: null }),
            current: clock === "cohort",
          },
          {
            label: "By event date",
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
