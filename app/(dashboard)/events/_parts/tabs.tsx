import { Segmented } from "@/components/ui/segmented";
import { hrefKeeping, type PageQuery } from "@/lib/address/query";
import { words } from "@/lib/words/words";

/** The two lists: what happened, and to which messages. */
export function ListTabs({ query, current }: { query: PageQuery; current: "events" | "messages" }) {
  const say = words("events");
  return (
    <Segmented
      label={say("whatIsListed")}
      options={[
        {
          label: say("events"),
          title: say("eventsTab"),
          href: hrefKeeping("/events", query),
          current: current === "events",
        },
        {
          label: say("messages"),
          title: say("messagesTab"),
          href: hrefKeeping("/events/messages", query),
          current: current === "messages",
        },
      ]}
    />
  );
}
