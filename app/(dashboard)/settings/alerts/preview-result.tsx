import { Callout } from "@/components/ui/callout";
import type { AlertPreview } from "@/lib/alerts/preview";
import { formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";

const SHOWN = 12;

/** What an alert would have done, with times. */
export function PreviewResult({ preview, zone }: { preview: AlertPreview; zone: string }) {
  const { firings, days, judged } = preview;
  const say = words("alerts-ui");
  return (
    <Callout tone="info" live title={say("wouldHaveFired", { n: firings.length, days })}>
      <p className="text-ink-2">
        {conditionNow(preview)}
        {judged ? null : ` ${say("notJudged")}`}
      </p>
      {firings.length > 0 ? (
        <ul className="mt-1 space-y-0.5">
          {firings.slice(-SHOWN).map(({ from, to, value, about }) => (
            <li key={`${from} ${about}`}>
              {formatInstant(from, zone)} – {to === null ? say("now") : formatInstant(to, zone)}:{" "}
              {about === null ? "" : `${about}, `}
              {value}
            </li>
          ))}
          {firings.length > SHOWN ? (
            <li className="text-ink-3">{say("andBefore", { n: firings.length - SHOWN })}</li>
          ) : null}
        </ul>
      ) : null}
    </Callout>
  );
}

function conditionNow({ condition, now, usual }: AlertPreview): string {
  const say = words("alerts-ui");
  if (now === null) return say("condition", { condition });
  if (usual === null) return say("conditionNow", { condition, now });
  return say("conditionNowUsually", { condition, now, usual });
}
