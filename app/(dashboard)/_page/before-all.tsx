import type { Route } from "next";
import Link from "next/link";
import { Callout } from "@/components/ui/callout";
import { richWords } from "@/components/words/rich-words";
import { hrefOfPreset, type Place } from "@/lib/address/place";
import { formatDay } from "@/lib/format";
import { words } from "@/lib/words/words";

/** The way out of a range that ends before there was anything. */
export function BeforeAll({ place }: { place: Place }) {
  const { since, range } = place;
  if (!since || range.to >= since) return null;
  const link = "text-accent underline underline-offset-3";
  return (
    <Callout className="mb-3" title={words("page")("beginsOn", { day: formatDay(since, "full") })}>
      <p>
        {richWords("page")("endsBefore", {
          days: (text) => (
            <Link href={hrefOfPreset(place, "28d") as Route} scroll={false} className={link}>
              {text}
            </Link>
          ),
          all: (text) => (
            <Link href={hrefOfPreset(place, "all") as Route} scroll={false} className={link}>
              {text}
            </Link>
          ),
        })}
      </p>
    </Callout>
  );
}
