import { richWords } from "@/components/words/rich-words";
import { hrefOfPreset, type Place } from "@/lib/address/place";
import { todayIn } from "@/lib/days";
import { words } from "@/lib/words/words";
import { linkTo, WayOut } from "./way-out";

/** True where a range begins after today, in its zone. */
export const isToCome = ({ range, zone, now }: Place): boolean => range.from > todayIn(zone, now);

/** What is said above a range to come, and the way out of it. */
export function ToCome({ place }: { place: Place }) {
  if (!isToCome(place)) return null;
  return (
    <WayOut title={words("page")("toCome")}>
      {richWords("page")("toComeMeans", { link: linkTo(hrefOfPreset(place, "28d")) })}
    </WayOut>
  );
}
