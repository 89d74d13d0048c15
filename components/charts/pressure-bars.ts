import type { PressureReport } from "@/lib/analytics/people/answers";
import { words } from "@/lib/words/words";

/** Persons above a cap, from what is known of all. */
export function aboveCap(
  { distribution, persons }: Pick<PressureReport, "distribution" | "persons">,
  cap: number,
): { readonly persons: number; readonly share: number } {
  const above = distribution
    .filter(({ messages }) => messages > cap)
    .reduce((sum, one) => sum + one.persons, 0);
  return { persons: above, share: persons === 0 ? 0 : Math.min(1, above / persons) };
}

/** Bars beyond this one are drawn as one. */
const LAST_BAR = 20;

/** The distribution as bars: one for each number of messages, the last for all above. */
export function pressureBars({ distribution }: Pick<PressureReport, "distribution">) {
  const last = Math.min(LAST_BAR, Math.max(1, ...distribution.map(({ messages }) => messages)));
  return Array.from({ length: last }, (_, at) => {
    const messages = at + 1;
    const isLast = messages === LAST_BAR;
    const persons = distribution
      .filter((one) => (isLast ? one.messages >= messages : one.messages === messages))
      .reduce((sum, one) => sum + one.persons, 0);
    return {
      messages,
      label: isLast ? words("people-ui")("orMore", { messages }) : String(messages),
      persons,
    };
  });
}
