import { richWords } from "@/components/words/rich-words";
import { hrefOfPreset, type Place } from "@/lib/address/place";
import { formatDay } from "@/lib/format";
import { words } from "@/lib/words/words";
import { linkTo, WayOut } from "./way-out";

/** The way out of a range that ends before there was anything. */
export function BeforeAll({ place }: { place: Place }) {
  const { since, range } = place;
  if (!since || range.to >= since) return null;
  return (
    <WayOut title={words("page")("beginsOn", { day: formatDay(since, "full") })}>
      {richWords("page")("endsBefore", {
        days: linkTo(hrefOfPreset(place, "28d")),
        all: linkTo(hrefOfPreset(place, "all")),
      })}
    </WayOut>
  );
}
