import { Callout } from "@/components/ui/callout";
import type { AlertPreview } from "@/lib/alerts/preview";
import { formatInstant, formatPlural } from "@/lib/format";

const SHOWN = 12;
const TIMES: readonly string[] = ["not once", "once", "twice"];

/** What an alert would have done, with times. */
export function PreviewResult({ preview, zone }: { preview: AlertPreview; zone: string }) {
  const { firings, days, condition, now } = preview;
  const times = TIMES[firings.length] ?? formatPlural(firings.length, "time");
  return (
    <Callout tone="info" live title={`It would have fired ${times} in the last ${days} days`}>
      <p className="text-ink-2">
        {condition}
        {now === null ? "." : `. It is ${now} now.`}
      </p>
      {firings.length > 0 ? (
        <ul className="mt-1 space-y-0.5">
          {firings.slice(-SHOWN).map(({ from, to, value, about }) => (
            <li key={`${from} ${about}`}>
              {formatInstant(from, zone)} – {to === null ? "now" : formatInstant(to, zone)}:{" "}
              {about === null ? "" : `${about}, `}
              {value}
            </li>
          ))}
          {firings.length > SHOWN ? (
            <li className="text-ink-3">and {firings.length - SHOWN} before</li>
          ) : null}
        </ul>
      ) : null}
    </Callout>
  );
}
