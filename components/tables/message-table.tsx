import type { SeriesStyle } from "@/components/charts/series";
import { STAGE_TEXT, type StageName } from "@/components/charts/stages";
import type { MessageRow } from "@/lib/analytics/events/answers";
import { formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";
import { MessageRows, type ShownMessage } from "./message-rows";
import { shownStages } from "./stage-marks";
import { whereText } from "./where-text";

/** One line of the table, and where its message is told whole. */
export type MessageLine = {
  readonly row: MessageRow;
  readonly look: SeriesStyle;
  readonly href: string;
};

function shownOf({ row, look, href }: MessageLine, zone: string, ofOne: boolean): ShownMessage {
  return {
    ...{ key: `${row.message}${row.began}`, href, began: formatInstant(row.began, zone) },
    ...(ofOne ? {} : { campaign: row.campaignName ?? words("events")("noCampaign") }),
    stages: shownStages(row, zone),
    ...{ slot: look.slot, provider: look.label, endpoint: row.endpointName },
    ...{ where: whereText(row.channel, row.platform), person: row.person, cause: row.cause },
  };
}

function stageNames(): Record<StageName, string> {
  const { scheduled, sent, delivered, opened, clicked, failed, cancelled } = STAGE_TEXT;
  return {
    ...{ scheduled: scheduled.label, sent: sent.label, delivered: delivered.label },
    ...{ opened: opened.label, clicked: clicked.label },
    ...{ failed: failed.label, cancelled: cancelled.label },
  };
}

const COLUMNS = [
  ...(["began", "campaign", "stages", "endpoint", "channel", "person", "cause"] as const),
];

/** Messages with what each went through, the newest first; `ofOne` where all are of one campaign. */
export function MessageTable({
  lines,
  zone,
  ofOne = false,
}: {
  lines: readonly MessageLine[];
  zone: string;
  ofOne?: boolean;
}) {
  const say = words("events");
  const columns = COLUMNS.filter((column) => !(ofOne && column === "campaign"));
  return (
    <div className="px-4 py-2">
      <MessageRows
        label={say("tableOfMessages")}
        columns={columns.map((column) => say(column))}
        rows={lines.map((line) => shownOf(line, zone, ofOne))}
        said={{ stages: stageNames(), not: say("not"), implied: say("implied") }}
      />
    </div>
  );
}
