import { NIL_ID } from "@/lib/facts/identity";
import { AUTOMATIC, CHAIN, STAGES, type Stage } from "@/lib/providers/event";
import type { Column } from "./view";

const text = (name: string, about: string, sql: string): Column => ({
  ...{ name, about, sql },
  type: "text",
});

export const DAY: Column = {
  name: "day",
  type: "date",
  about: "Local date in the workspace's time zone.",
  sql: "c.day",
};

export const HOUR: Column = {
  name: "hour",
  type: "timestamp with time zone",
  about: "When the local hour begins.",
  sql: "c.bucket",
};

/** Whose numbers a row are. */
export const ENDPOINT: readonly Column[] = [
  {
    name: "endpoint_id",
    type: "uuid",
    about: "The endpoint, as `endpoint=` of the API takes it.",
    sql: "e.id",
  },
  text("endpoint", "Its name in Settings.", "e.name"),
  text("provider", "The provider's slug; `custom` for own sources.", "e.provider"),
];

/** With `k` the campaign and `n` the name that people gave it. */
export const CAMPAIGN: readonly Column[] = [
  text(
    "campaign_key",
    "The campaign, as `campaign=` of the API takes it; `none` for messages without one.",
    `CASE c.campaign_id WHEN '${NIL_ID}' THEN 'none' ELSE c.campaign_id::text END`,
  ),
  text(
    "campaign",
    "Its name: people's own, else the provider's, else the provider's id.",
    `CASE c.campaign_id WHEN '${NIL_ID}' THEN 'No campaign'
      ELSE coalesce(n.name, substr(k.name, 15), k.vendor_id, c.campaign_id::text) END`,
  ),
];

export const PLACE: readonly Column[] = [
  text("channel", "`push`, `email`, `sms` …; NULL: not reported.", "nullif(c.channel, '')"),
  text("platform", "`ios`, `android`, `chrome` …; NULL: not reported.", "nullif(c.platform, '')"),
];

export const DELIVERED_BY: Column = text(
  "delivered_by",
  "What `delivered` means here: `confirmed` by the device, or `accepted` by a service. NULL: not reported.",
  "r.evidence",
);

/** A count by its name, where a provider reports it; `sum` where rows are added up. */
function counted(name: string, about: string, sql: string, known: string): Column {
  return {
    name,
    type: "bigint",
    about: `${about} NULL: not reported.`,
    sql: `CASE WHEN ${sql} > 0 OR ${known} THEN ${sql} END`,
  };
}

const isImplied = (stage: Stage): boolean =>
  stage !== "clicked" && (CHAIN as readonly string[]).includes(stage);

const WORDS: Readonly<Record<Stage, string>> = {
  scheduled: "Planned by the provider.",
  sent: "Sent by the provider.",
  delivered: "Delivered: accepted by a service, or confirmed by the device.",
  opened: "Opened by a person: a tap on a push, the pixel of an e-mail.",
  clicked: "A link inside was clicked by a person.",
  failed: "Failed.",
  cancelled: "Cancelled before they were sent.",
};

/** The stages, implied ones in them where messages are counted. */
export function stageColumns(of: "messages" | "events", sum = false): readonly Column[] {
  const summed = (sql: string) => (sum ? `sum(${sql})` : `(${sql})`);
  const unit = of === "messages" ? "Messages." : "Events.";
  const stages = STAGES.map((stage) => {
    const implied = of === "messages" && isImplied(stage) ? ` + c.implied_${stage}` : "";
    const known = sum ? `bool_or(r.${stage}) OR bool_or(s.${stage})` : `r.${stage} OR s.${stage}`;
    return counted(stage, `${unit} ${WORDS[stage]}`, summed(`c.${stage}${implied}`), known);
  });
  const machines = AUTOMATIC.map((name) =>
    counted(
      name,
      `${unit} What machines alone ${name === "automatic_opened" ? "opened" : "clicked"}; no part of the stage.`,
      summed(`c.${name}`),
      sum ? `bool_or(r.${name})` : `r.${name}`,
    ),
  );
  return [...stages, ...machines];
}

/** Who came and who left, by event time. */
export const OPTS: readonly Column[] = (["opted_in", "opted_out"] as const).map((name) =>
  counted(
    name,
    `Events. ${name === "opted_in" ? "Somebody subscribed." : "Somebody left."}`,
    `c.${name}`,
    `r.${name} OR s.${name}`,
  ),
);

/** A plain count, which is never NULL. */
export function plain(name: string, about: string, sql = `c.${name}`): Column {
  return { name, type: "bigint", about, sql };
}
