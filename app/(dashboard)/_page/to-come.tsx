import type { Route } from "next";
import Link from "next/link";
import { Callout } from "@/components/ui/callout";
import { richWords } from "@/components/words/rich-words";
import { hrefOfPreset, type Place } from "@/lib/address/place";
import { todayIn } from "@/lib/days";
import { words } from "@/lib/words/words";

/** True where a range begins after today, in its zone. */
export const isToCome = ({ range, zone, now }: Place): boolean => range.from > todayIn(zone, now);

/** What is said above a range to come, and the way out of it. */
export function ToCome({ place }: { place: Place }) {
  if (!isToCome(place)) return null;
  return (
    <Callout className="mb-3" title={words("page")("toCome")}>
      <p>
        {richWords("page")("toComeMeans", {
          link: (text) => (
            <Link
              href={hrefOfPreset(place, "28d") as Route}
              scroll={false}
              className="text-accent underline underline-offset-3"
            >
              {text}
            </Link>
          ),
        })}
      </p>
    </Callout>
  );
}
