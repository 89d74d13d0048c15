import type { NavNote } from "@/components/shell/nav-links";
import { formatCount } from "@/lib/format";
import { countQuarantine, MOST_COUNTED } from "@/lib/settings/quarantine/count-quarantine";
import { words } from "@/lib/words/words";

/** How many items in quarantine are new: nobody has looked, and they are not ignored, for the navigation; null for none. Admins only. */
export async function quarantineNote(): Promise<NavNote | null> {
  const count = await countQuarantine();
  if (count === 0) return null;
  const say = words("shell");
  if (count > MOST_COUNTED) {
    const most = formatCount(MOST_COUNTED);
    return { count: `${most}+`, about: say("manyInQuarantine", { most }) };
  }
  return { count: formatCount(count), about: say("newInQuarantine", { n: count }) };
}
