import type { NavNote } from "@/components/shell/nav-links";
import { formatCount, formatPlural } from "@/lib/format";
import { countQuarantine, MOST_COUNTED } from "@/lib/settings/quarantine/count-quarantine";

/** How many items in quarantine are new: nobody has looked, and they are not ignored, for the navigation; null for none. Admins only. */
export async function quarantineNote(): Promise<NavNote | null> {
  const count = await countQuarantine();
  if (count === 0) return null;
  if (count > MOST_COUNTED) {
    const most = formatCount(MOST_COUNTED);
    return { count: `${most}+`, about: `more than ${most} new items in quarantine` };
  }
  return { count: formatCount(count), about: `${formatPlural(count, "new item")} in quarantine` };
}
