import { comparedWith } from "@/lib/address/comparison";
import type { Place } from "@/lib/address/place";
import { formatDays, formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";

/** What a page on paper says of itself, as its controls are not there: range, zone, comparison. */
export function PrintLine({ place, compare }: { place: Place; compare: boolean }) {
  const { query, range, zone, now } = place;
  const compared = compare ? comparedWith(query, range).range : null;
  return (
    <p className="mb-3 hidden text-xs text-ink-2 print:block">
      {words("page")(compared ? "printedCompared" : "printed", {
        days: formatDays(range.from, range.to, ""),
        before: compared ? formatDays(compared.from, compared.to, "") : "",
        zone,
        time: formatInstant(new Date(now).toISOString(), zone),
      })}
    </p>
  );
}
