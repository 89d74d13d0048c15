import type { FilterGroup } from "./filter-group";

const CLOCK: FilterGroup = {
  name: "clock",
  label: "Counted",
  options: [
    { value: "cohort", label: "by send date" },
    { value: "event", label: "by event date" },
  ],
};
const EVIDENCE: FilterGroup = {
  name: "evidence",
  label: "Deliveries",
  options: [{ value: "confirmed", label: "confirmed by the device" }],
};

/** Pages whose numbers a clock and the evidence change; elsewhere there is nothing to choose. */
const COUNTING = /^\/($|funnel$|campaigns$)/;
const WITH_EVIDENCE = /^\/($|funnel$|campaigns($|\/))/;

/** How a page's messages may be counted, as filters of one value each. */
export function lookGroups(path: string): FilterGroup[] {
  return [...(COUNTING.test(path) ? [CLOCK] : []), ...(WITH_EVIDENCE.test(path) ? [EVIDENCE] : [])];
}
