import { richWords } from "@/components/words/rich-words";
import { hrefOfRange, type Place } from "@/lib/address/place";
import { shiftDay, todayIn } from "@/lib/days";
import { formatDay } from "@/lib/format";
import { words } from "@/lib/words/words";
import { isToCome } from "./to-come";
import { linkTo, WayOut } from "./way-out";

/** The way out of a range that begins after all that its endpoints reported; `newest` is an instant. */
export function AfterAll({ place, newest }: { place: Place; newest: string | null }) {
  if (newest === null || isToCome(place)) return null;
  const last = todayIn(place.zone, Date.parse(newest));
  if (last >= place.range.from) return null;
  const before = { from: shiftDay(last, -27), to: last };
  return (
    <WayOut title={words("page")("nothingSince", { day: formatDay(last, "full") })}>
      {richWords("page")("nothingInRange", { link: linkTo(hrefOfRange(place, before)) })}
    </WayOut>
  );
}
