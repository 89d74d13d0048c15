import type { Route } from "next";
import Link from "next/link";
import { Callout } from "@/components/ui/callout";
import { hrefOfRange, type Place } from "@/lib/address/place";
import { shiftDay, todayIn } from "@/lib/days";
import { formatDay } from "@/lib/format";

/** The way out of a range that begins after all that its endpoints reported; `newest` is an instant. */
export function AfterAll({ place, newest }: { place: Place; newest: string | null }) {
  if (newest === null) return null;
  const last = todayIn(place.zone, Date.parse(newest));
  if (last >= place.range.from) return null;
  const before = { from: shiftDay(last, -27), to: last };
  return (
    <Callout className="mb-3" title={`Nothing reported since ${formatDay(last, "full")}`}>
      <p>
        The endpoints that are chosen reported nothing in this range.{" "}
        <Link
          href={hrefOfRange(place, before) as Route}
          scroll={false}
          className="text-accent underline underline-offset-3"
        >
          Show the 28 days up to their last event
        </Link>
        .
      </p>
    </Callout>
  );
}
