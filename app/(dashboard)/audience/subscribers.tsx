import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { SubscriberGroups } from "@/components/cards/subscriber-groups";
import { BrowserWords } from "@/components/words/browser-words";
import { hrefWith } from "@/lib/address/query";
import { UNKNOWN } from "@/lib/address/unknown";
import { words } from "@/lib/words/words";
import { NameTopic } from "./name-topic";
import { asOfText, notCounted, readSubscribers } from "./report";

/** What a table says of itself, before as of when it is. */
const NOTES = {
  providers: "asItIs",
  channels: "whereTold",
  platforms: "whereKnown",
  countries: "whereKnown",
  languages: "whereKnown",
  topics: "mayHaveSeveral",
} as const;
type Split = keyof typeof NOTES;

/** The page's own parameter that narrows it to one group. */
const NARROWS = new Map<Split, "country" | "language" | "topic">([
  ["countries", "country"],
  ["languages", "language"],
  ["topics", "topic"],
]);

/** Subscriptions as they are now, by what is known of them, and who left. */
export async function Subscribers({
  page,
  by,
  mayName,
}: {
  page: ReportPage;
  by: Split;
  /** Whoever looks may give topics names. */
  mayName: boolean;
}) {
  const report = await readSubscribers(page);
  // What nobody tells is no table.
  if (report.asOf !== null && report[by].every(({ key }) => key === null)) return null;
  const say = words("audience");
  const what = say(`file.by.${by}`);
  const narrows = NARROWS.get(by);
  return (
    <SubscriberGroups
      id={by}
      title={say(`subscriptions.${by}`)}
      label={words("analytics")("tableOf", { what })}
      description={say(`note.${NOTES[by]}`, { asOf: asOfText(page, report.asOf) })}
      name={say(`one.${by}`)}
      groups={report[by]}
      hrefOf={
        narrows
          ? (key) => hrefWith(page.place.path, page.place.query, { [narrows]: key ?? UNKNOWN })
          : undefined
      }
      empty={notCounted()}
    >
      {by === "topics" && mayName ? (
        <BrowserWords areas={["audience-ui"]}>
          <NameTopic
            topics={report.topics.flatMap(({ key, label }) =>
              key === null ? [] : [{ key, label }],
            )}
          />
        </BrowserWords>
      ) : null}
      <ExportLink
        path="/audience"
        query={page.place.query}
        table={by === "providers" ? "subscribers" : by}
        label={what}
        size="sm"
      />
    </SubscriberGroups>
  );
}
