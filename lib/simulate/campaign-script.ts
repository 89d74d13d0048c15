import type { Channel } from "@/lib/providers/event";
import type { CampaignScript } from "./types";

type More = Partial<CampaignScript>;

/** A campaign that goes to many at once, on local weekdays (0 is Sunday) at a local time. */
export function broadcast(
  name: string,
  title: string,
  when: { readonly days: readonly number[]; readonly at: readonly [number, number] },
  more: More = {},
): CampaignScript {
  const [hour, minute] = when.at;
  return {
    ...defaults(name, title),
    type: "broadcast",
    weekdays: when.days,
    minute: hour * 60 + minute,
    ...more,
  };
}

/** A campaign that goes to one person at a time, all day, when that person does something. */
export function automation(name: string, title: string, more: More = {}): CampaignScript {
  return { ...defaults(name, title), type: "automation", ...more };
}

function defaults(name: string, title: string) {
  const channel: Channel = "push";
  return { name, title, channel, weight: 1, appeal: 1 };
}
