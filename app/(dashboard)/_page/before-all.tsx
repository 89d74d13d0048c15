import type { Route } from "next";
import Link from "next/link";
import { Callout } from "@/components/ui/callout";
import { hrefOfPreset, type Place } from "@/lib/address/place";
import { formatDay } from "@/lib/format";

/** The way out of a range that ends before there was anything. */
export function BeforeAll({ place }: { place: Place }) {
  const { since, range } = place;
  if (!since || range.to >= since) return null;
  const link = "text-accent underline underline-offset-3";
  return (
    <Callout className="mb-3" title={`Data begins on ${formatDay(since, "full")}`}>
      <p>
        This range ends before that, so there is nothing to show.{" "}
        <Link href={hrefOfPreset(place, "28d") as Route} scroll={false} className={link}>
          Show the last 28 days
        </Link>{" "}
        or{" "}
        <Link href={hrefOfPreset(place, "all") as Route} scroll={false} className={link}>
          all time
        </Link>
        .
      </p>
    </Callout>
  );
}
