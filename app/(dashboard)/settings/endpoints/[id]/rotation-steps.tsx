import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { cn } from "@/components/ui/cn";
import { richWords } from "@/components/words/rich-words";
import { formatInstant } from "@/lib/format";
import type { CredentialSummary } from "@/lib/settings/endpoints/get-endpoint";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
import { isQuiet, quietUntil } from "@/lib/settings/endpoints/rotation";
import { words } from "@/lib/words/words";

type Props = {
  purpose: "token" | "secret";
  provider: ProviderSummary;
  old: CredentialSummary;
  fresh: CredentialSummary;
  zone: string;
  now: number;
};

/** Where a rotation stands: made, entered at the provider, seen in use, the old one ended. */
export function RotationSteps(props: Props) {
  const { purpose, provider, old, fresh, zone, now } = props;
  const seen = fresh.firstUsedAt !== null;
  const say = words("endpoints");
  const rich = richWords("endpoints");
  const at = (date: Date | null) => () => <Instant at={date} zone={zone} now={now} />;
  return (
    <ol aria-label={say(`rotation.${purpose}`)} className="space-y-3 text-sm">
      <Step number={1} state="done" title={say(`newMade.${purpose}`)}>
        {rich("bothWork", { at: at(fresh.createdAt) })}
      </Step>
      <Step
        number={2}
        state={seen ? "done" : "current"}
        title={say(`enterNew.${purpose}`, { provider: provider.named.at })}
      >
        {provider.replace[purpose]}
      </Step>
      <Step
        number={3}
        state={seen ? "done" : "open"}
        title={say(seen ? `newInUse.${purpose}` : `newUnused.${purpose}`)}
      >
        {seen
          ? rich("usedSince", { first: at(fresh.firstUsedAt), last: at(fresh.lastUsedAt) })
          : say("seesFirst")}{" "}
        {old.lastUsedAt
          ? rich(`oldLastUsed.${purpose}`, { at: at(old.lastUsedAt) })
          : say(`oldNeverUsed.${purpose}`)}
      </Step>
      <Step
        number={4}
        state={seen ? "current" : "open"}
        title={say(old.endsAt ? `oldEndsItself.${purpose}` : `oldEnds.${purpose}`)}
      >
        <EndWords {...props} />
      </Step>
    </ol>
  );
}

function EndWords({ old, fresh, zone }: Props) {
  const say = words("endpoints");
  if (fresh.quietHours === null) return say("endsByHand");
  const span =
    fresh.quietHours > 24
      ? say("days", { n: fresh.quietHours / 24 })
      : say("hours", { n: fresh.quietHours });
  const at = (date: Date) => formatInstant(date.toISOString(), zone);
  if (old.endsAt) return say("endsAt", { time: at(old.endsAt), span });
  const until = quietUntil({ old, fresh });
  if (!until) return say("endsOnceUnused", { span });
  if (isQuiet({ old, fresh })) return say("endsSoon", { span });
  return say("endsUnlessUsed", { time: at(until), span });
}

function Step({
  number,
  state,
  title,
  children,
}: {
  number: number;
  state: "done" | "current" | "open";
  title: string;
  children: ReactNode;
}) {
  return (
    <li className="flex gap-2.5" aria-current={state === "current" ? "step" : undefined}>
      <span
        aria-hidden="true"
        className={cn(
          "grid size-5 shrink-0 place-items-center rounded-full text-2xs font-medium",
          state === "done" && "bg-good-soft text-good",
          state === "current" && "bg-accent-soft text-accent",
          state === "open" && "bg-line-soft text-ink-2",
        )}
      >
        {state === "done" ? <Check className="size-3.5" /> : number}
      </span>
      <div className="min-w-0">
        <p className="font-medium">
          {title}
          {state === "done" ? (
            <span className="sr-only"> {words("endpoints")("stepDone")}</span>
          ) : null}
        </p>
        <p className="text-ink-2">{children}</p>
      </div>
    </li>
  );
}
