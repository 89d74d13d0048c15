import type { NavNote } from "@/components/shell/nav-links";
import { formatCount, formatPlural } from "@/lib/format";
import { countQuarantine, MOST_COUNTED } from "@/lib/settings/quarantine/count-quarantine";

/** How many items wait in quarantine, for the navigation; null for none. Admins only. */
export async function quarantineNote(): Promise<NavNote | null> {
  const count = await countQuarantine();
  if (count === 0) return null;
  if (count > MOST_COUNTED) {
    const most = formatCount(MOST_COUNTED);
    return { count: `${most}+`, about: `more than ${most} items in quarantine` };
  }
  return { count: formatCount(count), about: `${formatPlural(count, "item")} in quarantine` };
}
