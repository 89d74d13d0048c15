import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { valuesOf } from "@/lib/address/query";
import { todayIn } from "@/lib/days";

/** The day whose hours are shown: the one that `before` asks for, else the range's last that has begun. */
export function shownDay(page: OpenPage): { readonly day: string; readonly last: string } {
  const { query, now, zone } = page.place;
  const { from, to } = page.filters;
  const last = [to, todayIn(zone, now)].sort()[0] ?? to;
  const asked = valuesOf(query, "before").at(-1) ?? "";
  const known = /^\d{4}-\d{2}-\d{2}$/.test(asked) && asked >= from && asked <= last;
  return { day: known ? asked : last, last };
}
