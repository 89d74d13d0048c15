import { pageAt } from "@/lib/address/pages";
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

const AUTOMATIC: FilterGroup = {
  name: "automatic",
  label: "Opens and clicks by machines",
  options: [{ value: "include", label: "counted too" }],
};

/** How a page's messages may be counted, as filters of one value each; nothing where there is no choice. */
export function countingGroups(path: string): FilterGroup[] {
  const page = pageAt(path);
  return [
    ...(page?.clock ? [CLOCK] : []),
    ...(page?.evidence ? [EVIDENCE] : []),
    ...(page?.automatic ? [AUTOMATIC] : []),
  ];
}
