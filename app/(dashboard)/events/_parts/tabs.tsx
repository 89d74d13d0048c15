import { Segmented } from "@/components/ui/segmented";
import { hrefKeeping, type PageQuery } from "@/lib/address/query";

/** The two lists: what happened, and to which messages. */
export function ListTabs({ query, current }: { query: PageQuery; current: "events" | "messages" }) {
  return (
    <Segmented
      label="What is listed"
      options={[
        {
          label: "Events",
          title: "What happened, when it happened",
          href: hrefKeeping("/events", query),
          current: current === "events",
        },
        {
          label: "Messages",
          title: "Messages, when they began, and how far they got",
          href: hrefKeeping("/events/messages", query),
          current: current === "messages",
        },
      ]}
    />
  );
}
