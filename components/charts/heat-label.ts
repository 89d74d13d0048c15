import { formatClauses } from "@/lib/format";
import { words } from "@/lib/words/words";
import { ALL_DAYS, ALL_HOURS, hourSpan } from "./hour-span";
import type { HeatCell, HeatPicture } from "./prepare-best-time";

function whenOf(
  { weekday, name }: Pick<HeatPicture["rows"][number], "weekday" | "name">,
  hour: number,
) {
  const say = words("best-time-ui");
  if (weekday < ALL_DAYS)
    return hour < ALL_HOURS ? `${name} ${hourSpan(hour)}` : say("allDayOf", { day: name });
  return hour < ALL_HOURS ? say("anyDayAt", { hour: hourSpan(hour) }) : say("allHours");
}

/** What a square says in full, for the tooltip and for who cannot see its colour. */
export function heatLabel(
  { level, share, beside, mark }: HeatCell,
  row: Pick<HeatPicture["rows"][number], "weekday" | "name">,
  hour: number,
  least: string,
): string {
  const say = words("best-time-ui");
  const when = whenOf(row, hour);
  const figures = { when, share, least };
  const told =
    level === "none"
      ? say("noMessagesAt", { when })
      : say(level === "few" ? "openedAtFew" : "openedAt", figures);
  return `${formatClauses(beside ? [told, beside] : [told])}${mark ? `. ${say(`mark.${mark}`)}` : ""}`;
}
