import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { cn } from "@/components/ui/cn";
import { formatInstant } from "@/lib/format";
import type { CredentialSummary } from "@/lib/settings/endpoints/get-endpoint";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
import { isQuiet, quietUntil } from "@/lib/settings/endpoints/rotation";

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
  const it = purpose === "token" ? "URL" : "secret";
  return (
    <ol aria-label={`Rotation of the ${purpose}`} className="space-y-3 text-sm">
      <Step number={1} state="done" title={`The new ${it} is made`}>
        <Instant at={fresh.createdAt} zone={zone} now={now} />. Both work.
      </Step>
      <Step
        number={2}
        state={seen ? "done" : "current"}
        title={`Enter the new ${it} at ${provider.label}`}
      >
        {provider.replace[purpose]}
      </Step>
      <Step
        number={3}
        state={seen ? "done" : "open"}
        title={seen ? `The new ${it} is in use` : `The new ${it} has not been used yet`}
      >
        {seen ? (
          <>
            Since <Instant at={fresh.firstUsedAt} zone={zone} now={now} />, last{" "}
            <Instant at={fresh.lastUsedAt} zone={zone} now={now} />.{" "}
          </>
        ) : (
          "This page sees the first request with it by itself. Test events do not count. "
        )}
        {old.lastUsedAt ? (
          <>
            The old one was last used <Instant at={old.lastUsedAt} zone={zone} now={now} />.
          </>
        ) : (
          "The old one was never used."
        )}
      </Step>
      <Step
        number={4}
        state={seen ? "current" : "open"}
        title={old.endsAt ? `The old ${it} ends by itself` : `The old ${it} ends`}
      >
        <EndWords {...props} />
      </Step>
    </ol>
  );
}

function EndWords({ old, fresh, zone }: Props) {
  if (fresh.quietHours === null) return "When you end it below; not by itself.";
  const span =
    fresh.quietHours > 24 ? `${fresh.quietHours / 24} days` : `${fresh.quietHours} hours`;
  const at = (date: Date) => formatInstant(date.toISOString(), zone);
  if (old.endsAt) {
    return `On ${at(old.endsAt)}: it was not used for ${span}. If it is used before, it stays.`;
  }
  const until = quietUntil({ old, fresh });
  if (!until) {
    return `By itself, once the new one is in use and the old one was not used for ${span}.`;
  }
  if (isQuiet({ old, fresh })) return `By itself: it was not used for ${span}. The worker ends it.`;
  return `By itself, if it is not used until ${at(until)} (${span} unused) and requests with the new one still come then.`;
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
          {state === "done" ? <span className="sr-only"> (done)</span> : null}
        </p>
        <p className="text-ink-2">{children}</p>
      </div>
    </li>
  );
}
