import { pageAt } from "@/lib/address/pages";
import { words } from "@/lib/words/words";
import type { FilterGroup } from "./filter-group";

/** How a page's messages may be counted, as filters of one value each; nothing where there is no choice. */
export function countingGroups(path: string): FilterGroup[] {
  const page = pageAt(path);
  const say = words("filters-ui");
  const clock = [
    { value: "cohort", label: say("bySendDate") },
    { value: "event", label: say("byEventDate") },
  ];
  const evidence = [{ value: "confirmed", label: say("confirmed") }];
  const automatic = [{ value: "include", label: say("countedToo") }];
  return [
    ...(page?.clock ? [{ name: "clock", label: say("counted"), options: clock } as const] : []),
    ...(page?.evidence
      ? [{ name: "evidence", label: say("deliveries"), options: evidence } as const]
      : []),
    ...(page?.automatic
      ? [{ name: "automatic", label: say("byMachines"), options: automatic } as const]
      : []),
  ];
}
