import type { LossStep as PreparedStep } from "@/components/charts/prepare-losses";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { formatCount, formatLabelled, percentColumn } from "@/lib/format";
import { inASentence } from "@/lib/words/in-a-sentence";
import { words } from "@/lib/words/words";
import { LossStep, type ShownStep } from "./loss-step";

function shownOf(step: PreparedStep): ShownStep {
  const say = words("funnel");
  const percent = percentColumn(step.rows.map(({ share }) => share));
  const { key, title, missed, coverage, answer, silent } = step;
  return {
    ...{ key, title, missed, coverage, answer },
    caption: say("whoGotNoFurther", { step: title }),
    group: say("group"),
    share: say("share"),
    rows: step.rows.map((row) => ({
      ...{ key: row.key, label: row.look.label, slot: row.look.slot, title: row.title },
      ...{ lost: formatCount(row.lost), part: row.share, share: percent(row.share) },
      few: row.few ? say("few100") : null,
    })),
    more: step.more > 0 ? say("moreWithFewer", { more: step.more }) : null,
    silent: silent.map(({ label, reason }) => formatLabelled(label, reason)),
  };
}

/** Where messages are lost, step by step and group by group. */
export function LossesCard({ steps, by }: { steps: readonly PreparedStep[]; by: string }) {
  const say = words("funnel");
  return (
    <Card aria-labelledby="losses" className="@container">
      <CardHeader
        id="losses"
        title={say("whereMessagesStop")}
        description={say("largestFirst", { group: inASentence(by) })}
      />
      <CardContent className="grid grid-cols-1 gap-x-8 gap-y-6 @4xl:grid-cols-3">
        {steps.map((step) => (
          <LossStep key={step.key} step={shownOf(step)} />
        ))}
      </CardContent>
    </Card>
  );
}
