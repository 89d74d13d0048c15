import { formatDay } from "@/lib/format";
import type { EndpointActivity } from "@/lib/settings/endpoints/endpoint-activity";
import { words } from "@/lib/words/words";

/** A sentence of what came, with the way to it where there is one. */
export type ArrivedLine = { readonly text: string; readonly href?: string; readonly link?: string };

/** What the first items became: an event of a certain day, a test, quarantine, or not yet anything. */
export function firstEventWords(
  endpointId: string,
  { became, events, toMap }: EndpointActivity,
): readonly ArrivedLine[] {
  const say = words("endpoints-ui");
  const lines: ArrivedLine[] = [];
  if (became.pending > 0) lines.push({ text: say("beingProcessed", { n: became.pending }) });
  const from = events.map((event) => event.from).sort()[0];
  const to = events
    .map((event) => event.to)
    .sort()
    .at(-1);
  if (from && to) {
    const what = events.map(({ kind, count }) => say(`kind.${kind}`, { n: count })).join(", ");
    const [first, last] = [formatDay(from, "year"), formatDay(to, "year")];
    lines.push({
      text:
        from === to
          ? say("arrivedOn", { what, day: first })
          : say("arrivedBetween", { what, first, last }),
      href: `/events?endpoint=${endpointId}&from=${from}&to=${to}`,
      link: say("seeThem", { n: events.reduce((sum, { count }) => sum + count, 0) }),
    });
  }
  if (became.quarantined > 0) {
    lines.push({
      ...(toMap === null
        ? {
            text: say("inQuarantine", { n: became.quarantined }),
            href: `/settings/quarantine?endpoint=${endpointId}`,
            link: say("seeWhy"),
          }
        : {
            text: say("keptUnmapped", { n: became.quarantined }),
            href: `/settings/sources/${toMap}`,
            link: say("mapThisSource"),
          }),
    });
  }
  if (became.ignored > 0) lines.push({ text: say("leftOut", { n: became.ignored }) });
  return lines;
}
