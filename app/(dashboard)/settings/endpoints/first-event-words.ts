import { formatDay, formatPlural } from "@/lib/format";
import type { EndpointActivity } from "@/lib/settings/endpoints/endpoint-activity";

/** A sentence of what came, with the way to it where there is one. */
export type ArrivedLine = { readonly text: string; readonly href?: string; readonly link?: string };

const KIND_WORDS: Readonly<Record<string, string>> = {
  opted_in: "opt-in",
  opted_out: "opt-out",
  profile: "change of a profile",
  session: "session",
  custom: "event of your own",
};

/** What the first items became: an event of a certain day, a test, quarantine, or not yet anything. */
export function firstEventWords(
  endpointId: string,
  { became, events }: EndpointActivity,
): readonly ArrivedLine[] {
  const lines: ArrivedLine[] = [];
  if (became.pending > 0) {
    const waits = `${formatPlural(became.pending, "item")} ${are(became.pending)}`;
    lines.push({ text: `${waits} being processed, which takes seconds.` });
  }
  const from = events.map((event) => event.from).sort()[0];
  const to = events
    .map((event) => event.to)
    .sort()
    .at(-1);
  if (from && to) {
    const what = events.map(({ kind, count }) => `${count} ${KIND_WORDS[kind] ?? kind}`).join(", ");
    lines.push({
      text: `${what} ${daysOf(from, to)}.`,
      href: `/events?endpoint=${endpointId}&from=${from}&to=${to}`,
      link: events.reduce((sum, { count }) => sum + count, 0) === 1 ? "See it" : "See them",
    });
  }
  if (became.quarantined > 0) {
    const number = formatPlural(became.quarantined, "item");
    lines.push({
      text: `${number} ${are(became.quarantined)} in quarantine: kept, but not understood, so not counted.`,
      href: `/settings/quarantine?endpoint=${endpointId}`,
      link: "See why",
    });
  }
  if (became.ignored > 0) {
    const number = formatPlural(became.ignored, "item");
    lines.push({
      text: `${number} ${became.ignored === 1 ? "was" : "were"} understood and left out of all numbers, as test events are.`,
    });
  }
  return lines;
}

function daysOf(from: string, to: string): string {
  const [first, last] = [formatDay(from, "year"), formatDay(to, "year")];
  return from === to ? `on ${first}` : `from ${first} to ${last}`;
}

const are = (count: number): string => (count === 1 ? "is" : "are");
